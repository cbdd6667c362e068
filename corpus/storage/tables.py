"""Tables of the library; corpus.storage.engine opens the database and creates them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, String, cast, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from corpus.storage.base import Base
from corpus.storage.engine import open_engine as open_engine


class VersionRow(Base):
    """One text of a document; older texts are kept, with `retired_at`."""

    __tablename__ = "version"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(index=True)
    number: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    issuer: Mapped[str]
    title: Mapped[str]
    issued_on: Mapped[date | None]
    text_kind: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    added_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]
    particulars: Mapped[dict[str, Any]]  # what is read but never searched: signer, validity, source …

    provisions: Mapped[list["ProvisionRow"]] = relationship(
        cascade="all, delete-orphan", order_by="ProvisionRow.position"
    )
    relations: Mapped[list["RelationRow"]] = relationship(cascade="all, delete-orphan", order_by="RelationRow.id")


class ProvisionRow(Base):
    """One provision; `position` is the reading order, `depth` its level in the tree (0 = top)."""

    __tablename__ = "provision"

    version_id: Mapped[int] = mapped_column(ForeignKey("version.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    depth: Mapped[int]
    path: Mapped[str]
    unit: Mapped[str]
    label: Mapped[str]
    marker: Mapped[str]
    heading: Mapped[str]
    text: Mapped[str]
    confirmed: Mapped[bool]

    __table_args__ = (Index("provision_path", "version_id", "path"),)


class RelationRow(Base):
    """One relation of a version to another document, indexed by version and by target."""

    __tablename__ = "relation"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]
    target: Mapped[str] = mapped_column(index=True)
    target_locator: Mapped[str | None]
    target_issued_on: Mapped[date | None]
    from_date: Mapped[date | None]
    stated_in: Mapped[str | None]
    reported: Mapped[bool]


class StateRow(Base):
    """Named values about the store itself, such as the library's generation."""

    __tablename__ = "state"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


def increment_generation(session: Session) -> None:
    """Count a change of the library. Call it first in a transaction: it takes the lock at which other writers wait."""
    grown = cast(cast(StateRow.value, Integer) + 1, String)
    counted = update(StateRow).where(StateRow.name == "generation").values(value=grown)
    session.execute(counted, execution_options={"synchronize_session": False})
