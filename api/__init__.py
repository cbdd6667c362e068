"""How users reach the assistant: web pages, HTTP API, MCP, Zalo and the command line."""
