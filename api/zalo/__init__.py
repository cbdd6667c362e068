"""Answers over Zalo, through an Official Account or a bot of the Zalo Bot Platform; see docs/zalo.md."""
