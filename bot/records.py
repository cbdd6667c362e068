"""Every answer is kept: what was asked, for which day, what was answered; the memory of conversations too."""

from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from bot.answer import Answer
from bot.question import Question, Turn

MEMORY = 4  # turns of a conversation that a follow-up can lean on


class Base(DeclarativeBase):
    """Base of the records' table."""

    type_annotation_map = {dict[str, Any]: JSON}  # noqa: RUF012 - the form SQLAlchemy asks for


class RecordRow(Base):
    """One question with its answer."""

    __tablename__ = "record"

    id: Mapped[str] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = mapped_column(index=True)
    created_at: Mapped[datetime]
    question: Mapped[str]
    as_of: Mapped[date]
    library_generation: Mapped[int]
    answer: Mapped[dict[str, Any]]


class Records:
    """Answers by record id and by conversation."""

    def __init__(self, engine: Engine) -> None:
        Base.metadata.create_all(engine)
        self._engine = engine

    def save(self, question: Question, answer: Answer, library_generation: int) -> None:
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
                )
            )

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


def _slugs(answer: dict[str, Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(citation["document"]["slug"] for citation in answer["citations"]))


def _plain(value: Any) -> Any:
    """Make dataclass output JSON: dates become ISO text, tuples lists."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
