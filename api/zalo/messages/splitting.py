"""Split a long text into pieces that fit into a message, where a reader would pause."""

import re

from corpus.vietnamese.text import sentences

_PAUSE = re.compile(r"(?<=[;,:])\s+")


def length(text: str) -> int:
    """Return the length as Zalo counts it, in UTF-16 code units: an emoji counts two."""
    return len(text.encode("utf-16-le")) // 2


def split(text: str, limit: int) -> list[str]:
    """Split between lines, else sentences, else after a pause [;,:], else words, else anywhere; only blanks are lost."""
    pieces: list[str] = []
    piece = ""
    for line in text.splitlines():
        for at, part in enumerate(_parts(line, limit)):
            joined = f"{piece}{' ' if at else chr(10)}{part}" if piece else part
            if length(joined) <= limit:
                piece = joined
                continue
            pieces.append(piece.rstrip())
            piece = part
    pieces.append(piece.rstrip())
    return [piece.strip("\n") for piece in pieces if piece.strip()]


def _parts(line: str, limit: int) -> list[str]:
    """Return a line whole when it fits, else its parts."""
    if length(line) <= limit:
        return [line]
    for cut in (sentences, _PAUSE.split, str.split):
        parts = cut(line)
        if len(parts) > 1:
            return [piece for part in parts for piece in _parts(part, limit)]
    half = len(line) // 2  # one word that is longer than a message
    return [*_parts(line[:half], limit), *_parts(line[half:], limit)]
