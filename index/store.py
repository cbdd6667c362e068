"""Passages and what was indexed of which document, beside the library in its database."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import JSON, delete, select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from index.passage import Passage


class Base(DeclarativeBase):
    """Base of the index's tables."""

    type_annotation_map = {list[str]: JSON, dict[str, Any]: JSON}  # noqa: RUF012 - the form SQLAlchemy asks for


class PassageRow(Base):
    """A passage of one collection (one embedding model)."""

    __tablename__ = "passage"

    collection: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(index=True)
    number: Mapped[str]
    provision_ids: Mapped[list[str]]
    context: Mapped[str]
    text: Mapped[str]


class IndexedRow(Base):
    """The state of a document when it was indexed; another fingerprint means: index it again."""

    __tablename__ = "indexed"

    collection: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]


class Store:
    """Passages of one collection."""

    def __init__(self, engine: Engine, collection: str) -> None:
        Base.metadata.create_all(engine)
        self._engine = engine
        self._collection = collection

    def fingerprints(self) -> dict[str, str]:
        """Return slug -> fingerprint of all indexed documents."""
        with Session(self._engine) as session:
            rows = session.scalars(select(IndexedRow).where(IndexedRow.collection == self._collection))
            return {row.slug: row.fingerprint for row in rows}

    def ids(self, slug: str) -> set[str]:
        """Return the passage ids of a document."""
        with Session(self._engine) as session:
            found = session.scalars(
                select(PassageRow.id).where(PassageRow.collection == self._collection, PassageRow.slug == slug)
            )
            return set(found)

    def passages(self, ids: Iterable[str]) -> dict[str, Passage]:
        """Return the passages of the given ids; ids that are not (or no longer) indexed are left out."""
        with Session(self._engine) as session:
            rows = session.scalars(
                select(PassageRow).where(PassageRow.collection == self._collection, PassageRow.id.in_(list(ids)))
            )
            return {row.id: _passage(row) for row in rows}

    def texts(self) -> list[str]:
        """Return the text of every passage with its context."""
        with Session(self._engine) as session:
            rows = session.execute(
                select(PassageRow.context, PassageRow.text).where(PassageRow.collection == self._collection)
            )
            return [f"{context}\n{text}" for context, text in rows]

    def count(self) -> int:
        """Return how many passages there are."""
        return len(self.texts())

    def replace(self, slug: str, passages: list[Passage], fingerprint: str | None) -> None:
        """Make `passages` the passages of a document, at once; no fingerprint forgets the document."""
        with Session(self._engine) as session, session.begin():
            mine = (PassageRow.collection == self._collection, PassageRow.slug == slug)
            session.execute(delete(PassageRow).where(*mine))
            session.execute(
                delete(IndexedRow).where(IndexedRow.collection == self._collection, IndexedRow.slug == slug)
            )
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
                )
                for passage in passages
            )


def _passage(row: PassageRow) -> Passage:
    return Passage(row.slug, row.number, tuple(row.provision_ids), row.context, row.text)
