import json
from datetime import date

import pytest

from bot.answer import AnswerStatus, Draft, DraftStatement, Support
from bot.chat_model import MAX_CHARACTERS, ChatModelError, NoReplyError, open_chat_model, read_reply
from bot.generating import (
    MAX_STATEMENTS,
    Passage,
    Said,
    as_data,
    can_be_worded,
    drafted,
    parse_reply,
    passages_for,
    prompt,
    quoted_instead,
)
from bot.question import Question
from corpus.library import Library
from tests.conftest import invented
from tests.fakes import ENDLESS, SLOW, ScriptedChatModel

AREA = "Đến năm 2024, Vụ Hoa sen trồng tối thiểu 35% diện tích mặt hồ."
ID = "11-qd-abc-2021#dieu-1.khoan-1"
QUESTION = Question("Trồng sen bao nhiêu diện tích mặt hồ?", date(2026, 11, 24))


@pytest.fixture
def filled(library: Library) -> Library:
    library.add(invented())
    return library


@pytest.fixture
def passages(filled: Library) -> list[Passage]:
    pair = filled.provision(ID)
    assert pair
    return [Passage(ID, *pair)]


def draft(provision_id: str = ID, status: AnswerStatus = AnswerStatus.ANSWERED) -> Draft:
    return Draft(status, (DraftStatement(AREA, (Support(provision_id, AREA),)),))


def scripted(*script: object) -> ScriptedChatModel:
    return ScriptedChatModel(script=list(script), heard=[])


def test_a_reply_is_read() -> None:
    reply = '{"statements": [{"text": "Một  câu.", "markers": [1, 1, 2], "quotes": ["câu"], "note": 1}]}'
    assert parse_reply(reply) == [Said("Một câu.", (1, 2), ("câu",))]


def test_further_statements_are_cut() -> None:
    said = {"text": "Một câu.", "markers": [1]}
    assert len(parse_reply(json.dumps({"statements": [said] * (MAX_STATEMENTS + 2)}))) == MAX_STATEMENTS


@pytest.mark.parametrize(
    "reply", ["", "[]", "{", '{"statements": {}}', '{"statements": [{"text": "a", "markers": [1.0]}]}']
)
def test_what_has_another_form_is_malformed(reply: str) -> None:
    with pytest.raises(NoReplyError) as raised:
        parse_reply(reply)
    assert raised.value.reason == "malformed"


def test_only_answers_from_the_text_are_worded() -> None:
    assert can_be_worded(QUESTION, draft())
    assert not can_be_worded(QUESTION, draft(status=AnswerStatus.NOT_FOUND))
    assert not can_be_worded(QUESTION, draft("11-qd-abc-2021#thong-tin"))
    assert not can_be_worded(Question("Điều 1 Quyết định số 11/QĐ-ABC", QUESTION.as_of), draft())


def test_passages_are_data_with_markers(passages: list[Passage]) -> None:
    data = json.loads(as_data(QUESTION, passages))
    assert data["question"] == QUESTION.text
    assert data["passages"][0]["marker"] == "[1]"
    assert "khoản 1 Điều 1 Quyết định số 11/QĐ-ABC" in data["passages"][0]["citation"]
    assert AREA in data["passages"][0]["text"]


def test_records_and_unknown_provisions_are_no_passages(filled: Library) -> None:
    found = passages_for(draft(), ("11-qd-abc-2021#thong-tin", "gone#dieu-1", ID), filled)
    assert [passage.provision_id for passage in found] == [ID]


def test_each_sentence_is_a_statement_and_a_quote_becomes_its_sentence(passages: list[Passage]) -> None:
    said = Said("Câu đầu. Câu sau.", (1,), ("trồng tối thiểu 35%",))
    found = [statement for statement, _ in drafted([said], passages)]
    assert [statement.text for statement in found] == ["Câu đầu.", "Câu sau."]
    assert found[0].supports == (Support(ID, AREA),)


def test_a_wrong_marker_and_a_wrong_quote_stay_wrong(passages: list[Passage]) -> None:
    (out_of_range, _), (invented_quote, _) = drafted(
        [Said("Một câu.", (7,), ()), Said("Một câu.", (1,), ("không có ở đâu",))], passages
    )
    assert out_of_range.supports == (Support("[7]", ""),)
    assert Support(ID, "không có ở đâu") in invented_quote.supports


def test_what_was_quoted_stands_for_what_was_dropped(filled: Library) -> None:
    statement = DraftStatement("Sai.", (Support(ID, AREA),))
    instead = quoted_instead(statement, ["tối thiểu 35% diện tích"], filled)
    assert instead
    assert instead.text.endswith("đến năm 2024, Vụ Hoa sen trồng tối thiểu 35% diện tích mặt hồ.")
    assert quoted_instead(statement, [], filled) is None


def test_the_prompt_ships_with_the_package() -> None:
    assert "JSON" in prompt()


def test_no_name_no_model() -> None:
    assert open_chat_model("  ") is None


def test_a_model_that_cannot_be_opened_is_told_in_vietnamese() -> None:
    with pytest.raises(ChatModelError, match=r"gói|mô hình"):
        open_chat_model("nowhere:model")


@pytest.mark.parametrize(
    ("reply", "reason"),
    [(ENDLESS + "a" * 100, "malformed"), (SLOW, "timeout"), (ValueError("x"), "error"), (TimeoutError(), "timeout")],
)
def test_a_model_that_fails_costs_no_more_than_its_time(reply: object, reason: str) -> None:
    with pytest.raises(NoReplyError) as raised:
        read_reply(scripted(reply), "", "", timeout_s=0.5)
    assert raised.value.reason == reason


def test_a_long_reply_is_whole() -> None:
    text = "a" * MAX_CHARACTERS
    assert read_reply(scripted(text), "system", "user") == text
