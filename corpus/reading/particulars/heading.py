"""The particulars that a document prints about itself: number, kind, issuer, place, date, title, legal bases."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus.citation.document_number import kind_of, parse_number
from corpus.names.issuers import LEADING_PRINTED, Role, having, official_name
from corpus.names.kinds import CONSOLIDATION, Trait, names
from corpus.names.offices import OFFICES_PRINTED
from corpus.reading.extraction.kind_line import kind_named, parted
from corpus.reading.extraction.wrapping import UNIT_MARK
from corpus.reading.particulars.letterhead import MOTTO, STATE, read_body
from corpus.reading.structure.parts import ENACTING
from corpus.vietnamese.casing import Casing
from corpus.vietnamese.dates import DAY, day_of, read_day
from corpus.vietnamese.letters import cased, is_capitals, plain
from corpus.vietnamese.patterns import alternation

_NUMBER_LINE = re.compile(
    rf"(?:(?:{alternation(names(Trait.PASSED))})\s+)?S[ốô]\s*:?\s*(?P<number>\d[\w.]*\s?[/-]\s?[\w/&-]+(?:\s?[/-]\s?(?-i:[A-ZĐ]{{2,}}\b[\w-]*))*)|Mã hiệu\s*:\s*(?P<code>\S.{{1,40}})",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    cased(
        rf"(?<![\w/.-])(?P<place>(?:T[PX]\.\s?|Thành phố\s|Thị xã\s)?[A-ZĐÀ-Ỹ][^\W\d_]*(?:[\s-]+[A-ZĐÀ-Ỹ][^\W\d_]*){{0,4}})\s*,\s*(?={DAY.pattern}|ngày[\s.…_\d]*tháng)"
    )
)
_PARTY_BODY = re.compile(
    rf"CỦA\s+({alternation(issuer.name for issuer in having(Role.PARTY | Role.LEADING)).upper()})(?:\s+ĐẢNG)?"
)
_OF_ANOTHER = re.compile(rf"\s*{DAY.pattern}\s*(?:của|,)")
_STATED_DAY = re.compile(r"Ngày ban hành\s*:\s*")
_EDITION = re.compile(r"Lần ban hành|Ngày ban hành|MỤC LỤC")
_CONTINUED = re.compile(r"\s*\(Tiếp theo Công báo[^()]*\)")
_AUTHORITY = re.compile(
    rf"(?:{OFFICES_PRINTED}|{LEADING_PRINTED}"
    r"|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN (?:THƯỜNG VỤ|CHẤP HÀNH|CHỈ ĐẠO)|BỘ [A-ZĐ]|UBND )"
)
_BASIS = re.compile(r"(?:[-–+]\s*)?Căn cứ\s*:?\s+(?=\S)")
_ENDS_TITLE = re.compile(
    r"(?:[-–+]\s*\S|(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét|Thực hiện|Kính gửi|Trên cơ sở|Để|Sau khi|Thời gian qua)\b)"
)
_ABOUT = re.compile(r"(?:VỀ VIỆC|Về việc|về việc|V/v|VỀ|Về|về)\s*:?\s+(?=\S)")
_AUTHENTICATED = re.compile(r"XÁC THỰC VĂN BẢN HỢP NHẤT")
_ADOPTED = re.compile(rf"thông qua[^.\n]{{0,80}}?{DAY.pattern}")
# The opening of a text that has no letterhead may run to pages; its particulars stand at the top.
MOST_LINES = 120
# Characters around the authentication of a consolidation: its body, number, place and day.
MOST_AROUND = 250


@dataclass(frozen=True, slots=True)
class Heading:
    """What the opening of a document says; "" and None for what it does not."""

    number: str = ""
    kind: str = ""
    issuer: str = ""
    place: str = ""
    issued_on: date | None = None
    title: str = ""
    legal_bases: tuple[str, ...] = ()


def read_heading(opening: str, text: str) -> Heading:
    """Read the particulars from the opening; `text` is the whole text, for casing and the day of adoption."""
    lines = [line for raw in opening.split("\n") if (line := plain(raw))][:MOST_LINES]
    bases = [line for raw in opening.split("\n") if _BASIS.match(line := plain(raw))]
    first_basis = next(
        (i for i, line in enumerate(lines) if _BASIS.match(line) or ENACTING.fullmatch(line)), len(lines)
    )
    head = parted(lines[:first_basis])
    number, number_at = _number(head)
    place, issued_on, dated_at = _dateline(head)
    kind, kind_at = _kind(head)
    by_number = kind_of(number) if number else ""
    # A consolidation prints the kind of what it consolidates above its title.
    kind = by_number if by_number == CONSOLIDATION else (kind or by_number)
    if by_number != CONSOLIDATION and (own := _authenticated(text)) and own.number:
        number, kind, place, issued_on = own.number, CONSOLIDATION, own.place or place, own.issued_on or issued_on
    casing = Casing(text)
    letterhead_end = next((i for i in (number_at, dated_at, kind_at) if i is not None), 0)
    authority = _authority(head, kind_at)
    issuer = _party_body(head, kind_at) or read_body(head[: max(letterhead_end, 0)], number, authority, casing)
    after = max((i for i in (number_at, dated_at, kind_at) if i is not None), default=-1) + 1
    title = _title(head, kind_at + 1 if kind_at is not None else after, casing) if after else ""
    if issued_on is None and number and (named := re.search(rf"{re.escape(number)}\s*,?\s+(?={DAY.pattern})", text)):
        # The line that ties an annex to its document: "(Kèm theo Nghị định số 88/2024/NĐ-CP ngày 09 tháng 5 năm 2024)".
        issued_on = read_day(text[named.end() : named.end() + 60])
    if issued_on is None and (adopted := _ADOPTED.search(text[-20_000:]) or _ADOPTED.search(text[:20_000])):
        issued_on = day_of(adopted)
    return Heading(
        number=number,
        kind=kind,
        issuer=issuer,
        place=place,
        issued_on=issued_on,
        title=title,
        legal_bases=tuple(_BASIS.sub("", basis, count=1).rstrip(" ;.,") for basis in bases),
    )


def _authenticated(text: str) -> Heading | None:
    """Read the particulars that a consolidation prints at its end, around the word of its authentication."""
    match = _AUTHENTICATED.search(text)
    if match is None:
        return None
    near = text[max(0, match.start() - MOST_AROUND) : match.end() + MOST_AROUND]
    lines = [plain(line) for line in near.split("\n")]
    numbers = [number for line in lines if kind_of(number := _number([line])[0]) == CONSOLIDATION]
    place, day, _ = _dateline(lines)
    return Heading(number=next(iter(numbers), ""), place=place, issued_on=day)


def _number(lines: Sequence[str]) -> tuple[str, int | None]:
    for index, line in enumerate(lines):
        # "Luật số 35/2023/QH15 ngày …" speaks of another document, as consolidations do below their title.
        if (match := _NUMBER_LINE.match(line)) and not _OF_ANOTHER.match(line, match.end()):
            if match["code"]:
                return match["code"].strip(), index
            printed = re.sub(r"\s", "", match["number"]).rstrip(".-/")
            parsed = parse_number(printed)
            return (str(parsed) if parsed else printed), index
    return "", None


def _dateline(lines: Sequence[str]) -> tuple[str, date | None, int | None]:
    for index, line in enumerate(lines):
        if match := _DATE_LINE.search(line):
            day = DAY.search(line, match.end())
            return match["place"], day_of(day) if day else None, index
        if _STATED_DAY.match(line):
            return "", read_day(line), index
    return "", None, None


def _kind(lines: Sequence[str]) -> tuple[str, int | None]:
    for index, line in enumerate(lines):
        if is_capitals(line) and (kind := kind_named(line)):
            return kind, index
    return "", None


def _party_body(lines: Sequence[str], kind_at: int | None) -> str:
    """Return the body of the Party named under the kind: its letterhead is that of the whole Central Committee."""
    below = lines[kind_at + 1 : kind_at + 2] if kind_at is not None else ()
    return next((official_name(match[1]) for line in below if (match := _PARTY_BODY.fullmatch(line))), "")


def _authority(lines: Sequence[str], kind_at: int | None) -> str:
    """Return the body in whose name the text enacts, printed between the title and the legal bases."""
    if kind_at is None:
        return ""
    return next((line for line in reversed(lines[kind_at + 1 :]) if is_capitals(line) and _AUTHORITY.match(line)), "")


def _title(lines: Sequence[str], start: int, casing: Casing) -> str:
    parts: list[str] = []
    if about := next((line for line in lines if line.startswith(("V/v", "V/V"))), ""):
        start = len(lines)  # a letter has no title line; what it is about stands under its number
        parts = [about]
    for line in lines[start:]:
        if (
            _ENDS_TITLE.match(line)
            or UNIT_MARK.match(line)
            or _EDITION.match(line)
            or len(line) > 700
            or (parts and is_capitals(line) and _AUTHORITY.match(line))
        ):
            break
        if not parts and is_capitals(line) and _AUTHORITY.fullmatch(line):
            break
        if not parts and is_capitals(line) and _AUTHORITY.match(line.removeprefix("CỦA ")) and line.startswith("CỦA "):
            continue
        if _NUMBER_LINE.match(line) or _DATE_LINE.search(line) or STATE.search(line) or MOTTO.search(line):
            continue
        # Behind a title in capitals only a bracket belongs to it; the text proper begins with small letters.
        if parts and is_capitals(parts[0]) and not is_capitals(line) and not line.startswith("("):
            break
        if line.endswith((".", ":")) and parts:
            break
        parts.append(line)
    title = " ".join(casing.restore(part) if is_capitals(part) else part for part in _joined(parts))
    title = _CONTINUED.sub("", _without_about(title)).strip(" .;")
    return title[:1].upper() + title[1:]


def _without_about(title: str) -> str:
    about = _ABOUT.match(title)
    return title[about.end() :] if about else title


def _joined(parts: Sequence[str]) -> list[str]:
    """Join neighbouring lines in capitals, so that their casing is restored as one phrase."""
    joined: list[str] = []
    for part in parts:
        if joined and is_capitals(joined[-1]) and is_capitals(part):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined
