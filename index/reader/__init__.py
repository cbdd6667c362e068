"""The reader: a small model that reads a question and a passage together and tells whether the one answers the other."""
