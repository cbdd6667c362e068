"""Measures of ranked lists: accuracy at 1, recall, MRR and nDCG, with bootstrap intervals."""

import math
from collections.abc import Callable, Sequence

import numpy as np

Ranked = tuple[Sequence[str], frozenset[str]]  # rows, best first; the relevant rows
RESAMPLES = 1000  # bootstrap samples


def accuracy(rows: Sequence[str], relevant: frozenset[str]) -> float:
    """Return 1 if the first row is relevant, else 0."""
    return float(bool(rows) and rows[0] in relevant)


def recall(rows: Sequence[str], relevant: frozenset[str], depth: int) -> float:
    """Return the share of the relevant rows that are among the first `depth`."""
    return sum(row in relevant for row in rows[:depth]) / len(relevant)


def reciprocal_rank(rows: Sequence[str], relevant: frozenset[str]) -> float:
    """Return 1 / rank of the first relevant row among the first ten, 0 if there is none."""
    return next((1 / rank for rank, row in enumerate(rows[:10], 1) if row in relevant), 0.0)


def ndcg(rows: Sequence[str], relevant: frozenset[str]) -> float:
    """Return nDCG at 10 with binary relevance."""
    found = sum(1 / math.log2(rank + 1) for rank, row in enumerate(rows[:10], 1) if row in relevant)
    return found / sum(1 / math.log2(rank + 1) for rank in range(1, min(10, len(relevant)) + 1))


MEASURES: dict[str, Callable[[Sequence[str], frozenset[str]], float]] = {
    "Acc@1": accuracy,
    "R@5": lambda rows, relevant: recall(rows, relevant, 5),
    "R@10": lambda rows, relevant: recall(rows, relevant, 10),
    "R@20": lambda rows, relevant: recall(rows, relevant, 20),
    "MRR@10": reciprocal_rank,
    "nDCG@10": ndcg,
}


def measure(ranked: Sequence[Ranked]) -> dict[str, tuple[float, float, float]]:
    """Return (mean, low, high) for each measure: the 95 % bootstrap interval over questions."""
    dice = np.random.default_rng(1)
    picks = dice.integers(0, len(ranked), (RESAMPLES, len(ranked)))
    result: dict[str, tuple[float, float, float]] = {}
    for name, function in MEASURES.items():
        values = np.array([function(rows, relevant) for rows, relevant in ranked])
        low, high = np.percentile(values[picks].mean(axis=1), [2.5, 97.5])
        result[name] = (float(values.mean()), float(low), float(high))
    return result
