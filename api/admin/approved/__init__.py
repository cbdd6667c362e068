"""Approved answers, as administrators write and approve them."""
