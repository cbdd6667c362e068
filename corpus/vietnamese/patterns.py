"""Regular expressions made from tables of words, so that a pattern and its table cannot differ."""

import re
from collections.abc import Iterable


def alternation(words: Iterable[str]) -> str:
    """Return a pattern for any one of some words, without a group; the longest first, since the first that fits counts.

    "Thông tư liên tịch" so stands before "Thông tư". Of words of one length the order is that of the table.
    """
    return "|".join(re.escape(word) for word in sorted(dict.fromkeys(words), key=len, reverse=True))
