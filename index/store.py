"""The passage table: passages, and the state in which each document was indexed; it lies in the library's database."""

import uuid
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import Row, delete, func, select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Mapped, Session, mapped_column

from corpus.storage.base import Base
from corpus.storage.engine import exclusively
from corpus.storage.tables import StateRow
from corpus.vietnamese.text import syllables
from index.features import Candidate, word_ids
from index.passage import Passage

CACHED_PASSAGES = 20_000  # of some 3 kB each; chosen by hand
IDS_PER_QUERY = 500  # SQLite before 3.32 takes at most 999 parameters


class PassageRow(Base):
    """A passage of one collection (one embedding model); its words lie beside it as `word_ids` for the ranker."""

    __tablename__ = "indexed_passage"

    collection: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(index=True)
    number: Mapped[str]
    provision_ids: Mapped[list[str]]
    context: Mapped[str]
    text: Mapped[str]
    position: Mapped[int]  # number of passages before it in the document
    context_words: Mapped[bytes]  # uint32 array
    text_words: Mapped[bytes]  # uint32 array


class IndexedDocumentRow(Base):
    """The state in which a document was indexed; when its fingerprint is another now, it has to be indexed again."""

    __tablename__ = "indexed_document"

    collection: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage, and the same as a candidate of the ranker."""

    passage: Passage
    candidate: Candidate


class Store:
    """The passages of one collection."""

    def __init__(self, engine: Engine, collection: str) -> None:
        self._engine = engine
        self._collection = collection
        self._state = f"index/{collection}"
        self._cache: OrderedDict[str, StoredPassage] = OrderedDict()

    def fingerprints(self) -> dict[str, str]:
        """Return slug -> fingerprint of every indexed document."""
        with Session(self._engine) as session:
            rows = session.scalars(select(IndexedDocumentRow).where(IndexedDocumentRow.collection == self._collection))
            return {row.slug: row.fingerprint for row in rows}

    def ids(self, slug: str | None = None) -> set[str]:
        """Return the ids of the passages of a document, or of all documents."""
        wanted = select(PassageRow.id).where(PassageRow.collection == self._collection)
        with Session(self._engine) as session:
            return set(session.scalars(wanted if slug is None else wanted.where(PassageRow.slug == slug)))

    def passages(self, ids: Iterable[str]) -> dict[str, StoredPassage]:
        """Return id -> passage; ids that are not (or no longer) indexed are left out. Passages are cached until `clear_cache`."""
        known, asked = self._cache, list(ids)
        found = {id_: stored for id_ in asked if (stored := known.get(id_))}
        wanted = [id_ for id_ in asked if id_ not in found]
        if not wanted:
            return found
        table = PassageRow.__table__
        with (
            self._engine.connect() as connection
        ):  # plain rows: making 150 ORM objects a question takes longer than reading them
            for start in range(0, len(wanted), IDS_PER_QUERY):
                rows = connection.execute(
                    select(table).where(
                        table.c.collection == self._collection, table.c.id.in_(wanted[start : start + IDS_PER_QUERY])
                    )
                )
                new = {row.id: _stored(row) for row in rows}
                found |= new
                known |= new
        while len(known) > CACHED_PASSAGES:
            known.popitem(last=False)
        return found

    def clear_cache(self) -> None:
        """Read passages from the database again, since another process changed some."""
        self._cache = OrderedDict()

    def texts(self) -> list[str]:
        """Return context and text of every passage, as `Passage.searchable` joins them."""
        with Session(self._engine) as session:
            rows = session.execute(
                select(PassageRow.context, PassageRow.text).where(PassageRow.collection == self._collection)
            )
            return [f"{context}\n{text_}" for context, text_ in rows]

    def version(self) -> str:
        """Return a token that is another after every change of the collection, by whatever process; "" before the first."""
        with self._engine.connect() as connection:
            return connection.scalar(select(StateRow.value).where(StateRow.name == self._state)) or ""

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Wait until no other host changes the index; processes of one host wait for each other by `Paths.lock`."""
        with exclusively(self._engine, self._state):
            yield

    def of_document(self, slug: str) -> list[Passage]:
        """Return the passages of a document in reading order."""
        table = PassageRow.__table__
        wanted = select(table).where(table.c.collection == self._collection, table.c.slug == slug)
        with self._engine.connect() as connection:
            rows = connection.execute(wanted.order_by(table.c.position))
            return [_passage(row) for row in rows]

    def count(self) -> int:
        """Return the number of passages."""
        counted = select(func.count()).select_from(PassageRow).where(PassageRow.collection == self._collection)
        with Session(self._engine) as session:
            return session.scalar(counted) or 0

    def replace(self, slug: str, passages: Sequence[Passage], fingerprint: str | None) -> None:
        """Replace the passages of a document by these, in one transaction; without a fingerprint the document is dropped."""
        with Session(self._engine) as session, session.begin():
            mine = (PassageRow.collection == self._collection, PassageRow.slug == slug)
            session.execute(delete(PassageRow).where(*mine))
            session.execute(
                delete(IndexedDocumentRow).where(
                    IndexedDocumentRow.collection == self._collection, IndexedDocumentRow.slug == slug
                )
            )
            self._mark_changed(session)
            if fingerprint is None:
                return
            session.add(IndexedDocumentRow(collection=self._collection, slug=slug, fingerprint=fingerprint))
            session.add_all(
                PassageRow(
                    collection=self._collection,
                    id=passage.id,
                    slug=slug,
                    number=passage.number,
                    provision_ids=list(passage.provision_ids),
                    context=passage.context,
                    text=passage.text,
                    position=position,
                    context_words=word_ids(syllables(passage.context)).tobytes(),
                    text_words=word_ids(syllables(passage.text)).tobytes(),
                )
                for position, passage in enumerate(passages)
            )

    def clear(self) -> None:
        """Drop every document of this collection."""
        with Session(self._engine) as session, session.begin():
            session.execute(delete(PassageRow).where(PassageRow.collection == self._collection))
            session.execute(delete(IndexedDocumentRow).where(IndexedDocumentRow.collection == self._collection))
            self._mark_changed(session)

    def mark_changed(self) -> None:
        """Give the collection another version, so that other processes read it again."""
        with Session(self._engine) as session, session.begin():
            self._mark_changed(session)

    def _mark_changed(self, session: Session) -> None:
        self.clear_cache()
        session.merge(StateRow(name=self._state, value=uuid.uuid4().hex))


def _passage(row: Row[Any]) -> Passage:
    return Passage(row.slug, row.number, tuple(row.provision_ids), row.context, row.text)


def _stored(row: Row[Any]) -> StoredPassage:
    passage = _passage(row)
    return StoredPassage(
        passage,
        Candidate(
            np.frombuffer(row.context_words, np.uint32),
            np.frombuffer(row.text_words, np.uint32),
            row.slug,
            passage.article,
            row.position,
        ),
    )
