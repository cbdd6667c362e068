"""How a document stands on a day, worked out from what other documents do to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.document import LegalDocument, Locator, Relation, RelationKind, Unit, Validity, ValidityStatus
from corpus.record import make_record

_ATTACHED = (Unit.ATTACHMENT, Unit.ANNEX, Unit.FORM)
ENDING = (RelationKind.REPLACES, RelationKind.REPEALS)


@dataclass(frozen=True, slots=True)
class Standing:
    """A document's validity on a day, and what ends it."""

    status: ValidityStatus
    validity: Validity
    ended_by: tuple[tuple[Relation, LegalDocument], ...] = ()  # what ends it, with the document that says so

    @property
    def replaced_by(self) -> tuple[str, ...]:
        """Numbers of the documents that end it."""
        return tuple(dict.fromkeys(document.number for _, document in self.ended_by))


def completed(
    document: LegalDocument, active: Mapping[str, LegalDocument], changes: Sequence[tuple[Relation, str]]
) -> LegalDocument:
    """Give a document its validity from others' relations, and its record."""
    sure = [(relation, active[slug]) for relation, slug in changes if not relation.reported]
    ending = [
        (relation, other) for relation, other in sure if relation.kind in ENDING and relation.target_locator is None
    ]
    days = [relation.from_date for relation, _ in ending if relation.from_date]
    partial = [relation.from_date for relation, _ in sure if relation.target_locator is not None and relation.from_date]
    validity = document.validity
    if days and (validity.effective_to is None or min(days) < validity.effective_to):
        validity = replace(validity, effective_to=min(days))
    if partial:
        validity = replace(validity, partly_from=min(partial))
    document = replace(document, validity=validity)
    reported = [active[slug] for relation, slug in changes if relation.reported and relation.kind in ENDING]
    return replace(document, record=make_record(document, ending, reported))


def dated(relation: Relation, acting: LegalDocument) -> Relation:
    """Fill a missing date: an act works from the day it takes effect, at the latest from its own day."""
    if relation.from_date:
        return relation
    return replace(relation, from_date=acting.validity.effective_from or acting.issued_on)


def covers(outer: Locator, inner: Locator) -> bool:
    """Tell whether a provision is what an acting text calls `outer`, or lies below it.

    Acting texts name no chapter ("khoản 2 Điều 1"), so the steps have to stand in order, not side by side; what is
    attached is meant only where it is named, with its number or without ("Quy chế ban hành kèm theo").
    """
    named = list(outer.steps)
    for step in inner.steps:
        if not named:
            return True
        if step.unit is named[0].unit and named[0].label in (step.label, "") and named[0].occurrence == step.occurrence:
            named.pop(0)
        elif step.unit in _ATTACHED:
            return False
    return not named
