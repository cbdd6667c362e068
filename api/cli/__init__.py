"""The command line: `hoidap …`."""
