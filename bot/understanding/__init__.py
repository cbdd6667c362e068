"""A question as it was typed, to what is asked: its type, documents, day, sub-questions, what it carries on."""
