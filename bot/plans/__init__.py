"""Drafts of answers, one module for each kind of answer; `plan.py` chooses."""
