"""Dates as documents write them: "ngày 01 tháng 7 năm 2026", "ngày 01/7/2026", "2026-07-01"."""

import re
from datetime import date

# Its pattern is put into larger ones, some of them without re.VERBOSE; so it brings that flag along: (?x:).
DAY = re.compile(
    r"""(?x:
    \w{0,3}gày\s* (?P<day>\d{1,2}) \s*                                  # a scanner makes "nigày" of "ngày"
    (?:
        tháng\s* (?P<month>\d{1,2}) \s*năm\s* (?P<year>\d{4})           # "ngày 09 tháng 5 năm 2024"
        | [/.\-] (?P<month2>\d{1,2}) [/.\-] (?P<year2>\d{4})            # "ngày 09/5/2024"
    )
    )"""
)
_BARE = re.compile(
    r"""
    (?P<year>\d{4}) - (?P<month>\d{1,2}) - (?P<day>\d{1,2})                     # "2024-05-09"
    | (?P<day2>\d{1,2}) [/.\-] (?P<month2>\d{1,2}) [/.\-] (?P<year2>\d{4})      # "09/5/2024", "9.5.2024"
    | (?P<day3>\d{1,2})\ tháng\ (?P<month3>\d{1,2})\ năm\ (?P<year3>\d{4})      # "09 tháng 5 năm 2024"
    """,
    re.VERBOSE,
)


def day_of(match: re.Match[str]) -> date | None:
    """Return the date of a match of `DAY`; None for a day that no calendar has, such as 31/02."""
    return _date_or_none(match["year"] or match["year2"], match["month"] or match["month2"], match["day"])


def read_day(text: str) -> date | None:
    """Return the first date in `text`, with or without the word "ngày" before it; None when there is none."""
    match = _BARE.search(text)
    if not match:
        return None
    return _date_or_none(
        match["year"] or match["year2"] or match["year3"],
        match["month"] or match["month2"] or match["month3"],
        match["day"] or match["day2"] or match["day3"],
    )


def _date_or_none(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
