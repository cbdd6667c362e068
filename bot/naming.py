"""Which documents of the library a question names."""

from dataclasses import dataclass, replace

from corpus.citation import ParsedCitation, parse_citations
from corpus.document import LegalDocument, Locator
from corpus.hint import match
from corpus.library import Library
from corpus.record import long_name


@dataclass(frozen=True, slots=True)
class Named:
    """Documents named in a question, with the locators typed for each."""

    targets: tuple[tuple[LegalDocument, tuple[Locator, ...]], ...] = ()
    missing: tuple[str, ...] = ()  # as typed; not in the library
    ambiguous: tuple[tuple[str, tuple[LegalDocument, ...]], ...] = ()  # as typed, with the candidates
    limited: bool = False  # the caller limited the question to these documents

    @property
    def documents(self) -> tuple[LegalDocument, ...]:
        """The named documents, without provisions."""
        return tuple(document for document, _ in self.targets)


def resolve(citations: tuple[ParsedCitation, ...], limit: tuple[str, ...], library: Library) -> Named:
    """Match what was typed, and the caller's filter, against the library."""
    keys = library.keys()
    targets: dict[str, tuple[LegalDocument, tuple[Locator, ...]]] = {}
    missing: list[str] = []
    ambiguous: list[tuple[str, tuple[LegalDocument, ...]]] = []
    by_filter = tuple(citation for number in limit for citation in parse_citations(number))
    loose: tuple[Locator, ...] = ()
    for citation in (*citations, *by_filter):
        if citation.document is None:
            loose += citation.locators
            continue
        matched = match(citation.document, keys)
        if not matched and citation.document.said_year and not citation.document.symbol:
            # "Chiến lược 942 năm 2025 …": the year may belong to what is asked, unless it lies before the document.
            year = int(citation.document.said_year)
            matched = [
                key
                for key in match(replace(citation.document, said_year=None), keys)
                if key.issued_on is None or key.issued_on.year <= year
            ]
        found = [document for key in matched if (document := library.document(key.slug))]
        typed = citation.document.typed
        if not found:
            missing.append(typed)
        elif len(found) > 1:
            ambiguous.append((typed, tuple(found)))
        else:
            document, locators = targets.get(found[0].slug, (found[0], ()))
            targets[found[0].slug] = (document, (*locators, *citation.locators))
    if loose and len(targets) == 1:
        slug, (document, locators) = next(iter(targets.items()))
        targets[slug] = (document, (*locators, *loose))
    return Named(tuple(targets.values()), tuple(dict.fromkeys(missing)), tuple(ambiguous), bool(limit))


def listing(documents: tuple[LegalDocument, ...]) -> str:
    """Return "Nghị quyết số 68/NQ-CP, Quyết định số 749/QĐ-TTg"."""
    return ", ".join(long_name(document) for document in documents)
