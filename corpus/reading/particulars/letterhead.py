"""The issuer of a document, from the lines of its letterhead."""

import re
from collections.abc import Sequence

from corpus.citation.document_number import issuer_of, parse_number
from corpus.names.issuers import LOCAL, PLACES, official_name
from corpus.reading.extraction.kind_line import kind_named
from corpus.vietnamese.casing import Casing
from corpus.vietnamese.letters import is_capitals
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

STATE = re.compile(
    r"""
    CỘNG\ HÒA\ XÃ\ HỘI\ CHỦ\ NGHĨA\ VIỆT\ NAM       # the tone on the "o"
    | CỘNG\ HOÀ\ XÃ\ HỘI\ CHỦ\ NGHĨA\ VIỆT\ NAM     # or on the "a"
    | ĐẢNG\ CỘNG\ SẢN\ VIỆT\ NAM                    # on texts of the Party
    """,
    re.VERBOSE,
)
MOTTO = re.compile(r"độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc", re.IGNORECASE)
# Headings of the gazette, not of a document in it.
_GAZETTE = re.compile(r"VĂN BẢN QUY PHẠM PHÁP LUẬT|PHẦN VĂN BẢN|CHỦ TỊCH NƯỚC - QUỐC HỘI|VĂN BẢN KHÁC")
_BODY_NOUNS = re.compile(
    r"""
    (?:
        SỞ                      # "SỞ TƯ PHÁP"
        | TRUNG\ TÂM            # "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
        | CỤC                   # "CỤC TRỒNG TRỌT"
        | TỔNG\ CỤC             # "TỔNG CỤC THUẾ"
        | VỤ                    # "VỤ CHUYỂN ĐỔI SỐ"
        | VĂN\ PHÒNG            # "VĂN PHÒNG CHÍNH PHỦ"
        | BAN\ QUẢN\ LÝ         # "BAN QUẢN LÝ KHU CÔNG NGHIỆP"
        | BAN\ CHỈ\ ĐẠO         # "BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH"
        | THANH\ TRA            # "THANH TRA CHÍNH PHỦ"
        | CHI\ CỤC              # "CHI CỤC THUẾ"
        | TRƯỜNG                # "TRƯỜNG ĐẠI HỌC LUẬT"
        | VIỆN                  # "VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO"
        | BẢO\ HIỂM             # "BẢO HIỂM XÃ HỘI VIỆT NAM"
        | KHO\ BẠC              # "KHO BẠC NHÀ NƯỚC"
        | NGÂN\ HÀNG            # "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM"
        | ĐẢNG\ ỦY              # "ĐẢNG ỦY UBND TỈNH"
        | PHÒNG                 # "PHÒNG NỘI VỤ"
        | ỦY\ BAN\ KIỂM\ TRA    # "ỦY BAN KIỂM TRA TRUNG ƯƠNG"
        | BAN\ (?:TỔ\ CHỨC|TUYÊN\ GIÁO|NỘI\ CHÍNH|DÂN\ VẬN|KINH\ TẾ|DÂN\ TỘC)  # "BAN TỔ CHỨC TRUNG ƯƠNG"
    )\s
    """,
    re.VERBOSE,
)
_COMMITTEE = re.compile(r"(?:TỈNH|THÀNH|HUYỆN|QUẬN|ĐẢNG) ỦY\s")
_PLACE = re.compile(rf"\b(?:{alternation(PLACES).upper()})(?! ỦY|(?<=XÃ) HỘI)\s+.+$")
_CITY = re.compile(r"\bTP\b\.?\s*")
_COUNCILS = {symbol: local.name for local in LOCAL for symbol in local.symbols}


def read_issuer(letterhead: Sequence[str], number: str, authority: str, casing: Casing) -> str:
    """Return the name of the issuer, "" when nothing tells it; `authority` is the body that enacts (heading._authority)."""
    bodies = _bodies(letterhead)
    named = issuer_of(number) if number else None
    if not bodies:
        return named or (_with_small_place(casing.restore(authority)) if authority else "")
    printed = bodies[-1]
    if len(bodies) > 1 and not _PLACE.search(printed) and (place := _PLACE.search(bodies[0])):
        # Below "TỈNH HOA SEN", "ĐẢNG ỦY UBND TỈNH" leaves out the name of the province.
        printed = f"{printed.removesuffix(place[0].split()[0]).strip()} {place[0]}"
    committee = bodies[0] if len(bodies) > 1 and _COMMITTEE.match(bodies[0]) else ""
    parsed = parse_number(number) if number else None
    council = next((_COUNCILS[part] for part in (parsed.parts if parsed else ()) if part in _COUNCILS), "")
    if council and (place := _PLACE.search(printed)):
        # The number's symbol names the body and the letterhead the place: "UBND TỈNH …" may be abbreviated there, or
        # misprinted.
        return _with_small_place(f"{council} {casing.restore(place[0])}")
    if named and set(fold(named).split()) <= set(fold(" ".join(bodies)).split()):
        return named  # the name that belongs to the symbol, where the letterhead has its words in another order
    return official_name(printed) or _with_small_place(
        " ".join(casing.restore(body) for body in (printed, committee) if body)
    )


def _bodies(letterhead: Sequence[str]) -> list[str]:
    """Return the bodies that the letterhead names one below the other; a name on several lines is joined."""
    bodies: list[str] = []
    for line in letterhead:
        # Where two columns became one line, the name of the State stands behind that of the body.
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


def _with_small_place(name: str) -> str:
    """Return a name with the noun of its place in small letters, "Ủy ban nhân dân thành phố Huế"; "Thành phố Hồ Chí Minh" stays."""
    for noun in map(str.capitalize, PLACES):
        name = re.sub(rf"(?<=\s){noun}\b(?! ủy)", noun.lower(), name)
    return name.replace("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh")
