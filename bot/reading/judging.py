"""Judge passages: how likely each answers a question, and which of its sentences do.

The reader decides where the package holds its model; otherwise the words of the question do, and the answer says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from bot.reading.relevance import Criteria, matched_terms, terms_of
from index.builder import with_full_forms
from index.reader.calibration import Calibration
from index.reader.reader import Reader, ReadPassage, open_reader
from index.retrieval import Hit

# By words, a passage is as likely to answer as not when its known coverage (0 to 1) plus NEARNESS_WEIGHT times the nearness
# in meaning, a cosine less the usual one, is EVEN_SCORE. From a logistic regression of 2026-11-27 on our own questions
# and those of citizens on other law; STEEPNESS is chosen by hand, so that 0.1 of coverage is 0.1 of probability there.
NEARNESS_WEIGHT, EVEN_SCORE, STEEPNESS = 37.0, 0.95, 4.0
# … or its coverage alone is this, where nothing is known of meaning. Chosen by hand.
EVEN_COVERAGE = 0.55


class Marks(Protocol):
    """What is known of the words of a passage; characters count from the beginning of its text."""

    def sentence(self, start: int, end: int) -> float:
        """Return the probability (0 to 1) that the sentence between two characters answers."""
        ...

    def words(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the characters of the shortest words that answer inside a sentence; None when none stand out."""
        ...


@dataclass(frozen=True, slots=True)
class JudgedPassage:
    """A passage with the probability that it answers."""

    hit: Hit
    probability: float
    marks: Marks


class Judge(Protocol):
    """A way to judge passages."""

    reads: bool  # question and passage together; else it weighs words

    def judge(self, question: str, criteria: Criteria, hits: Sequence[Hit]) -> list[JudgedPassage]:
        """Judge passages, in their order."""
        ...


class ReaderJudge:
    """Judges by the reader."""

    reads = True

    def __init__(self, reader: Reader, calibration: Calibration) -> None:
        self._reader = reader
        self._calibration = calibration

    def judge(self, question: str, criteria: Criteria, hits: Sequence[Hit]) -> list[JudgedPassage]:  # noqa: ARG002 - judges are called alike
        """Read each passage with the question."""
        read = self._reader.read(question, [hit.passage for hit in hits])
        likely = self._calibration.probabilities(hits, read)
        return [
            JudgedPassage(hit, probability, _ReadMarks(one, self._calibration))
            for hit, probability, one in zip(hits, likely, read, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class _ReadMarks:
    read: ReadPassage
    calibration: Calibration

    def sentence(self, start: int, end: int) -> float:
        return self.calibration.sentence(self.read.sentence(start, end))

    def words(self, start: int, end: int) -> tuple[int, int] | None:
        return self.read.words(start, end)


class WordJudge:
    """Judges by the question's words, for a package without the model of the reader."""

    reads = False

    def judge(self, question: str, criteria: Criteria, hits: Sequence[Hit]) -> list[JudgedPassage]:  # noqa: ARG002
        """Weigh the words that each passage holds."""
        return [JudgedPassage(hit, self._probability(criteria, hit), _WordMarks(criteria, hit)) for hit in hits]

    @staticmethod
    def _probability(criteria: Criteria, hit: Hit) -> float:
        present = matched_terms(with_full_forms(hit.passage.searchable), criteria)
        if hit.nearness is None:
            over = criteria.coverage(present) - EVEN_COVERAGE
        else:
            over = criteria.known_coverage(present) + NEARNESS_WEIGHT * hit.nearness - EVEN_SCORE
        return float(1 / (1 + np.exp(-STEEPNESS * over)))


def open_judge() -> Judge:
    """Return the reader's judge, or that by words when the package holds no model of the reader."""
    reader = open_reader()
    return ReaderJudge(reader, Calibration.load()) if reader else WordJudge()


@dataclass(frozen=True, slots=True)
class _WordMarks:
    criteria: Criteria
    hit: Hit

    def sentence(self, start: int, end: int) -> float:
        return self.criteria.coverage(terms_of(self.hit.passage.text[start:end]))

    def words(self, start: int, end: int) -> tuple[int, int] | None:  # noqa: ARG002
        return None
