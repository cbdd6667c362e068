"""What is done with documents: add, check, download, look up, show."""
