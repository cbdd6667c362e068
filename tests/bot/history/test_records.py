from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.engine import Engine

from bot.answer import Answer, AnswerStatus, Checked, Trace
from bot.history.records import Records
from bot.question import Question
from corpus.storage.engine import open_engine

DAY = date(2026, 11, 24)
ASKED = Question("Trồng bao nhiêu sen?", DAY, documents=("11/QĐ-ABC",))
ANSWER = Answer("ab12", "talk", AnswerStatus.ANSWERED, "Tối thiểu 35%.", (), (), (), (), DAY)
TRACE = Trace(
    model="qwen3",
    fallback="timeout",
    passages=("11-qd-abc#dieu-1.khoan-1",),
    checked=(
        Checked("Tối thiểu 35%.", ("11-qd-abc#dieu-1.khoan-1",)),
        Checked("Tối thiểu 99%.", ("11-qd-abc#dieu-1.khoan-1",), "figure_not_in_source", "99%", by_model=True),
    ),
)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


def test_what_explains_an_answer_comes_back(engine: Engine) -> None:
    Records(engine).save(ASKED, ANSWER, 7, TRACE)
    record = Records(engine).find("ab12")
    assert record
    assert (record.question, record.documents, record.as_of) == (ASKED.text, ASKED.documents, DAY)
    assert (record.status, record.text, record.library_generation) == (ANSWER.status, ANSWER.text, 7)
    assert record.trace == TRACE


def test_a_prefix_is_enough_while_only_one_answer_has_it(engine: Engine) -> None:
    records = Records(engine)
    for name in ("ab12", "ab34"):
        records.save(ASKED, replace(ANSWER, record_id=name), 1)
    found = records.find(" AB3 ")
    assert found
    assert found.id == "ab34"
    assert records.find("ab") is None
    assert records.find("") is None
    assert records.find("%") is None


def test_what_the_conversation_knew_then_is_found_again(engine: Engine) -> None:
    records = Records(engine)
    for number, question in enumerate(("Thứ nhất?", "Thứ hai?", "Thứ ba?")):
        records.save(replace(ASKED, text=question), replace(ANSWER, record_id=f"r{number}"), 1)
    second = records.find("r1")
    assert second
    assert [turn.question for turn in records.before(second).history("talk")] == ["Thứ nhất?"]
    assert len(records.history("talk")) == 3, "the records themselves are as they were"
