"""How far a measured share can be trusted: intervals by the bootstrap over conversations.

Turns of one conversation fail together, so conversations are drawn anew, not turns (Efron & Tibshirani 1993, chapter 8).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from bot.evaluation.judgement import Outcome

SEED = 20261130  # the same answers give the same intervals
DRAWS = 10_000
LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """Bounds of a share, between which it lies in 95 of 100 such sets of questions."""

    low: float
    high: float


def intervals(outcomes: Iterable[tuple[str, Outcome]]) -> dict[Outcome, Interval]:
    """Return the interval of each outcome's share of the turns, given as pairs of conversation and outcome.

    The percentile method: it gives 0 to 0 for an outcome that never came up, which says nothing about small sets.
    """
    order = list(Outcome)
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * len(order))
    for conversation, outcome in outcomes:
        counts[conversation][order.index(outcome)] += 1
    if not counts:
        return {outcome: Interval(0.0, 0.0) for outcome in order}
    table = np.array(list(counts.values()))
    weights = np.random.default_rng(SEED).multinomial(len(table), np.full(len(table), 1 / len(table)), size=DRAWS)
    drawn = weights @ table
    shares = drawn / drawn.sum(axis=1, keepdims=True)
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(shares, [tail, 1 - tail], axis=0)
    return {outcome: Interval(float(low[at]), float(high[at])) for at, outcome in enumerate(order)}
