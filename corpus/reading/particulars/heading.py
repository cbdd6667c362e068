"""The particulars that a document prints about itself: number, kind, issuer, place, date, title, legal bases."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus.citation.document_number import kind_of, parse_number
from corpus.names.issuers import LEADING_PRINTED, Role, having, official_name
from corpus.names.kinds import CONSOLIDATION, Trait, names
from corpus.names.offices import OFFICES_PRINTED
from corpus.reading.extraction.kind_line import kind_named, split_kind_line
from corpus.reading.extraction.wrapping import UNIT_MARK
from corpus.reading.particulars.letterhead import MOTTO, STATE, read_issuer
from corpus.reading.structure.parts import ENACTING
from corpus.vietnamese.casing import Casing
from corpus.vietnamese.dates import DAY, day_of, read_day
from corpus.vietnamese.letters import cased, is_capitals, plain
from corpus.vietnamese.patterns import alternation

_NUMBER_LINE = re.compile(
    rf"""
    (?: (?:{alternation(names(Trait.PASSED))}) \s+ )?              # "Luật số: 99/2024/QH15"
    S[ốô]\s*:?\s*                                           # "Số: "; scanners lose the tone
    (?P<number>
        \d[\w.]* \s?[/-]\s? [\w/&-]+                        # "749/QĐ-TTg", "131 /NQ-CP", "57-NQ/TW"
        (?: \s?[/-]\s? (?-i:[A-ZĐ]{{2,}}\b[\w-]*) )*          # "12 / QĐ - BYT"
    )
    | Mã\ hiệu\s*:\s* (?P<code>\S.{{1,40}})                   # "Mã hiệu: QT 01"
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DATE_LINE = re.compile(
    cased(
        rf"""
        (?<![\w/.-])
        (?P<place>
            (?:T[PX]\.\s?|Thành\ phố\s|Thị\ xã\s)?                          # "TP. ", "Thành phố "
            [A-ZĐÀ-Ỹ][^\W\d_]* (?: [\s-]+ [A-ZĐÀ-Ỹ][^\W\d_]* ){{0,4}}       # "Hà Nội", "Bà Rịa - Vũng Tàu"
        )
        \s*,\s*
        (?=
            (?-x:{DAY.pattern})                                             # "ngày 09 tháng 5 năm 2024"
            | ngày[\s.…_\d]*tháng                                           # "ngày ... tháng ... năm 2024"
        )
        """
    ),
    re.VERBOSE,
)
_PARTY_BODY = re.compile(
    rf"CỦA\s+({alternation(issuer.name for issuer in having(Role.PARTY | Role.LEADING)).upper()})(?:\s+ĐẢNG)?"
)
_OF_ANOTHER = re.compile(rf"\s*{DAY.pattern}\s*(?:của|,)")  # " ngày 21 tháng 11 năm 2019 của Quốc hội"
_STATED_DAY = re.compile(r"Ngày ban hành\s*:\s*")
_EDITION = re.compile(r"Lần ban hành|Ngày ban hành|MỤC LỤC")
_CONTINUED = re.compile(r"\s*\(Tiếp theo Công báo[^()]*\)")
_AUTHORITY = re.compile(
    rf"""
    (?:
        {OFFICES_PRINTED}                           # "THỦ TƯỚNG CHÍNH PHỦ", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"
        | {LEADING_PRINTED}                         # "CHÍNH PHỦ", "QUỐC HỘI", "BAN BÍ THƯ"
        | ỦY\ BAN | UỶ\ BAN                         # "ỦY BAN NHÂN DÂN", "UỶ BAN THƯỜNG VỤ QUỐC HỘI"
        | HỘI\ ĐỒNG                                 # "HỘI ĐỒNG NHÂN DÂN TỈNH"
        | BAN\ (?:THƯỜNG\ VỤ|CHẤP\ HÀNH|CHỈ\ ĐẠO)   # "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH"
        | BỘ\ [A-ZĐ]                                # "BỘ TƯ PHÁP"
        | UBND[ ]                                   # "UBND TỈNH"
    )
    """,
    re.VERBOSE,
)
_BASIS = re.compile(r"(?:[-–+]\s*)?Căn cứ\s*:?\s+(?=\S)")
_ENDS_TITLE = re.compile(
    r"""
    (?:
        [-–+]\s*\S              # "- Căn cứ Luật Tổ chức Chính phủ"
        | (?:
            Căn\ cứ             # "Căn cứ Luật Tổ chức Chính phủ"
            | Theo\ đề\ nghị    # "Theo đề nghị của Bộ trưởng Bộ Nội vụ"
            | Xét\ đề\ nghị     # "Xét đề nghị của Giám đốc Sở Nội vụ"
            | Xét               # "Xét Tờ trình số 12/TTr-UBND"
            | Thực\ hiện        # "Thực hiện Nghị quyết số 57-NQ/TW"
            | Kính\ gửi         # "Kính gửi: Ủy ban nhân dân các tỉnh"
            | Trên\ cơ\ sở      # "Trên cơ sở ý kiến của Bộ Tư pháp"
            | Để                # "Để triển khai Nghị định số 61/2018/NĐ-CP"
            | Sau\ khi          # "Sau khi xem xét đề nghị của Bộ Nội vụ"
            | Thời\ gian\ qua   # "Thời gian qua, công tác cải cách hành chính"
        )\b
    )
    """,
    re.VERBOSE,
)
_ABOUT = re.compile(r"(?:VỀ VIỆC|Về việc|về việc|V/v|VỀ|Về|về)\s*:?\s+(?=\S)")
_AUTHENTICATED = re.compile(r"XÁC THỰC VĂN BẢN HỢP NHẤT")
_ADOPTED = re.compile(rf"thông qua[^.\n]{{0,80}}?{DAY.pattern}")  # "thông qua ngày 29 tháng 11 năm 2024"
# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds): particulars stand close together, at the very beginning or
# end.
OPENING_LINES = 120  # that are read; the opening of a text without a letterhead may run to pages
AUTHENTICATION_SPAN = 250  # characters on either side of "XÁC THỰC VĂN BẢN HỢP NHẤT", with body, number, place and day
ADOPTION_SPAN = 20_000  # characters at the end, and at the beginning, in which the day of adoption is looked for
DAY_SPAN = 60  # characters behind a number, in which its day stands
TITLE_LENGTH = 700  # characters; a longer line is no line of a title


