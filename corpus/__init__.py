"""Vietnamese law as a tree: files in, documents with exact provisions out."""
