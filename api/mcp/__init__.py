"""Tools for other assistants over the Model Context Protocol (MCP)."""
