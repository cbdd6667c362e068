"""Who hears an answer come about."""

from collections.abc import Sequence

from bot.answer import Citation


class Listener:
    """Told of each step in the thread that answers; this one hears nothing. What is shown is never taken back."""

    def step(self, name: str) -> None:
        """Hear that "retrieving", "composing" or "verifying" begins."""

    def shown(self, text: str, citations: Sequence[Citation]) -> None:
        """Hear verified words, the next piece of the answer's Markdown.

        `citations` are those that the piece brings, and those known already whose quote has grown.
        """

    def gone(self) -> bool:
        """Tell whether nobody waits for the answer any more; a chat model is then stopped."""
        return False


SILENT = Listener()
