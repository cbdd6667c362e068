"""Questions to review: listed, explained, and marked as handled."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from api.admin.paging import PageDep
from api.admin.sign_in.authorization import AdminDep, error_responses
from api.dependencies import Services, ServicesDep
from api.errors import ApiError
from api.exports.explanation import ExplanationOut, explain
from api.schemas.answers import AnswerOut
from api.schemas.days import Day
from bot.answer import AnswerStatus
from bot.history.feedback import Rating, Reason
from bot.history.review import HandledState, Review, Reviewed, Wanted
from bot.history.usage import HERE
from bot.question import Door
from bot.understanding.personal_data import mask

router = APIRouter(responses=error_responses())


class HandledOut(BaseModel):
    """Who handled a question, when, and their note."""

    model_config = ConfigDict(from_attributes=True)

    by: str
    at: datetime
    note: str


class AskedQuestion(BaseModel):
    """A question with its answer, its rating and whether it was handled."""

    model_config = ConfigDict(from_attributes=True)

    record_id: str
    conversation_id: str
    asked_at: datetime
    question: str
    status: AnswerStatus
    answer: str
    as_of: date
    door: Door | None
    rating: Rating | None
    reason: Reason | None
    comment: str
    handled: HandledOut | None


class QuestionPage(BaseModel):
    """A page of questions, the newest first."""

    questions: list[AskedQuestion]
    total: int
    page: int
    size: int


class QuestionOut(BaseModel):
    """A question with its answer and how that answer was made."""

    question: AskedQuestion
    explanation: ExplanationOut
    answer: AnswerOut


class HandledIn(BaseModel):
    """A note on what was done."""

    note: Annotated[str, Field(max_length=1000)] = ""


@router.get("/questions", summary="Câu hỏi cần xem lại")
def questions(
    services: ServicesDep,
    paging: PageDep,
    status: Annotated[str, Query(max_length=200, description="Một hoặc nhiều trạng thái, cách nhau dấu phẩy")] = "",
    rating: Rating | None = None,
    handled: HandledState = HandledState.OPEN,
    door: Door | None = None,
    since: Day | None = None,
    until: Day | None = None,
    q: Annotated[str, Query(max_length=300)] = "",
) -> QuestionPage:
    """List questions, the newest first."""
    wanted = Wanted(
        statuses=_statuses(status),
        rating=rating,
        handled=handled,
        door=door,
        since=_midnight(since),
        until=_midnight(until, 1),
        words=q,
    )
    found, total = Review(services.library.engine).page(wanted, paging.offset, paging.size)
    listed = [AskedQuestion.model_validate(one) for one in found]
    return QuestionPage(questions=listed, total=total, page=paging.page, size=paging.size)


@router.get("/questions/{record_id}", responses=error_responses(404), summary="Một câu hỏi, kèm giải thích câu trả lời")
def question(record_id: str, services: ServicesDep) -> QuestionOut:
    """Explain an answer: its passages, its sentences, and the check that dropped a sentence."""
    found = _found(services, record_id)
    record, exchange = services.parts.records.find(record_id), services.parts.records.exchange(record_id)
    if record is None or exchange is None:
        raise _missing()
    return QuestionOut(
        question=AskedQuestion.model_validate(found),
        explanation=explain(record, services.library),
        answer=AnswerOut.of(exchange.answer),
    )


@router.put("/questions/{record_id}/handled", responses=error_responses(404), summary="Đánh dấu đã xử lý")
def handle(record_id: str, body: HandledIn, services: ServicesDep, who: AdminDep) -> AskedQuestion:
    """Mark a question as handled."""
    if not Review(services.library.engine).handle(record_id, who.name, mask(body.note.strip()).text):
        raise _missing()
    services.audit.note("question.handled", record_id, who.name)
    return AskedQuestion.model_validate(_found(services, record_id))


@router.delete("/questions/{record_id}/handled", responses=error_responses(404), summary="Bỏ đánh dấu đã xử lý")
def reopen(record_id: str, services: ServicesDep, who: AdminDep) -> AskedQuestion:
    """Remove the mark."""
    if not Review(services.library.engine).reopen(record_id):
        raise _missing()
    services.audit.note("question.reopened", record_id, who.name)
    return AskedQuestion.model_validate(_found(services, record_id))


def _found(services: Services, record_id: str) -> Reviewed:
    found = Review(services.library.engine).find(record_id)
    if found is None:
        raise _missing()
    return found


def _missing() -> ApiError:
    return ApiError(404, "answer_not_found", "Không tìm thấy câu hỏi này.")


def _statuses(listed: str) -> tuple[AnswerStatus, ...]:
    try:
        return tuple(AnswerStatus(name.strip()) for name in listed.split(",") if name.strip())
    except ValueError:
        raise ApiError(
            422, "invalid_request", "“status” phải là các trạng thái câu trả lời, cách nhau dấu phẩy."
        ) from None


def _midnight(day: date | None, later: int = 0) -> datetime | None:
    """Return the beginning of a day in Vietnam, or of the day `later` days after it, in UTC."""
    return datetime.combine(day + timedelta(days=later), time(), HERE).astimezone(UTC) if day else None
