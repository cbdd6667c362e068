"""Answers as files that offices go on working with."""
