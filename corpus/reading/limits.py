"""Limits on the files that are read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Most bytes of a file. Chosen by hand: the largest official scan that was tried has 3.4 MB, and a text of 200 MB is no document."""

    bytes: int = 50_000_000  # of the file itself
    unpacked: int = 200_000_000  # of what a packed file (.docx, .zip) unpacks to


LIMITS = Limits()
