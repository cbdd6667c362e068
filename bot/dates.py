"""Days that a text may name, and moments as the database keeps them."""

from calendar import monthrange
from datetime import UTC, date, datetime


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Return a day; None when no calendar has it, such as 31/02."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def end_of_month(year: int, month: int) -> date | None:
    """Return the last day of a month; None when there is no such month."""
    try:
        return date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None


def as_stored(moment: datetime) -> datetime:
    """Return a moment as tables keep it: in UTC, without a time zone."""
    return moment.astimezone(UTC).replace(tzinfo=None)
