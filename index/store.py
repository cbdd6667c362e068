"""Passages and what was indexed of which document, beside the library in its database."""

import uuid
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import JSON, Row, delete, func, select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from corpus.storage.engine import exclusively
from corpus.storage.tables import StateRow
from corpus.vietnamese.text import syllables
from index.features import Candidate, word_ids
from index.passage import Passage

_KNOWN = 20_000  # passages that are remembered, some 3 kB each
_AT_ONCE = 500  # ids in one query; SQLite takes at most 999 parameters in old builds


class Base(DeclarativeBase):
    """Base of the index's tables."""

    type_annotation_map = {list[str]: JSON, dict[str, Any]: JSON}  # noqa: RUF012 - the form SQLAlchemy asks for


class PassageRow(Base):
    """A passage of one collection (one embedding model), with its words as numbers for the ranker."""

    __tablename__ = "indexed_passage"

    collection: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(index=True)
    number: Mapped[str]
    provision_ids: Mapped[list[str]]
    context: Mapped[str]
    text: Mapped[str]
    position: Mapped[int]
    context_words: Mapped[bytes]
    text_words: Mapped[bytes]


class IndexedRow(Base):
    """The state of a document when it was indexed; another fingerprint means: index it again."""

    __tablename__ = "indexed_document"

    collection: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]


@dataclass(frozen=True, slots=True)
class Stored:
    """A passage with what the ranker sees of it."""

    passage: Passage
    candidate: Candidate


class Store:
    """Passages of one collection."""

    def __init__(self, engine: Engine, collection: str) -> None:
        self._engine = engine
        self._collection = collection
        self._state = f"index/{collection}"
        self._known: OrderedDict[str, Stored] = OrderedDict()

    def fingerprints(self) -> dict[str, str]:
        """Return slug -> fingerprint of all indexed documents."""
        with Session(self._engine) as session:
            rows = session.scalars(select(IndexedRow).where(IndexedRow.collection == self._collection))
            return {row.slug: row.fingerprint for row in rows}

    def ids(self, slug: str | None = None) -> set[str]:
        """Return the passage ids of a document, or of all."""
        wanted = select(PassageRow.id).where(PassageRow.collection == self._collection)
        with Session(self._engine) as session:
            return set(session.scalars(wanted if slug is None else wanted.where(PassageRow.slug == slug)))

    def passages(self, ids: Iterable[str]) -> dict[str, Stored]:
        """Return the passages of the given ids; ids that are not (or no longer) indexed are left out.

        They are remembered until `forget_known`.
        """
        known, asked = self._known, list(ids)
        found = {id_: stored for id_ in asked if (stored := known.get(id_))}
        wanted = [id_ for id_ in asked if id_ not in found]
        if not wanted:
            return found
        table = PassageRow.__table__
        with self._engine.connect() as connection:  # rows, not objects: 150 of them for every question
            for start in range(0, len(wanted), _AT_ONCE):
                rows = connection.execute(
                    select(table).where(
                        table.c.collection == self._collection, table.c.id.in_(wanted[start : start + _AT_ONCE])
                    )
                )
                new = {row.id: _stored(row) for row in rows}
                found |= new
                known |= new
        while len(known) > _KNOWN:
            known.popitem(last=False)
        return found

    def forget_known(self) -> None:
        """Read passages anew, since some may be gone or elsewhere."""
        self._known = OrderedDict()

    def texts(self) -> list[str]:
        """Return the text of every passage with its context."""
        with Session(self._engine) as session:
            rows = session.execute(
                select(PassageRow.context, PassageRow.text).where(PassageRow.collection == self._collection)
            )
            return [f"{context}\n{text_}" for context, text_ in rows]

    def version(self) -> str:
        """Return something that changes with every change of the collection, by whatever process."""
        with self._engine.connect() as connection:
            return connection.scalar(select(StateRow.value).where(StateRow.name == self._state)) or ""

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Wait until no other host changes the index; processes of one host have a lock of their own."""
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
        """Return how many passages there are."""
        counted = select(func.count()).select_from(PassageRow).where(PassageRow.collection == self._collection)
        with Session(self._engine) as session:
            return session.scalar(counted) or 0

    def replace(self, slug: str, passages: Sequence[Passage], fingerprint: str | None) -> None:
        """Make `passages` the passages of a document, at once; no fingerprint forgets the document."""
        with Session(self._engine) as session, session.begin():
            mine = (PassageRow.collection == self._collection, PassageRow.slug == slug)
            session.execute(delete(PassageRow).where(*mine))
            session.execute(
                delete(IndexedRow).where(IndexedRow.collection == self._collection, IndexedRow.slug == slug)
            )
            self._tell(session)
            if fingerprint is None:
                return
            session.add(IndexedRow(collection=self._collection, slug=slug, fingerprint=fingerprint))
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

    def forget(self) -> None:
        """Drop everything that is known of this collection."""
        with Session(self._engine) as session, session.begin():
            session.execute(delete(PassageRow).where(PassageRow.collection == self._collection))
            session.execute(delete(IndexedRow).where(IndexedRow.collection == self._collection))
            self._tell(session)

    def tell(self) -> None:
        """Let other processes look again."""
        with Session(self._engine) as session, session.begin():
            self._tell(session)

    def _tell(self, session: Session) -> None:
        self.forget_known()
        session.merge(StateRow(name=self._state, value=uuid.uuid4().hex))


def _passage(row: Row[Any]) -> Passage:
    return Passage(row.slug, row.number, tuple(row.provision_ids), row.context, row.text)


def _stored(row: Row[Any]) -> Stored:
    passage = _passage(row)
    return Stored(
        passage,
        Candidate(
            np.frombuffer(row.context_words, np.uint32),
            np.frombuffer(row.text_words, np.uint32),
            row.slug,
            passage.article,
            row.position,
        ),
    )
