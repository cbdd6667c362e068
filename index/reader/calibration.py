"""From the reader's scores and what retrieval knows to probabilities: `calibration.json`, a logistic regression on documents left out.

benchmarks/training/calibration.py writes it, with what it was fitted on.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.reader.reader import ReadPassage
from index.retrieval import Hit

CALIBRATION_FILE = Path(__file__).with_name("calibration.json")
# What a passage is judged by, in this order.
NAMES = ("answers", "lead", "in_sentence", "in_words", "score", "first", "nearness")


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the sums whose logistic function is a probability."""

    weights: tuple[float, ...]  # of NAMES
    bias: float
    sentence_weight: float
    sentence_bias: float

    @classmethod
    def load(cls, file: Path = CALIBRATION_FILE) -> "Calibration":
        """Read the weights that ship with the package; raises ValueError when they are of other names."""
        return cls.of(json.loads(file.read_text("utf-8")))

    @classmethod
    def of(cls, kept: dict[str, Any]) -> "Calibration":
        """Take weights as benchmarks/training/calibration.py writes them."""
        if tuple(kept["passage"]) != NAMES:
            raise ValueError(f"calibration.json does not fit index/reader/calibration.py: {list(kept['passage'])}")
        sentence = kept["sentence"]
        return cls(tuple(kept["passage"].values()), kept["bias"], sentence["weight"], sentence["bias"])

    def probabilities(self, hits: Sequence[Hit], read: Sequence[ReadPassage]) -> list[float]:
        """Return for each passage the probability that it answers."""
        return [self.passage(row) for row in judged_by(hits, read)]

    def passage(self, row: Sequence[float]) -> float:
        """Return the probability that a passage answers, from a row of `judged_by`."""
        return _logistic(sum(weight * value for weight, value in zip(self.weights, row, strict=True)) + self.bias)

    def sentence(self, score: float) -> float:
        """Return the probability that a sentence with this score answers."""
        return _logistic(self.sentence_weight * score + self.sentence_bias) if score > -math.inf else 0.0


def judged_by(hits: Sequence[Hit], read: Sequence[ReadPassage]) -> list[list[float]]:
    """Return [passage, NAMES]: what each passage of one search is judged by.

    `answers`, `in_sentence` and `in_words` are logits of the reader, the last two of the best piece; `lead` is how far the
    passage's `answers` lies above the best of the others; `score` is the logarithm of the hit's score; `first` is 1 for the
    first hit; `nearness` is a cosine times 10, 0 where it is not known.
    """
    answers = [one.answers for one in read]
    rows: list[list[float]] = []
    for at, (hit, one) in enumerate(zip(hits, read, strict=True)):
        others = answers[:at] + answers[at + 1 :]
        rows.append(
            [
                one.answers,
                one.answers - max(others, default=one.answers),
                float(one.in_sentence.max(initial=-10.0)),
                float(one.in_words.max(initial=-10.0)),
                math.log(max(hit.score, 1e-4)),
                float(at == 0),
                10 * (hit.nearness or 0.0),
            ]
        )
    return rows


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
