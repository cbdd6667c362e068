"""Measurements; not shipped. Speed is given as a ratio to a named peer in the same run."""
