"""What a question asks for, by a small trained model."""
