"""Clean lines to the tree of provisions."""
