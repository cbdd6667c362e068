"""JSON of approved answers."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from api.exports.explanation import CHECKS
from api.schemas.answers import QuestionText
from api.schemas.days import Day
from bot.approved.store import State
from bot.verifying.verification import Verdict

_MAX_ITEMS = 20  # sentences of an answer, and wordings of its question


class SupportIO(BaseModel):
    """A provision and the words of it that support a sentence."""

    model_config = ConfigDict(from_attributes=True)

    provision_id: Annotated[str, StringConstraints(min_length=3, max_length=500)]
    quote: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]


class StatementIO(BaseModel):
    """A sentence with its supports; `lead` opens a paragraph."""

    model_config = ConfigDict(from_attributes=True)

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]
    supports: Annotated[list[SupportIO], Field(min_length=1, max_length=10)]
    lead: bool = True


Statements = Annotated[list[StatementIO], Field(min_length=1, max_length=_MAX_ITEMS)]


class CheckIn(BaseModel):
    """Sentences to verify."""

    statements: Statements


class ApprovedIn(CheckIn):
    """An answer, the wordings of the question it answers, and the days between which it is served."""

    questions: Annotated[list[QuestionText], Field(min_length=1, max_length=_MAX_ITEMS)]
    valid_from: Day | None = None
    valid_to: Day | None = None
    record_id: Annotated[str, Field(max_length=64)] = ""


class CheckOut(BaseModel):
    """The result of verifying a sentence; `check` is the code of the check that failed, "" when all passed."""

    text: str
    ok: bool
    check: str
    reason: str
    detail: str

    @classmethod
    def of(cls, verdict: Verdict) -> "CheckOut":
        """Convert a verdict."""
        failed = verdict.failed
        reason = CHECKS.get(failed, failed)
        return cls(text=verdict.statement.text, ok=not failed, check=failed, reason=reason, detail=verdict.detail)


class ChecksOut(BaseModel):
    """The result of verifying each sentence; `ok` when all passed."""

    ok: bool
    checks: list[CheckOut]


class ProposalOut(BaseModel):
    """The draft of an approved answer, made from an answer that was given."""

    questions: list[str]
    statements: list[StatementIO]
    checks: list[CheckOut]


class CitedOut(BaseModel):
    """A cited provision; `changed` says what has changed in it since the answer was approved, "" for nothing."""

    provision_id: str
    formal: str
    changed: str


class HistoryOut(BaseModel):
    """One change of an approved answer."""

    model_config = ConfigDict(from_attributes=True)

    at: datetime
    by: str
    act: str
    note: str


class ApprovedOut(BaseModel):
    """An approved answer with its state."""

    id: str
    state: State
    questions: list[str]
    statements: list[StatementIO]
    valid_from: date | None
    valid_to: date | None
    record_id: str
    created_at: datetime
    created_by: str
    approved_at: datetime | None
    approved_by: str
    ended_at: datetime | None
    ended_reason: str
    checks: list[CheckOut]
    sources: list[CitedOut]


class ApprovedWhole(ApprovedOut):
    """An approved answer with its history, the newest change first."""

    history: list[HistoryOut]


class ApprovedList(BaseModel):
    """Approved answers, the newest first."""

    answers: list[ApprovedOut]


class WithdrawIn(BaseModel):
    """The reason for withdrawing an answer."""

    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
