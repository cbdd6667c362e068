import pytest

from bot.evaluation.agreement import agreement, kappa
from bot.evaluation.judgement import Outcome


def test_kappa_is_what_is_left_of_agreement_after_chance() -> None:
    """The example of Cohen's kappa found everywhere: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no give .40."""
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert kappa(pairs) == pytest.approx(0.4)
    assert kappa([("a", "a"), ("b", "b")]) == 1.0
    assert kappa([("a", "a")]) == kappa([]) == 1.0


def test_outcomes_and_good_or_not_are_compared() -> None:
    good, late, incomplete = Outcome.GOOD, Outcome.LATE, Outcome.INCOMPLETE
    found = agreement([(good, good), (late, incomplete), (good, late), (late, late)])
    assert (found.turns, found.same_outcome, found.same_good) == (4, 2, 3)
    assert found.kappa_good == pytest.approx(0.5)
    assert found.confusion == ((good, good, 1), (good, late, 1), (late, incomplete, 1), (late, late, 1))
