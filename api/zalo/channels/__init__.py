"""The ways to Zalo: an Official Account and the Bot Platform."""
