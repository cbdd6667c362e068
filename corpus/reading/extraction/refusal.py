"""Why a file stays out of the library."""


class UnreadableError(Exception):
    """A file that was refused; the message is what the user reads, `code` is stable."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
