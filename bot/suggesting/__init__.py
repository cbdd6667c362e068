"""What may be meant, while one types: documents, citations, suggestions."""
