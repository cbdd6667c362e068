"""Answer by extraction: choose the sentences that answer and set them with their citations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answer import DraftStatement, Support
from bot.presenting.wording import follow, is_background, lead
from bot.reading.relevance import Need, held_by, terms_of
from bot.verifying.figures import figures
from corpus.document import LegalDocument, Locator, Provision, Unit
from corpus.library import Library
from corpus.vietnamese.text import fold, fold_spaces, sentences
from index.builder import with_full_forms
from index.retrieval import Hit

# Chosen on the development questions together, 2026-11; see docs/evaluation.md.
# How near the best passages must come to a question: the share of its words that they hold, and their sense. Fitted on
# answerable questions and on those of citizens about other law.
MIN_NEARNESS = 0.95
MIN_NEARNESS_NAMED = -0.69  # … when the question names its document
SENSE = 37.0  # what nearness in sense counts beside the share of words
# By words alone, unknown ones too: where the sense tells nothing, and for a question about one procedure.
MIN_WORDS = 0.55
MIN_WORDS_NAMED = 0.30
RELATIVE_SCORE = 0.75  # a further sentence must come this near to the best one
BESIDE_SCORE = 0.80  # … when it stands in the same provision
EQUAL_SCORE = 0.95  # … when it adds no term of the question
OPEN_SCORE = 0.50  # … in the same provision, when the question is open
PARALLEL_SCORE = 0.60  # … when it says the same of another year or body
PARALLEL = 0.60  # share of their words that such sentences have in common
OPEN_EQUAL_SCORE = 0.90  # … when it adds no term, in the same document and to an open question
MIN_GAIN = 0.12  # share of the question's weighted terms that a further sentence should add
MAX_STATEMENTS = 5
MAX_ITEMS = 12  # of a list that a sentence introduces
DEEP = 8  # passages looked into
ABOUT_IT = 0.75  # what counts the thing asked for must come this near to the best sentence on its subject
OUTSIDE = 0.60  # a sentence of a named document counts when it comes this near to the best of all documents
# Weights of a sentence's score.
W_SENTENCE, W_AROUND, W_PASSAGE, W_KIND = 0.40, 0.15, 0.20, 0.25
# Background in a digest (what came before or after the document) answers only when the document itself does not.
BACKGROUND = 0.80
OTHER_YEAR = 0.60


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer."""

    document: LegalDocument
    provision: Provision
    provision_id: str
    sentence: str
    order: int
    score: float
    held: frozenset[str]  # terms of the question that it holds
    around: str = ""  # its heading path, its provision and the day of its document: where a year may stand
    opening: Support | None = None  # the line that introduces it, "Sở Tài chính có trách nhiệm sau:"


def choose(
    need: Need, hits: Sequence[Hit], library: Library, *, named: frozenset[str] = frozenset()
) -> list[Candidate]:
    """Choose sentences out of the passages found; none when nothing answers.

    `named` are the slugs of the documents that the question names: then less of its wording must be found to be sure of
    the subject, and other documents answer only when they do it clearly better.
    """
    looked = hits[:DEEP]
    if not looked or need.total == 0 or not answerable(need, looked, named=bool(named)):
        return []
    candidates = sorted(_candidates(need, looked, library), key=lambda candidate: (-candidate.score, candidate.order))
    best = max((candidate.score for candidate in candidates), default=0.0)
    candidates = [
        candidate
        for candidate in candidates
        if need.allows(fold(f"{candidate.around} {candidate.sentence}"), candidate.sentence)
    ]
    # What speaks of the subject does not say it: what says the like of something else is no answer.
    if not candidates or candidates[0].score < ABOUT_IT * best:
        return []
    inside = [candidate for candidate in candidates if candidate.document.slug in named]
    if inside and inside[0].score >= OUTSIDE * candidates[0].score:
        candidates = inside
    elif named:
        # Another document answers only what it clearly speaks of, and no amount or number asked of the named one.
        others = [hit for hit in looked if hit.passage.slug not in named]
        if need.strict or need.asked.number or not others or not answerable(need, others, named=False):
            return []
    return _with_lists(_nearest(need, candidates))


def answerable(need: Need, hits: Sequence[Hit], *, named: bool) -> bool:
    """Tell whether the best passages come near enough to the question to answer it, by its words or by its sense."""
    held = [held_by(with_full_forms(hit.passage.searchable), need) for hit in hits]
    sense = max((hit.nearness for hit in hits if hit.nearness is not None), default=None)
    if sense is None or (need.one_procedure and not named):
        return max(map(need.coverage, held)) >= (MIN_WORDS_NAMED if named else MIN_WORDS)
    words = max(map(need.known_coverage, held))
    return words + SENSE * sense >= (MIN_NEARNESS_NAMED if named else MIN_NEARNESS)


def quote_provision(document: LegalDocument, provision: Provision) -> list[Candidate]:
    """Return the sentences of a provision and what is below it, in reading order."""
    found: list[Candidate] = []
    for part in provision.walk():
        id_ = document.provision_id(part.locator)
        for sentence in sentences(part.text):
            found.append(Candidate(document, part, id_, fold_spaces(sentence), len(found), 1.0, frozenset()))
    return found


def state(chosen: Sequence[Candidate]) -> list[DraftStatement]:
    """Word the chosen sentences: the first of each document opens a paragraph, the others follow it as a list."""
    statements: list[DraftStatement] = []
    last = ""
    told: set[Support] = set()
    for candidate in chosen:
        opens = candidate.document.slug != last
        last = candidate.document.slug
        word = lead if opens else follow
        supports: tuple[Support, ...] = (Support(candidate.provision_id, candidate.sentence),)
        if candidate.opening and candidate.opening not in told:
            supports = (candidate.opening, *supports)
        told.update(supports)
        text = " ".join(support.quote for support in supports)
        statements.append(DraftStatement(word(candidate.document, candidate.provision, text), supports, opens))
    return statements


