"""The command line, `hoidap …`. Docstrings of commands are Vietnamese: they are the help that users read."""
