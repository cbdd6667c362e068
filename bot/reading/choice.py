"""Choose the sentences that answer a question: the best one, and those that belong to it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.judging import JudgedPassage
from bot.reading.sentences import ScoredSentence, score_sentences
from corpus.library import Library
from corpus.vietnamese.text import fold_spaces, sentences

# A passage answers when that is likelier than not. The probability is calibrated on documents left out
# (benchmarks/training/reader.py), so that the bound says what a wrong answer costs against a wrong refusal: as much.
MIN_PROBABILITY = 0.3
MIN_SENTENCE = 0.6  # that a further sentence answers, given that its passage does
# Chosen by hand, 2026-12:
MAX_SENTENCES = 5  # what a reader takes in at once
MAX_ITEMS = 12  # of a list that a chosen sentence introduces


def choose_sentences(
    judged: Sequence[JudgedPassage], library: Library, *, named: frozenset[str] = frozenset()
) -> list[ScoredSentence]:
    """Return the sentences of some passages that answer, the best first; none when nothing answers.

    `named` are the slugs of the documents that the question names; no other document answers then.
    """
    able = [one for one in judged if one.probability >= MIN_PROBABILITY]
    able = [one for one in able if not named or one.hit.passage.slug in named]
    able.sort(key=lambda one: -one.probability)
    scored = score_sentences(able, library)
    if not scored:
        return []
    best = max(scored, key=lambda one: (one.passage * one.score, -one.position))
    beside = [one for one in scored if one is not best and one.score >= MIN_SENTENCE and one.sentence != best.sentence]
    # Those of the same provision or list first, as they stand there.
    beside.sort(key=lambda one: (not _is_near(one, best), -one.passage, one.position))
    return _with_lists([best, *beside[: MAX_SENTENCES - 1]])


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
