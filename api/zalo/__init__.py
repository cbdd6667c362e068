"""Zalo: an Official Account, or a bot of the Zalo Bot Platform, as a door to the same answers; see docs/zalo.md."""
