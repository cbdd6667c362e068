"""The day on which the law asked about must stand: "năm 2023 thì …", "tính đến ngày 01/5/2023"."""

import re
from datetime import date

from bot.dates import day_or_none, end_of_month
from bot.text import YEAR
from corpus.names.kinds import DOCUMENT_WORDS, Trait, Typed, having
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

_TYPED = alternation(kind.folded_symbol for kind in having(Trait.COMMON) if kind.typed is Typed.ANY_CASE)
_DAY = re.compile(r"(?:tinh den|vao|tai thoi diem|luc|hoi) (?:het )?(?:ngay )?(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
# Pieces of the pattern below; {at} keeps the names of groups apart.
_MONTH = r"thang\ (?P<month{at}>\d{{1,2}})(?:\ nam\ |/)"
_YEAR = rf"(?P<year{{at}}>{YEAR})"
_THEN = re.compile(
    rf"""
      # "Năm 2023 thì …", "tháng 5/2023, …", "trước khi nộp. Năm 2019 nghị định …"
      (?:^|[,.;]\ ?)(?:(?:vao|hoi|trong|luc|o)\ )?(?:{_MONTH.format(at="")})?(?:nam\ )?{_YEAR.format(at="")}
      (?=
          \ thi\b|,                              # "năm 2023 thì", "năm 2023,"
        | \ o\ |\ tai\                           # "năm 2023 ở xã"
        | \ nguoi|\ co\ quan                     # "năm 2023 người dân"
        | \ (?:{DOCUMENT_WORDS}|luat|{_TYPED})   # "năm 2023 nghị định", "năm 2023 nd"
        | \ nghi                                 # "năm 2023 nghỉ thai sản mấy tháng"
      )
    | \b(?:{_MONTH.format(at="2")})?nam\ {_YEAR.format(at="2")}\ (?:thi|luc\ do|khi\ do)\b  # "hồi năm 2023 thì"
    # Behind a number that has a year of its own: "Nghị định 118/2025/NĐ-CP năm 2023 quy định gì".
    | \d/{YEAR}(?:/[a-z-]+)?\ (?:vao\ |trong\ |hoi\ )?nam\ {_YEAR.format(at="3")}(?![\d/-])
    """,
    re.VERBOSE,
)
# The year of a target or a plan is what is asked about, not the day of the law.
_TARGET = re.compile(r"muc tieu|chi tieu|den nam|giai doan|ke hoach|phan dau|du kien")


def as_of_day(text: str, today: date) -> date:
    """Return the day that a question names, of a month or year the last one; `today` when it names none.

    Never later than `today`: which law will be in force then is not known yet.
    """
    folded = " ".join(fold(text).split())
    if match := _DAY.search(folded):
        day, month, year = map(int, match.groups())
        if named := day_or_none(year, month, day):
            return min(named, today)
    match = _THEN.search(folded)
    if match is None or _TARGET.search(folded):
        return today
    year = int(match["year"] or match["year2"] or match["year3"])
    month = int(match["month"] or match["month2"] or 12)
    return min(end_of_month(year, month) or today, today)
