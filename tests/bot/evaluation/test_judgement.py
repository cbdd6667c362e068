from dataclasses import replace

import pytest

from bot.answer import AnswerStatus
from bot.evaluation.cases import CaseTurn, Expected, Place
from bot.evaluation.judgement import Outcome, judge
from bot.evaluation.shown_answer import ShownAnswer
from tests.bot.evaluation.judged import ASKED, BESIDE, DECREE, KEY, RIGHT, TRAP, answered, outcome, said

LIST = replace(KEY, facts=("60% ở cấp xã", "hai nhóm"), places=(Place(DECREE, "dieu-1"),))
GROUPS = said("Có hai nhóm.", "dieu-1.khoan-2", 1)


def test_the_fact_alone_is_good() -> None:
    judgement = judge(CaseTurn(ASKED, KEY), answered(RIGHT))
    assert judgement.outcome is Outcome.GOOD
    assert (judgement.facts, judgement.about, judgement.right_place) == ((0,), (True,), True)


def test_a_refusal_is_right_only_of_a_kind_that_the_key_names() -> None:
    not_found, out = answered(status=AnswerStatus.NOT_FOUND), answered(status=AnswerStatus.OUT_OF_SCOPE)
    assert outcome(TRAP, not_found) is Outcome.GOOD
    assert outcome(TRAP, out) is Outcome.WRONG_REFUSAL_KIND
    assert outcome(KEY, not_found) is Outcome.REFUSED_WRONGLY
    either = replace(KEY, refusals=TRAP.refusals)
    assert outcome(either, not_found) is outcome(either, answered(RIGHT)) is Outcome.GOOD
    assert outcome(either, out) is Outcome.REFUSED_WRONGLY


def test_a_trap_must_not_be_answered() -> None:
    assert outcome(TRAP, answered(RIGHT)) is Outcome.ANSWERED_WRONGLY


def test_something_else_is_no_answer() -> None:
    assert outcome(KEY, answered(BESIDE)) is Outcome.ANSWERED_WRONGLY


@pytest.mark.parametrize("sentences", [(RIGHT, BESIDE), (BESIDE, RIGHT)])
def test_a_sentence_about_something_else_is_irrelevant(sentences: tuple[object, ...]) -> None:
    assert outcome(KEY, answered(*sentences)) is Outcome.IRRELEVANT  # type: ignore[arg-type]


def test_another_sentence_of_the_right_provision_is_irrelevant_too() -> None:
    other = said("Tỷ lệ là 90% ở cấp tỉnh.", "dieu-1", 2)
    assert outcome(KEY, answered(RIGHT, other)) is Outcome.IRRELEVANT
    assert outcome(replace(KEY, places=(Place(DECREE, "dieu-1"),)), answered(RIGHT, other)) is Outcome.GOOD


def test_a_fact_must_come_from_a_document_of_the_key() -> None:
    elsewhere = said("Tỷ lệ là 60% ở cấp xã.", "dieu-1", 1, document="2/QĐ-TTg")
    assert outcome(KEY, answered(elsewhere)) is Outcome.ANSWERED_WRONGLY
    assert outcome(replace(KEY, places=()), answered(elsewhere)) is Outcome.GOOD


def test_the_fact_may_stand_second_but_not_third() -> None:
    key = replace(KEY, places=(Place(DECREE, "dieu-1"),))
    opening = said("Nghị định đặt ra tỷ lệ.", "dieu-1.khoan-1", 1)
    assert outcome(key, answered(opening, RIGHT)) is Outcome.GOOD
    assert outcome(key, answered(opening, opening, RIGHT)) is Outcome.LATE
    assert outcome(LIST, answered(opening, RIGHT, GROUPS)) is Outcome.GOOD, "the other fact does not count"


def test_what_is_missing_must_be_told() -> None:
    assert outcome(LIST, answered(RIGHT)) is Outcome.INCOMPLETE
    assert outcome(LIST, replace(answered(RIGHT), says_incomplete=True)) is Outcome.GOOD
    near = answered(said("Tỷ lệ do cấp tỉnh quyết định.", "dieu-1", 1))
    assert outcome(KEY, replace(near, says_incomplete=True)) is Outcome.INCOMPLETE, "nothing that was asked is there"


def test_an_answer_that_should_be_partial_says_so() -> None:
    partly = replace(KEY, answers=frozenset({AnswerStatus.ANSWERED_PARTLY}))
    assert outcome(partly, answered(RIGHT)) is Outcome.INCOMPLETE
    assert outcome(partly, answered(RIGHT, status=AnswerStatus.ANSWERED_PARTLY)) is Outcome.GOOD


def test_cells_of_a_table_are_judged_like_sentences() -> None:
    table = ShownAnswer(AnswerStatus.ANSWERED, cells=(RIGHT, GROUPS))
    assert outcome(LIST, table) is Outcome.GOOD
    assert outcome(LIST, replace(table, cells=(RIGHT, GROUPS, BESIDE))) is Outcome.IRRELEVANT


def test_the_record_of_a_document_is_a_place() -> None:
    signer = Expected(answerable=True, facts=("Nguyễn Văn A",), places=(Place(DECREE, ""),))
    assert outcome(signer, answered(said("Người ký là Nguyễn Văn A.", "thong-tin", 3))) is Outcome.GOOD
    assert not judge(CaseTurn("Ai ký?", signer), answered(said("Người ký là Nguyễn Văn A."))).right_place


def test_a_figure_misleads_where_one_was_asked_for_and_none_is_right() -> None:
    other = said("Theo Điều 2 Nghị định số 7/2020/NĐ-CP ngày 05/3/2020, năm 2030 đạt 45% ở cấp tỉnh.", "dieu-2", 1)

    def figures(expected: Expected, *sentences: object, kind: str = "") -> tuple[str, ...]:
        return judge(CaseTurn(ASKED, expected, kind), answered(*sentences)).wrong_figures  # type: ignore[arg-type]

    assert figures(KEY, other) == ("45%",), "no place, no document, no day of it, no year"
    assert figures(TRAP, other) == figures(TRAP, other, kind="share") == ("45%",)
    assert figures(TRAP, other, kind="who") == ()
    assert figures(KEY, RIGHT, other) == (), "it is irrelevant; nobody takes it for the answer"


def test_a_broken_answer_failed() -> None:
    assert outcome(TRAP, answered(status=AnswerStatus.FAILED)) is Outcome.FAILED
    with pytest.raises(ValueError, match="without a key"):
        judge(CaseTurn(ASKED), answered(RIGHT))
