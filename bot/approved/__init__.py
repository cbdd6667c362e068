"""Answers that officers wrote or approved: stored, matched to questions, served first."""
