"""Who did what as administrator: written once, never changed; the database itself refuses to (migration 0001)."""

import getpass
import os
import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Mapped, Session, mapped_column

from corpus.storage.base import Base


class AuditRow(Base):
    """One act; the time in UTC without a zone."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    actor: Mapped[str]
    act: Mapped[str]
    target: Mapped[str]
    details: Mapped[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Act:
    """What was done, when (UTC), by whom, to what."""

    at: datetime
    actor: str
    act: str  # "key.add", "document.remove", "doors.close" …
    target: str
    details: dict[str, Any]


class Audit:
    """The audit log, in the library's database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def note(self, act: str, target: str = "", actor: str = "", **details: Any) -> None:
        """Add an act; without an actor it was the user of the command line. Details hold no secrets and no questions."""
        row = AuditRow(at=datetime.now(UTC), actor=actor or operator(), act=act, target=target, details=details)
        with Session(self._engine) as session, session.begin():
            session.add(row)

    def acts(self, limit: int = 100) -> list[Act]:
        """Return the last `limit` acts, the newest first."""
        with Session(self._engine) as session:
            rows = session.scalars(select(AuditRow).order_by(AuditRow.id.desc()).limit(limit)).all()
            return [Act(row.at.replace(tzinfo=UTC), row.actor, row.act, row.target, row.details) for row in rows]


def operator() -> str:
    """Return the user of the command line with the host's name, "lan@may-chu"."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):  # the user id of a container may have no name
        name = f"uid-{os.getuid()}"
    return f"{name}@{socket.gethostname()}"
