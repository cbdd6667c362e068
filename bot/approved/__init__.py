"""Answers that officers wrote or approved: kept, matched to questions, served first."""
