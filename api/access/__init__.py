"""Who may use the service: keys of programs, sites with the widget, the service switch, the audit log."""
