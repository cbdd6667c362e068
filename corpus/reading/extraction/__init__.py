"""A file in, clean lines out: one module for each format, one result for all (`lines.ExtractedText`)."""
