"""What someone may mean who is still typing: the provision cited, documents by number or name, passages by meaning."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice

from bot.answer import CitedDocument
from bot.presenting.citations import cite, cite_document
from bot.reading.relevance import criteria_for, terms_of
from bot.suggesting.catalogue import Catalogue
from bot.understanding.named_documents import resolve
from corpus.citation.finding import find_provision
from corpus.citation.parsing import ParsedCitation, parse_citations
from corpus.document import LegalDocument, Provision, Unit
from corpus.library import Library
from corpus.record import long_name
from corpus.vietnamese.text import fold_spaces, syllables
from index.retrieval import Retriever

MAX_CHARACTERS = 300
EXCERPT = 240  # characters of a quote
FEWEST = 2  # words before passages are searched
# Share of the rarity of the words typed that a passage must hold: the last word may be unfinished, but a list of whatever
# lies nearest to nothing helps nobody.
LEAST = 0.4
_NAMED = (Unit.GROUP, Unit.PARAGRAPH, Unit.IDEA)


class SuggestionKind(StrEnum):
    """What is suggested."""

    PROVISION = "provision"
    DOCUMENT = "document"
    PASSAGE = "passage"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One place in the library; everything in it was read from there."""

    kind: SuggestionKind
    document: CitedDocument  # standing of the provision, when it is one
    title: str
    detail: str
    formal: str
    locator_path: str
    locator_text: str
    quote: str  # how the provision begins, literally


def suggest(
    typed: str, library: Library, retriever: Retriever, catalogue: Catalogue, day: date, limit: int
) -> tuple[Suggestion, ...]:
    """Return at most `limit` suggestions: what is cited, then documents, then passages."""
    citations = tuple(parse_citations(typed))
    rest = _without(typed, citations)
    found: dict[tuple[str, str], Suggestion] = {}
    for suggestion in _all(typed, rest, citations, library, retriever, catalogue, day, limit):
        found.setdefault((suggestion.document.slug, suggestion.locator_path), suggestion)
        if len(found) == limit:
            break
    return tuple(found.values())


def _all(
    typed: str,
    rest: str,
    citations: tuple[ParsedCitation, ...],
    library: Library,
    retriever: Retriever,
    catalogue: Catalogue,
    day: date,
    limit: int,
) -> Iterator[Suggestion]:
    resolved = resolve(citations, (), library)
    named = list(resolved.targets)
    loose = tuple(locator for citation in citations for locator in citation.locators)
    named += [(candidate, loose) for _, several in resolved.ambiguous for candidate in several]
    others = islice(catalogue.find(rest if loose and not named else typed), limit)
    if loose and not named:  # "điều 2 942": the number is no citation by itself
        named = [(document, loose) for other in others if (document := library.document(other.slug))]
    for document, locators in named:
        for locator in locators:
            if provision := find_provision(document, locator):
                yield _provision(library, document, provision, day)
    for document, _ in named:
        yield _document(library, document, day)
    for other in others:
        yield _document(library, other, day)
    if len(syllables(rest)) >= FEWEST:
        yield from _passages(typed, library, retriever, day, limit)


def _without(typed: str, citations: tuple[ParsedCitation, ...]) -> str:
    """Return what was typed beside the citations."""
    for citation in reversed(citations):
        start, end = citation.span
        typed = f"{typed[:start]} {typed[end:]}"
    return fold_spaces(typed)


def _passages(typed: str, library: Library, retriever: Retriever, day: date, limit: int) -> Iterator[Suggestion]:
    query = retriever.query(typed)
    criteria = criteria_for(query.needed, retriever.rarity)
    for hit in retriever.search(query, limit, as_of=day) if criteria.total_weight else ():
        found = library.provision(hit.passage.provision_ids[0])
        if found and criteria.coverage(terms_of(hit.passage.searchable)) >= LEAST:
            yield _provision(
                library, *found, day, SuggestionKind.PASSAGE, hit.passage.text.removeprefix(found[1].heading)
            )


def _provision(
    library: Library,
    document: LegalDocument,
    provision: Provision,
    day: date,
    kind: SuggestionKind = SuggestionKind.PROVISION,
    text: str = "",
) -> Suggestion:
    citation = cite(library, document.provision_id(provision.locator), "", 1, day)
    where, name, heading = citation.locator_text, long_name(document), fold_spaces(provision.heading)
    joint = " của " if provision.unit in _NAMED else " "
    title = f"{name}: {where}" if provision.unit is Unit.RECORD else f"{where[:1].upper()}{where[1:]}{joint}{name}"
    return Suggestion(
        kind=kind,
        document=citation.document,
        title=title,
        detail=document.title if heading in ("", provision.label) else heading,
        formal=citation.formal,
        locator_path=citation.locator_path,
        locator_text=where,
        quote=_excerpt(text or _lines(provision)),
    )


def _document(library: Library, document: LegalDocument, day: date) -> Suggestion:
    citation = cite_document(library, document, 1, day)
    return Suggestion(
        SuggestionKind.DOCUMENT, citation.document, long_name(document), document.title, citation.formal, "", "", ""
    )


def _lines(provision: Provision) -> str:
    """Return its text and, below it, headings and texts of its children; a digest's headings end in no line break."""
    below = (line for child in provision.children for part in child.walk() for line in (part.heading, part.text))
    return "\n".join(line for line in (provision.text, *below) if line.strip())


def _excerpt(text: str) -> str:
    """Return how a text begins, cut between words."""
    text = fold_spaces(text)
    return text if len(text) <= EXCERPT else text[:EXCERPT].rpartition(" ")[0] + " …"
