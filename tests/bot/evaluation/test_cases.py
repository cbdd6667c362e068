import json
from datetime import date

import pytest

from bot.answer import AnswerStatus
from bot.evaluation.cases import ANSWERING, BadCasesError, Expected, Place, read_cases

QUESTION = {"id": "A1", "style": "ngắn gọn", "question": "Ai ký?", "expect": "answer"}


def read(**fields: object) -> Expected:
    (case,) = read_cases(json.dumps({**QUESTION, **fields}), "x.jsonl")
    expected = case.turns[-1].expected
    assert expected is not None
    return expected


def test_a_question_has_a_key() -> None:
    places = [{"doc": "1/NQ-CP", "locator": "dieu-1", "sentences": [1, 2]}, {"doc": "2/NQ-CP", "locator": ""}]
    assert read(facts=["5%", "sáu | 6"], list=True, citations=[*places, {"doc": "3/NQ-CP"}]) == Expected(
        answerable=True,
        facts=("5%", "sáu | 6"),
        is_list=True,
        places=(Place("1/NQ-CP", "dieu-1", (1, 2)), Place("2/NQ-CP", ""), Place("3/NQ-CP", None)),
    )


def test_what_is_right_is_told_by_status() -> None:
    not_found = frozenset({AnswerStatus.NOT_FOUND})
    assert read().answers == ANSWERING
    assert read(expect="answered_partly").answers == {AnswerStatus.ANSWERED_PARTLY}
    assert read(expect="refuse", refusal=["not_found"]) == Expected(answerable=False, refusals=not_found)
    assert read(refusal=["not_found"]) == Expected(answerable=True, refusals=not_found)


def test_turns_of_a_conversation_are_judged_where_they_have_a_key() -> None:
    line = {"id": "H1", "style": "hội thoại", "as_of": "2024-05-15", "turns": [{"question": "Tỉnh?"}, QUESTION]}
    two = {**line, "id": "H2", "turns": [{**QUESTION, "type": "who"}, QUESTION]}
    one, both = read_cases(f"{json.dumps(line)}\n\n{json.dumps(two)}", "x.jsonl")
    assert one.as_of == date(2024, 5, 15)
    assert [turn.expected is not None for turn in one.turns] == [False, True]
    assert one.turn_id(2) == "H1"
    assert [both.turn_id(number) for number in (1, 2)] == ["H2.1", "H2.2"]
    assert [turn.type for turn in both.turns] == ["who", ""]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "dòng 1: không phải JSON"),
        ('{"id": "A", "style": "", "expect": "answer"}', "thiếu “question”"),
        ('{"id": "A", "style": "", "question": "A?", "expect": "maybe"}', "không đúng khuôn dạng"),
        ('{"id": "A", "style": "", "question": "A?", "expect": "refuse"}', "không đúng khuôn dạng"),
        ('{"id": "A", "style": "", "question": "A?", "expect": "refuse", "refusal": ["answered"]}', "khuôn dạng"),
        ('{"id": "A", "style": "", "question": "A?", "expect": "not_found"}', "không đúng khuôn dạng"),
        ('{"id": "A", "style": "", "question": "A?"}', "không đúng khuôn dạng"),
        ("\n", "không có câu hỏi nào"),
    ],
)
def test_bad_files_are_told_by_line(text: str, says: str) -> None:
    with pytest.raises(BadCasesError, match=says):
        read_cases(text, "x.jsonl")
