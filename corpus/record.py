"""The record of a document: its particulars as sentences that can be cited like any provision.

Questions about a document itself (who signed it, when, is it in force) are answered from its record, so that they are verified in
the same way as answers from its provisions. The wording is ours: a record counts as digest text.
"""

from collections.abc import Sequence

from corpus.citation.document_number import kind_of
from corpus.citation.formal import format_locator, written_day
from corpus.document import LegalDocument, Locator, Provision, Relation, RelationKind, Step, Unit

UNCHECKED = "chưa đối chiếu với bản gốc"
RECORD_LOCATOR = Locator((Step(Unit.RECORD),))

_RELATION_PHRASES = {
    RelationKind.AMENDS: "sửa đổi, bổ sung",
    RelationKind.REPLACES: "thay thế",
    RelationKind.REPEALS: "bãi bỏ",
    RelationKind.GUIDES: "hướng dẫn thi hành",
    RelationKind.CORRECTS: "đính chính",
    RelationKind.SUSPENDS: "ngưng hiệu lực",
    RelationKind.CONSOLIDATES: "hợp nhất",
}


def long_name(document: LegalDocument) -> str:
    """Return a document's kind and number, "Nghị quyết số 131/NQ-CP"; without a number, its kind and title."""
    return f"{document.kind} số {document.number}" if document.number else f"{document.kind} {document.title}"


def target_name(target: str) -> str:
    """Return the target of a relation with its kind, "Nghị quyết số 50/NQ-CP"; the name of a law stays as it is."""
    kind = kind_of(target)
    return f"{kind} số {target}" if kind else target


def group_labels(document: LegalDocument) -> dict[str, str]:
    """Return locator path -> name of a digest's groups and paragraphs, whose paths do not read as Vietnamese."""
    named = (Unit.GROUP, Unit.PARAGRAPH)
    return {provision.locator.path: provision.label for provision in document.walk() if provision.unit in named}


def record_lines(document: LegalDocument) -> list[str]:
    """Return the sentences of a document's record; none when it has no record."""
    return document.record.text.splitlines() if document.record else []


def make_record(
    document: LegalDocument,
    ended_by: Sequence[tuple[Relation, LegalDocument]] = (),
    reported_by: Sequence[LegalDocument] = (),
) -> Provision:
    """Return the record.

    `ended_by` are the relations of other documents that replace or repeal this one, each with its document; `reported_by` are
    documents that are reported to do so, which nobody checked.
    """
    name = long_name(document)
    lines = [_issue_line(document, name)]
    if document.title:
        lines.append(f"Tên gọi của {name} là: {document.title}.")
    if document.aliases:
        lines.append(f"{name} còn được gọi là: {'; '.join(document.aliases)}.")
    if document.signer:
        role = f"{document.signer.role} " if document.signer.role else ""
        lines.append(f"Người ký {name} là {role}{document.signer.name}.")
    if document.validity.effective_from:
        lines.append(f"{name} có hiệu lực từ ngày {written_day(document.validity.effective_from)}.")
    lines += _end_lines(document, name, ended_by)
    for other in reported_by:
        lines.append(f"{long_name(other)} được ghi nhận là thay thế {name}, nhưng thông tin này {UNCHECKED}.")
    if document.validity_note:
        lines.append(document.validity_note)
    for kind, phrase in _RELATION_PHRASES.items():
        targets = [_target(r) for r in document.relations if r.kind is kind and not r.reported]
        if targets:
            lines.append(f"{name} {phrase}: {'; '.join(dict.fromkeys(targets))}.")
    bases = [relation.target for relation in document.relations if relation.kind is RelationKind.BASED_ON]
    if bases:
        lines.append(f"{name} được ban hành căn cứ: {'; '.join(dict.fromkeys(map(target_name, bases)))}.")
    return Provision(
        locator=RECORD_LOCATOR,
        unit=Unit.RECORD,
        heading="Thông tin văn bản",
        text="\n".join(line for line in lines if line),
    )


def _target(relation: Relation) -> str:
    """Return the name of what a relation acts on, "khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP"."""
    where = format_locator(relation.target_locator) if relation.target_locator else ""
    return f"{where} {target_name(relation.target)}".strip()


def _issue_line(document: LegalDocument, name: str) -> str:
    issuer = f" do {document.issuer}" if document.issuer else ""
    if document.issued_on:
        return f"{name}{issuer} ban hành ngày {written_day(document.issued_on)}."
    return f"{name}{issuer} ban hành." if issuer else ""


def _end_lines(document: LegalDocument, name: str, ended_by: Sequence[tuple[Relation, LegalDocument]]) -> list[str]:
    end = document.validity.effective_to
    if end is None:
        return []
    verbs = {RelationKind.REPLACES: "thay thế", RelationKind.REPEALS: "bãi bỏ"}
    causes = [f"bị {verbs[relation.kind]} bởi {long_name(other)}" for relation, other in ended_by]
    return [
        f"{name} hết hiệu lực từ ngày {written_day(end)}{', ' + ', '.join(dict.fromkeys(causes)) if causes else ''}."
    ]
