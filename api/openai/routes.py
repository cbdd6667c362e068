"""/v1: our answers for programs that speak OpenAI's protocol (docs/integrations.md); no model of OpenAI is involved."""

import time
import uuid
from collections.abc import AsyncGenerator
from contextlib import aclosing

from fastapi import APIRouter, Request
from fastapi.sse import EventSourceResponse, format_sse_event
from starlette.concurrency import run_in_threadpool

from api.dependencies import Services, ServicesDep
from api.errors import ApiError, error_body
from api.exports.markdown import answer_markdown, head, joined, tail
from api.library.opening import today
from api.middleware.outage import OUTAGES, told
from api.openai.conversation import text_of, turns
from api.openai.schemas import (
    MODEL,
    ChatRequest,
    ChoiceOut,
    CompletionOut,
    ExtensionOut,
    MessageOut,
    ModelList,
    ModelOut,
    OpenAIErrorOut,
    UsageOut,
    chunk,
)
from api.routes.answer_stream import AnswerFinished, VerifiedText, answer_events, complete_answer, split_words
from api.routes.event_stream import event_stream, sse_event
from api.schemas.answers import AnswerOut
from api.settings.public_address import base_url
from bot.answer import AnswerStatus
from bot.question import MAX_CHARACTERS, Door, Question
from bot.understanding.plain_text import plain

router = APIRouter(
    prefix="/v1",
    responses={status: {"model": OpenAIErrorOut} for status in (400, 401, 403, 404, 408, 413, 429, 500, 503, 504)},
)

NO_QUESTION = "Tin nhắn cuối cùng phải là của người dùng (role “user”) và có từ 1 đến 2000 ký tự."
NO_PICTURES = "Chỉ nhận câu hỏi bằng chữ; hình ảnh, âm thanh và tệp chưa được hỗ trợ."
NO_SUCH_MODEL = "Không có mô hình này; hãy dùng “hoidap”."
ONE_ANSWER = "Mỗi câu hỏi chỉ có một câu trả lời; hãy bỏ “n” hoặc đặt là 1."
ONLY_TEXT = "Câu trả lời chỉ có dạng văn bản; hãy bỏ “response_format”."


@router.get("/models", summary="Các mô hình theo giao thức OpenAI: một")
def models() -> ModelList:
    """List the one model there is."""
    return ModelList(data=[ModelOut()])


@router.get("/models/{model}", summary="Một mô hình theo giao thức OpenAI")
def model(model: str) -> ModelOut:
    """Return it."""
    _check_model(model)
    return ModelOut()


@router.post(
    "/chat/completions",
    response_model=CompletionOut,
    responses={200: {"content": {"text/event-stream": {}}}},
    summary="Hỏi theo giao thức OpenAI",
)
async def complete(chat: ChatRequest, request: Request, services: ServicesDep) -> CompletionOut | EventSourceResponse:
    """Answer the last message of the user; those before are the conversation. System prompts are not followed."""
    question = await run_in_threadpool(_question, chat, services)
    base, id_, created = base_url(request, services.settings), f"chatcmpl-{uuid.uuid4().hex}", int(time.time())
    if chat.stream:
        usage = bool(chat.stream_options and chat.stream_options.include_usage)
        return event_stream(_chunks(question, services, base, id_, created, usage=usage))
    answer = await complete_answer(question, services.parts, request)
    if answer.status is AnswerStatus.FAILED:
        raise ApiError(500, "failed", answer.text)
    text = answer_markdown(answer, base)
    return CompletionOut(
        id=id_,
        created=created,
        choices=[ChoiceOut(message=MessageOut(content=text))],
        usage=UsageOut.of(question.text, text),
        hoidap=ExtensionOut.of(AnswerOut.of(answer)),
    )


def _question(chat: ChatRequest, services: Services) -> Question:
    _check_model(chat.model)
    if chat.n not in (None, 1):
        raise ApiError(400, "invalid_request", ONE_ANSWER, {"param": "n"})
    if chat.response_format and chat.response_format.type != "text":
        raise ApiError(400, "invalid_request", ONLY_TEXT, {"param": "response_format"})
    last = chat.messages[-1]
    # Pictures in earlier messages were refused then, and must not block the conversation for ever.
    if last.role == "user" and isinstance(last.content, list) and any(part.type != "text" for part in last.content):
        raise ApiError(400, "unsupported_content", NO_PICTURES, {"param": "messages"})
    text = text_of(last)
    if last.role != "user" or len(text) > MAX_CHARACTERS or not plain(text).strip():
        raise ApiError(400, "invalid_request", NO_QUESTION, {"param": "messages"})
    services.library.refresh()
    return Question(
        text=text,
        as_of=chat.as_of or today(),
        documents=tuple(chat.documents or ()),
        history=turns(chat.messages[:-1], services.library),
        door=Door.OPENAI,
    )


def _check_model(name: str) -> None:
    if name != MODEL:
        raise ApiError(404, "model_not_found", NO_SUCH_MODEL, {"param": "model"})


async def _chunks(
    question: Question, services: Services, base: str, id_: str, created: int, *, usage: bool
) -> AsyncGenerator[bytes, None]:
    """Yield chunks of verified words as they come, and of warnings and sources once the answer is complete."""
    # If the caller asked for usage, OpenAI's protocol wants the field in every chunk, null in all but the last.
    none = {"usage": None} if usage else {}
    yield sse_event(chunk(id_, created, {"role": "assistant", "content": ""}, **none))
    text = ""
    try:
        async with aclosing(answer_events(question, services.parts)) as events:
            async for event in events:
                if isinstance(event, VerifiedText):
                    text += event.text
                    for word in split_words(event.text):
                        yield sse_event(chunk(id_, created, {"content": word}, **none))
                elif isinstance(event, AnswerFinished):
                    if event.answer.status is AnswerStatus.FAILED:
                        yield _error_frame(error_body("failed", event.answer.text))
                        return
                    rest = _remaining_text(event, base)
                    for word in split_words(rest):
                        yield sse_event(chunk(id_, created, {"content": word}, **none))
                    extension = ExtensionOut.of(AnswerOut.of(event.answer)).model_dump(mode="json")
                    yield sse_event(chunk(id_, created, {}, "stop", hoidap=extension, **none))
                    if usage:
                        yield sse_event(chunk(id_, created, usage=UsageOut.of(question.text, text + rest).model_dump()))
    except OUTAGES as error:
        yield _error_frame(told(error))
        return
    yield format_sse_event(data_str="[DONE]")


def _error_frame(body: dict[str, dict[str, object]]) -> bytes:
    return sse_event({"error": {"type": "server_error", "param": None, **body["error"]}})


def _remaining_text(event: AnswerFinished, base: str) -> str:
    """Return what was not sent yet. The head, which belongs before the answer, comes after it when words were sent."""
    answer = event.answer
    if not event.text_sent:
        return answer_markdown(answer, base)
    after = joined(head(answer), tail(answer, base))
    return f"{event.rest.text}\n\n{after}" if after else event.rest.text
