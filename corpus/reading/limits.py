"""What is taken in at most."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on files."""

    bytes: int = 50_000_000
    unpacked: int = 200_000_000  # what packed files unpack to; a document that needs more is no document


LIMITS = Limits()
