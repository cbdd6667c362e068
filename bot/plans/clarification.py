"""Questions that cannot be answered as they stand: too vague, without their document, or about one that is not here."""

import re
from dataclasses import replace
from functools import lru_cache

from bot.answer import AnswerStatus, Caution, Draft
from bot.plans.sentences import choose, state
from bot.question import Question
from bot.replies import (
    EXAMPLES,
    NOT_IN_LIBRARY,
    NOT_YET_ISSUED,
    ONLY_MENTIONED,
    OTHER_YEAR,
    VAGUE,
    WHICH_DOCUMENT,
)
from bot.sources import Sources
from bot.understanding.follow_up import Standalone
from bot.understanding.question_type import Route, Routing
from bot.understanding.relevance import need_of
from bot.understanding.vague_words import names_nothing
from corpus.citation.formal import name_in_title, written_day
from corpus.citation.matching import match
from corpus.citation.parsing import parse_citations
from corpus.document import LegalDocument
from corpus.library import Library
from corpus.record import long_name
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.text import fold

CHOICES = 3
SEARCHED = 30


def clarify(question: Question, routing: Routing, alone: Standalone, sources: Sources) -> Draft | None:
    """Ask back when nothing tells what is meant, with concrete questions to choose from; None when it can be answered."""
    if alone.focus or question.documents or routing.route is Route.LIST:
        return None
    if routing.facets and _is_general(routing.rest):
        return Draft(AnswerStatus.NEEDS_CLARIFICATION, message=WHICH_DOCUMENT, suggestions=EXAMPLES)
    if routing.citations or not _is_general(question.text):
        return None
    if not names_nothing(fold(expand(question.text))) and _is_foreign(question, sources):
        return None
    return Draft(AnswerStatus.NEEDS_CLARIFICATION, message=VAGUE, suggestions=_choices(question, sources))


def mentioned(question: Question, missing: tuple[str, ...], sources: Sources) -> Draft:
    """Answer about a document that is not here from those that mention it, or say that it is not here."""
    names = ", ".join(missing)
    if other := _of_other_year(missing, sources.library):
        return other
    refusal = Draft(AnswerStatus.NOT_FOUND, message=NOT_IN_LIBRARY.format(names=names))
    numbers = _numbers(missing)
    if not numbers:
        return refusal
    query = sources.retriever.query(question.text)
    hits = [
        hit
        for hit in sources.retriever.search(query, SEARCHED, as_of=question.as_of)
        if any(number in fold(hit.passage.text) for number in numbers)
    ]
    need = need_of(question.text, query.needed, sources.retriever.rarity, query.compounds)
    chosen = choose(need, hits, sources.library, named=frozenset(hit.passage.slug for hit in hits))
    chosen = [one for one in chosen if any(number in fold(one.sentence) for number in numbers)]
    if not chosen:
        return refusal
    note = Caution("only_mentioned", ONLY_MENTIONED.format(names=names))
    return Draft(AnswerStatus.ANSWERED, tuple(state(chosen)), warnings=(note,))


def not_yet_issued(question: Question, documents: tuple[LegalDocument, ...]) -> Draft | None:
    """Say so when the day asked about lies before the documents were issued; None when they were."""
    issued = [(document, document.issued_on) for document in documents if document.issued_on]
    if not issued or len(issued) != len(documents) or any(day <= question.as_of for _, day in issued):
        return None
    said = (NOT_YET_ISSUED.format(name=long_name(document), day=written_day(day)) for document, day in issued)
    return Draft(AnswerStatus.NOT_FOUND, message=" ".join(said))


def _of_other_year(missing: tuple[str, ...], library: Library) -> Draft | None:
    """Point to the documents of the same number and another year; None unless every missing name has one."""
    found: list[tuple[str, LegalDocument]] = []
    for typed in missing:
        hints = [citation.document for citation in parse_citations(typed) if citation.document]
        keys = [key for hint in hints if hint.said_year for key in match(replace(hint, said_year=None), library.keys())]
        documents = [document for key in keys if (document := library.document(key.slug)) and document.issued_on]
        if not documents:
            return None
        found += [(typed, document) for document in documents]
    said = [
        OTHER_YEAR.format(typed=typed, name=long_name(document), day=written_day(document.issued_on))
        for typed, document in found
        if document.issued_on
    ]
    return Draft(AnswerStatus.NOT_FOUND, message=" ".join(said), suggestions=tuple(long_name(d) for _, d in found))


def _numbers(missing: tuple[str, ...]) -> list[str]:
    """Return the numbers in typed names as texts print them: "64/2007/nd-cp", and "01/2023/" for "thông tư 01 năm 2023"."""
    numbers: list[str] = []
    for name in missing:
        full = [found[0] for found in re.finditer(r"\d+(?:[/-][\w-]+)+", fold(name))]
        hints = [citation.document for citation in parse_citations(name) if citation.document]
        dated = [(hint.ordinal, hint.year or hint.said_year) for hint in hints]
        numbers += full or [f"{ordinal}/{year}/" for ordinal, year in dated if ordinal and year]
    return numbers


def names_in(library: Library) -> tuple[str, ...]:
    """Return the other names of the library's documents, and the titles that are long enough to be no accident."""
    return _names(library.generation, tuple(library.documents()))


@lru_cache(maxsize=2)
def _names(generation: int, documents: tuple[LegalDocument, ...]) -> tuple[str, ...]:  # noqa: ARG001 - part of the key
    names = (name for document in documents for name in (*document.aliases, name_in_title(document.title)))
    # What holds a number is read as one: "Nghị định 118" must not hide the rest of "Nghị định 118/2025/NĐ-CP".
    return tuple(dict.fromkeys(n for n in names if len(n.split()) > 1 and not any(map(str.isdigit, n))))


def _is_general(text: str) -> bool:
    """Tell whether a question names nothing in particular: one word, or only words that fit everything."""
    return names_nothing(fold(expand(text)), single=True)


def _is_foreign(question: Question, sources: Sources) -> bool:
    """Tell whether the library knows none of the words that stand together in a question: there is nothing to choose from."""
    pairs = [term for term in sources.retriever.query(question.text).needed if "_" in term]
    unknown = sources.retriever.rarity("_")
    return bool(pairs) and all(sources.retriever.rarity(pair) >= unknown for pair in pairs)


def _choices(question: Question, sources: Sources) -> tuple[str, ...]:
    hits = sources.retriever.search(sources.retriever.query(question.text), SEARCHED, as_of=question.as_of)
    slugs = list(dict.fromkeys(hit.passage.slug for hit in hits))[:CHOICES]
    documents = (sources.library.document(slug) for slug in slugs)
    asked = question.text.strip(" ?.!")
    asked = asked[:1].upper() + asked[1:]
    return tuple(f"{asked} theo {long_name(document)}?" for document in documents if document)
