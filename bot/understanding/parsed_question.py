"""A question read by itself: its corrected text, the law it cites, its type."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.text import blank_out
from bot.understanding.cited_question import cited_question, typed_citations
from bot.understanding.facets import Facet
from bot.understanding.question_type import Asks, QuestionClassifier, QuestionType
from corpus.citation.formal import name_in_title
from corpus.citation.parsing import ParsedCitation
from corpus.document import LegalDocument
from corpus.library import Library


@dataclass(frozen=True, slots=True)
class ParsedQuestion:
    """A question without the conversation before it."""

    text: str = ""  # typing errors corrected, the greeting or thanks in front left out
    citations: tuple[ParsedCitation, ...] = ()  # their spans are places in `text`
    type: QuestionType = QuestionType.CONTENT
    facets: tuple[Facet, ...] = ()  # what is asked about a document itself
    rest: str = ""  # of a question about a document, what it asks of its text; of a list its topic
    asks: Asks = Asks.OTHER
    type_probability: float = 1.0  # of `asks`

    @property
    def typed(self) -> tuple[ParsedCitation, ...]:
        """The citations without those found by a name that the library gave."""
        return typed_citations(self.citations)

    @property
    def bare(self) -> str:
        """The text with the typed citations blanked out, as long as `text`."""
        return blank_out(self.text, self.typed)


def parse_question(text: str, classifier: QuestionClassifier, names: Sequence[str] = ()) -> ParsedQuestion:
    """Read a question; `names` are other names of the library's documents, see `library_names`."""
    text, citations = cited_question(text, names)
    found = classifier.classify(text, citations)
    return ParsedQuestion(text, citations, found.type, found.facets, found.rest, found.asks, found.probability)


def library_names(library: Library) -> tuple[str, ...]:
    """Return the other names of the library's documents and the names in their titles, of two words or more."""
    return _names(library.generation, tuple(library.documents()))


@lru_cache(maxsize=2)
def _names(generation: int, documents: tuple[LegalDocument, ...]) -> tuple[str, ...]:  # noqa: ARG001 - part of the key
    names = (name for document in documents for name in (*document.aliases, name_in_title(document.title)))
    # Without names that hold a digit: "Nghị định 118" would hide the rest of "Nghị định 118/2025/NĐ-CP".
    return tuple(dict.fromkeys(n for n in names if len(n.split()) > 1 and not any(map(str.isdigit, n))))
