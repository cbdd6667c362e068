"""A question as it was meant, with the law that it cites, before anything else is read of it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.text import blank_out
from bot.understanding.courtesy import without_courtesy
from corpus.citation.parsing import ParsedCitation, parse_citations
from corpus.vietnamese.abbreviations import expanded
from corpus.vietnamese.spelling import as_meant


def cited_question(text: str, names: Sequence[str] = ()) -> tuple[str, tuple[ParsedCitation, ...]]:
    """Return a question with its typing errors corrected and no courtesy in front, and the citations in it.

    `names` are other names of the library's documents, see `library_names`.
    """
    text = without_courtesy(as_meant(text))
    written = expanded(text)
    citations = parse_citations(written.text, names=names)
    return text, tuple(replace(citation, span=written.original(citation.span)) for citation in citations)


def typed_citations(citations: Sequence[ParsedCitation]) -> tuple[ParsedCitation, ...]:
    """Return the citations that were typed as such, not those found because a document of the library is called so."""
    return tuple(citation for citation in citations if not (citation.document and citation.document.known))


def asked_text(text: str, citations: Sequence[ParsedCitation]) -> str:
    """Return a question with the typed citations taken out, on one line: what its type is told from."""
    return " ".join(blank_out(text, typed_citations(citations)).split())
