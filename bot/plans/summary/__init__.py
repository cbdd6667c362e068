"""Summaries of documents and provisions."""
