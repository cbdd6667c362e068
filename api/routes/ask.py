"""POST /api/v1/ask: one JSON answer, or the same as a stream of events."""

import asyncio
import json
import re
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from api.dependencies import Services, ServicesDep
from api.errors import error_body
from api.opening import today
from api.schemas import AnswerOut, AskRequest, ErrorOut
from bot.answer import Answer, AnswerStatus
from bot.pipeline import answer_question
from bot.question import Question

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
        422: {"model": ErrorOut},
        500: {"model": ErrorOut},
    },
    summary="Hỏi và nhận câu trả lời có trích dẫn",
)
async def ask(body: AskRequest, request: Request, services: ServicesDep) -> AnswerOut | StreamingResponse:
    """Answer a question; `Accept: text/event-stream` asks for events status, token, citation, done, error."""
    question = Question(
        text=body.question,
        as_of=body.as_of or today(),
        documents=tuple(body.documents or ()),
        conversation_id=body.conversation_id or "",
    )
    if "text/event-stream" in request.headers.get("accept", ""):
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(_events(question, services), media_type="text/event-stream", headers=headers)
    return AnswerOut.of(await run_in_threadpool(answer_question, question, services.parts))


async def _events(question: Question, services: Services) -> AsyncIterator[str]:
    """Send each step as it begins; the words only after verification, so that nothing shown is taken back."""
    steps: asyncio.Queue[str] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def listen(step: str) -> None:
        loop.call_soon_threadsafe(steps.put_nowait, step)

    answering = asyncio.ensure_future(run_in_threadpool(answer_question, question, services.parts, listen))
    waiting = asyncio.ensure_future(steps.get())
    while not answering.done():
        await asyncio.wait({answering, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if waiting.done():
            step = waiting.result()
            yield _event("status", {"step": step, "message": _STEPS[step]})
            waiting = asyncio.ensure_future(steps.get())
    waiting.cancel()
    answer: Answer = answering.result()
    if answer.status is AnswerStatus.FAILED:
        yield _event("error", error_body("failed", answer.text))
        return
    result = AnswerOut.of(answer)
    for piece in _PIECE.findall(answer.text):
        yield _event("token", {"text": piece})
    for citation in result.citations:
        yield _event("citation", citation.model_dump(mode="json"))
    yield _event("done", result.model_dump(mode="json"))


def _event(name: str, data: object) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
