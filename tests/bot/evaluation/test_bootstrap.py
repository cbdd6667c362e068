import pytest

from bot.evaluation.bootstrap import Interval, intervals
from bot.evaluation.judgement import Outcome

GOOD, LATE = Outcome.GOOD, Outcome.LATE


def test_the_interval_of_half_of_a_hundred_is_that_of_the_books() -> None:
    found = intervals((str(number), GOOD if number % 2 else LATE) for number in range(100))
    # Normal approximation: .5 ± 1.96 · sqrt(.25 / 100).
    assert found[GOOD].low == pytest.approx(0.402, abs=0.015)
    assert found[GOOD].high == pytest.approx(0.598, abs=0.015)
    assert found[Outcome.FAILED] == Interval(0.0, 0.0)


def test_turns_of_one_conversation_count_as_one_draw() -> None:
    """Four turns that always fall together know as little as one."""
    apart = intervals((str(number), GOOD if number % 2 else LATE) for number in range(40))
    together = intervals((str(number // 4), GOOD if number // 4 % 2 else LATE) for number in range(40))
    assert together[GOOD].low < apart[GOOD].low
    assert together[GOOD].high > apart[GOOD].high


def test_the_same_answers_give_the_same_interval() -> None:
    pairs = [(str(number), GOOD if number % 3 else LATE) for number in range(30)]
    assert intervals(pairs) == intervals(pairs)
    assert intervals([])[GOOD] == Interval(0.0, 0.0)
