"""POST /api/v1/ask: one JSON answer, or the same as a stream of events."""

import asyncio
import json
import re
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from api.dependencies import Services, ServicesDep, SiteDep
from api.errors import ApiError, error_body
from api.opening import today
from api.schemas import AnswerOut, AskRequest, CitationOut, ErrorOut
from api.site_gate import is_own_page
from bot.answer import Answer, AnswerStatus, Citation
from bot.listener import Listener
from bot.pipeline import answer_question
from bot.question import Door, Question

router = APIRouter()

_STEPS = {
    "retrieving": "Đang tìm trong thư viện văn bản…",
    "composing": "Đang chọn điều khoản trả lời…",
    "verifying": "Đang kiểm chứng trích dẫn…",
}
_Event = tuple[str, dict[str, Any]]
_LOOK_S = 0.5  # between two looks at whether the caller of JSON still waits
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
    heard = _Heard()
    answering = asyncio.ensure_future(run_in_threadpool(answer_question, question, services.parts, heard))
    try:
        while not (await asyncio.wait({answering}, timeout=_LOOK_S))[0]:
            if await request.is_disconnected():
                heard.left.set()
        return AnswerOut.of(answering.result())
    finally:
        heard.left.set()


def _check_length(conversation_id: str, services: Services) -> None:
    most = services.settings.conversation_turns
    if most and conversation_id and services.parts.records.turns(conversation_id) >= most:
        raise ApiError(409, "conversation_full", "Cuộc hội thoại đã quá dài. Bạn hãy bắt đầu cuộc hội thoại mới.")


class _Heard(Listener):
    """Carries what is heard in the thread that answers to the event loop, as events in their order."""

    def __init__(self) -> None:
        self.events: asyncio.Queue[_Event | None] = asyncio.Queue()  # None: the answer is there
        self.left = threading.Event()
        self.text = ""
        self.citations: list[Citation] = []
        self._loop = asyncio.get_running_loop()

    def step(self, name: str) -> None:
        self._put(("status", {"step": name, "message": _STEPS[name]}))

    def shown(self, text: str, citations: Sequence[Citation]) -> None:
        self.text += text
        self.citations += citations
        for event in _words(text, citations):
            self._put(event)

    def gone(self) -> bool:
        return self.left.is_set()

    def rest(self, answer: Answer) -> Iterator[_Event]:
        """Return the events for what was not shown while it came about."""
        new = [citation for citation in answer.citations if citation not in self.citations]
        return _words(answer.text.removeprefix(self.text), new)

    def _put(self, event: _Event) -> None:
        if not self.left.is_set():  # the loop may be closed by then
            self._loop.call_soon_threadsafe(self.events.put_nowait, event)


async def _events(question: Question, services: Services) -> AsyncIterator[str]:
    """Send each step as it begins; words only after verification, so that nothing shown is taken back."""
    heard = _Heard()
    answering = asyncio.ensure_future(run_in_threadpool(answer_question, question, services.parts, heard))
    answering.add_done_callback(lambda _: heard.events.put_nowait(None))
    try:
        while event := await heard.events.get():
            yield _event(*event)
        answer: Answer = answering.result()
        if answer.status is AnswerStatus.FAILED:
            yield _event("error", error_body("failed", answer.text))
            return
        for event in heard.rest(answer):
            yield _event(*event)
        yield _event("done", AnswerOut.of(answer).model_dump(mode="json"))
    finally:
        heard.left.set()  # a reader who closed the page must not keep a chat model writing


def _words(text: str, citations: Sequence[Citation]) -> Iterator[_Event]:
    """Return the events of a piece of an answer: what it cites first, so that every marker can be opened at once."""
    for citation in citations:
        yield "citation", CitationOut.of(citation).model_dump(mode="json")
    for piece in _PIECE.findall(text):
        yield "token", {"text": piece}


def _event(name: str, data: object) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
