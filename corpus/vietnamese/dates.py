"""Dates as documents write them: "ngày 01 tháng 7 năm 2026", "ngày 01/7/2026", "2026-07-01"."""

import re
from datetime import date

# A scanner makes "nigày" of "ngày", so that any short word in -gày will do.
_WRITTEN = r"\w{0,3}gày\s*(?P<day>\d{1,2})\s*(?:tháng\s*(?P<month>\d{1,2})\s*năm\s*(?P<year>\d{4})|[/.\-](?P<month2>\d{1,2})[/.\-](?P<year2>\d{4}))"
DAY = re.compile(_WRITTEN)
_BARE = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"|(?P<day2>\d{1,2})[/.\-](?P<month2>\d{1,2})[/.\-](?P<year2>\d{4})"
    r"|(?P<day3>\d{1,2}) tháng (?P<month3>\d{1,2}) năm (?P<year3>\d{4})"
)


def day_of(match: re.Match[str]) -> date | None:
    """Return the day a match of `DAY` names; None for a day that no calendar has."""
    return _made(match["year"] or match["year2"], match["month"] or match["month2"], match["day"])


def read_day(text: str) -> date | None:
    """Return the first day written in `text`, with or without the word "ngày"."""
    match = _BARE.search(text)
    if not match:
        return None
    return _made(
        match["year"] or match["year2"] or match["year3"],
        match["month"] or match["month2"] or match["month3"],
        match["day"] or match["day2"] or match["day3"],
    )


def _made(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
