"""Running it for years: serving, backup, retention, metrics, logs, readiness."""
