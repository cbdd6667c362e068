"""Questions that an officer should look at: without a good answer, or voted down; and what became of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, func, or_, select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.answer import AnswerStatus
from bot.history.feedback import FeedbackRow, Rating, Reason
from bot.history.records import RecordRow
from bot.question import Door
from corpus.storage.base import Base
from corpus.vietnamese.text import fold

OPEN = (AnswerStatus.NOT_FOUND, AnswerStatus.UNVERIFIED, AnswerStatus.ANSWERED_PARTLY)
_SEARCHED = 20_000  # newest questions that a search by words looks at


class HandledRow(Base):
    """A question that an officer has dealt with."""

    __tablename__ = "handled"

    record_id: Mapped[str] = mapped_column(primary_key=True)
    by: Mapped[str]
    at: Mapped[datetime]
    note: Mapped[str]


class HandledState(StrEnum):
    """Which questions are wanted."""

    OPEN = "open"
    DONE = "done"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Handled:
    """Who dealt with a question, when (UTC), and what he noted."""

    by: str
    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A question with its answer, what was said about it, and whether it is dealt with."""

    record_id: str
    conversation_id: str
    asked_at: datetime  # UTC
    question: str
    status: AnswerStatus
    answer: str
    as_of: date
    door: Door | None
    rating: Rating | None
    reason: Reason | None
    comment: str
    handled: Handled | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which questions are wanted; without statuses and rating those that should be looked at. Moments in UTC."""

    statuses: tuple[AnswerStatus, ...] = ()
    rating: Rating | None = None
    handled: HandledState = HandledState.OPEN
    door: Door | None = None
    since: datetime | None = None
    until: datetime | None = None  # exclusive
    words: str = ""  # all of them, with or without marks


class Review:
    """Questions to look at, beside the records in the same database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def page(self, wanted: Wanted, offset: int, limit: int) -> tuple[list[Reviewed], int]:
        """Return a page of questions, the newest first, and how many there are."""
        chosen = _joined().where(*_conditions(wanted)).order_by(RecordRow.created_at.desc(), RecordRow.id)
        with Session(self._engine) as session:
            if words := fold(wanted.words).split():
                ids = list(_with_words(session, wanted, words))
                found = ids[offset : offset + limit]
                rows = session.execute(chosen.where(RecordRow.id.in_(found))).all()
                return [_reviewed(*row) for row in rows], len(ids)
            counted = chosen.order_by(None).with_only_columns(func.count(), maintain_column_froms=True)
            total = session.scalar(counted) or 0
            rows = session.execute(chosen.offset(offset).limit(limit)).all()
            return [_reviewed(*row) for row in rows], total

    def find(self, record_id: str) -> Reviewed | None:
        """Return one question by the exact id of its answer."""
        with Session(self._engine) as session:
            row = session.execute(_joined().where(RecordRow.id == record_id)).one_or_none()
            return _reviewed(*row) if row else None

    def handle(self, record_id: str, by: str, note: str = "") -> bool:
        """Mark a question as dealt with, or change the note on it; False when there is no such one."""
        with Session(self._engine) as session, session.begin():
            if session.get(RecordRow, record_id) is None:
                return False
            session.merge(HandledRow(record_id=record_id, by=by, at=datetime.now(UTC).replace(tzinfo=None), note=note))
            return True

    def reopen(self, record_id: str) -> bool:
        """Take the mark away; False when there is no such question."""
        with Session(self._engine) as session, session.begin():
            session.execute(delete(HandledRow).where(HandledRow.record_id == record_id))
            return session.get(RecordRow, record_id) is not None


def status_of() -> ColumnElement[str]:
    """Return how a question ended, as a column."""
    found: ColumnElement[str] = RecordRow.answer["status"].as_string()
    return found


def _joined() -> Select[RecordRow, FeedbackRow, HandledRow]:
    return (
        select(RecordRow, FeedbackRow, HandledRow)
        .outerjoin(FeedbackRow, FeedbackRow.record_id == RecordRow.id)
        .outerjoin(HandledRow, HandledRow.record_id == RecordRow.id)
    )


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.statuses:
        found.append(status_of().in_([status.value for status in wanted.statuses]))
    if wanted.rating:
        found.append(FeedbackRow.rating == wanted.rating.value)
    if not wanted.statuses and not wanted.rating:
        unanswered = status_of().in_([status.value for status in OPEN])
        found.append(or_(unanswered, and_(FeedbackRow.rating.is_not(None), FeedbackRow.rating == Rating.DOWN.value)))
    if wanted.handled is not HandledState.ALL:
        done = HandledRow.record_id.is_not(None)
        found.append(done if wanted.handled is HandledState.DONE else ~done)
    if wanted.door:
        found.append(RecordRow.door == wanted.door.value)
    if wanted.since:
        found.append(RecordRow.created_at >= _plain(wanted.since))
    if wanted.until:
        found.append(RecordRow.created_at < _plain(wanted.until))
    return found


def _with_words(session: Session, wanted: Wanted, words: list[str]) -> Iterator[str]:
    """Yield the newest questions that hold all words; no database folds marks as Vietnamese needs it."""
    rows = session.execute(
        _joined()
        .where(*_conditions(wanted))
        .order_by(RecordRow.created_at.desc(), RecordRow.id)
        .limit(_SEARCHED)
        .with_only_columns(RecordRow.id, RecordRow.question, maintain_column_froms=True)
    )
    for id_, question in rows:
        folded = fold(question)
        if all(word in folded for word in words):
            yield id_


def _plain(moment: datetime) -> datetime:
    """Return a moment as the database keeps it."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def _reviewed(record: RecordRow, said: FeedbackRow | None, handled: HandledRow | None) -> Reviewed:
    answer: dict[str, Any] = record.answer
    return Reviewed(
        record_id=record.id,
        conversation_id=record.conversation_id,
        asked_at=record.created_at.replace(tzinfo=UTC),
        question=record.question,
        status=AnswerStatus(answer["status"]),
        answer=answer["text"],
        as_of=record.as_of,
        door=Door(record.door) if record.door else None,
        rating=Rating(said.rating) if said else None,
        reason=Reason(said.reason) if said and said.reason else None,
        comment=said.comment if said else "",
        handled=Handled(handled.by, handled.at.replace(tzinfo=UTC), handled.note) if handled else None,
    )
