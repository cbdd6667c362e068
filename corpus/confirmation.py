"""Validity that an office confirms where the texts do not state it, or state it wrongly: who confirmed, why, and when.

A confirmation never changes a text. It stands in a table of its own; until it is withdrawn it counts in place of the validity that
is worked out from the texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from corpus.citation.formal import written_day
from corpus.document import Locator, Validity, ValidityStatus
from corpus.storage.base import Base

VIETNAM_TIME = timezone(timedelta(hours=7))
CONFIRMED = (ValidityStatus.IN_FORCE, ValidityStatus.EXPIRED, ValidityStatus.NOT_YET)  # what can be confirmed


class ConfirmationRow(Base):
    """One confirmation; `locator` "" is the whole document."""

    __tablename__ = "confirmation"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(index=True)
    locator: Mapped[str]
    status: Mapped[str]
    effective_from: Mapped[date | None]
    effective_to: Mapped[date | None]
    reason: Mapped[str]
    office: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    withdrawn_by: Mapped[str | None]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str | None]


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The standing of a document, or of one provision of it, as an office confirmed it; `at` and `withdrawn_at` are UTC."""

    id: int
    slug: str
    locator: Locator
    status: ValidityStatus
    effective_from: date | None
    effective_to: date | None
    reason: str
    office: str  # who confirms, as readers are told
    by: str  # the administrator
    at: datetime
    withdrawn_by: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_reason: str = ""

    @property
    def note(self) -> str:
        """What readers are told."""
        reason = self.reason.rstrip(" .")
        return f"Theo xác nhận của {self.office} ngày {written_day(self.at.astimezone(VIETNAM_TIME).date())}, lý do: {reason}."

    def validity(self, stated: Validity) -> Validity:
        """Return the validity that counts; `stated`, that of the texts, fills the first day where none was confirmed."""
        return Validity(self.effective_from or stated.effective_from, self.effective_to, verified_until=date.max)


ConfirmationsBySlug = dict[str, tuple[Confirmation, ...]]


def confirmations_in_force(session: Session) -> ConfirmationsBySlug:
    """Return slug -> confirmations that were not withdrawn, those with the longest locators first, the newest first among equals."""
    rows = session.scalars(
        select(ConfirmationRow).where(ConfirmationRow.withdrawn_at.is_(None)).order_by(ConfirmationRow.id.desc())
    )
    found: dict[str, list[Confirmation]] = {}
    for row in rows:
        found.setdefault(row.slug, []).append(confirmation_of_row(row))
    return {slug: tuple(sorted(some, key=lambda one: -len(one.locator.steps))) for slug, some in found.items()}


def confirmed_for(confirmations: Sequence[Confirmation], locator: Locator | None) -> Confirmation | None:
    """Return the first of `confirmations` (as sorted above) that covers a locator; without a locator, one of the whole document."""
    steps = locator.steps if locator else ()
    return next((one for one in confirmations if one.locator.steps == steps[: len(one.locator.steps)]), None)


def confirmation_of_row(row: ConfirmationRow) -> Confirmation:
    """Return a row as a Confirmation."""
    return Confirmation(
        id=row.id,
        slug=row.slug,
        locator=Locator.parse(row.locator),
        status=ValidityStatus(row.status),
        effective_from=row.effective_from,
        effective_to=row.effective_to,
        reason=row.reason,
        office=row.office,
        by=row.by,
        at=row.at.replace(tzinfo=UTC),
        withdrawn_by=row.withdrawn_by or "",
        withdrawn_at=row.withdrawn_at and row.withdrawn_at.replace(tzinfo=UTC),
        withdrawn_reason=row.withdrawn_reason or "",
    )
