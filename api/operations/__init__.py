"""What an operator needs: backup and restore, retention, metrics, logs, readiness."""
