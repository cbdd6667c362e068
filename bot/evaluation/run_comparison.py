"""What got better and what got worse between two evaluations of the same questions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.evaluation.run import Result

# Each aspect as a number of which more is better; the names are shown.
_ASPECTS: tuple[tuple[str, Callable[[Result], int]], ...] = (
    ("kết quả", lambda r: r.good),
    ("dữ kiện", lambda r: sum(at is not None for at in r.judgement.facts)),
    ("câu không đúng điều được hỏi", lambda r: -r.judgement.about.count(False)),
    ("nơi dẫn", lambda r: bool(r.judgement.right_place)),
    ("số liệu gây hiểu nhầm", lambda r: -len(r.judgement.wrong_figures)),
)


@dataclass(frozen=True, slots=True)
class Change:
    """A question whose answer is now better in some aspects, or worse."""

    id: str
    question: str
    better: tuple[str, ...]
    worse: tuple[str, ...]
    outcome_before: str
    outcome_now: str


def compare(before: Iterable[Result], now: Iterable[Result]) -> tuple[Change, ...]:
    """Compare question by question, in the order of `now`; questions that only one side has say nothing."""
    earlier = {result.id: result for result in before}
    changes: list[Change] = []
    for result in now:
        old = earlier.get(result.id)
        if old is None or old.question != result.question:
            continue
        steps = [(name, value(result) - value(old)) for name, value in _ASPECTS]
        better = tuple(name for name, step in steps if step > 0)
        worse = tuple(name for name, step in steps if step < 0)
        if better or worse:
            outcomes = (old.judgement.outcome.value, result.judgement.outcome.value)
            changes.append(Change(result.id, result.question, better, worse, *outcomes))
    return tuple(changes)
