"""POST /api/v1/ask: one JSON answer, or the same as a stream of events."""

import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from api.dependencies import Services, ServicesDep, SiteDep
from api.errors import ApiError, error_body
from api.library.opening import today
from api.middleware.outage import OUTAGES, outage_body
from api.middleware.site_access import is_own_page
from api.routes.answer_stream import Finished, Shown, Step, answered, hear
from api.schemas.answers import AnswerOut, AskRequest, CitationOut, ErrorOut
from bot.answer import AnswerStatus
from bot.question import Door, Question

router = APIRouter()

_STEPS = {
    "retrieving": "Đang tìm trong thư viện văn bản…",
    "composing": "Đang chọn điều khoản trả lời…",
    "verifying": "Đang kiểm chứng trích dẫn…",
}
_PIECE = re.compile(r"\S+\s*|\s+")


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
) -> AnswerOut | StreamingResponse:
    """Answer a question; `Accept: text/event-stream` asks for events status, token, citation, done, error."""
    await run_in_threadpool(_check_length, body.conversation_id or "", services)
    documents = tuple(body.documents or ())
    question = Question(
        text=body.question,
        as_of=body.as_of or today(),
        documents=site.within(documents) if site else documents,
        conversation_id=body.conversation_id or "",
        door=Door.WIDGET if site else Door.WEB if is_own_page(request.headers) else Door.API,
    )
    if "text/event-stream" in request.headers.get("accept", ""):
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(_events(question, services), media_type="text/event-stream", headers=headers)
    return AnswerOut.of(await answered(question, services.parts, request))


def _check_length(conversation_id: str, services: Services) -> None:
    most = services.settings.conversation_turns
    if most and conversation_id and services.parts.records.turns(conversation_id) >= most:
        raise ApiError(409, "conversation_full", "Cuộc hội thoại đã quá dài. Bạn hãy bắt đầu cuộc hội thoại mới.")


async def _events(question: Question, services: Services) -> AsyncIterator[str]:
    """Send each step as it begins; words only after verification, so that nothing shown is taken back."""
    try:
        async with aclosing(hear(question, services.parts)) as events:
            async for event in events:
                for piece in _told(event):
                    yield piece
    except OUTAGES as error:
        yield _event("error", outage_body(error))


def _told(event: Step | Shown | Finished) -> Iterator[str]:
    if isinstance(event, Step):
        yield _event("status", {"step": event.name, "message": _STEPS[event.name]})
    elif isinstance(event, Shown):
        yield from _words(event)
    elif event.answer.status is AnswerStatus.FAILED:
        yield _event("error", error_body("failed", event.answer.text))
    else:
        yield from _words(event.rest)
        yield _event("done", AnswerOut.of(event.answer).model_dump(mode="json"))


def _words(shown: Shown) -> Iterator[str]:
    """Return the events of a piece of an answer: what it cites first, so that every marker can be opened at once."""
    for citation in shown.citations:
        yield _event("citation", CitationOut.of(citation).model_dump(mode="json"))
    for piece in _PIECE.findall(shown.text):
        yield _event("token", {"text": piece})


def _event(name: str, data: object) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
