"""What people say about answers: up or down, why, in their own words; one word an answer, the last one counts."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Select, select
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.answer import AnswerStatus
from bot.history.records import RecordRow
from bot.understanding.personal_data import mask
from corpus.storage.base import Base


class Rating(StrEnum):
    """Thumb up or down."""

    UP = "up"
    DOWN = "down"


class Reason(StrEnum):
    """Why a thumb points down."""

    WRONG = "wrong"
    INCOMPLETE = "incomplete"
    OUTDATED = "outdated"
    UNCLEAR = "unclear"
    OTHER = "other"


class FeedbackRow(Base):
    """What was said about one answer."""

    __tablename__ = "feedback"

    record_id: Mapped[str] = mapped_column(primary_key=True)
    rating: Mapped[str]
    reason: Mapped[str | None]
    comment: Mapped[str]
    given_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What was said about an answer, with the question and how it ended."""

    record_id: str
    rating: Rating
    reason: Reason | None
    comment: str
    given_at: datetime  # UTC
    question: str
    status: AnswerStatus
    answer: str


class Feedback:
    """Feedback by answer, beside the records in the same database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def give(self, record_id: str, rating: Rating, reason: Reason | None = None, comment: str = "") -> bool:
        """Keep what was said, without personal data, instead of what was said before; False when there is no such answer."""
        comment = mask(comment).text
        try:
            return self._keep(record_id, rating, reason, comment)
        except IntegrityError:  # said twice in one moment, and the other was the first row
            return self._keep(record_id, rating, reason, comment)

    def _keep(self, record_id: str, rating: Rating, reason: Reason | None, comment: str) -> bool:
        with Session(self._engine) as session, session.begin():
            if session.get(RecordRow, record_id) is None:
                return False
            session.merge(
                FeedbackRow(
                    record_id=record_id,
                    rating=rating.value,
                    reason=reason.value if reason else None,
                    comment=comment,
                    given_at=datetime.now(UTC),
                )
            )
            return True

    def opinions(self, rating: Rating | None = None, limit: int = 100) -> list[Opinion]:
        """Return what was said, newest first."""
        query: Select[FeedbackRow, RecordRow] = select(FeedbackRow, RecordRow).join(
            RecordRow, RecordRow.id == FeedbackRow.record_id
        )
        if rating:
            query = query.where(FeedbackRow.rating == rating.value)
        with Session(self._engine) as session:
            rows = session.execute(query.order_by(FeedbackRow.given_at.desc()).limit(limit)).all()
            return [_opinion(said, record) for said, record in rows]


def _opinion(said: FeedbackRow, record: RecordRow) -> Opinion:
    return Opinion(
        record_id=said.record_id,
        rating=Rating(said.rating),
        reason=Reason(said.reason) if said.reason else None,
        comment=said.comment,
        given_at=said.given_at.replace(tzinfo=UTC),
        question=record.question,
        status=AnswerStatus(record.answer["status"]),
        answer=record.answer["text"],
    )
