"""The judge against three people, who judged the same 168 answers by hand on 2026-11-30.

They read the questions, the answers, the texts and the keys. The judge was mended on the answers with odd numbers only.
"""

import re
from collections.abc import Callable

import pytest

from bot.evaluation.agreement import Agreement, agreement
from bot.evaluation.cases import read_cases
from bot.evaluation.recording import read_recording
from bot.evaluation.run import judge_kept
from tests.test_questions import BLIND, DAYS, QUESTIONS, SLACK

JUDGED = "judged-2026-11-30.jsonl"
# Same outcome, and same on good or not, of 84 each.
MEASURED = {"odd": (78, 80), "even": (82, 83)}


def compared(chosen: Callable[[str], bool]) -> Agreement:
    """Compare on the turns whose id is chosen."""
    kept = read_recording((QUESTIONS / JUDGED).read_text("utf-8"), JUDGED)
    cases = read_cases((QUESTIONS / BLIND).read_text("utf-8"), BLIND)
    results = judge_kept(cases, {answer.id: answer.answer for answer in kept}, DAYS[BLIND])
    assert [result.id for result in results] == [answer.id for answer in kept]
    verdicts = {answer.id: answer.verdict for answer in kept}
    return agreement(
        (result.judgement.outcome, verdict)
        for result in results
        if chosen(result.id) and (verdict := verdicts[result.id])
    )


def is_odd(name: str) -> bool:
    """Tell by the last number of an id, "N1-03" or "N1-C2.3"."""
    return int(re.findall(r"\d+", name)[-1]) % 2 == 1


@pytest.mark.parametrize("half", MEASURED)
def test_the_judge_agrees_with_people(half: str) -> None:
    found = compared(lambda name: is_odd(name) == (half == "odd"))
    outcome, good = MEASURED[half]
    assert found.turns == 84
    assert found.same_outcome >= outcome - SLACK, found.confusion
    assert found.same_good >= good - SLACK, found.confusion
