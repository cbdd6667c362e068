"""Verify each statement against the provisions that it cites."""
