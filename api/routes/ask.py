"""POST /api/v1/ask: one JSON answer, or the same as a stream of events."""

from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing

from fastapi import APIRouter, Request
from fastapi.sse import EventSourceResponse
from starlette.concurrency import run_in_threadpool

from api.dependencies import Services, ServicesDep, SiteDep
from api.errors import ApiError, error_body
from api.event_stream import event_stream, sse_event
from api.library.opening import today
from api.middleware.outage import OUTAGES, outage_body
from api.middleware.site_access import is_own_page
from api.routes.answer_stream import (
    AnswerFinished,
    StepStarted,
    VerifiedText,
    answer_events,
    complete_answer,
    split_words,
)
from api.schemas.answers import AnswerOut, AskRequest, CitationOut, ErrorOut
from bot.answer import AnswerStatus
from bot.question import Door, Question

router = APIRouter()

_STEP_MESSAGES = {
    "retrieving": "Đang tìm trong thư viện văn bản…",
    "composing": "Đang chọn điều khoản trả lời…",
    "verifying": "Đang kiểm chứng trích dẫn…",
}


@router.post(
    "/ask",
    response_model=AnswerOut,
    responses={
        200: {"content": {"text/event-stream": {}}},
        400: {"model": ErrorOut},
        401: {"model": ErrorOut},
        403: {"model": ErrorOut},
        408: {"model": ErrorOut},
        409: {"model": ErrorOut},
        422: {"model": ErrorOut},
        429: {"model": ErrorOut},
        500: {"model": ErrorOut},
        503: {"model": ErrorOut},
        504: {"model": ErrorOut},
    },
    summary="Hỏi và nhận câu trả lời có trích dẫn",
)
async def ask(
    body: AskRequest, request: Request, services: ServicesDep, site: SiteDep
) -> AnswerOut | EventSourceResponse:
    """Answer a question; `Accept: text/event-stream` asks for events status, token, citation, done, error."""
    await run_in_threadpool(_check_conversation_length, body.conversation_id or "", services)
    documents = tuple(body.documents or ())
    question = Question(
        text=body.question,
        as_of=body.as_of or today(),
        documents=site.within(documents) if site else documents,
        conversation_id=body.conversation_id or "",
        standalone=body.standalone,
        door=Door.WIDGET if site else Door.WEB if is_own_page(request.headers) else Door.API,
    )
    if "text/event-stream" in request.headers.get("accept", ""):
        return event_stream(_events(question, services))
    return AnswerOut.of(await complete_answer(question, services.parts, request))


def _check_conversation_length(conversation_id: str, services: Services) -> None:
    most = services.settings.conversation_turns
    if most and conversation_id and services.parts.records.turns(conversation_id) >= most:
        raise ApiError(409, "conversation_full", "Cuộc hội thoại đã quá dài. Bạn hãy bắt đầu cuộc hội thoại mới.")


async def _events(question: Question, services: Services) -> AsyncGenerator[bytes, None]:
    """Yield the events of docs/api.md. Text comes only after verification, so that nothing sent is taken back."""
    try:
        async with aclosing(answer_events(question, services.parts)) as events:
            async for event in events:
                for frame in _frames(event):
                    yield frame
    except OUTAGES as error:
        yield sse_event(outage_body(error), "error")


def _frames(event: StepStarted | VerifiedText | AnswerFinished) -> Iterator[bytes]:
    if isinstance(event, StepStarted):
        yield sse_event({"step": event.name, "message": _STEP_MESSAGES[event.name]}, "status")
    elif isinstance(event, VerifiedText):
        yield from _text_frames(event)
    elif event.answer.status is AnswerStatus.FAILED:
        yield sse_event(error_body("failed", event.answer.text), "error")
    else:
        yield from _text_frames(event.rest)
        yield sse_event(AnswerOut.of(event.answer).model_dump(mode="json"), "done")


def _text_frames(piece: VerifiedText) -> Iterator[bytes]:
    """Yield the citations of a piece before its words, so that a marker can be opened as soon as it is shown."""
    for citation in piece.citations:
        yield sse_event(CitationOut.of(citation).model_dump(mode="json"), "citation")
    for word in split_words(piece.text):
        yield sse_event({"text": word}, "token")