@dataclass(frozen=True, slots=True)
class Heading:
    """What the opening of a document states; "" and None for what it does not state."""

    number: str = ""
    kind: str = ""
    issuer: str = ""
    place: str = ""
    issued_on: date | None = None
    title: str = ""
    legal_bases: tuple[str, ...] = ()


def read_heading(opening: str, text: str) -> Heading:
    """Return the particulars in the opening; `text` is the whole text, for the casing of titles and for the day of adoption."""
    lines = [line for raw in opening.split("\n") if (line := plain(raw))][:OPENING_LINES]
    bases = [line for raw in opening.split("\n") if _BASIS.match(line := plain(raw))]
    first_basis = next(
        (i for i, line in enumerate(lines) if _BASIS.match(line) or ENACTING.fullmatch(line)), len(lines)
    )
    head = split_kind_line(lines[:first_basis])
    number, number_at = _number(head)
    place, issued_on, dated_at = _place_and_day(head)
    kind, kind_at = _kind(head)
    by_number = kind_of(number) if number else ""
    # A consolidation prints the kind of what it consolidates above its title.
    kind = by_number if by_number == CONSOLIDATION else (kind or by_number)
    if by_number != CONSOLIDATION and (own := _authenticated(text)) and own.number:
        number, kind, place, issued_on = own.number, CONSOLIDATION, own.place or place, own.issued_on or issued_on
    casing = Casing(text)
    letterhead_end = next((i for i in (number_at, dated_at, kind_at) if i is not None), 0)
    authority = _authority(head, kind_at)
    issuer = _party_body(head, kind_at) or read_issuer(head[: max(letterhead_end, 0)], number, authority, casing)
    after = max((i for i in (number_at, dated_at, kind_at) if i is not None), default=-1) + 1
    title = _title(head, kind_at + 1 if kind_at is not None else after, casing) if after else ""
    if issued_on is None and number and (named := re.search(rf"{re.escape(number)}\s*,?\s+(?={DAY.pattern})", text)):
        # The line that ties an annex to its document: "(Kèm theo Nghị định số 88/2024/NĐ-CP ngày 09 tháng 5 năm 2024)".
        issued_on = read_day(text[named.end() : named.end() + DAY_SPAN])
    if issued_on is None and (
        adopted := _ADOPTED.search(text[-ADOPTION_SPAN:]) or _ADOPTED.search(text[:ADOPTION_SPAN])
    ):
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
    """Return the particulars that a consolidation prints at its end, around its authentication; None for any other text."""
    match = _AUTHENTICATED.search(text)
    if match is None:
        return None
    near = text[max(0, match.start() - AUTHENTICATION_SPAN) : match.end() + AUTHENTICATION_SPAN]
    lines = [plain(line) for line in near.split("\n")]
    numbers = [number for line in lines if kind_of(number := _number([line])[0]) == CONSOLIDATION]
    place, day, _ = _place_and_day(lines)
    return Heading(number=next(iter(numbers), ""), place=place, issued_on=day)


