"""Passages of documents, searched by meaning and by words, and ranked."""
