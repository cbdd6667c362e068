"""Documents as database rows, and back."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from corpus.document import (
    LegalDocument,
    Locator,
    Provision,
    Relation,
    RelationKind,
    Signer,
    Source,
    TextKind,
    Unit,
    Validity,
)
from corpus.storage.tables import ProvisionRow, RelationRow, VersionRow


def row_from_document(document: LegalDocument, added_at: datetime) -> VersionRow:
    """Return a document as one row, with rows for its provisions (in reading order) and relations."""
    provisions: list[ProvisionRow] = []

    def flatten(provision: Provision, depth: int) -> None:
        provisions.append(
            ProvisionRow(
                position=len(provisions),
                depth=depth,
                path=provision.locator.path,
                unit=provision.unit.value,
                label=provision.label,
                marker=provision.marker,
                heading=provision.heading,
                text=provision.text,
                confirmed=provision.locator_confirmed,
            )
        )
        for child in provision.children:
            flatten(child, depth + 1)

    for provision in document.provisions:
        flatten(provision, 0)
    return VersionRow(
        slug=document.slug,
        number=document.number,
        kind=document.kind,
        issuer=document.issuer,
        title=document.title,
        issued_on=document.issued_on,
        text_kind=document.text_kind.value,
        sha256=document.source.sha256,
        added_at=added_at,
        retired_at=None,
        particulars=_particulars(document),
        provisions=provisions,
        relations=[_relation_row(relation) for relation in document.relations],
    )


def document_from_row(row: VersionRow) -> LegalDocument:
    """Return the document of a row, without provisions and record: the library adds both when they are asked for."""
    data = row.particulars
    signer, source, validity = data["signer"], data["source"], data["validity"]
    return LegalDocument(
        number=row.number,
        kind=row.kind,
        issuer=row.issuer,
        title=row.title,
        issued_on=row.issued_on,
        slug=row.slug,
        text_kind=TextKind(row.text_kind),
        signer=Signer(**signer) if signer else None,
        place=data["place"],
        validity=Validity(**{name: _day(value) for name, value in validity.items()}),
        validity_note=data["validity_note"],
        starts=tuple((Locator.parse(path), date.fromisoformat(day)) for path, day in data.get("starts", [])),
        relations=tuple(_relation(relation) for relation in row.relations),
        legal_bases=tuple(data["legal_bases"]),
        recipients=tuple(data["recipients"]),
        aliases=tuple(data["aliases"]),
        warnings=tuple(data["warnings"]),
        source=Source(
            origin=source["origin"],
            url=source["url"],
            sha256=row.sha256,
            checked_on=_day(source["checked_on"]),
            references=tuple(source["references"]),
            notes=tuple(source.get("notes", ())),  # rows of before December 2026 have none
        ),
    )


def _particulars(document: LegalDocument) -> dict[str, Any]:
    signer, source, validity = document.signer, document.source, document.validity
    return {
        "signer": {"name": signer.name, "role": signer.role} if signer else None,
        "place": document.place,
        "validity": {
            "effective_from": _iso(validity.effective_from),
            "effective_to": _iso(validity.effective_to),
            "verified_until": _iso(validity.verified_until),
        },
        "validity_note": document.validity_note,
        "starts": [[locator.path, day.isoformat()] for locator, day in document.starts],
        "legal_bases": document.legal_bases,
        "recipients": document.recipients,
        "aliases": document.aliases,
        "warnings": document.warnings,
        "source": {
            "origin": source.origin,
            "url": source.url,
            "checked_on": _iso(source.checked_on),
            "references": source.references,
            "notes": source.notes,
        },
    }


def tree_from_rows(rows: Sequence[ProvisionRow]) -> tuple[Provision, ...]:
    """Return the top provisions of rows given in reading order; rows are read backwards, so that children exist first."""
    waiting: dict[int, list[Provision]] = {}  # depth -> provisions without a parent yet, the last one first
    for row in reversed(rows):
        children = tuple(reversed(waiting.pop(row.depth + 1, [])))
        waiting.setdefault(row.depth, []).append(
            Provision(
                locator=Locator.parse(row.path),
                unit=Unit(row.unit),
                label=row.label,
                marker=row.marker,
                heading=row.heading,
                text=row.text,
                children=children,
                locator_confirmed=row.confirmed,
            )
        )
    return tuple(reversed(waiting.get(0, [])))


def _relation_row(relation: Relation) -> RelationRow:
    return RelationRow(
        kind=relation.kind.value,
        target=relation.target,
        target_locator=relation.target_locator.path if relation.target_locator else None,
        target_issued_on=relation.target_issued_on,
        from_date=relation.from_date,
        stated_in=relation.stated_in.path if relation.stated_in else None,
        reported=relation.reported,
    )


def _relation(row: RelationRow) -> Relation:
    return Relation(
        kind=RelationKind(row.kind),
        target=row.target,
        target_locator=Locator.parse(row.target_locator) if row.target_locator else None,
        from_date=row.from_date,
        target_issued_on=row.target_issued_on,
        stated_in=Locator.parse(row.stated_in) if row.stated_in else None,
        reported=row.reported,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
