"""The day whose law a question asks about: "năm 2023 thì…", "tính đến ngày 01/5/2023"."""

import re
from calendar import monthrange
from datetime import date

from corpus.names.kinds import DOCUMENT_WORDS, Trait, Typed, having
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

_TYPED = alternation(kind.folded_symbol for kind in having(Trait.COMMON) if kind.typed is Typed.ANY_CASE)
_DAY = re.compile(r"(?:tinh den|vao|tai thoi diem|luc|hoi) (?:het )?(?:ngay )?(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
_THEN = re.compile(
    r"(?:^|[,.;] ?)(?:(?:vao|hoi|trong|luc|o) )?(?:thang (?P<month>\d{1,2})(?: nam |/))?(?:nam )?(?P<year>(?:19|20)\d\d)"
    # "nghi" is also "nghỉ": "năm 2023 nghỉ thai sản mấy tháng".
    rf"(?= thi\b|,| o | tai | nguoi| co quan| (?:{DOCUMENT_WORDS}|nghi|luat|{_TYPED}))"
    r"|\b(?:thang (?P<month2>\d{1,2})(?: nam |/))?nam (?P<year2>(?:19|20)\d\d) (?:thi|luc do|khi do)\b"
    # Behind a number that has a year of its own: "Nghị định 118/2025/NĐ-CP năm 2023 quy định gì".
    r"|\d/(?:19|20)\d\d(?:/[a-z-]+)? (?:vao |trong |hoi )?nam (?P<year3>(?:19|20)\d\d)(?![\d/-])"
)
# A year of a target or a plan is what is asked for, not when.
_TARGET = re.compile(r"muc tieu|chi tieu|den nam|giai doan|ke hoach|phan dau|du kien")


def day_asked(text: str, today: date) -> date:
    """Return the day a question names for its law, the last day of a month or year; `today` when it names none.

    Days to come are left alone: what will be in force then, nobody knows yet.
    """
    folded = " ".join(fold(text).split())
    if match := _DAY.search(folded):
        day, month, year = map(int, match.groups())
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            return min(date(year, month, day), today)
    match = _THEN.search(folded)
    if match is None or _TARGET.search(folded):
        return today
    year = int(match["year"] or match["year2"] or match["year3"])
    month = int(match["month"] or match["month2"] or 12)
    if year > today.year or not 1 <= month <= 12:
        return today
    return min(date(year, month, monthrange(year, month)[1]), today)
