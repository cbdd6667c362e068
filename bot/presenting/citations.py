"""Citations of provisions and documents, built from the library alone."""

from collections.abc import Mapping
from datetime import date

from bot.answer import Citation, CitedDocument, Ending
from bot.replies import STATUS_LABELS
from corpus.citation.formal import format_citation, format_locator, written_day
from corpus.document import LegalDocument, Locator, Provision, Relation, TextKind, Unit, ValidityStatus
from corpus.library import Library
from corpus.names.kinds import LAWS
from corpus.record import group_labels, long_name
from corpus.vietnamese.text import fold_spaces

POSITION_NOTE = "vị trí chưa đối chiếu với bản gốc"
DIGEST_NOTE = "bản tóm lược"
CONFIRMED = " (theo xác nhận)"


def locator_text(document: LegalDocument, provision: Provision) -> str:
    """Return where a provision stands, "điểm a khoản 2 Điều 5"; groups of a digest by their names."""
    return format_locator(provision.locator, group_labels(document))


def place_name(document: LegalDocument, provision: Provision) -> str:
    """Return where a provision stands with its document, "khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP"."""
    return f"{locator_text(document, provision)} {long_name(document)}".strip()


def formal_citation(document: LegalDocument, provision: Provision) -> str:
    """Return the citation as officials write it, with notes on a digest and an unchecked position."""
    # A record is no part of the document, so the whole document is cited.
    locator = Locator() if provision.unit is Unit.RECORD else provision.locator
    formal = _formal(document, locator, group_labels(document))
    notes = [DIGEST_NOTE] if is_digest(document, provision) else []
    if not provision.locator_confirmed:
        notes.append(POSITION_NOTE)
    return f"{formal} ({'; '.join(notes)})" if notes else formal


def _formal(document: LegalDocument, locator: Locator, labels: Mapping[str, str] | None = None) -> str:
    return format_citation(
        number=document.number,
        kind=document.kind,
        issuer=document.issuer,
        issued_on=document.issued_on,
        title=document.title if is_cited_by_title(document) else "",
        locator=locator,
        labels=labels,
    )


def provision_text(provision: Provision) -> str:
    """Return the text of a provision and all below it, each heading on a line of its own."""
    found: list[str] = []
    for one in provision.walk():
        found += [one.marker + one.heading, one.text] if one.heading.strip() else [one.marker + one.text]
    return "\n".join(line for text in found if (line := fold_spaces(text)))


def is_cited_by_title(document: LegalDocument) -> bool:
    """Tell whether a document is cited by its title: laws, and documents without a number."""
    return not document.number or document.kind in LAWS


def is_digest(document: LegalDocument, provision: Provision) -> bool:
    """Tell whether the text is ours, not official: a digest, or the record of any document."""
    return document.text_kind is TextKind.DIGEST or provision.unit is Unit.RECORD


def cited_document(library: Library, document: LegalDocument, provision: Provision | None, day: date) -> CitedDocument:
    """Return the particulars of a document, with the standing of it or of one provision on a day."""
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
    """Return the provision by which a document ends or amends another."""
    stated = relation.stated_in or Locator()
    place = document.provision_id(stated) if stated.steps else document.slug
    return Ending(document.number, place, _formal(document, stated))


def status_label(status: ValidityStatus, effective_to: date | None, replaced_by: tuple[str, ...]) -> str:
    """Return a standing in words: "Hết hiệu lực từ 01/12/2025, thay bằng 2629/QĐ-TTg"."""
    if status is ValidityStatus.EXPIRED and effective_to:
        by = f", thay bằng {', '.join(replaced_by)}" if replaced_by else ""
        return f"Hết hiệu lực từ {written_day(effective_to)}{by}"
    return STATUS_LABELS[status]


def cite(library: Library, provision_id: str, quote: str, marker: int, day: date) -> Citation:
    """Cite a provision; raises KeyError when the library does not hold it."""
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
    formal = _formal(document, Locator())
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
    """Return the official page of a document, else the first address in its references."""
    return document.source.url or next(iter(document.source.references), "")
