"""Which documents of the library a question names, and which of them the caller lets it be answered from."""

from dataclasses import dataclass, replace

from corpus.citation.matching import DocumentHint, DocumentKey, match
from corpus.citation.parsing import ParsedCitation, parse_citations
from corpus.document import LegalDocument, Locator
from corpus.library import Library
from corpus.record import long_name


@dataclass(frozen=True, slots=True)
class Named:
    """Documents named in a question, with the locators typed for each; under a limit that it names none of, all of that."""

    targets: tuple[tuple[LegalDocument, tuple[Locator, ...]], ...] = ()
    absent: tuple[DocumentHint, ...] = ()  # not in the library
    ambiguous: tuple[tuple[str, tuple[LegalDocument, ...]], ...] = ()  # as typed, with the candidates
    limited: bool = False  # the text of no other document than the targets answers
    within: tuple[LegalDocument, ...] = ()  # what the caller limited the question to; empty: all
    outside: tuple[str, ...] = ()  # named, but not among those

    @property
    def documents(self) -> tuple[LegalDocument, ...]:
        """The named documents, without provisions."""
        return tuple(document for document, _ in self.targets)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not in the library, as typed, each once."""
        return tuple(dict.fromkeys(hint.typed for hint in self.absent))

    @property
    def slugs_within(self) -> tuple[str, ...] | None:
        """What a search may find; None: everything."""
        return tuple(document.slug for document in self.within) or None


def resolve(citations: tuple[ParsedCitation, ...], limit: tuple[str, ...], library: Library) -> Named:
    """Match what was typed against the library; what lies outside the caller's limit never becomes a target."""
    keys = library.keys()
    targets: dict[str, tuple[LegalDocument, tuple[Locator, ...]]] = {}
    absent: list[DocumentHint] = []
    ambiguous: list[tuple[str, tuple[LegalDocument, ...]]] = []
    outside: list[str] = []
    within: dict[str, LegalDocument] = {}
    for number in limit:
        hints = [citation.document for citation in parse_citations(number) if citation.document]
        allowed = [document for hint in hints for document in _matched(hint, keys, library)]
        within |= {document.slug: document for document in allowed}
        absent += [] if allowed else [replace(hints[0] if hints else DocumentHint(), typed=number)]
    loose: tuple[Locator, ...] = ()
    for citation in citations:
        if citation.document is None:
            loose += citation.locators
            continue
        everywhere = _matched(citation.document, keys, library)
        found = [document for document in everywhere if not limit or document.slug in within]
        typed = citation.document.typed
        if limit and not found:
            outside.append(long_name(everywhere[0]) if len(everywhere) == 1 else typed)
        elif not found:
            absent.append(citation.document)
        elif len(found) > 1:
            ambiguous.append((typed, tuple(found)))
        else:
            document, locators = targets.get(found[0].slug, (found[0], ()))
            targets[found[0].slug] = (document, (*locators, *citation.locators))
    whole = bool(limit) and not (targets or ambiguous or outside)
    if whole:
        targets = {slug: (document, ()) for slug, document in within.items()}
    if loose and len(targets) == 1:
        slug, (document, locators) = next(iter(targets.items()))
        targets[slug] = (document, (*locators, *loose))
    return Named(
        tuple(targets.values()),
        tuple(dict.fromkeys(absent)),
        tuple(ambiguous),
        whole,
        tuple(within.values()),
        tuple(dict.fromkeys(outside)),
    )


def _matched(hint: DocumentHint, keys: list[DocumentKey], library: Library) -> list[LegalDocument]:
    matched = match(hint, keys)
    if not matched and hint.said_year and not hint.symbol:
        # "Chiến lược 942 năm 2025 …": the year may belong to what is asked, unless it lies before the document.
        year = int(hint.said_year)
        matched = [
            key
            for key in match(replace(hint, said_year=None), keys)
            if key.issued_on is None or key.issued_on.year <= year
        ]
    return [document for key in matched if (document := library.document(key.slug))]


def focused(named: Named, slugs: tuple[str, ...], library: Library, *, moved: bool) -> Named:
    """Give a question about "it" the documents that the conversation is about, unless they lie outside the caller's limit.

    `moved`: it means others than the last one, "cái mới", and nothing else answers for them.
    """
    if not (named.limited or not (named.targets or named.missing or named.ambiguous or named.outside)):
        return named
    documents = [document for slug in slugs if (document := library.document(slug))]
    inside = tuple((document, ()) for document in documents if not named.within or document in named.within)
    if moved and documents and not inside:
        return replace(named, targets=(), outside=tuple(map(long_name, documents)))
    return replace(named, targets=inside or named.targets)
