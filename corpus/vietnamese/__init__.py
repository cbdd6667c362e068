"""Vietnamese as text: normal form, letters, spelling, casing, dates, numerals, abbreviations."""
