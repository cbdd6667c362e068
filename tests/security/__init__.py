"""Attacks on the public doors, each with what has to come of it."""
