"""A question read by itself: its corrected text, the law it cites, its type."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.text import blank_out, fold_line
from bot.understanding.facets import Facet
from bot.understanding.question_type import QuestionType, classify
from bot.understanding.small_talk import is_off_topic, small_talk_type, without_courtesy
from corpus.citation.formal import name_in_title
from corpus.citation.parsing import ParsedCitation, parse_citations
from corpus.document import LegalDocument
from corpus.library import Library
from corpus.vietnamese.abbreviations import expanded
from corpus.vietnamese.spelling import as_meant


@dataclass(frozen=True, slots=True)
class ParsedQuestion:
    """A question without the conversation before it."""

    text: str = ""  # typing errors corrected, the greeting or thanks in front left out
    citations: tuple[ParsedCitation, ...] = ()  # their spans are places in `text`
    type: QuestionType = QuestionType.CONTENT
    facets: tuple[Facet, ...] = ()  # what is asked about a document itself
    rest: str = ""  # the question without facets and citations; of a list its topic

    @property
    def typed(self) -> tuple[ParsedCitation, ...]:
        """The citations without those found by a name that the library gave."""
        return typed_citations(self.citations)

    @property
    def bare(self) -> str:
        """The text with the typed citations blanked out, as long as `text`."""
        return blank_out(self.text, self.typed)


def parse_question(text: str, names: Sequence[str] = ()) -> ParsedQuestion:
    """Read a question; `names` are other names of the library's documents, see `library_names`."""
    text = without_courtesy(as_meant(text))
    written = expanded(text)
    folded = fold_line(written.text)
    if kind := small_talk_type(folded):
        return ParsedQuestion(text, type=kind)
    citations = tuple(
        replace(citation, span=written.original(citation.span))
        for citation in parse_citations(written.text, names=names)
    )
    if not any(citation.document for citation in citations) and is_off_topic(folded):
        return ParsedQuestion(text, type=QuestionType.OFF_TOPIC)
    found = classify(text, citations)
    return ParsedQuestion(text, citations, found.type, found.facets, found.rest)


def typed_citations(citations: Sequence[ParsedCitation]) -> tuple[ParsedCitation, ...]:
    """Return the citations that were typed as such, not those found because a document of the library is called so."""
    return tuple(citation for citation in citations if not (citation.document and citation.document.known))


def library_names(library: Library) -> tuple[str, ...]:
    """Return the other names of the library's documents and the names in their titles, of two words or more."""
    return _names(library.generation, tuple(library.documents()))


@lru_cache(maxsize=2)
def _names(generation: int, documents: tuple[LegalDocument, ...]) -> tuple[str, ...]:  # noqa: ARG001 - part of the key
    names = (name for document in documents for name in (*document.aliases, name_in_title(document.title)))
    # Without names that hold a digit: "Nghị định 118" would hide the rest of "Nghị định 118/2025/NĐ-CP".
    return tuple(dict.fromkeys(n for n in names if len(n.split()) > 1 and not any(map(str.isdigit, n))))
