"""What an office confirms about validity where texts do not tell, or are wrong: who, why, and since when it counts.

A confirmation never changes a text. It stands in a table of its own, takes the place of what is worked out from the texts
while it holds, and gives it back when it is withdrawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from corpus.citation.formal import written_day
from corpus.document import Locator, Validity, ValidityStatus

_HERE = timezone(timedelta(hours=7))
CONFIRMED = (ValidityStatus.IN_FORCE, ValidityStatus.EXPIRED, ValidityStatus.NOT_YET)  # what can be confirmed


class Base(DeclarativeBase):
    """Base of the confirmations' table."""


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
    """How a document, or one provision, stands in the eyes of an office. Moments in UTC."""

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
        return f"Theo xác nhận của {self.office} ngày {written_day(self.at.astimezone(_HERE).date())}, lý do: {reason}."

    def validity(self, told: Validity) -> Validity:
        """Return what counts instead of what the texts tell; a day that is not confirmed stays theirs."""
        since = self.effective_from or told.effective_from
        return Validity(since, self.effective_to, verified_until=date.max)


Holding = dict[str, tuple[Confirmation, ...]]  # by slug


def holding(session: Session) -> Holding:
    """Return the confirmations that hold by document, those of small provisions first, of one place the newest."""
    rows = session.scalars(
        select(ConfirmationRow).where(ConfirmationRow.withdrawn_at.is_(None)).order_by(ConfirmationRow.id.desc())
    )
    found: dict[str, list[Confirmation]] = {}
    for row in rows:
        found.setdefault(row.slug, []).append(read(row))
    return {slug: tuple(sorted(some, key=lambda one: -len(one.locator.steps))) for slug, some in found.items()}


def confirmed_for(confirmations: Sequence[Confirmation], locator: Locator | None) -> Confirmation | None:
    """Return the confirmation that counts for a place, None for the whole document."""
    steps = locator.steps if locator else ()
    return next((one for one in confirmations if one.locator.steps == steps[: len(one.locator.steps)]), None)


def read(row: ConfirmationRow) -> Confirmation:
    """Return the confirmation of a row."""
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
