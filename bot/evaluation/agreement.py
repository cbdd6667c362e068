"""How far the judge and people who read the same answers agree."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.evaluation.judgement import Outcome

Label = TypeVar("Label", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on the outcome, and on good or not; kappa is Cohen's (1960): 1 is full agreement, 0 what chance gives.

    `confusion` counts the pairs of what the judge and what people said.
    """

    turns: int
    same_outcome: int
    kappa_outcome: float
    same_good: int
    kappa_good: float
    confusion: tuple[tuple[Outcome, Outcome, int], ...]


def agreement(pairs: Iterable[tuple[Outcome, Outcome]]) -> Agreement:
    """Compare pairs of the judge's outcome and that of people."""
    pairs = list(pairs)
    good = [(ours is Outcome.GOOD, theirs is Outcome.GOOD) for ours, theirs in pairs]
    order = list(Outcome)
    counted = sorted(Counter(pairs).items(), key=lambda entry: [order.index(outcome) for outcome in entry[0]])
    return Agreement(
        turns=len(pairs),
        same_outcome=sum(ours is theirs for ours, theirs in pairs),
        kappa_outcome=kappa(pairs),
        same_good=sum(ours == theirs for ours, theirs in good),
        kappa_good=kappa(good),
        confusion=tuple((ours, theirs, count) for (ours, theirs), count in counted),
    )


def kappa(pairs: Sequence[tuple[Label, Label]]) -> float:
    """Return Cohen's kappa of pairs of labels; 1.0 where chance alone gives full agreement, or there are none."""
    if not pairs:
        return 1.0
    ours, theirs = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    observed = sum(one == other for one, other in pairs) / len(pairs)
    by_chance = sum(ours[label] * theirs[label] for label in ours) / len(pairs) ** 2
    return 1.0 if by_chance == 1 else (observed - by_chance) / (1 - by_chance)
