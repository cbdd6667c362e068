"""Citations from the library: a provision id in, everything a reader needs to check it out."""

from datetime import date

from bot.answer import Citation, CitedDocument, Ending
from bot.replies import STATUS_LABELS
from corpus.citation.formal import format_citation, format_locator, written_day
from corpus.document import LegalDocument, Locator, Provision, Relation, TextKind, Unit, ValidityStatus
from corpus.library import Library
from corpus.record import group_labels
from corpus.vietnamese.text import fold_spaces

POSITION_NOTE = "vị trí chưa đối chiếu với bản gốc"
DIGEST_NOTE = "bản tóm lược"
CONFIRMED = " (theo xác nhận)"


def locator_text(document: LegalDocument, provision: Provision) -> str:
    """Return "điểm a khoản 2 Điều 5"; names of groups stand as the digest gives them."""
    return format_locator(provision.locator, group_labels(document))


def formal_citation(document: LegalDocument, provision: Provision) -> str:
    """Return the string officials paste, with the honest notes about digest and position."""
    formal = format_citation(
        number=document.number,
        kind=document.kind,
        issuer=document.issuer,
        issued_on=document.issued_on,
        title=document.title if is_cited_by_title(document) else "",
        # A record is no part of the document: what is cited then is the document.
        locator=Locator() if provision.unit is Unit.RECORD else provision.locator,
        labels=group_labels(document),
    )
    notes = [DIGEST_NOTE] if is_digest(document, provision) else []
    if not provision.locator_confirmed:
        notes.append(POSITION_NOTE)
    return f"{formal} ({'; '.join(notes)})" if notes else formal


def provision_text(provision: Provision) -> str:
    """Return the words of a provision and all below it, headings on lines of their own: a digest's run into the text."""
    found: list[str] = []
    for one in provision.walk():
        found += [one.marker + one.heading, one.text] if one.heading.strip() else [one.marker + one.text]
    return "\n".join(line for text in found if (line := fold_spaces(text)))


def is_cited_by_title(document: LegalDocument) -> bool:
    """Tell whether a citation names the document by its title: laws, and texts without a number."""
    return not document.number or document.kind in ("Luật", "Bộ luật", "Pháp lệnh")


def is_digest(document: LegalDocument, provision: Provision) -> bool:
    """Tell whether the words are ours: a digest, or the record of any document."""
    return document.text_kind is TextKind.DIGEST or provision.unit is Unit.RECORD


def cited_document(library: Library, document: LegalDocument, provision: Provision | None, day: date) -> CitedDocument:
    """Return the document's particulars with its standing on a day."""
    standing = library.standing(document, day, provision.locator if provision else None)
    return CitedDocument(
        number=document.number,
        slug=document.slug,
        kind=document.kind,
        issuer=document.issuer,
        title=document.title,
        issued_on=document.issued_on,
        status=standing.status,
        status_label=status_label(standing.status, standing.validity.effective_to, standing.replaced_by)
        + (CONFIRMED if standing.note else ""),
        effective_from=standing.validity.effective_from,
        effective_to=standing.validity.effective_to,
        replaced_by=standing.replaced_by,
        ended_by=tuple(ending(relation, other) for relation, other in standing.ended_by),
        confirmation=standing.note,
    )


def ending(relation: Relation, document: LegalDocument) -> Ending:
    """Return where a document says what it does to another."""
    stated = relation.stated_in or Locator()
    formal = format_citation(
        number=document.number,
        kind=document.kind,
        issuer=document.issuer,
        issued_on=document.issued_on,
        title=document.title if is_cited_by_title(document) else "",
        locator=stated,
    )
    return Ending(document.number, document.provision_id(stated) if stated.steps else document.slug, formal)


def status_label(status: ValidityStatus, effective_to: date | None, replaced_by: tuple[str, ...]) -> str:
    """Return "Hết hiệu lực từ 01/12/2025, thay bằng 2629/QĐ-TTg" and the like."""
    if status is ValidityStatus.EXPIRED and effective_to:
        by = f", thay bằng {', '.join(replaced_by)}" if replaced_by else ""
        return f"Hết hiệu lực từ {written_day(effective_to)}{by}"
    return STATUS_LABELS[status]


def cite(library: Library, provision_id: str, quote: str, marker: int, day: date) -> Citation:
    """Build a citation; raises KeyError when the library has no such provision."""
    found = library.provision(provision_id)
    if found is None:
        raise KeyError(provision_id)
    document, provision = found
    return Citation(
        marker=marker,
        document=cited_document(library, document, provision, day),
        provision_id=provision_id,
        locator_path=provision.locator.path,
        locator_text=locator_text(document, provision),
        locator_confirmed=provision.locator_confirmed,
        formal=formal_citation(document, provision),
        quote=quote,
        text_kind=TextKind.DIGEST if is_digest(document, provision) else TextKind.VERBATIM,
        url=f"/api/v1/documents/{document.slug}/provisions/{provision.locator.path}",
        source_url=source_url(document),
    )


def cite_document(library: Library, document: LegalDocument, marker: int, day: date) -> Citation:
    """Cite a document as a whole."""
    formal = format_citation(
        number=document.number,
        kind=document.kind,
        issuer=document.issuer,
        issued_on=document.issued_on,
        title=document.title if is_cited_by_title(document) else "",
        locator=Locator(),
    )
    digest = document.text_kind is TextKind.DIGEST
    return Citation(
        marker=marker,
        document=cited_document(library, document, None, day),
        provision_id=document.slug,
        locator_path="",
        locator_text="",
        locator_confirmed=True,
        formal=f"{formal} ({DIGEST_NOTE})" if digest else formal,
        quote="",
        text_kind=document.text_kind,
        url=f"/api/v1/documents/{document.slug}",
        source_url=source_url(document),
    )


def source_url(document: LegalDocument) -> str:
    """Return the official page, else the best address the text rests on."""
    return document.source.url or next(iter(document.source.references), "")
