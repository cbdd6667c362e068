"""The standing of a document or provision on a day, worked out from what other documents do to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus.confirmation import Confirmation, confirmed_for
from corpus.document import LegalDocument, Locator, Relation, RelationKind, Unit, Validity, ValidityStatus
from corpus.record import make_record

_ATTACHED = (Unit.ATTACHMENT, Unit.ANNEX, Unit.FORM)
ENDING = (RelationKind.REPLACES, RelationKind.REPEALS)
Acts = list[tuple[Relation, LegalDocument]]  # what other documents do to one, each with the document that does it


@dataclass(frozen=True, slots=True)
class Standing:
    """The validity of a document or provision, its status on a day, and what ends it."""

    status: ValidityStatus
    validity: Validity
    ended_by: tuple[tuple[Relation, LegalDocument], ...] = ()  # each with the document that ends it
    note: str = ""  # a Vietnamese sentence on who confirmed the validity and why; "" when it is that of the texts

    @property
    def replaced_by(self) -> tuple[str, ...]:
        """Numbers of the documents that end it."""
        return tuple(dict.fromkeys(document.number for _, document in self.ended_by))


def with_validity_and_record(
    document: LegalDocument,
    active: Mapping[str, LegalDocument],
    changes: Sequence[tuple[Relation, str]],
    confirmations: Sequence[Confirmation] = (),
) -> LegalDocument:
    """Return a document with its validity, from the relations of others or from a confirmation, and its record.

    `changes` are relations to this document, each with the slug of the acting document; `active` are all documents by slug.
    """
    verified = [(relation, active[slug]) for relation, slug in changes if not relation.reported]
    ending = [
        (relation, other) for relation, other in verified if relation.kind in ENDING and relation.target_locator is None
    ]
    days = [relation.from_date for relation, _ in ending if relation.from_date]
    partial = [
        r.from_date for r, _ in verified if r.target_locator and r.kind is not RelationKind.EXCEPTS and r.from_date
    ]
    validity = document.validity
    if days and (validity.effective_to is None or min(days) < validity.effective_to):
        validity = replace(validity, effective_to=min(days))
    if partial:
        validity = replace(validity, partly_from=min(partial))
    if confirmation := confirmed_for(confirmations, None):
        validity = confirmation.validity(validity)
        document = replace(document, validity_note=confirmation.note)
        ending = _endings_that_count(confirmation, ending)
    document = replace(document, validity=validity)
    reported = [active[slug] for relation, slug in changes if relation.reported and relation.kind in ENDING]
    return replace(document, record=make_record(document, ending, reported))


def with_day(relation: Relation, acting: LegalDocument) -> Relation:
    """Return a relation with its day: where none is stated, the acting document's first day of effect, else its day of issue."""
    if relation.from_date:
        return relation
    return replace(relation, from_date=acting.validity.effective_from or acting.issued_on)


def standing_of(
    document: LegalDocument, day: date, locator: Locator | None, acts: Acts, confirmations: Sequence[Confirmation]
) -> Standing:
    """Return the standing of a document, or of one provision of it, on a day: as confirmed, else as `acts` on it say."""
    endings_of_document = [(r, d) for r, d in acts if r.kind in ENDING and r.target_locator is None]
    if confirmation := confirmed_for(confirmations, None):
        endings_of_document = _endings_that_count(confirmation, endings_of_document)
    validity = document.validity
    if locator is not None:
        validity, endings_of_document = provision_validity(document, locator, acts, endings_of_document)
        confirmation = confirmed_for(confirmations, locator)
        if confirmation and confirmation.locator.steps:
            validity, endings_of_document = (
                confirmation.validity(validity),
                _endings_that_count(confirmation, endings_of_document),
            )
    return Standing(
        validity.status_on(day), validity, tuple(endings_of_document), confirmation.note if confirmation else ""
    )


def _endings_that_count(confirmation: Confirmation, endings: Acts) -> Acts:
    """Return `endings` where a confirmation says that the text has ended, else none."""
    return endings if confirmation.status is ValidityStatus.EXPIRED else []


def provision_validity(
    document: LegalDocument, locator: Locator, acts: Acts, endings_of_document: Acts
) -> tuple[Validity, Acts]:
    """Return the validity of one provision and what ends it; `endings_of_document` are the acts that end its document."""
    acts_on_provision = [(r, d) for r, d in acts if r.target_locator and covers(r.target_locator, locator)]
    excepting = {d.slug for r, d in acts_on_provision if r.kind is RelationKind.EXCEPTS}
    endings = [(r, d) for r, d in endings_of_document if d.slug not in excepting] + [
        (r, d) for r, d in acts_on_provision if r.kind in ENDING
    ]
    ends = [r.from_date for r, _ in endings if r.from_date]
    if document.validity.effective_to and not excepting:
        ends.append(document.validity.effective_to)
    changes = [(r, d) for r, d in acts_on_provision if r.kind not in (*ENDING, RelationKind.EXCEPTS)]
    # What is done to a part of the provision changes it too.
    changes += [
        (r, d)
        for r, d in acts
        if r.target_locator
        and r.kind is not RelationKind.EXCEPTS
        and (r, d) not in acts_on_provision
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
    """Tell whether the provision `inner` is the one that an acting text calls `outer`, or lies below it.

    Acting texts leave out chapters and sections ("khoản 2 Điều 1"), so the steps of `outer` only have to occur in this order. A
    provision of an attachment is meant only where the attachment is named, with its number or without ("Quy chế ban hành kèm
    theo").
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
