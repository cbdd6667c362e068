"""The JSON edge for what was answered before, and for what people say about it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, StringConstraints

from api.schemas.answers import AnswerOut
from bot.answer import AnswerStatus
from bot.history.feedback import Opinion, Rating, Reason
from bot.history.records import Exchange

# Ids are 32 random hexadecimal digits (uuid4): who has one was shown the answer. A conversation that a caller named
# itself ("test-0001") can be guessed, so it goes on but is not shown again.
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
    """What someone says about an answer; the last word on an answer counts."""

    record_id: RecordId
    rating: Rating
    reason: Reason | None = None
    comment: Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)] | None = None


class FeedbackOut(BaseModel):
    """What is kept now."""

    record_id: str
    rating: Rating
    reason: Reason | None
    comment: str


class OpinionOut(BaseModel):
    """What was said about an answer, with the question and how it ended."""

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
    """What was said, newest first."""

    opinions: list[OpinionOut]

    @classmethod
    def of(cls, opinions: Sequence[Opinion]) -> Self:
        """Convert opinions."""
        return cls(opinions=[OpinionOut.model_validate(opinion) for opinion in opinions])
