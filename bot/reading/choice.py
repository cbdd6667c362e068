"""Choose the sentences that answer a question: the best one, and those that belong to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.reading.judging import JudgedPassage
from bot.reading.sentences import ScoredSentence, score_sentences
from bot.text import YEAR
from corpus.library import Library
from corpus.vietnamese.text import fold_spaces, sentences

# That a passage answers: likelier than not. On documents left out (benchmarks/training/calibration.py) right answers and right
# refusals together are as many from 0.2 to 0.4 and 4 in 100 fewer here, but half as many answers are wrong.
MIN_PROBABILITY = 0.5
# That a further sentence answers, given that its passage does: of a question for several things, and for one.
MIN_SENTENCE, MIN_SENTENCE_OF_FACT = 0.6, 0.8
# Chosen by hand, 2026-12. A sentence about other years than those of the question is less likely by this factor.
OTHER_YEAR_FACTOR = 0.6
MAX_SENTENCES = 5  # what a reader takes in at once
MAX_ITEMS = 30  # of a list that a chosen sentence introduces; more are counted, see bot/plans/whole_list.py


_YEAR = re.compile(rf"(?<![\d/-]){YEAR}(?![\d-])")  # not in "2021-2025", "61/2018/NĐ-CP"


def choose_sentences(
    judged: Sequence[JudgedPassage],
    library: Library,
    *,
    named: frozenset[str] = frozenset(),
    asked: str = "",
    several: bool = True,
) -> list[ScoredSentence]:
    """Return the sentences of some passages that answer, the best first; none when nothing answers.

    `named` are the slugs of the documents that the question names; no other document answers then. A sentence about other
    years than those of the question, `asked`, stands behind others and completes none. `several`: it asks for more than one fact.
    """
    years = frozenset(_YEAR.findall(asked))
    least = MIN_SENTENCE if several else MIN_SENTENCE_OF_FACT
    able = [one for one in judged if one.probability >= MIN_PROBABILITY]
    able = [one for one in able if not named or one.hit.passage.slug in named]
    able.sort(key=lambda one: -one.probability)
    scored = score_sentences(able, library)
    if not scored:
        return []
    best = max(scored, key=lambda one: (_likelihood(one, years), -one.position))
    beside = [
        one
        for one in scored
        if one.score >= least and one.sentence != best.sentence and not _is_of_another_year(one, years)
    ]
    # Those of the same provision or list first, as they stand there.
    beside.sort(key=lambda one: (not _is_near(one, best), -one.passage, one.position))
    return _with_lists([best, *beside[: MAX_SENTENCES - 1]])


def _likelihood(one: ScoredSentence, years: frozenset[str]) -> float:
    return one.passage * one.score * (OTHER_YEAR_FACTOR if _is_of_another_year(one, years) else 1.0)


def _is_of_another_year(one: ScoredSentence, years: frozenset[str]) -> bool:
    """Tell whether a sentence, with its heading and the line above it, names years but none of `years`."""
    above = one.introduction.quote if one.introduction else ""
    found = set(_YEAR.findall(f"{one.provision.heading} {above} {one.sentence}"))
    return bool(years and found and not found & years)


def _is_near(one: ScoredSentence, best: ScoredSentence) -> bool:
    """Tell whether a sentence stands in the same provision as the best, or beside it under the same one."""
    steps, others = one.provision.locator.steps, best.provision.locator.steps
    return one.document.slug == best.document.slug and (steps == others or steps[:-1] == others[:-1])


def _with_lists(chosen: Sequence[ScoredSentence]) -> list[ScoredSentence]:
    """Put the list that a sentence introduces, the provisions below it, behind each sentence that ends in a colon."""
    result: list[ScoredSentence] = []
    for one in chosen:
        result.append(one)
        if not one.sentence.endswith(":"):
            continue
        for child in one.provision.children[:MAX_ITEMS]:
            said = sentences(child.text)
            if said:
                item = replace(
                    one,
                    provision=child,
                    provision_id=one.document.provision_id(child.locator),
                    sentence=fold_spaces(said[0]).rstrip(" ;,"),
                    introduction=None,
                    words=None,
                )
                result += [item] if all(item.sentence != other.sentence for other in (*chosen, *result)) else []
    return result
