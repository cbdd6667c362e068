"""From the reader's scores and what retrieval knows to probabilities: `calibration.json`, a logistic regression on documents left out.

benchmarks/training/calibration.py writes it, with what it was fitted on.
"""

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.vietnamese.text import fold
from index.reader.reader import ReadPassage
from index.retrieval import Hit

CALIBRATION_FILE = Path(__file__).with_name("calibration.json")
# What a passage is judged by, in this order, and what a sentence of it.
NAMES = ("answers", "lead", "in_sentence", "in_words", "score", "first", "nearness", "coverage", "figures", "levels")
SENTENCE_NAMES = ("in_sentence", "in_words", "coverage")
# In folded text.
_FIGURES = re.compile(r"\d+")
_LEVELS = re.compile(r"\bcap (trung uong|bo|tinh|huyen|xa)\b")


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the sums whose logistic function is a probability."""

    weights: tuple[float, ...]  # of NAMES
    bias: float
    sentence_weights: tuple[float, ...]  # of SENTENCE_NAMES
    sentence_bias: float

    @classmethod
    def load(cls, file: Path = CALIBRATION_FILE) -> "Calibration":
        """Read the weights that ship with the package; raises ValueError when they are of other names."""
        return cls.of(json.loads(file.read_text("utf-8")))

    @classmethod
    def of(cls, kept: dict[str, Any]) -> "Calibration":
        """Take weights as benchmarks/training/calibration.py writes them."""
        passage, sentence = kept["passage"], kept["sentence"]
        if (tuple(passage), tuple(sentence)) != (NAMES, SENTENCE_NAMES):
            raise ValueError(f"calibration.json does not fit index/reader/calibration.py: {[*passage, *sentence]}")
        return cls(tuple(passage.values()), kept["bias"], tuple(sentence.values()), kept["sentence_bias"])

    def probabilities(
        self, question: str, hits: Sequence[Hit], read: Sequence[ReadPassage], coverage: Sequence[float]
    ) -> list[float]:
        """Return for each passage the probability that it answers; the arguments are those of `judged_by`."""
        return [self.passage(row) for row in judged_by(question, hits, read, coverage)]

    def passage(self, row: Sequence[float]) -> float:
        """Return the probability that a passage answers, from a row of `judged_by`."""
        return _logistic(sum(weight * value for weight, value in zip(self.weights, row, strict=True)) + self.bias)

    def sentence(self, row: Sequence[float]) -> float:
        """Return the probability that a sentence answers, given that its passage does; `row` are values of SENTENCE_NAMES.

        `in_sentence` and `in_words` are those of `ReadPassage.sentence`, `coverage` the share of the question's words.
        """
        if -math.inf in row:
            return 0.0
        return _logistic(
            sum(weight * value for weight, value in zip(self.sentence_weights, row, strict=True)) + self.sentence_bias
        )


def judged_by(
    question: str, hits: Sequence[Hit], read: Sequence[ReadPassage], coverage: Sequence[float]
) -> list[list[float]]:
    """Return [passage, NAMES]: what each passage of one search is judged by; `question` is without the law that it cites.

    `answers`, `in_sentence` and `in_words` are logits of the reader, the last two of the best piece; `lead` is how far the
    passage's `answers` lies above the best of the others; `score` is the logarithm of the hit's score; `first` is 1 for the
    first hit; `nearness` is a cosine times 10, 0 where it is not known; `coverage` is the share (0 to 1) of the question's words
    that the passage holds, without those that no passage of the library holds. `figures` and `levels` count the figures ("2027") and
    levels of administration ("cấp huyện") that the question names and the passage does not.
    """
    answers = [one.answers for one in read]
    named = [_named(pattern, question) for pattern in (_FIGURES, _LEVELS)]
    rows: list[list[float]] = []
    for at, (hit, one, covered) in enumerate(zip(hits, read, coverage, strict=True)):
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
                covered,
                *(
                    float(len(wanted - _named(pattern, hit.passage.searchable))) if wanted else 0.0
                    for wanted, pattern in zip(named, (_FIGURES, _LEVELS), strict=True)
                ),
            ]
        )
    return rows


def _named(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(found.lstrip("0") for found in pattern.findall(fold(text)))


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
