"""Signing in as an administrator: passwords, OpenID Connect, sessions, authorization."""
