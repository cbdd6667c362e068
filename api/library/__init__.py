"""Documents in and out: adding, checking, downloading, reading."""
