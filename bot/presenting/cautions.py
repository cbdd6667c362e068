"""Warnings about what an answer cites: expired or unverified law, a digest, an unchecked position."""

from collections.abc import Sequence
from datetime import date

from bot.answer import Caution, Citation
from bot.presenting.citations import CONFIRMED
from bot.replies import (
    WARN_CONFIRMED,
    WARN_DIGEST,
    WARN_EXPIRED,
    WARN_EXPIRED_BY,
    WARN_NOT_YET,
    WARN_PARTLY,
    WARN_POSITION,
    WARN_UNKNOWN,
)
from corpus.citation.formal import written_day
from corpus.document import TextKind, ValidityStatus


def citation_cautions(citations: Sequence[Citation], day: date) -> tuple[Caution, ...]:
    """Return the warnings about the citations of an answer, the gravest first, on each document once."""
    found: list[Caution] = []
    documents = {citation.document.slug: citation.document for citation in citations}.values()
    for document in documents:
        name = f"{document.kind} số {document.number}"
        if document.status is ValidityStatus.EXPIRED and document.effective_to:
            by = WARN_EXPIRED_BY.format(names=", ".join(document.replaced_by)) if document.replaced_by else ""
            message = WARN_EXPIRED.format(name=name, day=written_day(document.effective_to), by=by)
            found.append(Caution("expired", message))
        elif document.status is ValidityStatus.NOT_YET:
            found.append(Caution("not_yet_in_force", WARN_NOT_YET.format(name=name, day=written_day(day))))
        elif document.status is ValidityStatus.PARTLY:
            found.append(Caution("partly_in_force", WARN_PARTLY.format(name=name, day=written_day(day))))
    for document in documents:
        if document.confirmation:
            note = document.confirmation[:1].lower() + document.confirmation[1:]
            status = document.status_label.removesuffix(CONFIRMED)
            message = WARN_CONFIRMED.format(name=f"{document.kind} số {document.number}", status=status, note=note)
            found.append(Caution("validity_confirmed", message))
    unknown = [f"{d.kind} số {d.number}" for d in documents if d.status is ValidityStatus.UNKNOWN]
    if unknown:
        found.append(Caution("validity_unknown", WARN_UNKNOWN.format(names=", ".join(unknown), day=written_day(day))))
    if any(citation.text_kind is TextKind.DIGEST for citation in citations):
        found.append(Caution("digest", WARN_DIGEST))
    if not all(citation.locator_confirmed for citation in citations):
        found.append(Caution("position_unconfirmed", WARN_POSITION))
    return tuple(found)
