"""Bring the index to the state of the library: only what changed is cut, embedded and written.

Order of writing: vectors, keywords, then the passage table in one transaction a document. Search ignores ids that the
table does not know, so a build killed at any point leaves the last good state serving, and the next run goes on
where it stopped.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from corpus.abbreviations import ABBREVIATIONS, abbreviations_in
from corpus.document import LegalDocument
from corpus.library import Library
from index.diacritics import Restorer
from index.embedding import EmbeddingModel
from index.keywords import Keywords
from index.passage import Passage
from index.passages import passages_of
from index.store import Store
from index.vectors import BATCH, Vectors, collection_name

# Grows when the cutting of passages or the terms change: every index is then rebuilt by the next run.
FORMAT = 2

Progress = Callable[[int, int], None]  # (passages embedded so far, passages to embed)


@dataclass(frozen=True, slots=True)
class Change:
    """What a build has to do for one document; no fingerprint: the document is gone."""

    slug: str
    fingerprint: str | None
    passages: tuple[Passage, ...]
    add: tuple[Passage, ...]
    delete: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the index lives; every embedding model has its own vectors."""

    folder: Path

    @property
    def vectors(self) -> Path:
        """Folder of the Chroma store."""
        return self.folder / "vectors"

    def keywords(self, model: str) -> Path:
        """Folder of the tantivy index."""
        return self.folder / f"keywords-{collection_name(model)}"

    @property
    def diacritics(self) -> Path:
        """File of the diacritics counts."""
        return self.folder / "diacritics.json.gz"

    @property
    def lock(self) -> Path:
        """Lock that lets one process build at a time."""
        return self.folder / "build.lock"


class Builder:
    """Keeps one index in step with the library."""

    def __init__(
        self, library: Library, paths: Paths, embedding: EmbeddingModel, vectors: Vectors, keywords: Keywords
    ) -> None:
        self._library = library
        self._paths = paths
        self._embedding = embedding
        self._vectors = vectors
        self._keywords = keywords
        self._store = Store(library.engine, collection_name(embedding.name))

    def pending(self) -> bool:
        """Tell whether the index is behind the library."""
        return self._wanted() != self._store.fingerprints() or not self._paths.diacritics.exists()

    def update(self, progress: Progress = lambda done, total: None) -> int:
        """Index what changed; returns the number of documents touched. Safe to interrupt and to repeat."""
        self._paths.folder.mkdir(parents=True, exist_ok=True)
        with FileLock(self._paths.lock):
            self._library.refresh()
            changes = self._changes()
            total = sum(len(change.add) for change in changes)
            done = 0
            for change in changes:
                done = self._write(change, done, total, progress)
            if changes or not self._paths.diacritics.exists():
                Restorer.train(self._store.texts()).save(self._paths.diacritics)
        return len(changes)

    def _wanted(self) -> dict[str, str]:
        return {document.slug: _fingerprint(document) for document in self._library.documents()}

    def _changes(self) -> list[Change]:
        wanted, have = self._wanted(), self._store.fingerprints()
        changes = [Change(slug, None, (), (), tuple(self._store.ids(slug))) for slug in have.keys() - wanted.keys()]
        for slug in sorted(slug for slug in wanted if wanted[slug] != have.get(slug)):
            document = self._library.document(slug)
            if document is None:
                continue
            # Two identical pieces of one document would share an id; one is enough to find both places.
            passages = {passage.id: passage for passage in passages_of(document)}
            old = self._store.ids(slug)
            changes.append(
                Change(
                    slug,
                    wanted[slug],
                    tuple(passages.values()),
                    tuple(passage for id_, passage in passages.items() if id_ not in old),
                    tuple(old - passages.keys()),
                )
            )
        return changes

    def _write(self, change: Change, done: int, total: int, progress: Progress) -> int:
        for start in range(0, len(change.add), BATCH):
            batch = change.add[start : start + BATCH]
            self._vectors.add([p.id for p in batch], [p.searchable for p in batch], [p.slug for p in batch])
            done += len(batch)
            progress(done, total)
        self._keywords.update([(p.id, p.slug, with_full_forms(p.searchable)) for p in change.add], list(change.delete))
        self._store.replace(change.slug, list(change.passages), change.fingerprint)
        self._vectors.delete(list(change.delete))
        return done


def with_full_forms(text: str) -> str:
    """Put the full forms of the abbreviations of a text behind it, so that either form finds it."""
    return "\n".join([text, *(ABBREVIATIONS[key] for key in dict.fromkeys(abbreviations_in(text)))])


def _fingerprint(document: LegalDocument) -> str:
    """Everything the passages of a document depend on: its text, its record, and the way of cutting."""
    record = document.record.text if document.record else ""
    parts = (str(FORMAT), document.source.sha256, record, document.text_kind.value)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
