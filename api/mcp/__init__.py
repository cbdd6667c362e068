"""Tools for the assistants of others, over the Model Context Protocol."""
