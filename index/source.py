"""Where passages come from: anything with documents that have a fingerprint; the library is one."""

import hashlib
from datetime import date
from typing import Protocol

from corpus.document import LegalDocument, Locator, ValidityStatus
from corpus.library import Library
from index.passage import Passage
from index.passages import passages_of

# Grows when the cutting of passages or the terms change: every document is then indexed again by the next run.
FORMAT = 3
_REMEMBERED = 50_000  # standings


class PassageSource(Protocol):
    """Documents to index."""

    def refresh(self) -> None:
        """See what changed since."""
        ...

    def fingerprints(self) -> dict[str, str]:
        """Return slug -> something that changes when the passages of the document do."""
        ...

    def passages(self, slug: str) -> list[Passage]:
        """Return the passages of a document in reading order."""
        ...

    def standing(self, passage: Passage, day: date) -> ValidityStatus:
        """Return how a passage stands on a day."""
        ...


class LibraryPassages:
    """The passages of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._standings: tuple[int, dict[tuple[str, str, date], ValidityStatus]] = (-1, {})

    def refresh(self) -> None:
        """See what another process added or removed."""
        self._library.refresh()

    def fingerprints(self) -> dict[str, str]:
        """Return slug -> hash over everything the passages depend on."""
        return {document.slug: _fingerprint(document) for document in self._library.documents()}

    def passages(self, slug: str) -> list[Passage]:
        """Return the passages of a document; none when it is gone."""
        document = self._library.document(slug)
        return passages_of(document) if document else []

    def standing(self, passage: Passage, day: date) -> ValidityStatus:
        """Return how the first provision of a passage stands on a day."""
        known = self._remembered()
        key = passage.slug, passage.provision_ids[0], day
        if key not in known:
            known[key] = self._standing(passage, day)
        return known[key]

    def _remembered(self) -> dict[tuple[str, str, date], ValidityStatus]:
        """Return the standings worked out since the library last changed."""
        generation, known = self._standings
        if generation != self._library.generation or len(known) > _REMEMBERED:
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
    """Everything the passages of a document depend on: its text, its record, and the way of cutting."""
    record = document.record.text if document.record else ""
    parts = (str(FORMAT), document.source.sha256, record, document.text_kind.value)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
