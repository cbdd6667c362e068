"""A question by itself: its text put right, the law it names, its type. Read once; everything else works on this value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.understanding.facets import Facet
from bot.understanding.question_type import QuestionType, classify, one_line, without
from bot.understanding.small_talk import is_off_topic, small_talk, without_courtesy
from corpus.citation.formal import name_in_title
from corpus.citation.parsing import ParsedCitation, parse_citations
from corpus.document import LegalDocument
from corpus.library import Library
from corpus.vietnamese.abbreviations import expanded
from corpus.vietnamese.spelling import as_meant


@dataclass(frozen=True, slots=True)
class ParsedQuestion:
    """A question whatever was asked before it."""

    text: str = ""  # slips of the hand put right, without the greeting or thanks in front
    citations: tuple[ParsedCitation, ...] = ()  # spans count characters of `text`
    type: QuestionType = QuestionType.CONTENT
    facets: tuple[Facet, ...] = ()  # what is asked about a document itself
    rest: str = ""  # what is asked beside facets and citations; of a list its topic

    @property
    def typed(self) -> tuple[ParsedCitation, ...]:
        """The citations that were typed as such: not those found because a document of the library is called so."""
        return typed(self.citations)

    @property
    def bare(self) -> str:
        """The text with the typed citations blanked out; as long as `text`."""
        return without(self.text, self.typed)


def parse_question(text: str, names: Sequence[str] = ()) -> ParsedQuestion:
    """Read a question that stands by itself; `names` are other names of the library's documents, see `names_in`."""
    text = without_courtesy(as_meant(text))
    written = expanded(text)
    folded = one_line(written.text)
    if kind := small_talk(folded):
        return ParsedQuestion(text, type=kind)
    citations = tuple(
        replace(citation, span=written.original(citation.span))
        for citation in parse_citations(written.text, names=names)
    )
    if not any(citation.document for citation in citations) and is_off_topic(folded):
        return ParsedQuestion(text, type=QuestionType.OFF_TOPIC)
    found = classify(text, citations)
    return ParsedQuestion(text, citations, found.type, found.facets, found.rest)


def typed(citations: Sequence[ParsedCitation]) -> tuple[ParsedCitation, ...]:
    """Return the citations without those found by a name that the library gave."""
    return tuple(citation for citation in citations if not (citation.document and citation.document.known))


def names_in(library: Library) -> tuple[str, ...]:
    """Return the other names of the library's documents, and the titles that are long enough to be no accident."""
    return _names(library.generation, tuple(library.documents()))


@lru_cache(maxsize=2)
def _names(generation: int, documents: tuple[LegalDocument, ...]) -> tuple[str, ...]:  # noqa: ARG001 - part of the key
    names = (name for document in documents for name in (*document.aliases, name_in_title(document.title)))
    # What holds a number is read as one: "Nghị định 118" must not hide the rest of "Nghị định 118/2025/NĐ-CP".
    return tuple(dict.fromkeys(n for n in names if len(n.split()) > 1 and not any(map(str.isdigit, n))))
