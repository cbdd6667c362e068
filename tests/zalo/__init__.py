"""The Zalo channels against a fake Zalo server."""
