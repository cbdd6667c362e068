"""Settings from the environment: of the public server, administration, Zalo, and the rest."""
