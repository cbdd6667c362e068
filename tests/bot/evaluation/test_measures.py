from bot.answer import AnswerStatus
from bot.evaluation.judgement import Outcome
from bot.evaluation.measures import by_style, by_type, measure
from tests.bot.evaluation.judged import BESIDE, KEY, RIGHT, TRAP, answered, result

RESULTS = (
    result("A1", KEY, answered(RIGHT)),
    result("A2", KEY, answered(RIGHT, BESIDE), kind="share"),
    result("A3", KEY, answered(status=AnswerStatus.NOT_FOUND)),
    result("A4", TRAP, answered(status=AnswerStatus.NOT_FOUND)),
    result("A5", TRAP, answered(BESIDE)),
)


def test_every_turn_has_one_outcome() -> None:
    sums = measure(RESULTS)
    assert (sums.turns, sums.good, sum(sums.outcomes.values())) == (5, 2, 5)
    assert sums.outcomes[Outcome.IRRELEVANT] == sums.outcomes[Outcome.REFUSED_WRONGLY] == 1
    assert sums.outcomes[Outcome.ANSWERED_WRONGLY] == 1
    assert sums.shares[Outcome.GOOD].low < 2 / 5 < sums.shares[Outcome.GOOD].high


def test_what_lies_under_the_outcomes_is_counted() -> None:
    sums = measure(RESULTS)
    assert (sums.answerable, sums.traps) == ((1, 3), (1, 2))
    assert sums.facts == (2, 3)
    assert sums.sentences == (2, 3), "those of answers to traps are not counted"
    assert sums.places == (2, 2)
    assert sums.wrong_figures == 1


def test_groups_are_the_most_frequent_first() -> None:
    assert {name: sums.turns for name, sums in by_style(RESULTS).items()} == {"ngắn gọn": 5}
    assert {name: sums.turns for name, sums in by_type(RESULTS).items()} == {"share": 1}, "no type, no group"
