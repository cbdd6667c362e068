"""What is kept of answers: records, feedback, review, usage, purging."""
