"""Measurements; not shipped. Speed is told as ratios against a named peer in the same run."""
