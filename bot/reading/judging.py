"""Judge passages: how likely each answers a question, and which of its sentences do.

The reader decides where the package holds its model; otherwise the words of the question do, and the answer says so.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from bot.reading.passages import Passages
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


def some_answers(judged: Iterable[JudgedPassage]) -> float:
    """Return the probability (0 to 1) that a passage among some answers: one of the two likeliest.

    The same stands in several documents, and then none of its passages is sure. On documents left out this tells what is answerable
    better than the likeliest passage alone: area under the curve .826 against .810, on digests .782 against .767.
    """
    likeliest = sorted((one.probability for one in judged), reverse=True)[:2]
    return 1 - math.prod(1 - probability for probability in likeliest)


class Judge(Protocol):
    """A way to judge passages."""

    reads: bool  # question and passage together; else it weighs words

    def judge(self, passages: Passages, criteria: Criteria, hits: Sequence[Hit]) -> list[JudgedPassage]:
        """Judge some of the passages of a search, in their order."""
        ...


class ReaderJudge:
    """Judges by the reader."""

    reads = True

    def __init__(self, reader: Reader, calibration: Calibration) -> None:
        self._reader = reader
        self._calibration = calibration

    def judge(self, passages: Passages, criteria: Criteria, hits: Sequence[Hit]) -> list[JudgedPassage]:
        """Read each passage with the question."""
        read = self._reader.read(passages.asked, [hit.passage for hit in hits])
        likely = self._calibration.probabilities(
            passages.search.bare, hits, read, [known_coverage(criteria, hit) for hit in hits]
        )
        return [
            JudgedPassage(hit, probability, _ReadMarks(one, self._calibration, criteria, hit.passage.text))
            for hit, probability, one in zip(hits, likely, read, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class _ReadMarks:
    read: ReadPassage
    calibration: Calibration
    criteria: Criteria
    text: str

    def sentence(self, start: int, end: int) -> float:
        coverage = self.criteria.known_coverage(terms_of(self.text[start:end]))
        return self.calibration.sentence((*self.read.sentence(start, end), coverage))

    def words(self, start: int, end: int) -> tuple[int, int] | None:
        return self.read.words(start, end)


class WordJudge:
    """Judges by the question's words, for a package without the model of the reader."""

    reads = False

    def judge(self, passages: Passages, criteria: Criteria, hits: Sequence[Hit]) -> list[JudgedPassage]:  # noqa: ARG002
        """Weigh the words that each passage holds."""
        return [JudgedPassage(hit, self._probability(criteria, hit), _WordMarks(criteria, hit)) for hit in hits]

    @staticmethod
    def _probability(criteria: Criteria, hit: Hit) -> float:
        if hit.nearness is None:
            over = criteria.coverage(_terms_in(hit, criteria)) - EVEN_COVERAGE
        else:
            over = known_coverage(criteria, hit) + NEARNESS_WEIGHT * hit.nearness - EVEN_SCORE
        return float(1 / (1 + np.exp(-STEEPNESS * over)))


def known_coverage(criteria: Criteria, hit: Hit) -> float:
    """Return the share (0 to 1) of a question's words that a passage holds, without those that no passage holds."""
    return criteria.known_coverage(_terms_in(hit, criteria))


def _terms_in(hit: Hit, criteria: Criteria) -> frozenset[str]:
    return matched_terms(with_full_forms(hit.passage.searchable), criteria)


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
