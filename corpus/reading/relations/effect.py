"""From when to when a document is in force, as its clause on entry into force says."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from corpus.document import Locator, Provision, Unit, Validity
from corpus.names.kinds import Trait, names
from corpus.names.units import CITED_EITHER
from corpus.reading.relations.targets import inner_locators, mentions_in
from corpus.vietnamese.dates import DAY, day_of, read_day
from corpus.vietnamese.patterns import alternation

OUTSIDE_BODY = (Unit.PREAMBLE, Unit.ANNEX, Unit.FORM, Unit.ATTACHMENT, Unit.RECORD)
_KINDS = alternation(names(Trait.NORMATIVE, Trait.EFFECT))
_CLAUSE = re.compile(
    rf"""
    (?:
        (?:{_KINDS}) \s+ này\b [^.;\n]{{0,160}}?                        # "Nghị định này có hiệu lực"
        | ^\W* (?: (?:{_KINDS}) \s+ )?                                  # "Nghị quyết có hiệu lực", "có hiệu lực kể từ ngày ký"
    )
    có\s+hiệu\s+lực (?:\s+thi\s+hành)?
    (?P<rest>[^\n]{{0,200}})                                            # " kể từ ngày 01 tháng 7 năm 2025"
    """,
    re.VERBOSE | re.MULTILINE,
)
_SIGNED = re.compile(
    r"""
    \s* (?:,\s*)? (?:kể\s+)? (?:từ|sau)? \s* (?:kể\s+từ\s+)?
    \w{0,3}gày\s+ (?:được\s+)?
    (?P<what>
        ký                      # "kể từ ngày ký", "kể từ ngày ký ban hành"
        | ban\ hành             # "từ ngày ban hành"
        | thông\ qua            # "kể từ ngày được thông qua"
        | công\ bố              # "kể từ ngày công bố"
        | đăng                  # "kể từ ngày đăng Công báo"
    )
    """,
    re.VERBOSE,
)
_FROM = re.compile(
    rf"""
    \s* (?:thi\s+hành\s*)? (?:,\s*)? (?:kể\s+)? từ\s+                   # " thi hành kể từ "
    (?: \d{{1,2}}\s* (?:giờ|h) (?:\s*\d{{1,2}}(?:\s*phút)?)? ,?\s* )?   # "00 giờ 00 phút, "
    (?=(?-x:{DAY.pattern}))                                             # "ngày 01 tháng 7 năm 2025"
    """,
    re.VERBOSE,
)
# " từ 01/7/2025"
_FROM_FIGURES = re.compile(r"\s*(?:thi\s+hành\s*)?(?:,\s*)?(?:kể\s+)?từ\s+(?P<day>\d{1,2}[/.]\d{1,2}[/.]\d{4})")
_AFTER_DAYS = re.compile(
    r"""
    \s* (?:thi\s+hành\s*)? sau\s+ (?P<days>\d{1,3}) \s*
    (?:\([^)]{1,40}\)\s*)? ngày\s*,?\s*                                 # " sau 45 (bốn mươi lăm) ngày, "
    kể\s+từ\s+ngày\s+ (?:được\s+)? (?:ký|ban\ hành|thông\ qua|công\ bố)  # "kể từ ngày ký"
    """,
    re.VERBOSE,
)
_OWN_START = re.compile(
    rf"""
    (?P<what>
        (?: ^ | (?<=[.;:,])\s | \b(?:riêng|trừ)\s )                     # "Riêng "
        [^.;\n]{{0,40}}? (?:{CITED_EITHER}) \s [^.;\n]{{1,160}}?          # "khoản 2 Điều 5"
    )
    \s+ có\s+hiệu\s+lực (?:\s+thi\s+hành)?
    (?P<rest>[^.;\n]{{0,120}})                                          # " từ ngày 01 tháng 01 năm 2026"
    """,
    re.VERBOSE | re.MULTILINE,
)
_UNTIL = re.compile(rf"\s*(?:cho\s+)?đến\s+(?P<end>hết\s+)?(?={DAY.pattern})")  # " đến hết ngày 31 tháng 12 năm 2025"


def own_provisions(provisions: Iterable[Provision]) -> Iterator[Provision]:
    """Yield the provisions of the document itself, without its opening and what is attached to it."""
    for provision in provisions:
        if provision.unit not in OUTSIDE_BODY:
            yield from provision.walk()


def read_effect(provisions: Iterable[Provision], issued_on: date | None) -> Validity:
    """Return the validity that the clause on entry into force states.

    `verified_until` is the last day of the calendar: an official text needs no check later on, since the library knows from other
    documents what ends it.
    """
    for provision in own_provisions(provisions):
        text = f"{provision.heading}{provision.text}"
        if "hiệu lực" not in text:
            continue
        for clause in _CLAUSE.finditer(text):
            begins, rest = _begins(clause["rest"], issued_on)
            if begins:
                return Validity(effective_from=begins, effective_to=_ends(rest), verified_until=date.max)
    return Validity(verified_until=date.max)


def read_starts(provisions: Iterable[Provision]) -> tuple[tuple[Locator, date], ...]:
    """Return the provisions with a first day of their own: "Điều 1 có hiệu lực từ ngày 01/01/2026"."""
    found: dict[Locator, date] = {}
    for provision in own_provisions(provisions):
        text = f"{provision.heading}{provision.text}"
        for clause in _OWN_START.finditer(text) if "hiệu lực" in text else ():
            begins, _ = _begins(clause["rest"], None)
            if begins is None:
                continue
            for placed in mentions_in(clause["what"]):
                if placed.mention.document is None:
                    found |= dict.fromkeys(inner_locators(placed.mention), begins)
    return tuple(found.items())


def _begins(rest: str, issued_on: date | None) -> tuple[date | None, str]:
    """Return the day named behind "có hiệu lực", and the text behind that day; None when it names none."""
    if match := _FROM.match(rest):
        day = DAY.match(rest, match.end())
        return (day_of(day), rest[day.end() :]) if day else (None, "")
    if match := _FROM_FIGURES.match(rest):
        return read_day(match["day"]), rest[match.end() :]
    if (match := _AFTER_DAYS.match(rest)) and issued_on:
        return issued_on + timedelta(days=int(match["days"])), rest[match.end() :]
    if match := _SIGNED.match(rest):
        return issued_on, rest[match.end() :]
    return None, ""


def _ends(rest: str) -> date | None:
    """Return the first day on which the document is no longer in force: the one after the day named behind "đến"."""
    match = _UNTIL.match(rest)
    day = DAY.match(rest, match.end()) if match else None
    last = day_of(day) if day else None
    return last + timedelta(days=1) if last else None
