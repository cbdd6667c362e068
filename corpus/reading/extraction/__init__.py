"""Files to clean lines: one module for each format, and one result, `lines.ExtractedText`."""
