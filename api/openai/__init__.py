"""The OpenAI chat protocol (/v1): our answers for programs that use it."""
