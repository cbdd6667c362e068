"""Documents by upload: received, read, confirmed, stored."""
