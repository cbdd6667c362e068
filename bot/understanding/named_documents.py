"""The documents that a question names, and the documents that the caller limits its answer to."""

from dataclasses import dataclass, replace

from corpus.citation.matching import DocumentHint, DocumentKey, match
from corpus.citation.parsing import ParsedCitation, parse_citations
from corpus.document import LegalDocument, Locator
from corpus.library import Library
from corpus.record import long_name


@dataclass(frozen=True, slots=True)
class NamedDocuments:
    """What the citations of a question mean in the library.

    When the caller sets a limit and the question names none of its documents, all of them are targets.
    """

    targets: tuple[tuple[LegalDocument, tuple[Locator, ...]], ...] = ()  # each with the provisions cited of it
    absent: tuple[DocumentHint, ...] = ()  # not in the library
    ambiguous: tuple[tuple[str, tuple[LegalDocument, ...]], ...] = ()  # as typed, with the documents it may mean
    targets_only: bool = False  # only the targets may answer
    within: tuple[LegalDocument, ...] = ()  # the caller's limit; empty: no limit
    outside: tuple[str, ...] = ()  # names of documents that the limit leaves out

    @property
    def documents(self) -> tuple[LegalDocument, ...]:
        """The targets without their provisions."""
        return tuple(document for document, _ in self.targets)

    @property
    def missing(self) -> tuple[str, ...]:
        """The absent documents as typed, each once."""
        return tuple(dict.fromkeys(hint.typed for hint in self.absent))

    @property
    def slugs_within(self) -> tuple[str, ...] | None:
        """Slugs of the caller's limit; None: no limit."""
        return tuple(document.slug for document in self.within) or None


def resolve(citations: tuple[ParsedCitation, ...], limit: tuple[str, ...], library: Library) -> NamedDocuments:
    """Match citations against the library. `limit` holds document numbers as typed by the caller; empty: no limit.

    A document outside the limit never becomes a target.
    """
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
    without_document: tuple[Locator, ...] = ()  # "khoản 2 Điều 5"
    for citation in citations:
        if citation.document is None:
            without_document += citation.locators
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
    whole_limit = bool(limit) and not (targets or ambiguous or outside)
    if whole_limit:
        targets = {slug: (document, ()) for slug, document in within.items()}
    if without_document and len(targets) == 1:
        slug, (document, locators) = next(iter(targets.items()))
        targets[slug] = (document, (*locators, *without_document))
    return NamedDocuments(
        tuple(targets.values()),
        tuple(dict.fromkeys(absent)),
        tuple(ambiguous),
        whole_limit,
        tuple(within.values()),
        tuple(dict.fromkeys(outside)),
    )


def _matched(hint: DocumentHint, keys: list[DocumentKey], library: Library) -> list[LegalDocument]:
    matched = match(hint, keys)
    if not matched and hint.said_year and not hint.symbol:
        # "Chiến lược 942 năm 2025 …" may ask about 2025; a year before the document was issued names another document.
        year = int(hint.said_year)
        matched = [
            key
            for key in match(replace(hint, said_year=None), keys)
            if key.issued_on is None or key.issued_on.year <= year
        ]
    return [document for key in matched if (document := library.document(key.slug))]


def with_focus(named: NamedDocuments, slugs: tuple[str, ...], library: Library, *, switched: bool) -> NamedDocuments:
    """Make the documents of the conversation the targets of a question that names none, as far as the limit holds them.

    `switched`: the question means another document than the last one, "cái mới"; outside the limit, nothing answers for it.
    """
    if not (named.targets_only or not (named.targets or named.missing or named.ambiguous or named.outside)):
        return named
    documents = [document for slug in slugs if (document := library.document(slug))]
    inside = tuple((document, ()) for document in documents if not named.within or document in named.within)
    if switched and documents and not inside:
        return replace(named, targets=(), outside=tuple(map(long_name, documents)))
    return replace(named, targets=inside or named.targets)
