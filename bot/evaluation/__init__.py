"""Questions whose good answers are known, and how well they are answered."""
