"""Questions in, verified and cited answers out."""
