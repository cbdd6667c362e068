"""Where passages come from: a `PassageSource`, of which the library is one and the sets of benchmarks/ are another."""

import hashlib
from datetime import date
from typing import Protocol

from corpus.document import LegalDocument, Locator, ValidityStatus
from corpus.library import Library
from index.passage import Passage
from index.passages import passages_of

# Increase it when index/passages.py or index/terms.py changes what it returns: the next update then indexes every
# document again.
PASSAGE_FORMAT = 4
CACHED_STANDINGS = 50_000  # of a provision on a day; chosen by hand


class PassageSource(Protocol):
    """Documents to index."""

    def refresh(self) -> None:
        """Read what changed since the last call."""
        ...

    def fingerprints(self) -> dict[str, str]:
        """Return slug -> a text that changes when the passages of that document do."""
        ...

    def passages(self, slug: str) -> list[Passage]:
        """Return the passages of a document in reading order."""
        ...

    def standing(self, passage: Passage, day: date) -> ValidityStatus:
        """Return the standing of a passage on a day."""
        ...


class LibraryPassages:
    """The passages of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._standings: tuple[int, dict[tuple[str, str, date], ValidityStatus]] = (-1, {})

    def refresh(self) -> None:
        """Read what another process added to the library or removed from it."""
        self._library.refresh()

    def fingerprints(self) -> dict[str, str]:
        """Return slug -> SHA-256 of everything that the passages of that document depend on."""
        return {document.slug: _fingerprint(document) for document in self._library.documents()}

    def passages(self, slug: str) -> list[Passage]:
        """Return the passages of a document; none when it is gone."""
        document = self._library.document(slug)
        return passages_of(document) if document else []

    def standing(self, passage: Passage, day: date) -> ValidityStatus:
        """Return the standing of a passage's first provision on a day."""
        known = self._cached_standings()
        key = passage.slug, passage.provision_ids[0], day
        if key not in known:
            known[key] = self._standing(passage, day)
        return known[key]

    def _cached_standings(self) -> dict[tuple[str, str, date], ValidityStatus]:
        """Return the cache, empty after every change of the library."""
        generation, known = self._standings
        if generation != self._library.generation or len(known) > CACHED_STANDINGS:
            known = {}
            self._standings = self._library.generation, known
        return known

    def _standing(self, passage: Passage, day: date) -> ValidityStatus:
        documents = self._library.by_number(passage.number)
        document = next((document for document in documents if document.slug == passage.slug), None)
        if document is None:
            return ValidityStatus.UNKNOWN
        locator = Locator.parse(passage.provision_ids[0].partition("#")[2])
        return self._library.standing(document, day, locator).status


def _fingerprint(document: LegalDocument) -> str:
    """Return the hash of everything that the passages of a document depend on: its text, its record, and the way of cutting."""
    record = document.record.text if document.record else ""
    parts = (str(PASSAGE_FORMAT), document.source.sha256, record, document.text_kind.value)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
