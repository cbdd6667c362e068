"""Every answer is kept: what was asked, for which day, what was answered; the memory of conversations too."""

from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Mapped, Session, make_transient, mapped_column

from bot.answer import Answer, AnswerStatus, Trace
from bot.history.serialization import revive
from bot.question import Door, Question, Turn
from corpus.storage.base import Base
from corpus.storage.engine import open_engine

MEMORY = 4  # turns of a conversation that a follow-up can lean on
SHOWN = 100  # turns of a conversation that are shown again
NO_TRACE = Trace()


class RecordRow(Base):
    """One question with its answer."""

    __tablename__ = "record"

    id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(index=True)
    created_at: Mapped[datetime] = mapped_column(index=True)
    question: Mapped[str]
    as_of: Mapped[date]
    library_generation: Mapped[int]
    answer: Mapped[dict[str, Any]]
    trace: Mapped[dict[str, Any] | None]  # None: kept before 2026-11-24, when nobody wrote it down
    door: Mapped[str | None]  # None: likewise


@dataclass(frozen=True, slots=True)
class RecordedCitation:
    """A citation as it was shown."""

    marker: int
    provision_id: str
    formal: str


@dataclass(frozen=True, slots=True)
class Record:
    """One answer with everything that explains it; `trace` is None for answers older than traces."""

    id: str
    conversation_id: str
    created_at: datetime
    question: str
    documents: tuple[str, ...]  # numbers the question was limited to
    as_of: date
    library_generation: int
    status: AnswerStatus
    text: str
    citations: tuple[RecordedCitation, ...]
    trace: Trace | None
    door: Door | None = None  # None of answers older than the note of it


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and the answer as it was shown."""

    question: str
    documents: tuple[str, ...]  # numbers the question was limited to
    as_of: date
    asked_at: datetime  # UTC
    answer: Answer


class Records:
    """Answers by record id and by conversation."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, question: Question, answer: Answer, library_generation: int, trace: Trace = NO_TRACE) -> None:
        """Keep an answer; everything that later explains it is in the row."""
        with Session(self._engine) as session, session.begin():
            session.add(
                RecordRow(
                    id=answer.record_id,
                    conversation_id=answer.conversation_id,
                    created_at=datetime.now(UTC),
                    question=question.text,
                    as_of=question.as_of,
                    library_generation=library_generation,
                    answer=_plain(asdict(answer)),
                    trace=_plain({**asdict(trace), "documents": question.documents}),
                    door=question.door.value,
                )
            )

    def find(self, record_id_or_prefix: str) -> Record | None:
        """Return the one answer whose id begins so; None when there is none, or more than one."""
        wanted = record_id_or_prefix.strip().lower()
        if not wanted:
            return None
        with Session(self._engine) as session:
            rows = session.scalars(
                select(RecordRow).where(RecordRow.id.startswith(wanted, autoescape=True)).limit(2)
            ).all()
            return _record(rows[0]) if len(rows) == 1 else None

    def exchange(self, record_id: str) -> Exchange | None:
        """Return a question and its answer by the exact id."""
        with Session(self._engine) as session:
            row = session.get(RecordRow, record_id)
            return _exchange(row) if row else None

    def conversation(self, conversation_id: str) -> tuple[Exchange, ...]:
        """Return the last turns of a conversation as they were shown, oldest first; none when there is no such one."""
        with Session(self._engine) as session:
            rows = session.scalars(
                select(RecordRow)
                .where(RecordRow.conversation_id == conversation_id)
                .order_by(RecordRow.created_at.desc())
                .limit(SHOWN)
            ).all()
            return tuple(_exchange(row) for row in reversed(rows))

    def turns(self, conversation_id: str) -> int:
        """Return how many questions a conversation has."""
        with Session(self._engine) as session:
            wanted = select(func.count()).where(RecordRow.conversation_id == conversation_id)
            return session.scalar(wanted) or 0

    def before(self, record: Record) -> "Records":
        """Return records in memory that hold what the conversation knew when the question was asked."""
        past = Records(open_engine("sqlite://"))
        with Session(self._engine) as session:
            rows = session.scalars(
                select(RecordRow)
                .where(RecordRow.conversation_id == record.conversation_id)
                .where(RecordRow.created_at < record.created_at)
                .order_by(RecordRow.created_at.desc())
                .limit(MEMORY)
            ).all()
            for row in rows:
                session.expunge(row)
                make_transient(row)
        with Session(past._engine) as session, session.begin():
            session.add_all(rows)
        return past

    def history(self, conversation_id: str) -> tuple[Turn, ...]:
        """Return the last turns of a conversation, oldest first."""
        if not conversation_id:
            return ()
        with Session(self._engine) as session:
            rows = session.scalars(
                select(RecordRow)
                .where(RecordRow.conversation_id == conversation_id)
                .order_by(RecordRow.created_at.desc())
                .limit(MEMORY)
            ).all()
        return tuple(Turn(row.question, _slugs(row.answer)) for row in reversed(rows))


def _exchange(row: RecordRow) -> Exchange:
    documents = tuple(row.trace["documents"]) if row.trace else ()
    return Exchange(row.question, documents, row.as_of, row.created_at.replace(tzinfo=UTC), revive(Answer, row.answer))


def _record(row: RecordRow) -> Record:
    trace = row.trace
    return Record(
        id=row.id,
        conversation_id=row.conversation_id,
        created_at=row.created_at.replace(tzinfo=UTC),
        question=row.question,
        documents=tuple(trace["documents"]) if trace else (),
        as_of=row.as_of,
        library_generation=row.library_generation,
        status=AnswerStatus(row.answer["status"]),
        text=row.answer["text"],
        citations=tuple(RecordedCitation(c["marker"], c["provision_id"], c["formal"]) for c in row.answer["citations"]),
        trace=revive(Trace, trace) if trace else None,
        door=Door(row.door) if row.door else None,
    )


def _slugs(answer: dict[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(citation["document"]["slug"] for citation in answer["citations"]))


def _plain(value: Any) -> Any:
    """Make dataclass output JSON: dates become ISO text, tuples lists."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
