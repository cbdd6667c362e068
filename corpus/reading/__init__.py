"""A file in, documents out."""
