"""Settings from the environment, by who they are for."""
