"""What a document does to others, when it takes effect, and where its references lead."""
