"""Bring the index up to date with the library: only documents that changed are cut into passages, embedded and written.

For each document the vectors are written first, then the keywords, then the passage table in one transaction; last, passages that
are gone are deleted. Search ignores ids that the table does not know, so a build that is killed at any point leaves the last good
state in use, and the next run goes on where it stopped.
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

# Diacritics are counted again when more than this share of the passages is new. Chosen by hand (decision 6, 2026-11):
# counting reads every passage, and a tenth more text hardly changes which form of a syllable is the common one.
RECOUNT_SHARE = 0.1

Progress = Callable[[int, int], None]  # (passages embedded so far, passages to embed)


@dataclass(frozen=True, slots=True)
class Change:
    """What a build has to do for one document."""

    slug: str
    fingerprint: str | None  # None: the document is gone
    passages: tuple[Passage, ...]  # all of them, in reading order
    add: tuple[Passage, ...]  # those that are not indexed yet
    delete: tuple[str, ...]  # ids that are indexed and no longer wanted


@dataclass(frozen=True, slots=True)
class Check:
    """Where the three stores of an index differ, counted in passages; all zero is a sound index.

    Missing: in the passage table but not in that store. Orphan: in that store but not in the table.
    """

    missing_vectors: int
    missing_keywords: int
    orphan_vectors: int
    orphan_keywords: int
    documents_behind: int  # documents whose indexed state is not that of the library

    @property
    def sound(self) -> bool:
        """Tell whether search finds every passage; orphans cost only space."""
        return not (self.missing_vectors or self.missing_keywords or self.documents_behind)


@dataclass(frozen=True, slots=True)
class Paths:
    """The files of an index; every embedding model has its own collection of vectors and its own keywords."""

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
        """File with the counts of `index.diacritics.Restorer`."""
        return self.folder / "diacritics.json.gz"

    @property
    def active(self) -> Path:
        """File that names the embedding model whose index answers questions."""
        return self.folder / "active.json"

    @property
    def lock(self) -> Path:
        """Lock file that lets one process of this host build at a time."""
        return self.folder / "build.lock"

    def active_model(self) -> str | None:
        """Return the embedding model whose index is complete and answers questions; None before the first build."""
        return str(json.loads(self.active.read_text("utf-8"))["model"]) if self.active.exists() else None

    def activate(self, model: str) -> None:
        """Make the index of a model the one that answers questions; the file changes as a whole or not at all."""
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
        """Tell whether an update has something to do."""
        indexed = self._store.fingerprints()
        behind = self._source.fingerprints() != indexed or self._keywords.fingerprints() != indexed
        return behind or not self._paths.diacritics.exists() or self._paths.active_model() is None

    def update(self, progress: Progress = lambda done, total: None) -> int:
        """Index what changed; returns the number of documents touched. Safe to interrupt and to repeat."""
        self._paths.folder.mkdir(parents=True, exist_ok=True)
        with self._exclusive():
            self._source.refresh()
            self._sync_keywords()
            changes = self._changes()
            if changes:
                self._vectors.reopen()
            total = sum(len(change.add) for change in changes)
            done = 0
            for change in changes:
                done = self._write(change, done, total, progress)
            if changes:
                # Every write of the table marked a change; what was deleted after the last one needs another mark.
                self._store.mark_changed()
            if not self._paths.diacritics.exists() or total > RECOUNT_SHARE * self._store.count():
                Restorer.train(self._store.texts()).save(self._paths.diacritics)
            if self._paths.active_model() != self._vectors.model:
                self._paths.activate(self._vectors.model)
        return len(changes)

    def rebuild(self, progress: Progress = lambda done, total: None) -> int:
        """Empty the index and build it again; until it is done, questions find only what is indexed so far."""
        with self._exclusive():
            self._vectors.reopen()
            self._store.clear()
            self._vectors.delete(list(self._vectors.ids()))
            self._keywords.update([], list(self._keywords.ids()))
            self._keywords.clear_fingerprints()
        return self.update(progress)

    def check(self, *, mend: bool = False) -> Check:
        """Compare the stores with each other and with the source.

        `mend` deletes orphans, and drops documents with missing passages from the table, so that the next update indexes them again.
        """
        with self._exclusive():
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
                    self._store.replace(slug, [], None)
                    self._keywords.set_fingerprint(slug, None)
        return found

    def sync_keywords(self) -> bool:
        """Bring the keywords, which every host keeps on its own disk, up to the passage table, which hosts may share.

        Returns False when another process of this host is already doing it.
        """
        if self._keywords.fingerprints() == self._store.fingerprints():
            return True
        try:
            with FileLock(self._paths.lock, timeout=0):
                self._sync_keywords()
        except Timeout:
            return False
        return True

    def _sync_keywords(self) -> None:
        wanted, have = self._store.fingerprints(), self._keywords.fingerprints()
        for slug in sorted(slug for slug in wanted.keys() | have.keys() if wanted.get(slug) != have.get(slug)):
            passages = self._store.of_document(slug)
            self._keywords.replace(slug, [(p.id, with_full_forms(p.searchable)) for p in passages])
            self._keywords.set_fingerprint(slug, wanted.get(slug))

    @contextmanager
    def _exclusive(self) -> Iterator[None]:
        """Wait until no other process of this host and no other host changes the index."""
        with FileLock(self._paths.lock), self._store.exclusive():
            yield

    def _changes(self) -> list[Change]:
        wanted, have = self._source.fingerprints(), self._store.fingerprints()
        changes = [
            Change(slug, None, (), (), tuple(self._store.ids(slug))) for slug in sorted(have.keys() - wanted.keys())
        ]
        for slug in sorted(slug for slug in wanted if wanted[slug] != have.get(slug)):
            # Ids are made of the content: a provision that repeats a window word for word gives one id twice.
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
        """Carry out one change; `done` and the result count the passages embedded in this run."""
        for start in range(0, len(change.add), BATCH):
            batch = change.add[start : start + BATCH]
            # An interrupted run may have stored some of them: ids are made of the content.
            stored = self._vectors.stored_among([p.id for p in batch])
            new = [p for p in batch if p.id not in stored]
            if new:
                self._vectors.add([p.id for p in new], [p.searchable for p in new], [p.slug for p in new])
            done += len(batch)
            progress(done, total)
        self._keywords.update([(p.id, p.slug, with_full_forms(p.searchable)) for p in change.add], [])
        self._store.replace(change.slug, list(change.passages), change.fingerprint)
        if change.delete:
            self._keywords.update([], list(change.delete))
            self._vectors.delete(list(change.delete))
        self._keywords.set_fingerprint(change.slug, change.fingerprint)
        return done


def with_full_forms(text: str) -> str:
    """Return a text followed by the full form of each abbreviation in it, one a line, so that a search for either finds it."""
    return "\n".join([text, *(ABBREVIATIONS[key] for key in dict.fromkeys(abbreviations_in(text)))])
