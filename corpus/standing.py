"""How a document stands on a day, worked out from what other documents do to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.confirmation import Confirmation, confirmed_for
from corpus.document import LegalDocument, Locator, Relation, RelationKind, Unit, Validity, ValidityStatus
from corpus.record import make_record

_ATTACHED = (Unit.ATTACHMENT, Unit.ANNEX, Unit.FORM)
ENDING = (RelationKind.REPLACES, RelationKind.REPEALS)
Acts = list[tuple[Relation, LegalDocument]]


@dataclass(frozen=True, slots=True)
class Standing:
    """A document's validity on a day, and what ends it."""

    status: ValidityStatus
    validity: Validity
    ended_by: tuple[tuple[Relation, LegalDocument], ...] = ()  # what ends it, with the document that says so
    note: str = ""  # who confirms it and why, when it is not what the texts tell

    @property
    def replaced_by(self) -> tuple[str, ...]:
        """Numbers of the documents that end it."""
        return tuple(dict.fromkeys(document.number for _, document in self.ended_by))


def completed(
    document: LegalDocument,
    active: Mapping[str, LegalDocument],
    changes: Sequence[tuple[Relation, str]],
    confirmations: Sequence[Confirmation] = (),
) -> LegalDocument:
    """Give a document its validity from others' relations, or from an office's word, and its record."""
    sure = [(relation, active[slug]) for relation, slug in changes if not relation.reported]
    ending = [
        (relation, other) for relation, other in sure if relation.kind in ENDING and relation.target_locator is None
    ]
    days = [relation.from_date for relation, _ in ending if relation.from_date]
    partial = [r.from_date for r, _ in sure if r.target_locator and r.kind is not RelationKind.EXCEPTS and r.from_date]
    validity = document.validity
    if days and (validity.effective_to is None or min(days) < validity.effective_to):
        validity = replace(validity, effective_to=min(days))
    if partial:
        validity = replace(validity, partly_from=min(partial))
    if word := confirmed_for(confirmations, None):
        validity = word.validity(validity)
        document = replace(document, validity_note=word.note)
        ending = _still(word, ending)
    document = replace(document, validity=validity)
    reported = [active[slug] for relation, slug in changes if relation.reported and relation.kind in ENDING]
    return replace(document, record=make_record(document, ending, reported))


def dated(relation: Relation, acting: LegalDocument) -> Relation:
    """Fill a missing date: an act works from the day it takes effect, at the latest from its own day."""
    if relation.from_date:
        return relation
    return replace(relation, from_date=acting.validity.effective_from or acting.issued_on)


def standing_of(
    document: LegalDocument, day: date, locator: Locator | None, acts: Acts, confirmations: Sequence[Confirmation]
) -> Standing:
    """Return how a document, or one provision of it, stands on a day: as an office confirmed, else as acts tell."""
    whole = [(r, d) for r, d in acts if r.kind in ENDING and r.target_locator is None]
    if word := confirmed_for(confirmations, None):
        whole = _still(word, whole)
    validity = document.validity
    if locator is not None:
        validity, whole = of_provision(document, locator, acts, whole)
        word = confirmed_for(confirmations, locator)
        if word and word.locator.steps:
            validity, whole = word.validity(validity), _still(word, whole)
    return Standing(validity.status_on(day), validity, tuple(whole), word.note if word else "")


def _still(word: Confirmation, endings: Acts) -> Acts:
    """Return what ends a text still, after an office's word on it."""
    return endings if word.status is ValidityStatus.EXPIRED else []


def of_provision(document: LegalDocument, locator: Locator, acts: Acts, whole: Acts) -> tuple[Validity, Acts]:
    """Return the validity of one provision, and what ends it; `whole` are the acts that end its document."""
    own = [(r, d) for r, d in acts if r.target_locator and covers(r.target_locator, locator)]
    spared = {d.slug for r, d in own if r.kind is RelationKind.EXCEPTS}
    endings = [(r, d) for r, d in whole if d.slug not in spared] + [(r, d) for r, d in own if r.kind in ENDING]
    ends = [r.from_date for r, _ in endings if r.from_date]
    if document.validity.effective_to and not spared:
        ends.append(document.validity.effective_to)
    changes = [(r, d) for r, d in own if r.kind not in (*ENDING, RelationKind.EXCEPTS)]
    changes += [
        (r, d)
        for r, d in acts
        if r.target_locator
        and r.kind is not RelationKind.EXCEPTS
        and (r, d) not in own
        and covers(locator, r.target_locator)
    ]
    starts = [day for start, day in document.starts if covers(start, locator)]
    return replace(
        document.validity,
        effective_from=max(starts, default=document.validity.effective_from),
        effective_to=min(ends, default=None),
        partly_from=min((r.from_date for r, _ in changes if r.from_date), default=None),
    ), endings


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
