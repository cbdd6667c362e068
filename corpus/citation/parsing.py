"""Citations as people type them and as officials write them: parse, match with a library, format.

    parse_citations("đ5 k2 nđ 61/2018")[0].locators[0].path   ->  "dieu-5.khoan-2"

What was read says nothing about what exists: `match` the document with a library, and find the locators in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.citation.formal import format_citation, format_locator
from corpus.citation.matching import DocumentHint, DocumentKey, match
from corpus.citation.mentions import Mention, read_mentions
from corpus.document import Locator, Step, Unit
from corpus.vietnamese.tokens import tokenize

__all__ = [
    "DocumentHint",
    "DocumentKey",
    "ParsedCitation",
    "format_citation",
    "format_locator",
    "match",
    "parse_citations",
]


@dataclass(frozen=True, slots=True)
class ParsedCitation:
    """A citation in a text: the document as far as it was named, positions in it, and the characters it took."""

    document: DocumentHint | None  # None: positions without a document, or "Nghị định này"
    locators: tuple[Locator, ...]  # empty: the whole document
    span: tuple[int, int]


def parse_citations(text: str, *, names: Iterable[str] = ()) -> list[ParsedCitation]:
    """Find every citation in a question or any text, in order; with or without marks, in any case.

    Give `names` to find the titles and other names of a library's documents too. Abbreviations ("đ5", "k2") and
    bare numbers ("theo 749") are read only where nothing else is meant; "Điều này" counts for nothing here.
    """
    tokens = tokenize(text)
    found: list[ParsedCitation] = []
    for mention in read_mentions(tokens, typed=True, names=names):
        locators = _locators(mention)
        if mention.document or locators:
            span = tokens[mention.start].start, tokens[mention.end - 1].end
            found.append(ParsedCitation(mention.document, locators, span))
    return found


def _locators(mention: Mention) -> tuple[Locator, ...]:
    if mention.positions is None:
        return ()
    inside = (Step(Unit.ATTACHMENT, "1"),) if mention.attached and not mention.this else ()
    steps = (position.steps for position in mention.positions.found if position.steps)
    return tuple(dict.fromkeys(Locator((*inside, *path)) for path in steps))