def _candidates(need: Need, hits: Sequence[Hit], library: Library) -> list[Candidate]:
    found: dict[tuple[str, str], Candidate] = {}
    for hit in hits:
        context = terms_of(hit.passage.context)
        for provision_id in hit.passage.provision_ids:
            pair = library.provision(provision_id)
            if pair is None:
                continue
            document, provision = pair
            if provision.unit is Unit.RECORD:
                continue  # asked for by facet, never by chance
            opening = _opening(document, provision, library)
            said_above = f"{opening.quote} " if opening else ""
            around = context | terms_of(provision.heading) | terms_of(provision.text)
            for sentence in sentences(provision.text):
                words = fold_spaces(sentence).rstrip(" ;,")  # "…;" closes a point in its list, not here
                own = terms_of(said_above + words)
                score = (
                    W_SENTENCE * need.coverage(own)
                    + W_AROUND * need.coverage(own | around)
                    + W_PASSAGE * hit.score
                    + W_KIND * need.fits(fold(said_above + words))
                ) * (BACKGROUND if is_background(provision) else 1.0)
                # The heading counts too: "Mục tiêu năm 2030" may stand above sentences without the year.
                if need.other_year(fold(f"{provision.heading} {said_above}{words}")):
                    score *= OTHER_YEAR
                key = (provision_id, words)
                if key not in found or found[key].score < score:
                    held = frozenset(term for term in need.weights if term in own)
                    found[key] = Candidate(
                        document,
                        provision,
                        provision_id,
                        words,
                        len(found),
                        score,
                        held,
                        f"{hit.passage.context} {said_above}{provision.text} {document.issued_on or ''}",
                        opening,
                    )
    return list(found.values())


def _opening(document: LegalDocument, provision: Provision, library: Library) -> Support | None:
    """Return the line above a point that ends in a colon: without "Sở Tài chính có trách nhiệm sau:" nobody acts."""
    if provision.unit not in (Unit.CLAUSE, Unit.POINT, Unit.SUBPOINT, Unit.DASH):
        return None
    above = library.provision(document.provision_id(Locator(provision.locator.steps[:-1])))
    said = sentences(above[1].text) if above else []
    if not above or not said or not said[-1].endswith(":"):
        return None
    return Support(document.provision_id(above[1].locator), fold_spaces(said[-1]))


def _with_lists(chosen: Sequence[Candidate]) -> list[Candidate]:
    """Put behind a sentence that ends in a colon what it introduces: the provisions below it."""
    result: list[Candidate] = []
    for candidate in chosen:
        result.append(candidate)
        if not candidate.sentence.endswith(":"):
            continue
        for child in candidate.provision.children[:MAX_ITEMS]:
            said = sentences(child.text)
            if said:
                id_ = candidate.document.provision_id(child.locator)
                item = replace(
                    candidate,
                    provision=child,
                    provision_id=id_,
                    sentence=fold_spaces(said[0]).rstrip(" ;,"),
                    opening=None,
                )
                result += [item] if all(item.sentence != one.sentence for one in (*chosen, *result)) else []
    return result


def _nearest(need: Need, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Take the best sentence, what completes it, and those near to it that hold more of what was asked.

    What completes it is a sentence of the same form with another value ("năm 2022 … 30 phút" beside "năm 2025 … 15
    phút"), and, when a question is open, what its provision says beside it.
    """
    best = candidates[0]
    chosen = [best, *(one for one in candidates[1:] if _completes(one, best, need))][:MAX_STATEMENTS]
    covered = {term for one in chosen for term in one.held}
    enough = OPEN_EQUAL_SCORE if need.open_ended else EQUAL_SCORE
    for candidate in candidates[1:]:
        if len(chosen) == MAX_STATEMENTS or candidate.score < RELATIVE_SCORE * best.score:
            break
        gain = need.coverage(candidate.held - covered)
        beside = candidate.provision_id == best.provision_id and candidate.score >= BESIDE_SCORE * best.score
        equal = (
            candidate.score >= (enough if candidate.document.slug == best.document.slug else EQUAL_SCORE) * best.score
        )
        if candidate not in chosen and (gain >= MIN_GAIN or beside or equal):
            chosen.append(candidate)
            covered |= candidate.held
    ranks = {slug: rank for rank, slug in reversed(list(enumerate(c.document.slug for c in chosen)))}
    head, rest = chosen[:1], chosen[1:]
    return head + sorted(rest, key=lambda c: (ranks[c.document.slug], c.order))


def _completes(candidate: Candidate, best: Candidate, need: Need) -> bool:
    share = candidate.score / best.score if best.score else 0.0
    if need.open_ended and candidate.provision_id == best.provision_id and share >= OPEN_SCORE:
        return True
    return share >= PARALLEL_SCORE and _parallel(candidate, best)


def _parallel(one: Candidate, other: Candidate) -> bool:
    """Tell whether two sentences of a document say the same of other years, levels or bodies: only figures differ."""
    if one.document.slug != other.document.slug or not (figures(one.sentence) and figures(other.sentence)):
        return False
    words, others = (set(re.findall(r"[^\W\d_]+", fold(each.sentence))) for each in (one, other))
    return len(words & others) >= PARALLEL * len(words | others)
