"""Our answers for programs that speak OpenAI's protocol."""
