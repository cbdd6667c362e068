"""Choose the sentences that answer a question: the best one, and those that belong to it."""

import re
from collections.abc import Sequence

from bot.reading.judging import JudgedPassage, some_answers
from bot.reading.sentences import ScoredSentence, score_sentences
from bot.text import YEAR
from bot.understanding.asked_for import ONE_FACT, WHOLE_LIST, Asks
from corpus.library import Library

# That some passage answers: likelier than not. On documents left out right answers and right refusals together hardly change
# from 0.4 to 0.55, and wrong answers grow the lower it is.
MIN_PROBABILITY = 0.5
MIN_BESIDE = 0.4  # that a passage behind the likeliest one answers too, for its sentences to stand beside
# That a further sentence answers, given that its passage does: of a question for several things, and for one.
MIN_SENTENCE, MIN_SENTENCE_OF_FACT = 0.4, 0.7
# Chosen by hand, 2026-12. A sentence about other years than those of the question is less likely by this factor.
OTHER_YEAR_FACTOR = 0.6
MAX_SENTENCES, MAX_LISTED = 5, 12  # what a reader takes in at once, and of a list

_YEAR = re.compile(rf"(?<![\d/-]){YEAR}(?![\d-])")  # not in "2021-2025", "61/2018/NĐ-CP"


def choose_sentences(
    judged: Sequence[JudgedPassage],
    library: Library,
    *,
    named: frozenset[str] = frozenset(),
    asked: str = "",
    asks: Asks = Asks.OTHER,
    least: float = MIN_PROBABILITY,
) -> list[ScoredSentence]:
    """Return the sentences of some passages that answer, the best first; none when nothing answers.

    `named` are the slugs of the documents that the question names; no other document answers then. A sentence about other
    years than those of the question, `asked`, stands behind others and completes none. `asks` is its type.
    They must answer with the probability `least`.
    """
    years = frozenset(_YEAR.findall(asked))
    most = MAX_LISTED if asks in WHOLE_LIST else MAX_SENTENCES
    able = [one for one in judged if not named or one.hit.passage.slug in named]
    able.sort(key=lambda one: -one.probability)
    if some_answers(able) < least:
        return []
    scored = score_sentences(
        [*able[:1], *(one for one in able[1:] if one.probability >= min(least, MIN_BESIDE))], library
    )
    if not scored:
        return []
    best = max(scored, key=lambda one: (_likelihood(one, years), -one.position))
    beside = [
        one
        for one in scored
        if one.score
        >= (MIN_SENTENCE_OF_FACT if asks in ONE_FACT and not _completes(one, best, years) else MIN_SENTENCE)
        and one.sentence != best.sentence
        and not _is_of_another_year(one, years)
    ]
    # Those of the same provision or list first, as they stand there.
    beside.sort(key=lambda one: (not _is_near(one, best), -one.passage, one.position))
    return [best, *beside[: most - 1]]


def _completes(one: ScoredSentence, best: ScoredSentence, years: frozenset[str]) -> bool:
    """Tell whether a sentence beside the best one says the same of another year, and the question names no year."""
    own = _years_of(best)
    return bool(not years and own and _years_of(one) - own and _is_near(one, best))


def _likelihood(one: ScoredSentence, years: frozenset[str]) -> float:
    return one.passage * one.score * (OTHER_YEAR_FACTOR if _is_of_another_year(one, years) else 1.0)


def _is_of_another_year(one: ScoredSentence, years: frozenset[str]) -> bool:
    """Tell whether a sentence, with its heading and the line above it, names years but none of `years`."""
    found = _years_of(one)
    return bool(years and found and not found & years)


def _years_of(one: ScoredSentence) -> frozenset[str]:
    above = one.introduction.quote if one.introduction else ""
    return frozenset(_YEAR.findall(f"{one.provision.heading} {above} {one.sentence}"))


def _is_near(one: ScoredSentence, best: ScoredSentence) -> bool:
    """Tell whether a sentence stands in the same provision as the best, or beside it under the same one."""
    steps, others = one.provision.locator.steps, best.provision.locator.steps
    return one.document.slug == best.document.slug and (steps == others or steps[:-1] == others[:-1])
