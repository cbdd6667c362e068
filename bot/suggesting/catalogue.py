"""Documents by what someone begins to type: a number, a title or an everyday name, without marks, the last word unfinished."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from corpus.document import LegalDocument
from corpus.library import Library
from corpus.names.kinds import KINDS
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.text import clean, fold, syllables

_KIND_SYMBOLS = {kind.folded: kind.folded_symbol for kind in KINDS}


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of all documents of one generation of the library; numbers count documents from 0."""

    generation: int = -1
    documents: tuple[LegalDocument, ...] = ()
    names: tuple[tuple[tuple[str, str], ...], ...] = ()  # title and other names, in lower case and folded
    ordinals: tuple[str, ...] = ()  # "942" of 942/QĐ-TTg, "61/2018"
    order: tuple[str, ...] = ()  # every word once, sorted
    holders: dict[str, frozenset[int]] = field(default_factory=dict)  # word -> documents


class Catalogue:
    """Search over the particulars of a library's documents; follows the library's changes."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._words = _Words()

    def find(self, typed: str) -> list[LegalDocument]:
        """Return the documents that hold every word typed, the best first; none when nothing was typed."""
        words = self._now()
        found = _matching(words, syllables(typed)) or _matching(words, syllables(expand(clean(typed))))
        phrase = " ".join(clean(typed).lower().split())
        figures = [word for word in syllables(typed) if word[0].isdigit()]
        return [words.documents[at] for at in sorted(found, key=lambda at: _rank(words, at, phrase, figures))]

    def _now(self) -> _Words:
        if self._words.generation != self._library.generation:
            self._words = _words_of(self._library.generation, self._library.documents())
        return self._words


def _words_of(generation: int, documents: Sequence[LegalDocument]) -> _Words:
    holders: dict[str, set[int]] = {}
    for at, document in enumerate(documents):
        symbol = _KIND_SYMBOLS.get(fold(document.kind), "")
        texts = (document.number, document.kind, symbol, document.issuer, document.title, *document.aliases)
        for word in {word for text in texts for word in syllables(text)}:
            holders.setdefault(word, set()).add(at)
    kept = {word: frozenset(places) for word, places in holders.items()}
    return _Words(
        generation,
        tuple(documents),
        tuple(tuple((clean(name).lower(), fold(name)) for name in (d.title, *d.aliases)) for d in documents),
        tuple((syllables(document.number) or [""])[0] for document in documents),
        tuple(sorted(kept)),
        kept,
    )


def _matching(words: _Words, typed: Sequence[str]) -> frozenset[int]:
    """Return the documents that hold all words, the last one perhaps unfinished; "số" says nothing."""
    *whole, last = [word for word in typed if word != "so"] or list(typed) or [""]
    if not last:
        return frozenset()
    found = _beginning(words, last)
    for word in whole:
        # The number may be typed without its year: "nđ 61 một cửa" means 61/2018.
        found &= words.holders.get(word, frozenset()) | (
            _beginning(words, f"{word}/") if word.isdigit() else frozenset()
        )
    return found


def _beginning(words: _Words, start: str) -> frozenset[int]:
    found: frozenset[int] = frozenset()
    at = bisect_left(words.order, start)
    while at < len(words.order) and words.order[at].startswith(start):
        found |= words.holders[words.order[at]]
        at += 1
    return found


def _rank(words: _Words, at: int, phrase: str, figures: Sequence[str]) -> tuple[object, ...]:
    """Return what orders documents: number as typed, a name that reads so, what binds, the younger one."""
    document, folded = words.documents[at], fold(phrase)
    numbered = min((_distance(words.ordinals[at], figure) for figure in figures), default=0)
    said = min(_saying(*name, phrase, folded) for name in words.names[at])
    ended = document.validity.effective_to is not None
    return numbered, said, ended, -(document.issued_on or date.min).toordinal(), document.slug


def _distance(ordinal: str, figure: str) -> int:
    """Return 0 when a number is the one typed, 1 when it begins so, else 2."""
    if figure in (ordinal, ordinal.split("/")[0]):
        return 0
    return 1 if ordinal.startswith(figure) else 2


def _saying(name: str, folded_name: str, phrase: str, folded: str) -> int:
    """Return 0 for a name that begins with the phrase, 1 for one that holds it with its marks, 2 without, else 3."""
    if folded_name.startswith(folded):
        return 0
    if phrase in name:
        return 1
    return 2 if folded in folded_name else 3
