from dataclasses import replace

import pytest

from api.dependencies import Services
from bot.answer import AnswerStatus
from bot.evaluation.cases import BadCasesError, Case, CaseTurn, Expected, Place
from bot.evaluation.judgement import Outcome
from bot.evaluation.run import Result, evaluate, judge_kept
from bot.evaluation.run_comparison import compare
from tests.bot.evaluation.judged import BESIDE, KEY, RIGHT, answered, result
from tests.conftest import TODAY

ECONOMY = Expected(True, facts=("20% GDP",), places=(Place("749/QĐ-TTg"),))
WAGES = Expected(False, refusals=frozenset({AnswerStatus.NOT_FOUND}))
SIGNER = CaseTurn("ai ký vậy?", Expected(True, facts=("Nguyễn Chí Dũng",), places=(Place("2629/QĐ-TTg", ""),)))


def ask(services: Services, *cases: Case) -> tuple[Result, ...]:
    return evaluate(cases, services.parts, TODAY)


def test_questions_are_asked_and_judged(services: Services) -> None:
    seen: list[tuple[int, int]] = []
    cases = (
        Case("A1", "ngắn gọn", (CaseTurn("Kinh tế số năm 2025 theo QĐ 749 là bao nhiêu?", ECONOMY, "share"),)),
        Case("A2", "ngoài", (CaseTurn("Lương tối thiểu vùng năm 2026 là bao nhiêu?", WAGES),), TODAY),
    )
    economy, wages = evaluate(cases, services.parts, TODAY, lambda done, total: seen.append((done, total)))
    assert (economy.id, economy.style, economy.type) == ("A1", "ngắn gọn", "share")
    assert economy.judgement.right_place
    assert economy.record_id
    assert (wages.judgement.outcome, wages.answer.status) == (Outcome.GOOD, AnswerStatus.NOT_FOUND)
    assert seen == [(1, 2), (2, 2)]


def test_conversations_do_not_mix(services: Services) -> None:
    after, alone = ask(services, Case("A4", "", (CaseTurn("QĐ 2629 là gì?"), SIGNER)), Case("A5", "", (SIGNER,)))
    assert after.earlier == ("QĐ 2629 là gì?",)
    assert (after.id, after.good, alone.good) == ("A4", True, False)


def test_kept_answers_are_judged_without_asking() -> None:
    case = Case("A6", "", (CaseTurn("Cấp tỉnh?"), CaseTurn("Cấp xã?", KEY)))
    (kept,) = judge_kept((case,), {"A6": answered(RIGHT)}, TODAY)
    assert (kept.good, kept.earlier, kept.milliseconds) == (True, ("Cấp tỉnh?",), 0.0)
    with pytest.raises(BadCasesError, match="A6"):
        judge_kept((case,), {}, TODAY)


def test_a_comparison_names_what_changed() -> None:
    before, now = result("A1", KEY, answered(RIGHT)), result("A1", KEY, answered(BESIDE))
    assert compare([before], [before]) == ()
    (change,) = compare([before], [now])
    assert change.worse == ("kết quả", "dữ kiện", "câu không đúng điều được hỏi", "nơi dẫn", "số liệu gây hiểu nhầm")
    assert (change.better, change.outcome_before, change.outcome_now) == ((), "good", "answered_wrongly")
    assert compare([now], [before])[0].better == change.worse
    assert compare([before], [replace(now, question="Khác?")]) == ()
