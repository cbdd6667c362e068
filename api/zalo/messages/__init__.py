"""Events that people cause, and the messages that they read."""
