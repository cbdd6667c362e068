"""Sentences of passages, each with the probability that it answers, and as statements of an answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answer import DraftStatement, Support
from bot.presenting.wording import following_sentence, lead_sentence
from bot.reading.judging import JudgedPassage
from corpus.document import LegalDocument, Locator, Provision, Unit
from corpus.library import Library
from corpus.vietnamese.text import fold_spaces, sentences


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """A sentence of a provision that may answer."""

    document: LegalDocument
    provision: Provision
    provision_id: str
    sentence: str
    position: int  # among the sentences found
    score: float  # probability (0 to 1) that it answers, given that its passage does
    passage: float = 1.0  # probability that its passage answers
    introduction: Support | None = None  # the line above it that ends in a colon: "Sở Tài chính có trách nhiệm sau:"
    words: tuple[int, int] | None = None  # characters of the sentence that answer


def score_sentences(judged: Sequence[JudgedPassage], library: Library) -> list[ScoredSentence]:
    """Return the sentences of all provisions in some passages in the order of the passages, each once with its best score."""
    found: dict[tuple[str, str], ScoredSentence] = {}
    for one in judged:
        # Of the same length as the text, so that characters count alike.
        flat = one.hit.passage.text.replace("\n", " ")
        at = 0
        for document, provision, provision_id in _provisions(one, library):
            introduction = _introduction(document, provision, library)
            for text in sentences(provision.text):
                sentence = fold_spaces(text)
                start = flat.find(sentence, at)
                if start < 0:
                    continue  # it stands in another window of the provision
                at = end = start + len(sentence)
                score = one.marks.sentence(start, end)
                key = provision_id, sentence
                if key in found and found[key].score >= score:
                    continue
                words = one.marks.words(start, end)
                found[key] = ScoredSentence(
                    document,
                    provision,
                    provision_id,
                    sentence.rstrip(" ;,"),  # the ";" that ends a point of a list is left out
                    found[key].position if key in found else len(found),
                    score,
                    one.probability,
                    introduction,
                    (words[0] - start, words[1] - start) if words else None,
                )
    return list(found.values())


def _provisions(judged: JudgedPassage, library: Library) -> Iterator[tuple[LegalDocument, Provision, str]]:
    """Yield the provisions of a passage; particulars answer only when they are asked for."""
    for provision_id in judged.hit.passage.provision_ids:
        pair = library.provision(provision_id)
        if pair and pair[1].unit is not Unit.RECORD:
            yield (*pair, provision_id)


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
            found.append(ScoredSentence(document, part, id_, fold_spaces(sentence), len(found), 1.0))
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
