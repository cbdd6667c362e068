"""What is heard while a chat model words an answer: verified sentences as they are written, and nothing taken back."""

import itertools
import json
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from bot.answer import Answer, AnswerStatus, Citation
from bot.pipeline import Parts, answer_question
from bot.progress import Listener
from bot.replies import MODEL_INTERRUPTED
from bot.verifying.verification import source_sentences
from tests.bot.worded import DOCUMENT, LIE, QUESTION, TRUTH, KeptTraces, asked, marker, open_parts
from tests.fakes import ScriptedChatModel


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    return open_parts(tmp_path_factory.mktemp("parts"))


class Heard(Listener):
    """Keeps what it hears; leaves after `patience` pieces were shown."""

    def __init__(self, patience: int = 99) -> None:
        self.steps: list[str] = []
        self.pieces: list[str] = []
        self.citations: list[Citation] = []
        self.patience = patience

    def step(self, name: str) -> None:
        self.steps.append(name)

    def shown(self, text: str, citations: Sequence[Citation]) -> None:
        self.pieces.append(text)
        self.citations += citations

    def gone(self) -> bool:
        return len(self.pieces) >= self.patience


REPORT = "Vụ Hoa sen báo cáo Bộ Nội vụ kết quả trồng sen trước ngày 15/12 hằng năm."


def written(given: str, *said: tuple[str, str], end: str = "]}") -> str:
    """Return a reply of sentences with the place that each cites."""
    passages = json.loads(given)["passages"]
    entries = [{"text": text, "markers": [marker(place, passages)], "quotes": []} for text, place in said]
    return '{"statements": [' + ", ".join(json.dumps(entry) for entry in entries) + end


def heard(parts: Parts, reply: object, listener: Heard) -> Answer:
    model = ScriptedChatModel(script=[reply], heard=[])
    return answer_question(QUESTION, replace(parts, chat_model=model, chat_timeout_s=30), listener)


def test_verified_sentences_are_heard_one_by_one_and_lies_never(parts: Parts) -> None:
    listener = Heard()
    said = ((TRUTH, "dieu-1.khoan-1"), (LIE, "dieu-1.khoan-1"), (REPORT, "dieu-1.khoan-2"))
    answer = heard(parts, lambda given: written(given, *said), listener)
    assert [piece.strip() for piece in listener.pieces] == [f"{TRUTH} [1]", f"- {REPORT} [2]"]
    assert "".join(listener.pieces) == answer.text
    assert listener.citations == list(answer.citations)
    assert listener.steps == ["retrieving", "composing", "verifying"]
    assert not answer.warnings or "model" not in {warning.code.partition("_")[0] for warning in answer.warnings}


def test_a_citation_is_heard_again_when_its_quote_grows(parts: Parts) -> None:
    listener = Heard()
    provision = next(each for each in DOCUMENT.walk() if len(source_sentences(each)) > 1 and each.text)
    said = [(sentence, provision.locator.path) for sentence in source_sentences(provision)[-2:]]
    answer = heard(parts, lambda given: written(given, *said), listener)
    assert [citation.marker for citation in listener.citations] == [1, 1]
    assert listener.citations[-1:] == list(answer.citations)
    assert listener.citations[-1].quote.startswith(listener.citations[0].quote)


@pytest.mark.parametrize("end", ["", ', {"text": "Vụ Hoa', ", 7]}"])
def test_what_was_shown_before_the_model_broke_off_is_the_answer(parts: Parts, end: str) -> None:
    listener = Heard()
    said = ((TRUTH, "dieu-1.khoan-1"), (REPORT, "dieu-1.khoan-2"))
    answer = heard(parts, lambda given: written(given, *said, end=end), listener)
    assert [statement.text for statement in answer.statements] == [TRUTH, REPORT]
    assert "".join(listener.pieces) == answer.text
    assert answer.status is AnswerStatus.ANSWERED_PARTLY
    assert ("model_interrupted", MODEL_INTERRUPTED) in [(w.code, w.message) for w in answer.warnings]


def test_what_was_shown_before_the_model_failed_is_the_answer(parts: Parts) -> None:
    def failing(given: str) -> Iterator[str]:
        yield written(given, (TRUTH, "dieu-1.khoan-1"), end="")
        raise ConnectionError

    answer, trace = asked(parts, failing)
    assert [statement.text for statement in answer.statements] == [TRUTH]
    assert trace.fallback == "error"
    assert "model_interrupted" in [warning.code for warning in answer.warnings]


def test_a_model_that_never_ends_after_a_true_sentence_ends_in_time(parts: Parts) -> None:
    def endless(given: str) -> Iterator[str]:
        yield written(given, (TRUTH, "dieu-1.khoan-1"), end=', {"text": "')
        yield from itertools.repeat("rất ")

    answer, trace = asked(parts, endless)
    assert [statement.text for statement in answer.statements] == [TRUTH]
    assert trace.fallback == "malformed"


def test_nobody_waiting_stops_the_model_and_what_was_shown_is_recorded(parts: Parts) -> None:
    stopped = threading.Event()

    def endless(given: str) -> Iterator[str]:
        try:
            yield written(given, (TRUTH, "dieu-1.khoan-1"), end=", ")
            while True:
                yield ""
        finally:
            stopped.set()

    answer = heard(parts, endless, Heard(patience=1))
    assert [statement.text for statement in answer.statements] == [TRUTH]
    assert isinstance(parts.records, KeptTraces)
    assert parts.records.trace.fallback == "stopped"
    assert stopped.wait(30)
