"""Clients of Zalo's two interfaces: Official Account and Bot Platform."""
