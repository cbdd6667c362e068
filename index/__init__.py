"""Ranked passages: what is searched, by meaning and by words."""
