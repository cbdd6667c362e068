"""When passages are near enough to a question to be read for an answer; see docs/decisions/0009-when-to-answer.md."""

from collections.abc import Sequence

from bot.reading.relevance import Criteria, matched_terms
from index.builder import with_full_forms
from index.retrieval import Hit

# What the best passages must reach: the known coverage (0 to 1) plus NEARNESS_WEIGHT times the nearness in meaning, a cosine less
# the usual one. Chosen by hand from a logistic regression of 2026-11-27 on our questions and those of citizens on other law;
# the regression is not in this repository. They hold for the bundled embedding model only.
MIN_SCORE = 0.95
MIN_SCORE_NAMED = -0.69  # … when the question names its document
NEARNESS_WEIGHT = 37.0
# The coverage that words alone must reach: where no nearness is known, and for a question about one procedure. Chosen by hand,
# so that refusals of questions on other law are kept.
MIN_COVERAGE = 0.55
MIN_COVERAGE_NAMED = 0.30
READ_PASSAGES = 8  # that decide, and whose sentences are read; chosen by hand in November 2026 on our own questions


def is_answerable(criteria: Criteria, hits: Sequence[Hit], *, named: bool) -> bool:
    """Tell whether the best passages come near enough to a question, by words and meaning; `named`: it names its document.

    Without passages, and for a question without content, none does.
    """
    read = hits[:READ_PASSAGES]
    if not read or criteria.total_weight == 0:
        return False
    matched = [matched_terms(with_full_forms(hit.passage.searchable), criteria) for hit in read]
    nearness = max((hit.nearness for hit in read if hit.nearness is not None), default=None)
    if nearness is None or (criteria.one_procedure and not named):
        return max(map(criteria.coverage, matched)) >= (MIN_COVERAGE_NAMED if named else MIN_COVERAGE)
    score = max(map(criteria.known_coverage, matched)) + NEARNESS_WEIGHT * nearness
    return score >= (MIN_SCORE_NAMED if named else MIN_SCORE)
