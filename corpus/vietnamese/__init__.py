"""Vietnamese as text: normal form, letters, spelling, casing, dates, numerals, measures, abbreviations, question words."""
