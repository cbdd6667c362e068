"""Tell whether a document is in force on a day: the plain fact first, then what ended it or what is not known."""

from collections.abc import Sequence
from datetime import date

from bot.answer import DraftStatement, Support
from bot.presenting.wording import is_about_later_documents, lead_sentence
from corpus.document import LegalDocument, Provision, Relation, ValidityStatus
from corpus.library import Library
from corpus.record import long_name, record_lines

MAX_LATER_DOCUMENTS = 2  # told where the validity is unknown; chosen by hand
_VERDICTS = {
    ValidityStatus.IN_FORCE: "còn hiệu lực vào ngày được hỏi",
    ValidityStatus.PARTLY: "còn hiệu lực vào ngày được hỏi, nhưng đã được sửa đổi, bổ sung hoặc hết hiệu lực một phần",
    ValidityStatus.NOT_YET: "chưa có hiệu lực vào ngày được hỏi",
}
NOT_VERIFIED = "hiện trạng chưa xác minh"
NAMELESS = "Văn bản này"  # one whose kind and number could not be read


def validity_of(document: LegalDocument, library: Library, day: date) -> list[DraftStatement]:
    """Return sentences on the validity of a document on a day; without a record none.

    The first one is the plain fact. Behind it stand the provision that ended the document, or what is known where the standing
    was not verified.
    """
    record, note = document.record, document.validity_note
    fact = standing_of(document, library, day)
    if record is None or fact is None:
        return []
    status = library.standing(document, day).status
    if status is ValidityStatus.EXPIRED:
        return [fact, *acting_provisions(document, library.endings(document), library)]
    found = [fact, *([from_record(document, record, note)] if note else [])]
    if status is ValidityStatus.UNKNOWN:
        found += _reported(document, record, library) or _later_documents(document)
    return found


def standing_of(document: LegalDocument, library: Library, day: date) -> DraftStatement | None:
    """Return one sentence of the record: from when a document is in force, whether it is, what ended it; None without a record."""
    record, name = document.record, long_name(document)
    shown = name if name.strip() else NAMELESS
    lines = record_lines(document)
    if not record or not lines:
        return None
    status = library.standing(document, day).status
    start = next((line for line in lines if line.startswith(f"{name} có hiệu lực từ ngày ")), "")
    end = next((line for line in lines if line.startswith(f"{name} hết hiệu lực từ ngày ")), "")
    facts = [line.removeprefix(name).strip(" .") for line in (start, end) if line]
    if status is ValidityStatus.EXPIRED and end:
        text = f"{shown} {', '.join(facts)}."
    elif status in _VERDICTS:
        text = f"{shown} {_VERDICTS[status]}; {', '.join(facts)}." if facts else f"{shown} {_VERDICTS[status]}."
    elif facts:
        text = f"{shown} {', '.join(facts)}; {NOT_VERIFIED}."
    else:
        text = f"Hiệu lực của {shown if name.strip() else NAMELESS.lower()} chưa xác minh."
    id_ = document.provision_id(record.locator)
    told = [line for line in (start, end) if line] or lines[:1]
    return DraftStatement(text, tuple(Support(id_, line) for line in told))


def from_record(document: LegalDocument, record: Provision, line: str) -> DraftStatement:
    """Return a line of a record as a statement."""
    return DraftStatement(line, (Support(document.provision_id(record.locator), line),))


def acting_provisions(
    document: LegalDocument, acts: Sequence[tuple[Relation, LegalDocument]], library: Library
) -> list[DraftStatement]:
    """Quote the provision by which each other document ends or changes this one, or else the record that says so."""
    statements: list[DraftStatement] = []
    for relation, other in acts:
        pair = library.provision(other.provision_id(relation.stated_in)) if relation.stated_in else None
        own = ((document, place, other.number) for place in document.provisions)
        places = [(*pair, document.number)] if pair else [*own, (other, other.record, document.number)]
        for acting, place, number in places:
            part = next((part for part in place.walk() if number in part.text), None) if place else None
            line = next((line for line in part.text.splitlines() if number in line), "").strip() if part else ""
            if part and line:
                said = Support(acting.provision_id(part.locator), line)
                statements.append(DraftStatement(lead_sentence(acting, part, line), (said,)))
                break
    return statements


def _reported(document: LegalDocument, record: Provision, library: Library) -> list[DraftStatement]:
    """Tell which documents are reported to replace this one, each with the day on which it took effect."""
    statements: list[DraftStatement] = []
    for other in library.reported_endings(document):
        line = next(
            (line for line in record_lines(document) if line.startswith(f"{long_name(other)} được ghi nhận")),
            "",
        )
        effect = next((line for line in record_lines(other) if " có hiệu lực từ ngày " in line), "")
        if line:
            statements.append(from_record(document, record, line))
        if effect and other.record:
            statements.append(from_record(other, other.record, effect))
    return statements


def _later_documents(document: LegalDocument) -> list[DraftStatement]:
    """Quote what a digest says of later documents, first the lines that name this one: they bear on its validity."""
    later = [
        (document.number in line, order, line, document.provision_id(part.locator))
        for order, part in enumerate(document.provisions)
        if is_about_later_documents(part)
        for line in part.text.splitlines()[:1]
    ]
    told = sorted(later, key=lambda entry: (not entry[0], -entry[1]))[:MAX_LATER_DOCUMENTS]
    return [DraftStatement(line, (Support(id_, line),), lead=False) for _, _, line, id_ in told]
