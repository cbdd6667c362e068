"""Validity that an office confirms where the texts do not state it, or state it wrongly: who confirmed, why, and when.

A confirmation never changes a text. It stands in a table of its own; until it is withdrawn it counts in place of the validity that
is worked out from the texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from corpus.citation.formal import written_day
from corpus.document import Locator, Validity, ValidityStatus

VIETNAM_TIME = timezone(timedelta(hours=7))
CONFIRMED = (ValidityStatus.IN_FORCE, ValidityStatus.EXPIRED, ValidityStatus.NOT_YET)  # what can be confirmed


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


def confirmed_for(confirmations: Sequence[Confirmation], locator: Locator | None) -> Confirmation | None:
    """Return the first of `confirmations` that covers a locator; without a locator, one of the whole document.

    They are sorted as `corpus.storage.confirmations.confirmations_in_force` does, the longest locators first.
    """
    steps = locator.steps if locator else ()
    return next((one for one in confirmations if one.locator.steps == steps[: len(one.locator.steps)]), None)
