import json
import threading
from collections.abc import Iterator
from datetime import date

import pytest

from bot.answer import AnswerStatus, Draft, DraftStatement, Support
from bot.question import Question
from bot.understanding.question_type import QuestionType
from bot.writing.generation import (
    MAX_PASSAGES,
    PromptPassage,
    can_be_worded,
    generate_statements,
    passages_for,
    prompt,
    prompt_data,
    quoted_source,
    schema,
    to_draft_statements,
)
from bot.writing.reply_parser import MAX_QUOTES, MAX_STATEMENTS, ReplyStatement
from corpus.library import Library
from tests.conftest import invented
from tests.fakes import ScriptedChatModel

AREA = "Đến năm 2024, Vụ Hoa sen trồng tối thiểu 35% diện tích mặt hồ."
ID = "11-qd-abc-2021#dieu-1.khoan-1"
QUESTION = Question("Trồng sen bao nhiêu diện tích mặt hồ?", date(2026, 11, 24))


@pytest.fixture
def filled(library: Library) -> Library:
    library.add(invented())
    return library


@pytest.fixture
def passages(filled: Library) -> list[PromptPassage]:
    pair = filled.provision(ID)
    assert pair
    return [PromptPassage(ID, *pair)]


def draft(provision_id: str = ID, status: AnswerStatus = AnswerStatus.ANSWERED) -> Draft:
    return Draft(status, (DraftStatement(AREA, (Support(provision_id, AREA),)),))


def test_only_answers_from_the_text_are_worded() -> None:
    assert can_be_worded(QuestionType.CONTENT, draft())
    assert not can_be_worded(QuestionType.CONTENT, draft(status=AnswerStatus.NOT_FOUND))
    assert not can_be_worded(QuestionType.CONTENT, draft("11-qd-abc-2021#thong-tin"))
    assert not can_be_worded(QuestionType.LOOKUP, draft())


def test_passages_are_data_with_markers(passages: list[PromptPassage]) -> None:
    data = json.loads(prompt_data(QUESTION, passages))
    assert data["question"] == QUESTION.text
    assert data["passages"][0]["marker"] == "[1]"
    assert "khoản 1 Điều 1 Quyết định số 11/QĐ-ABC" in data["passages"][0]["citation"]
    assert AREA in data["passages"][0]["text"]


def test_records_and_unknown_provisions_are_no_passages(filled: Library) -> None:
    found = passages_for(draft(), ("11-qd-abc-2021#thong-tin", "gone#dieu-1", ID), filled)
    assert [passage.provision_id for passage in found] == [ID]


def test_each_sentence_is_a_statement_and_a_quote_becomes_its_sentence(passages: list[PromptPassage]) -> None:
    said = ReplyStatement("Câu đầu. Câu sau.", (1,), ("trồng tối thiểu 35%",))
    found = [statement for statement, _ in to_draft_statements([said], passages)]
    assert [statement.text for statement in found] == ["Câu đầu.", "Câu sau."]
    assert found[0].supports == (Support(ID, AREA),)


def test_a_wrong_marker_and_a_wrong_quote_stay_wrong(passages: list[PromptPassage]) -> None:
    (out_of_range, _), (invented_quote, _) = to_draft_statements(
        [ReplyStatement("Một câu.", (7,), ()), ReplyStatement("Một câu.", (1,), ("không có ở đâu",))], passages
    )
    assert out_of_range.supports == (Support("[7]", ""),)
    assert Support(ID, "không có ở đâu") in invented_quote.supports


def test_what_was_quoted_stands_for_what_was_dropped(filled: Library) -> None:
    statement = DraftStatement("Sai.", (Support(ID, AREA),))
    instead = quoted_source(statement, ["tối thiểu 35% diện tích"], filled)
    assert instead
    assert instead.text.endswith("đến năm 2024, Vụ Hoa sen trồng tối thiểu 35% diện tích mặt hồ.")
    assert quoted_source(statement, [], filled) is None


def test_the_prompt_ships_with_the_package() -> None:
    assert "JSON" in prompt()


def test_the_schema_allows_what_the_prompt_shows_and_every_marker() -> None:
    statements = schema()["properties"]["statements"]
    statement = statements["items"]
    shown = json.loads(prompt().splitlines()[-1])["statements"][0]
    assert set(shown) == set(statement["properties"]) == set(statement["required"])
    assert statement["properties"]["markers"]["items"]["enum"] == list(range(1, MAX_PASSAGES + 1))
    assert statements["maxItems"] == MAX_STATEMENTS
    assert statement["properties"]["quotes"]["maxItems"] == MAX_QUOTES


def test_a_statement_is_there_before_the_reply_is_whole(passages: list[PromptPassage]) -> None:
    written: list[str] = []

    def pieces() -> Iterator[str]:
        for number in range(1, 5):
            written.append(f"{number}")
            yield ("" if number > 1 else '{"statements": [') + json.dumps({"text": f"Câu {number}.", "markers": [1]})
            assert asked.acquire(timeout=30), "the next statement is written only when it is asked for"

    asked = threading.Semaphore(0)
    model = ScriptedChatModel(script=[pieces()], heard=[])
    found = generate_statements(QUESTION, passages, model, timeout_s=30)
    assert next(found).text == "Câu 1."
    assert written == ["1"]
    asked.release()
    assert next(found).text == "Câu 2."
    found.close()
    asked.release()
