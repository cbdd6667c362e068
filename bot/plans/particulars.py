"""Tell the particulars of a document: who signed it, when, is it in force, what replaced it."""

from collections.abc import Sequence
from datetime import date

from bot.answer import AnswerStatus, Draft, DraftStatement, Support
from bot.presenting.wording import is_about_later_documents, lead_sentence
from bot.replies import NO_PARTICULAR
from bot.understanding.facets import Facet
from corpus.document import LegalDocument, Provision, Relation, RelationKind, ValidityStatus
from corpus.library import Library
from corpus.record import long_name

MAX_LATER_DOCUMENTS = 2  # told where the validity is unknown; chosen by hand
# What the sentences of a record hold, by facet; corpus/record.py writes them.
_MARKS: dict[Facet, tuple[str, ...]] = {
    Facet.SIGNER: ("Người ký ",),
    Facet.ISSUED: (" ban hành ngày ",),
    Facet.ISSUER: (" ban hành ngày ", " ban hành."),
    Facet.SUBJECT: ("Tên gọi của ", " ban hành ngày "),
    Facet.BASIS: (" được ban hành căn cứ: ",),
    Facet.ENDS: (" thay thế: ", " bãi bỏ: "),
    Facet.GUIDED: (),
    Facet.AMENDED: (),
}
# Relations of a document to others, by the facet that asks for them.
_STATED = {
    Facet.BASIS: frozenset({RelationKind.BASED_ON}),
    Facet.ENDS: frozenset({RelationKind.REPLACES, RelationKind.REPEALS}),
}


def describe(
    document: LegalDocument, facets: Sequence[Facet], library: Library, day: date
) -> tuple[list[DraftStatement], list[Facet]]:
    """Return sentences for some facets of a document, and the facets of which the library knows nothing."""
    record = document.record
    if record is None:
        return [], list(facets)
    statements: list[DraftStatement] = []
    missing: list[Facet] = []
    for facet in facets:
        if facet is Facet.VALIDITY:
            found = _validity(document, record, library, day)
        else:
            lines = [line for line in record.text.splitlines() if any(mark in line for mark in _MARKS[facet])]
            found = [_from_record(document, record, line) for line in lines]
        if facet in _STATED:
            told = _quoted_relations(document, _STATED[facet], library)
            found = told if facet is Facet.ENDS and told else [*found, *told]  # the provision says it better
        if facet is Facet.GUIDED:
            found += _guides(document, library)
        if facet is Facet.AMENDED:
            found += _acting_provisions(document, library.amendments(document), library)
        if not found:
            missing.append(facet)
        statements += [statement for statement in dict.fromkeys(found) if statement not in statements]
    return statements, missing


def overview(document: LegalDocument, library: Library, day: date) -> Draft:
    """Introduce a document: its name, its day of issue, its validity."""
    statements, _ = describe(document, (Facet.SUBJECT, Facet.VALIDITY), library, day)
    return Draft(AnswerStatus.ANSWERED, statements=tuple(statements))


def missing_message(document: LegalDocument, missing: Sequence[Facet]) -> str:
    """Say which particulars the library does not have."""
    return NO_PARTICULAR.format(facet=", ".join(facet.value for facet in missing), name=long_name(document))


def _from_record(document: LegalDocument, record: Provision, line: str) -> DraftStatement:
    return DraftStatement(line, (Support(document.provision_id(record.locator), line),))


def _validity(document: LegalDocument, record: Provision, library: Library, day: date) -> list[DraftStatement]:
    """Tell the validity on a day: from the record, and from the provision that ended the document."""
    name = long_name(document)
    standing = library.standing(document, day)
    lines = record.text.splitlines()
    from_line = next((line for line in lines if line.startswith(f"{name} có hiệu lực từ ngày ")), "")
    end_line = next((line for line in lines if line.startswith(f"{name} hết hiệu lực từ ngày ")), "")
    note = document.validity_note
    id_ = document.provision_id(record.locator)
    if standing.status is ValidityStatus.EXPIRED and end_line:
        return [
            _from_record(document, record, end_line),
            *_acting_provisions(document, library.endings(document), library),
        ]
    if standing.status in (ValidityStatus.IN_FORCE, ValidityStatus.PARTLY, ValidityStatus.NOT_YET) and from_line:
        verdict = {
            ValidityStatus.IN_FORCE: "đang còn hiệu lực",
            ValidityStatus.PARTLY: "còn hiệu lực nhưng đã được sửa đổi hoặc hết hiệu lực một phần",
            ValidityStatus.NOT_YET: "chưa có hiệu lực",
        }[standing.status]
        text = f"Vào ngày được hỏi, văn bản {verdict}: {from_line}"
        found = [DraftStatement(text, (Support(id_, from_line),))]
        later = [_from_record(document, record, end_line)] if end_line else []
        return found + later + ([_from_record(document, record, note)] if note and not end_line else [])
    unknown = f"Hiệu lực của {name} chưa xác minh"
    said = note or from_line or lines[0]
    text = f"{unknown}: {said}" if note or from_line else f"{unknown}."
    own = [_from_record(document, record, from_line)] if note and from_line else []
    reported = _reported(document, record, library)
    return [DraftStatement(text, (Support(id_, said),)), *own, *(reported or _later_documents(document))]


def _reported(document: LegalDocument, record: Provision, library: Library) -> list[DraftStatement]:
    """Tell which documents are reported to replace this one, each with the day on which it took effect."""
    statements: list[DraftStatement] = []
    for other in library.reported_endings(document):
        line = next(
            (line for line in record.text.splitlines() if line.startswith(f"{long_name(other)} được ghi nhận")),
            "",
        )
        own = other.record.text.splitlines() if other.record else []
        effect = next((line for line in own if " có hiệu lực từ ngày " in line), "")
        if line:
            statements.append(_from_record(document, record, line))
        if effect and other.record:
            statements.append(_from_record(other, other.record, effect))
    return statements


def _quoted_relations(
    document: LegalDocument, kinds: frozenset[RelationKind], library: Library
) -> list[DraftStatement]:
    """Quote the lines of the document's own provisions that state relations of some kinds."""
    told: list[DraftStatement] = []
    for relation in document.relations:
        pair = relation.stated_in and library.provision(document.provision_id(relation.stated_in))
        if relation.kind not in kinds or not pair:
            continue
        for part in pair[1].walk():
            line = next((line for line in part.text.splitlines() if relation.target in line), "").strip()
            if line:
                quoted = Support(document.provision_id(part.locator), line)
                told.append(DraftStatement(lead_sentence(document, part, line), (quoted,)))
    return list(dict.fromkeys(told))


def _guides(document: LegalDocument, library: Library) -> list[DraftStatement]:
    """Tell which documents of the library guide this one, by their records."""
    return [
        _from_record(other, other.record, line)
        for other in library.documents()
        if any(
            relation.kind is RelationKind.GUIDES and relation.target == document.number for relation in other.relations
        )
        and other.record
        for line in other.record.text.splitlines()
        if " hướng dẫn thi hành: " in line
    ]


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


def _acting_provisions(
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
