"""Attacks on the public addresses and the checks that stop them; docs/security.md lists them in a table."""
