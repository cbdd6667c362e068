"""Administration: who may, and what they can do."""
