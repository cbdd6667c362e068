"""Approved answers, as administrators edit them."""
