"""Each sentence held against the provisions it cites: figures, claims, entailment."""
