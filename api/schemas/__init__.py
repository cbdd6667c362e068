"""JSON of the HTTP API and of `--json` on the command line."""
