"""Who may use the service: API keys, sites with the widget, the service switch; and the audit log."""