def _number(lines: Sequence[str]) -> tuple[str, int | None]:
    """Return the number, and the index of its line; ("", None) when there is none."""
    for index, line in enumerate(lines):
        # "Luật số 35/2023/QH15 ngày …" names another document, as consolidations do below their title.
        if (match := _NUMBER_LINE.match(line)) and not _OF_ANOTHER.match(line, match.end()):
            if match["code"]:
                return match["code"].strip(), index
            printed = re.sub(r"\s", "", match["number"]).rstrip(".-/")
            parsed = parse_number(printed)
            return (str(parsed) if parsed else printed), index
    return "", None


def _place_and_day(lines: Sequence[str]) -> tuple[str, date | None, int | None]:
    """Return place and day of issue, and the index of their line."""
    for index, line in enumerate(lines):
        if match := _DATE_LINE.search(line):
            day = DAY.search(line, match.end())
            return match["place"], day_of(day) if day else None, index
        if _STATED_DAY.match(line):
            return "", read_day(line), index
    return "", None, None


def _kind(lines: Sequence[str]) -> tuple[str, int | None]:
    """Return the kind, and the index of its line; ("", None) when no line names one."""
    for index, line in enumerate(lines):
        if is_capitals(line) and (kind := kind_named(line)):
            return kind, index
    return "", None


def _party_body(lines: Sequence[str], kind_at: int | None) -> str:
    """Return the body of the Party named below the kind, "CỦA BỘ CHÍNH TRỊ": its letterhead names the Central Committee."""
    below = lines[kind_at + 1 : kind_at + 2] if kind_at is not None else ()
    return next((official_name(match[1]) for line in below if (match := _PARTY_BODY.fullmatch(line))), "")


def _authority(lines: Sequence[str], kind_at: int | None) -> str:
    """Return the body or office that enacts, "BỘ TRƯỞNG BỘ NỘI VỤ", printed between the title and the legal bases; or ""."""
    if kind_at is None:
        return ""
    return next((line for line in reversed(lines[kind_at + 1 :]) if is_capitals(line) and _AUTHORITY.match(line)), "")


def _title(lines: Sequence[str], start: int, casing: Casing) -> str:
    """Return the title whose lines begin at `start`, without "Về việc"; of a letter, what stands behind "V/v"."""
    parts: list[str] = []
    if about := next((line for line in lines if line.startswith(("V/v", "V/V"))), ""):
        start = len(lines)  # a letter has no title line; what it is about stands under its number
        parts = [about]
    for line in lines[start:]:
        if (
            _ENDS_TITLE.match(line)
            or UNIT_MARK.match(line)
            or _EDITION.match(line)
            or len(line) > TITLE_LENGTH
            or (parts and is_capitals(line) and _AUTHORITY.match(line))
        ):
            break
        if not parts and is_capitals(line) and _AUTHORITY.fullmatch(line):
            break
        if not parts and is_capitals(line) and _AUTHORITY.match(line.removeprefix("CỦA ")) and line.startswith("CỦA "):
            continue
        if _NUMBER_LINE.match(line) or _DATE_LINE.search(line) or STATE.search(line) or MOTTO.search(line):
            continue
        # Of what follows a title in capitals, only a line in brackets belongs to it; other small letters begin the
        # text.
        if parts and is_capitals(parts[0]) and not is_capitals(line) and not line.startswith("("):
            break
        if line.endswith((".", ":")) and parts:
            break
        parts.append(line)
    title = " ".join(casing.restore(part) if is_capitals(part) else part for part in _join_capitals(parts))
    title = _CONTINUED.sub("", _without_about(title)).strip(" .;")
    return title[:1].upper() + title[1:]


def _without_about(title: str) -> str:
    about = _ABOUT.match(title)
    return title[about.end() :] if about else title


def _join_capitals(parts: Sequence[str]) -> list[str]:
    """Return the lines with neighbours in capitals joined, so that their casing is restored as one phrase."""
    joined: list[str] = []
    for part in parts:
        if joined and is_capitals(joined[-1]) and is_capitals(part):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined
