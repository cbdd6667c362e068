"""Sentences of passages, each with a score that says how well it answers, and as statements of an answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answer import DraftStatement, Support
from bot.presenting.wording import following_sentence, is_background, lead_sentence
from bot.reading.relevance import Criteria, terms_of
from corpus.document import LegalDocument, Locator, Provision, Unit
from corpus.library import Library
from corpus.vietnamese.text import fold, fold_spaces, sentences
from index.retrieval import Hit

# All chosen by hand in November 2026, reading the answers to our own questions (tests/questions); no command gives them.
# Weights of the parts of a score, each 0 to 1: the words of the sentence, those with what stands around it, the score of its
# passage, and the facts that the question asks for. Their sum is 1.
SENTENCE_WEIGHT, CONTEXT_WEIGHT, PASSAGE_WEIGHT, FACT_WEIGHT = 0.40, 0.15, 0.20, 0.25
# Factors: what a digest tells around a document answers only when the document itself does not, …
BACKGROUND_FACTOR = 0.80
# … and so does a sentence about other years than the question's.
OTHER_YEAR_FACTOR = 0.60


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """A sentence of a provision that may answer."""

    document: LegalDocument
    provision: Provision
    provision_id: str
    sentence: str
    position: int  # among the sentences found
    score: float  # 0 to 1
    terms: frozenset[str]  # of the question, that it holds
    context: str = ""  # headings above it, its provision and its document's day of issue: where a year may stand
    introduction: Support | None = None  # the line above it that ends in a colon: "Sở Tài chính có trách nhiệm sau:"


def score_sentences(criteria: Criteria, hits: Sequence[Hit], library: Library) -> list[ScoredSentence]:
    """Return the sentences of all provisions in some passages, each once with its best score, in no order."""
    found: dict[tuple[str, str], ScoredSentence] = {}
    for hit in hits:
        headings = terms_of(hit.passage.context)
        for provision_id in hit.passage.provision_ids:
            pair = library.provision(provision_id)
            if pair is None:
                continue
            document, provision = pair
            if provision.unit is Unit.RECORD:
                continue  # particulars answer only when they are asked for, by facet
            introduction = _introduction(document, provision, library)
            said_above = f"{introduction.quote} " if introduction else ""
            around = headings | terms_of(provision.heading) | terms_of(provision.text)
            for text in sentences(provision.text):
                words = fold_spaces(text).rstrip(" ;,")  # the ";" that ends a point of a list is left out
                own = terms_of(said_above + words)
                score = (
                    SENTENCE_WEIGHT * criteria.coverage(own)
                    + CONTEXT_WEIGHT * criteria.coverage(own | around)
                    + PASSAGE_WEIGHT * hit.score
                    + FACT_WEIGHT * criteria.fact_share(fold(said_above + words))
                ) * (BACKGROUND_FACTOR if is_background(provision) else 1.0)
                # The heading counts too: "Mục tiêu năm 2030" may stand above sentences without the year.
                if criteria.names_another_year(fold(f"{provision.heading} {said_above}{words}")):
                    score *= OTHER_YEAR_FACTOR
                key = (provision_id, words)
                if key not in found or found[key].score < score:
                    found[key] = ScoredSentence(
                        document,
                        provision,
                        provision_id,
                        words,
                        len(found),
                        score,
                        frozenset(term for term in criteria.weights if term in own),
                        f"{hit.passage.context} {said_above}{provision.text} {document.issued_on or ''}",
                        introduction,
                    )
    return list(found.values())


def _introduction(document: LegalDocument, provision: Provision, library: Library) -> Support | None:
    """Return the line above a point that ends in a colon; it may name who acts: "Sở Tài chính có trách nhiệm sau:"."""
    if provision.unit not in (Unit.CLAUSE, Unit.POINT, Unit.SUBPOINT, Unit.DASH):
        return None
    above = library.provision(document.provision_id(Locator(provision.locator.steps[:-1])))
    said = sentences(above[1].text) if above else []
    if not above or not said or not said[-1].endswith(":"):
        return None
    return Support(document.provision_id(above[1].locator), fold_spaces(said[-1]))


def provision_sentences(document: LegalDocument, provision: Provision) -> list[ScoredSentence]:
    """Return the sentences of a provision and those below it, in reading order, all with score 1."""
    found: list[ScoredSentence] = []
    for part in provision.walk():
        id_ = document.provision_id(part.locator)
        for sentence in sentences(part.text):
            found.append(ScoredSentence(document, part, id_, fold_spaces(sentence), len(found), 1.0, frozenset()))
    return found


def to_statements(chosen: Sequence[ScoredSentence]) -> list[DraftStatement]:
    """Word sentences as statements: the first of each document opens a paragraph, the others follow as a list."""
    statements: list[DraftStatement] = []
    last = ""
    told: set[Support] = set()
    for one in chosen:
        opens = one.document.slug != last
        last = one.document.slug
        word = lead_sentence if opens else following_sentence
        supports: tuple[Support, ...] = (Support(one.provision_id, one.sentence),)
        if one.introduction and one.introduction not in told:
            supports = (one.introduction, *supports)
        told.update(supports)
        text = " ".join(support.quote for support in supports)
        statements.append(DraftStatement(word(one.document, one.provision, text), supports, opens))
    return statements
