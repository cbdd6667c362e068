"""Passages found for a question, and the sentences in them that answer it."""
