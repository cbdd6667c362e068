"""Hear an answer come about in the thread that answers, as events of the loop that serves the caller."""

import asyncio
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

_LOOK_S = 0.5  # between two looks at whether the caller still waits


@dataclass(frozen=True, slots=True)
class Step:
    """A step begins: "retrieving", "composing" or "verifying"."""

    name: str


@dataclass(frozen=True, slots=True)
class Shown:
    """Verified words, the next piece of the answer's Markdown, and the citations that they bring."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """The answer is there; `rest` is what of its words was not shown while it came about."""

    answer: Answer
    rest: Shown
    begun: bool  # words were shown before


class _Heard(Listener):
    """Carries what is heard to the event loop in its order."""

    def __init__(self) -> None:
        self.events: asyncio.Queue[Step | Shown | None] = asyncio.Queue()  # None: the answer is there
        self.left = threading.Event()
        self._text = ""
        self._citations: list[Citation] = []
        self._loop = asyncio.get_running_loop()

    def step(self, name: str) -> None:
        self._put(Step(name))

    def shown(self, text: str, citations: Sequence[Citation]) -> None:
        self._text += text
        self._citations += citations
        self._put(Shown(text, tuple(citations)))

    def gone(self) -> bool:
        return self.left.is_set()

    def finished(self, answer: Answer) -> Finished:
        """Return the answer with what was not shown of it."""
        new = tuple(citation for citation in answer.citations if citation not in self._citations)
        return Finished(answer, Shown(answer.text.removeprefix(self._text), new), bool(self._text))

    def _put(self, event: Step | Shown) -> None:
        if not self.left.is_set():  # the loop may be closed by then
            self._loop.call_soon_threadsafe(self.events.put_nowait, event)


async def hear(question: Question, parts: Parts) -> AsyncGenerator[Step | Shown | Finished, None]:
    """Yield each step as it begins, words only after verification, and last the answer.

    To be closed (`aclosing`) when the caller goes: he must not keep a chat model writing.
    """
    heard = _Heard()
    answering = asyncio.ensure_future(run_in_threadpool(answer_or_outage, question, parts, heard))
    answering.add_done_callback(lambda _: heard.events.put_nowait(None))
    try:
        while event := await heard.events.get():
            yield event
        yield heard.finished(answering.result())
    finally:
        heard.left.set()


async def answered(question: Question, parts: Parts, request: Request) -> Answer:
    """Return the answer; a chat model stops when the caller hangs up meanwhile."""
    heard = _Heard()
    answering = asyncio.ensure_future(run_in_threadpool(answer_or_outage, question, parts, heard))
    try:
        while not (await asyncio.wait({answering}, timeout=_LOOK_S))[0]:
            if await request.is_disconnected():
                heard.left.set()
        return answering.result()
    finally:
        heard.left.set()
