"""Choose the sentences that answer a question: the best one, and those that complete it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.reading.answerability import READ_PASSAGES, is_answerable
from bot.reading.relevance import Criteria
from bot.reading.sentences import ScoredSentence, score_sentences
from bot.verifying.figures import figures
from corpus.library import Library
from corpus.vietnamese.text import fold, fold_spaces, sentences
from index.retrieval import Hit

# All chosen by hand in November 2026, reading the answers to our own questions (tests/questions); no command gives them.
MAX_SENTENCES = 5
MAX_ITEMS = 12  # of a list that a chosen sentence introduces
# Shares of the best score. Of the sentences that can answer, the best must reach this share of the best of all sentences: …
MIN_ANSWER_SHARE = 0.75  # … otherwise the passages only speak of the subject.
# The best of the named documents must reach this share, or other documents answer.
MIN_NAMED_SHARE = 0.60
# Further sentences must reach this share …
MIN_FURTHER_SHARE = 0.75
# … and either add this share of the question's weighted terms, …
MIN_GAIN = 0.12
# … or reach a share at which they need not add any: in the provision of the best sentence, in its document when the question
# is open, and anywhere.
SAME_PROVISION_SHARE, OPEN_SAME_DOCUMENT_SHARE, EQUAL_SHARE = 0.80, 0.90, 0.95
# Sentences that complete the best one must reach this share: in its provision, when the question is open, and with the same
# words about another year or body, of which they must have a share in common.
OPEN_SAME_PROVISION_SHARE, PARALLEL_SHARE, MIN_COMMON_WORDS = 0.50, 0.60, 0.60


def choose_sentences(
    criteria: Criteria, hits: Sequence[Hit], library: Library, *, named: frozenset[str] = frozenset()
) -> list[ScoredSentence]:
    """Return the sentences of some passages that answer, best first; none when nothing answers.

    `named` are the slugs of the documents that the question names. It is then answerable with fewer of its words, and other
    documents answer only when they do so clearly better.
    """
    read = hits[:READ_PASSAGES]
    if not is_answerable(criteria, read, named=bool(named)):
        return []
    scored = sorted(score_sentences(criteria, read, library), key=lambda one: (-one.score, one.position))
    best_score = max((one.score for one in scored), default=0.0)
    scored = [one for one in scored if criteria.can_be_answered_by(one.sentence, fold(f"{one.context} {one.sentence}"))]
    if not scored or scored[0].score < MIN_ANSWER_SHARE * best_score:
        return []
    of_named = [one for one in scored if one.document.slug in named]
    if of_named and of_named[0].score >= MIN_NAMED_SHARE * scored[0].score:
        scored = of_named
    elif named:
        # Another document may answer what it clearly speaks of, but no amount or required fact asked of the named one.
        others = [hit for hit in read if hit.passage.slug not in named]
        asks_fact = criteria.required_facts or criteria.expected.is_amount
        if asks_fact or not is_answerable(criteria, others, named=False):
            return []
    return _with_lists(_best_and_further(criteria, scored))


def _best_and_further(criteria: Criteria, scored: Sequence[ScoredSentence]) -> list[ScoredSentence]:
    """Return the best sentence, those that complete it, and those near to it that hold more of the question."""
    best = scored[0]
    chosen = [best, *(one for one in scored[1:] if _completes(one, best, criteria))][:MAX_SENTENCES]
    covered = {term for one in chosen for term in one.terms}
    for one in scored[1:]:
        if len(chosen) == MAX_SENTENCES or one.score < MIN_FURTHER_SHARE * best.score:
            break
        same_document = one.document.slug == best.document.slug
        enough = OPEN_SAME_DOCUMENT_SHARE if criteria.open_ended and same_document else EQUAL_SHARE
        gain = criteria.coverage(one.terms - covered)
        beside = one.provision_id == best.provision_id and one.score >= SAME_PROVISION_SHARE * best.score
        if one not in chosen and (gain >= MIN_GAIN or beside or one.score >= enough * best.score):
            chosen.append(one)
            covered |= one.terms
    ranks = {slug: rank for rank, slug in reversed(list(enumerate(one.document.slug for one in chosen)))}
    first, rest = chosen[:1], chosen[1:]
    return first + sorted(rest, key=lambda one: (ranks[one.document.slug], one.position))


def _completes(one: ScoredSentence, best: ScoredSentence, criteria: Criteria) -> bool:
    """Tell whether a sentence stands beside the best one, when the question is open, or says the same of another year or body."""
    share = one.score / best.score if best.score else 0.0
    if criteria.open_ended and one.provision_id == best.provision_id and share >= OPEN_SAME_PROVISION_SHARE:
        return True
    return share >= PARALLEL_SHARE and _is_parallel(one, best)


def _is_parallel(one: ScoredSentence, other: ScoredSentence) -> bool:
    """Tell whether two sentences of a document differ in figures: "năm 2022 … 30 phút" and "năm 2025 … 15 phút"."""
    if one.document.slug != other.document.slug or not (figures(one.sentence) and figures(other.sentence)):
        return False
    words, others = (set(re.findall(r"[^\W\d_]+", fold(each.sentence))) for each in (one, other))
    return len(words & others) >= MIN_COMMON_WORDS * len(words | others)


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
                )
                result += [item] if all(item.sentence != other.sentence for other in (*chosen, *result)) else []
    return result
