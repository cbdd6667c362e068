"""An answer that is made in a thread, as events of the loop that serves the caller."""

import asyncio
import re
import threading
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass

from fastapi import Request
from starlette.concurrency import run_in_threadpool

from api.middleware.outage import answer_or_outage
from bot.answer import Answer, Citation
from bot.pipeline import Parts
from bot.progress import Listener
from bot.question import Question

_DISCONNECT_POLL_S = 0.5  # how often a caller of JSON is looked at, whether they still wait
_WORD = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True, slots=True)
class StepStarted:
    """A step begins: "retrieving", "composing" or "verifying"."""

    name: str


@dataclass(frozen=True, slots=True)
class VerifiedText:
    """The next piece of the answer's Markdown, verified, and the citations that it brings."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class AnswerFinished:
    """The whole answer."""

    answer: Answer
    rest: VerifiedText  # what no VerifiedText before had
    text_sent: bool  # whether there was a VerifiedText before


class _EventQueue(Listener):
    """Called by the thread that answers; puts events on a queue of the event loop, in order."""

    def __init__(self) -> None:
        self.events: asyncio.Queue[StepStarted | VerifiedText | None] = asyncio.Queue()  # None: the thread has ended
        self.cancelled = threading.Event()
        self._text = ""
        self._citations: list[Citation] = []
        self._loop = asyncio.get_running_loop()

    def step(self, name: str) -> None:
        self._put(StepStarted(name))

    def shown(self, text: str, citations: Sequence[Citation]) -> None:
        self._text += text
        self._citations += citations
        self._put(VerifiedText(text, tuple(citations)))

    def gone(self) -> bool:
        return self.cancelled.is_set()

    def finished(self, answer: Answer) -> AnswerFinished:
        """Return the answer with the part of it that was not sent yet."""
        new = tuple(citation for citation in answer.citations if citation not in self._citations)
        return AnswerFinished(answer, VerifiedText(answer.text.removeprefix(self._text), new), bool(self._text))

    def _put(self, event: StepStarted | VerifiedText) -> None:
        if not self.cancelled.is_set():  # afterwards the loop may be closed
            self._loop.call_soon_threadsafe(self.events.put_nowait, event)


async def answer_events(
    question: Question, parts: Parts
) -> AsyncGenerator[StepStarted | VerifiedText | AnswerFinished, None]:
    """Yield steps as they begin, text once it is verified, and last the answer. Raises what `answer_or_outage` raises.

    Close it (`contextlib.aclosing`) when the caller hangs up: that stops a chat model that still writes.
    """
    queue = _EventQueue()
    answering = asyncio.ensure_future(run_in_threadpool(answer_or_outage, question, parts, queue))
    answering.add_done_callback(lambda _: queue.events.put_nowait(None))
    try:
        while event := await queue.events.get():
            yield event
        yield queue.finished(answering.result())
    finally:
        queue.cancelled.set()


async def complete_answer(question: Question, parts: Parts, request: Request) -> Answer:
    """Return the answer; a chat model that still writes is stopped when the caller hangs up."""
    queue = _EventQueue()
    answering = asyncio.ensure_future(run_in_threadpool(answer_or_outage, question, parts, queue))
    try:
        while not (await asyncio.wait({answering}, timeout=_DISCONNECT_POLL_S))[0]:
            if await request.is_disconnected():
                queue.cancelled.set()
        return answering.result()
    finally:
        queue.cancelled.set()


def split_words(text: str) -> list[str]:
    """Return the words of a text with the space after each; joined, they are the text."""
    return _WORD.findall(text)
