"""Sum up judged questions; docs/evaluation.md defines every measure."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.evaluation.bootstrap import Interval, intervals
from bot.evaluation.judgement import Outcome
from bot.evaluation.run import Result


@dataclass(frozen=True, slots=True)
class Measures:
    """Sums over judged turns; a pair is (right, of so many). Every turn has one outcome."""

    turns: int
    good: int
    outcomes: dict[Outcome, int]
    shares: dict[Outcome, Interval]  # the 95 % interval of each outcome's share
    answerable: tuple[int, int]  # turns with an answer in the library: how many are good
    traps: tuple[int, int]  # turns that must be refused: how many are, and rightly
    facts: tuple[int, int]  # expected facts of answerable turns: how many are stated
    sentences: tuple[int, int]  # sentences and cells shown for answerable turns: how many are about what was asked
    places: tuple[int, int]  # answered turns whose key names a place: how many cite one of them
    wrong_figures: int  # turns in which a figure would be taken for the answer that it is not
    p50_ms: float
    p95_ms: float


def measure(results: Iterable[Result]) -> Measures:
    """Sum up."""
    results = tuple(results)
    outcomes = Counter(result.judgement.outcome for result in results)
    asked = [result for result in results if result.expected.answerable]
    places = [result.judgement.right_place for result in asked]
    times = sorted(result.milliseconds for result in results) or [0.0]
    return Measures(
        turns=len(results),
        good=outcomes[Outcome.GOOD],
        outcomes={outcome: outcomes[outcome] for outcome in Outcome},
        shares=intervals((result.conversation, result.judgement.outcome) for result in results),
        answerable=_share(result.good for result in asked),
        traps=_share(result.good for result in results if not result.expected.answerable),
        facts=_share(at is not None for result in asked for at in result.judgement.facts),
        sentences=_share(about for result in asked for about in result.judgement.about),
        places=_share(right for right in places if right is not None),
        wrong_figures=sum(bool(result.judgement.wrong_figures) for result in results),
        p50_ms=_percentile(times, 0.5),
        p95_ms=_percentile(times, 0.95),
    )


def by_style(results: Sequence[Result]) -> dict[str, Measures]:
    """Sum up each style on its own, the most frequent first."""
    return _by(results, lambda result: result.style)


def by_type(results: Sequence[Result]) -> dict[str, Measures]:
    """Sum up each type of question on its own, the most frequent first; those of which no type is known are left out."""
    return _by([result for result in results if result.type], lambda result: result.type)


def _by(results: Sequence[Result], key: Callable[[Result], str]) -> dict[str, Measures]:
    groups: dict[str, list[Result]] = {}
    for result in results:
        groups.setdefault(key(result), []).append(result)
    return {name: measure(own) for name, own in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))}


def _share(right: Iterable[bool]) -> tuple[int, int]:
    outcomes = list(right)
    return sum(outcomes), len(outcomes)


def _percentile(ordered: Sequence[float], share: float) -> float:
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]
