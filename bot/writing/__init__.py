"""A chat model words the answer: passages in, statements out, read while they stream."""
