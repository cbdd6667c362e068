"""Verified sentences as an answer: wording, citations, cautions."""
