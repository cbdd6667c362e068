"""JSON of past conversations and of feedback."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, StringConstraints

from api.schemas.answers import AnswerOut
from bot.answer import AnswerStatus
from bot.history.feedback import Opinion, Rating, Reason
from bot.history.records import Exchange

# Our ids have 32 random hexadecimal digits (uuid4): whoever knows one has seen the answer. A caller may name a conversation
# itself ("test-0001"); such an id can be guessed, so that conversation goes on but cannot be read.
ID = r"^[0-9a-f]{32}$"
RecordId = Annotated[str, StringConstraints(pattern=ID)]


class TurnOut(BaseModel):
    """A question as it was typed and the answer as it was shown."""

    question: str
    as_of: date
    documents: list[str]
    answer: AnswerOut

    @classmethod
    def of(cls, exchange: Exchange) -> Self:
        """Convert an exchange."""
        return cls(
            question=exchange.question,
            as_of=exchange.as_of,
            documents=list(exchange.documents),
            answer=AnswerOut.of(exchange.answer),
        )


class ConversationOut(BaseModel):
    """The last turns of a conversation, oldest first."""

    conversation_id: str
    turns: list[TurnOut]


class FeedbackIn(BaseModel):
    """Feedback on an answer; it replaces earlier feedback on the same one."""

    record_id: RecordId
    rating: Rating
    reason: Reason | None = None
    comment: Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)] | None = None


class FeedbackOut(BaseModel):
    """The feedback as it was stored, with personal data masked."""

    record_id: str
    rating: Rating
    reason: Reason | None
    comment: str


class OpinionOut(BaseModel):
    """Feedback with its question and answer."""

    model_config = ConfigDict(from_attributes=True)

    record_id: str
    rating: Rating
    reason: Reason | None
    comment: str
    given_at: datetime
    question: str
    status: AnswerStatus
    answer: str


class OpinionList(BaseModel):
    """Feedback, the newest first."""

    opinions: list[OpinionOut]

    @classmethod
    def of(cls, opinions: Sequence[Opinion]) -> Self:
        """Convert opinions."""
        return cls(opinions=[OpinionOut.model_validate(opinion) for opinion in opinions])
