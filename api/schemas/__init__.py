"""The JSON edge: what goes in and out over HTTP and with `--json`."""
