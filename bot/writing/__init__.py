"""Let a chat model word the answer: passages in, statements out, each verified as it arrives."""
