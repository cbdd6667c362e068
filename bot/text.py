"""Helpers for reading text that several steps share."""

import re
from collections.abc import Iterable

from corpus.citation.parsing import ParsedCitation
from corpus.vietnamese.text import clean, fold, fold_spaces
from index.query import without_chatter

# Pieces of patterns.
YEAR = r"(?:19|20)\d\d"  # each pattern says for itself what may stand on either side


def fold_line(text: str) -> str:
    """Return a text folded, on one line, without the punctuation at its end."""
    return " ".join(fold(clean(text)).split()).strip(" .!?…")


def one_line(text: str) -> str:
    """Return a text in NFC with single blanks in place of all white space."""
    return fold_spaces(clean(text))


def fold_letters(text: str) -> str:
    """Fold letter by letter, so that the result is as long as `text`; a letter that folds to more or less than one stays."""
    return "".join(folded if len(folded := fold(char)) == 1 else char for char in text)


def blank_out(text: str, citations: Iterable[ParsedCitation]) -> str:
    """Return a text of the same length with blanks in place of the citations in it."""
    for citation in citations:
        start, end = citation.span
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def content_words(folded: str) -> list[str]:
    """Return the words of folded text that are not chatter; see `index.query.CHATTER`."""
    return re.findall(r"\w+", without_chatter(folded))
