"""The body that issues a document, from the lines of its letterhead."""

import re
from collections.abc import Sequence

from corpus.citation.document_number import issuer_of, parse_number
from corpus.names.issuers import LOCAL, PLACES, official_name
from corpus.reading.extraction.kind_line import kind_named
from corpus.vietnamese.casing import Casing
from corpus.vietnamese.letters import is_capitals
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

STATE = re.compile(r"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM")
MOTTO = re.compile(r"độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc", re.IGNORECASE)
# Headings of the gazette, not of a document in it.
_GAZETTE = re.compile(r"VĂN BẢN QUY PHẠM PHÁP LUẬT|PHẦN VĂN BẢN|CHỦ TỊCH NƯỚC - QUỐC HỘI|VĂN BẢN KHÁC")
_BODY_NOUNS = re.compile(
    r"(?:SỞ|TRUNG TÂM|CỤC|TỔNG CỤC|VỤ|VĂN PHÒNG|BAN QUẢN LÝ|BAN CHỈ ĐẠO|THANH TRA|CHI CỤC|TRƯỜNG|VIỆN|BẢO HIỂM|KHO BẠC|NGÂN HÀNG|ĐẢNG ỦY"
    r"|PHÒNG|ỦY BAN KIỂM TRA|BAN (?:TỔ CHỨC|TUYÊN GIÁO|NỘI CHÍNH|DÂN VẬN|KINH TẾ|DÂN TỘC))\s"
)
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|ĐẢNG) ỦY\s")
_PLACE = re.compile(rf"\b(?:{alternation(PLACES).upper()})(?! ỦY|(?<=XÃ) HỘI)\s+.+$")
_CITY = re.compile(r"\bTP\b\.?\s*")
_COUNCILS = {symbol: local.name for local in LOCAL for symbol in local.symbols}


def read_body(letterhead: Sequence[str], number: str, authority: str, casing: Casing) -> str:
    """Return the issuing body; `authority` is the body in whose name the text enacts, where it is printed."""
    bodies = _bodies(letterhead)
    named = issuer_of(number) if number else None
    if not bodies:
        return named or (_local(casing.restore(authority)) if authority else "")
    printed = bodies[-1]
    if len(bodies) > 1 and not _PLACE.search(printed) and (place := _PLACE.search(bodies[0])):
        # "ĐẢNG ỦY UBND TỈNH" leaves the name of the province to the line above.
        printed = f"{printed.removesuffix(place[0].split()[0]).strip()} {place[0]}"
    committee = bodies[0] if len(bodies) > 1 and _COMMITTEE.match(bodies[0]) else ""
    parsed = parse_number(number) if number else None
    council = next((_COUNCILS[part] for part in (parsed.parts if parsed else ()) if part in _COUNCILS), "")
    if council and (place := _PLACE.search(printed)):
        # The symbol tells the body, the letterhead whose: "UBND TỈNH …" is abbreviated there, or misprinted.
        return _local(f"{council} {casing.restore(place[0])}")
    if named and set(fold(named).split()) <= set(fold(" ".join(bodies)).split()):
        return named  # also where a chamber stands below its court, and the name says it the other way round
    return official_name(printed) or _local(" ".join(casing.restore(body) for body in (printed, committee) if body))


def _bodies(letterhead: Sequence[str]) -> list[str]:
    """Return the bodies named one above the other, their broken lines joined."""
    bodies: list[str] = []
    for line in letterhead:
        # In a text of two columns the name of the State stands behind the body's.
        name = MOTTO.split(STATE.split(line)[0])[0]
        name = name.strip() if name == line else name.strip(" -–|")
        if (
            not name
            or kind_named(name)
            or _GAZETTE.match(name)
            or not is_capitals(name)
            or any(char.isdigit() for char in name)
        ):
            continue
        name = _CITY.sub("THÀNH PHỐ ", name)
        if bodies and not _BODY_NOUNS.match(f"{name} "):
            bodies[-1] = f"{bodies[-1]} {name}"
        else:
            bodies.append(name)
    return bodies


def _local(name: str) -> str:
    """Write the noun of a place small, as in "Ủy ban nhân dân thành phố Huế"; one city bears it in its name."""
    for noun in map(str.capitalize, PLACES):
        name = re.sub(rf"(?<=\s){noun}\b(?! ủy)", noun.lower(), name)
    return name.replace("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh")
