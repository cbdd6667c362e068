"""Store answers that officers wrote or approved, with the questions that they answer and the state of their provisions."""

import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.engine import CursorResult, Engine
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.answer import DraftStatement
from bot.dates import as_stored
from bot.history.serialization import revive
from corpus.storage.base import Base

MACHINE = "hệ thống"  # who ends an answer when the law under it changes


class ApprovedRow(Base):
    """One answer."""

    __tablename__ = "approved"

    id: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(index=True)
    questions: Mapped[list[str]]
    statements: Mapped[list[dict[str, Any]]]
    hashes: Mapped[dict[str, dict[str, str]]]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    record_id: Mapped[str | None]
    created_at: Mapped[datetime]
    created_by: Mapped[str]
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[str | None]
    ended_at: Mapped[datetime | None]
    ended_reason: Mapped[str]


class ActRow(Base):
    """One act on an answer; a higher highest id tells that something changed."""

    __tablename__ = "approved_act"

    id: Mapped[int] = mapped_column(primary_key=True)
    approved_id: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime]
    by: Mapped[str]
    act: Mapped[str]
    note: Mapped[str]


class State(StrEnum):
    """The state of an answer."""

    DRAFT = "draft"
    APPROVED = "approved"  # the only one that is served
    EXPIRED = "expired"  # a provision that it cites has changed
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ProvisionSnapshot:
    """A cited provision when the answer was approved: the hash of its text, and its standing on that day."""

    sha256: str
    status: str
    formal: str  # its citation, to name it when the library no longer holds it


@dataclass(frozen=True, slots=True)
class AnswerContent:
    """The text of an answer, the questions that it answers, and the first and last day for which it does."""

    questions: tuple[str, ...]
    statements: tuple[DraftStatement, ...]
    valid_from: date | None = None
    valid_to: date | None = None
    record_id: str = ""

    @property
    def provision_ids(self) -> tuple[str, ...]:
        """Ids of the provisions that it cites, each once."""
        return tuple(
            dict.fromkeys(support.provision_id for statement in self.statements for support in statement.supports)
        )


@dataclass(frozen=True, slots=True)
class ApprovedAnswer:
    """An answer with its state; moments are in UTC."""

    id: str
    state: State
    written: AnswerContent
    kept: dict[str, ProvisionSnapshot]  # by provision id; empty for a draft
    created_at: datetime
    created_by: str
    approved_at: datetime | None
    approved_by: str
    ended_at: datetime | None
    ended_reason: str


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did to an answer, and when (UTC)."""

    at: datetime
    by: str
    act: str  # create, edit, approve, withdraw, expire
    note: str


class ApprovedAnswerStore:
    """Answers in the database of the records."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def version(self) -> int:
        """Return a number that grows with every change in any process."""
        with Session(self._engine) as session:
            return session.scalar(select(func.max(ActRow.id))) or 0

    def create(self, written: AnswerContent, by: str) -> ApprovedAnswer:
        """Store a draft."""
        id_ = uuid.uuid4().hex
        row = ApprovedRow(id=id_, created_at=_now(), created_by=by, ended_reason="", **_fields(written))
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            session.add_all([row, _act(id_, by, "create")])
        return _approved(row)

    def edit(self, id_: str, written: AnswerContent, by: str) -> ApprovedAnswer | None:
        """Change an answer, which makes it a draft again; None when there is no such answer."""
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            row = session.get(ApprovedRow, id_)
            if row is None:
                return None
            fields = {**_fields(written), "record_id": row.record_id}
            for name, value in (fields | {"ended_at": None, "ended_reason": ""}).items():
                setattr(row, name, value)
            row.approved_at = row.approved_by = None
            session.add(_act(id_, by, "edit"))
        return _approved(row)

    def approve(self, id_: str, kept: dict[str, ProvisionSnapshot], by: str) -> ApprovedAnswer | None:
        """Approve an answer with snapshots of its provisions; None when there is no such answer."""
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            row = session.get(ApprovedRow, id_)
            if row is None:
                return None
            row.state, row.hashes = State.APPROVED.value, {one: asdict(what) for one, what in kept.items()}
            row.approved_at, row.approved_by, row.ended_at, row.ended_reason = _now(), by, None, ""
            session.add(_act(id_, by, "approve"))
        return _approved(row)

    def end(self, id_: str, state: State, by: str, reason: str) -> bool:
        """End an answer; False when it had ended already, as when another process was quicker."""
        with Session(self._engine) as session, session.begin():
            stoppable = (State.APPROVED,) if state is State.EXPIRED else (State.APPROVED, State.DRAFT, State.EXPIRED)
            ended: CursorResult[Any] = session.execute(  # type: ignore[assignment]
                update(ApprovedRow)
                .where(ApprovedRow.id == id_, ApprovedRow.state.in_([one.value for one in stoppable]))
                .values(state=state.value, ended_at=_now(), ended_reason=reason)
            )
            if ended.rowcount:
                session.add(_act(id_, by, "expire" if state is State.EXPIRED else "withdraw", reason))
            return bool(ended.rowcount)

    def find(self, id_: str) -> ApprovedAnswer | None:
        """Return an answer by its id."""
        with Session(self._engine) as session:
            row = session.get(ApprovedRow, id_)
            return _approved(row) if row else None

    def all(self, state: State | None = None) -> list[ApprovedAnswer]:
        """Return the answers, or those in one state, the newest first."""
        query = select(ApprovedRow).order_by(ApprovedRow.created_at.desc(), ApprovedRow.id)
        with Session(self._engine) as session:
            rows = session.scalars(query.where(ApprovedRow.state == state.value) if state else query)
            return [_approved(row) for row in rows]

    def history(self, id_: str) -> list[Act]:
        """Return the acts on an answer, the newest first."""
        with Session(self._engine) as session:
            rows = session.scalars(select(ActRow).where(ActRow.approved_id == id_).order_by(ActRow.id.desc()))
            return [Act(row.at.replace(tzinfo=UTC), row.by, row.act, row.note) for row in rows]


def _fields(written: AnswerContent) -> dict[str, Any]:
    return {
        "state": State.DRAFT.value,
        "questions": list(written.questions),
        "statements": _plain(written.statements),
        "hashes": {},
        "valid_from": written.valid_from,
        "valid_to": written.valid_to,
        "record_id": written.record_id or None,
    }


def _plain(statements: Sequence[DraftStatement]) -> list[dict[str, Any]]:
    return [
        {
            "text": statement.text,
            "lead": statement.lead,
            "supports": [asdict(support) for support in statement.supports],
        }
        for statement in statements
    ]


def _act(id_: str, by: str, act: str, note: str = "") -> ActRow:
    return ActRow(approved_id=id_, at=_now(), by=by, act=act, note=note)


def _now() -> datetime:
    return as_stored(datetime.now(UTC))


def _approved(row: ApprovedRow) -> ApprovedAnswer:
    return ApprovedAnswer(
        id=row.id,
        state=State(row.state),
        written=AnswerContent(
            tuple(row.questions),
            tuple(revive(DraftStatement, kept) for kept in row.statements),
            row.valid_from,
            row.valid_to,
            row.record_id or "",
        ),
        kept={id_: ProvisionSnapshot(**what) for id_, what in row.hashes.items()},
        created_at=row.created_at.replace(tzinfo=UTC),
        created_by=row.created_by,
        approved_at=row.approved_at and row.approved_at.replace(tzinfo=UTC),
        approved_by=row.approved_by or "",
        ended_at=row.ended_at and row.ended_at.replace(tzinfo=UTC),
        ended_reason=row.ended_reason,
    )
