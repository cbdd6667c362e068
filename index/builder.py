"""Bring the index to the state of the library: only what changed is cut, embedded and written.

Order of writing: vectors, keywords, then the passage table in one transaction a document, then what is no longer
needed goes. Search ignores ids that the table does not know, so a build killed at any point leaves the last good state
serving, and the next run goes on where it stopped.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from corpus.vietnamese.abbreviations import ABBREVIATIONS, abbreviations_in
from index.diacritics import Restorer
from index.keywords import Keywords
from index.passage import Passage
from index.source import PassageSource
from index.store import Store
from index.vectors import BATCH, Vectors, collection_name

# Diacritics are counted again when this share of the passages is new: one more document hardly changes them.
RECOUNT = 0.1

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
class Check:
    """How the three stores of an index agree; all zero is a sound index."""

    missing_vectors: int
    missing_keywords: int
    orphan_vectors: int
    orphan_keywords: int
    documents_behind: int

    @property
    def sound(self) -> bool:
        """Tell whether search sees every passage; orphans cost only space."""
        return not (self.missing_vectors or self.missing_keywords or self.documents_behind)


@dataclass(frozen=True, slots=True)
class Paths:
    """Where the index lives; every embedding model has its own vectors and keywords."""

    folder: Path
    chroma_url: str = ""  # of a server that keeps the vectors in place of the folder

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
    def active(self) -> Path:
        """File that names the embedding model whose index serves."""
        return self.folder / "active.json"

    @property
    def lock(self) -> Path:
        """Lock that lets one process build at a time."""
        return self.folder / "build.lock"

    def serving(self) -> str | None:
        """Return the embedding model whose index is complete and serves; None before the first build."""
        return str(json.loads(self.active.read_text("utf-8"))["model"]) if self.active.exists() else None

    def serve(self, model: str) -> None:
        """Make the index of a model the one that serves; the file changes at once or not at all."""
        draft = self.active.with_suffix(".draft")
        draft.write_text(json.dumps({"model": model}), "utf-8")
        draft.replace(self.active)


class Builder:
    """Keeps one index in step with its source."""

    def __init__(self, source: PassageSource, paths: Paths, vectors: Vectors, keywords: Keywords, store: Store) -> None:
        self._source = source
        self._paths = paths
        self._vectors = vectors
        self._keywords = keywords
        self._store = store

    def pending(self) -> bool:
        """Tell whether the index is behind its source."""
        indexed = self._store.fingerprints()
        behind = self._source.fingerprints() != indexed or self._keywords.fingerprints() != indexed
        return behind or not self._paths.diacritics.exists() or self._paths.serving() is None

    def update(self, progress: Progress = lambda done, total: None) -> int:
        """Index what changed; returns the number of documents touched. Safe to interrupt and to repeat."""
        self._paths.folder.mkdir(parents=True, exist_ok=True)
        with self._alone():
            self._source.refresh()
            self._catch_up()
            changes = self._changes()
            if changes:
                self._vectors.reopen()
            total = sum(len(change.add) for change in changes)
            done = 0
            for change in changes:
                done = self._write(change, done, total, progress)
            if changes:
                self._store.tell()  # once more, since what went may have gone after the last telling
            if not self._paths.diacritics.exists() or total > RECOUNT * self._store.count():
                Restorer.train(self._store.texts()).save(self._paths.diacritics)
            if self._paths.serving() != self._vectors.model:
                self._paths.serve(self._vectors.model)
        return len(changes)

    def rebuild(self, progress: Progress = lambda done, total: None) -> int:
        """Forget the index and build it anew; what serves meanwhile shrinks and grows again."""
        with self._alone():
            self._vectors.reopen()
            self._store.forget()
            self._vectors.delete(list(self._vectors.ids()))
            self._keywords.update([], list(self._keywords.ids()))
            self._keywords.forget()
        return self.update(progress)

    def check(self, *, mend: bool = False) -> Check:
        """Compare the stores with each other and with the source; `mend` drops orphans and marks broken documents."""
        with self._alone():
            self._vectors.reopen()
            known, vectors, keywords = self._store.ids(), self._vectors.ids(), self._keywords.ids()
            wanted, have = self._source.fingerprints(), self._store.fingerprints()
            found = Check(
                missing_vectors=len(known - vectors),
                missing_keywords=len(known - keywords),
                orphan_vectors=len(vectors - known),
                orphan_keywords=len(keywords - known),
                documents_behind=sum(wanted.get(slug) != have.get(slug) for slug in wanted.keys() | have.keys()),
            )
            if mend:
                self._vectors.delete(list(vectors - known))
                self._keywords.update([], list(keywords - known))
                lost = (known - vectors) | (known - keywords)
                for slug in {id_.partition("#")[0] for id_ in lost}:
                    self._store.replace(slug, [], None)  # the next update writes it again
                    self._keywords.note(slug, None)
        return found

    def catch_up(self) -> bool:
        """Take into the keywords of this host what another host indexed; False when a process here is at it already."""
        if self._keywords.fingerprints() == self._store.fingerprints():
            return True
        try:
            with FileLock(self._paths.lock, timeout=0):
                self._catch_up()
        except Timeout:
            return False
        return True

    def _catch_up(self) -> None:
        wanted, have = self._store.fingerprints(), self._keywords.fingerprints()
        for slug in sorted(slug for slug in wanted.keys() | have.keys() if wanted.get(slug) != have.get(slug)):
            passages = self._store.of_document(slug)
            self._keywords.replace(slug, [(p.id, with_full_forms(p.searchable)) for p in passages])
            self._keywords.note(slug, wanted.get(slug))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with FileLock(self._paths.lock), self._store.alone():
            yield

    def _changes(self) -> list[Change]:
        wanted, have = self._source.fingerprints(), self._store.fingerprints()
        changes = [
            Change(slug, None, (), (), tuple(self._store.ids(slug))) for slug in sorted(have.keys() - wanted.keys())
        ]
        for slug in sorted(slug for slug in wanted if wanted[slug] != have.get(slug)):
            # Two identical pieces of one document would share an id; one is enough to find both places.
            passages = {passage.id: passage for passage in self._source.passages(slug)}
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
            # What an interrupted run embedded is there already: ids are made of the content.
            there = self._vectors.among([p.id for p in batch])
            fresh = [p for p in batch if p.id not in there]
            if fresh:
                self._vectors.add([p.id for p in fresh], [p.searchable for p in fresh], [p.slug for p in fresh])
            done += len(batch)
            progress(done, total)
        self._keywords.update([(p.id, p.slug, with_full_forms(p.searchable)) for p in change.add], [])
        self._store.replace(change.slug, list(change.passages), change.fingerprint)
        if change.delete:
            self._keywords.update([], list(change.delete))
            self._vectors.delete(list(change.delete))
        self._keywords.note(change.slug, change.fingerprint)
        return done


def with_full_forms(text: str) -> str:
    """Put the full forms of the abbreviations of a text behind it, so that either form finds it."""
    return "\n".join([text, *(ABBREVIATIONS[key] for key in dict.fromkeys(abbreviations_in(text)))])
