"""What a document says about itself: heading, letterhead, signature; and what its portal says."""
