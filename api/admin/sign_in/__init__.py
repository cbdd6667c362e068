"""Sign-in of administrators: passwords, OpenID Connect, sessions, authorization."""
