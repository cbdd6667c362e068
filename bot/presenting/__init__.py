"""Verified statements as an answer: wording, citations, warnings."""
