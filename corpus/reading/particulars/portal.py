"""What a portal says about a document: it fills gaps, and is compared with what the document says of itself."""

import re
from dataclasses import replace
from datetime import date

from corpus.citation.document_number import issuer_of, kind_of, parse_number
from corpus.document import Signer
from corpus.names.issuers import Role, having
from corpus.reading.extraction.chrome import INTRODUCTION, TITLE
from corpus.reading.extraction.lines import ExtractedText
from corpus.reading.particulars.heading import Heading
from corpus.reading.particulars.signature import is_name
from corpus.vietnamese.dates import read_day
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

FILLED_FROM_PORTAL = "Văn bản không thể hiện; lấy từ thông tin kèm theo của trang đăng: "
_NUMBER = re.compile(r"\d[\w.]*(?:/\d{4})?[/-][A-ZĐ][\w/-]*")
_OF_ISSUER = re.compile(rf"\bcủa ({alternation(issuer.name for issuer in having(Role.LEADING))})\b")
_ABOUT = re.compile(r"\bvề (.{10,300}?)(?:[.;:]|$)")


def fill_gaps(heading: Heading, extracted: ExtractedText) -> tuple[Heading, tuple[str, ...]]:
    """Return the heading with what the portal knows and the document does not show, and a warning that names those fields."""
    filled: list[str] = []
    title = extracted.property_of(TITLE)
    introduction = extracted.property_of(INTRODUCTION)
    portal_text = f"{title} {introduction}"
    if not heading.number and (number := _number(extracted.property_of("Số hiệu") or title or introduction)):
        heading = replace(heading, number=number)
        filled.append(f"số hiệu {number}")
    if not heading.kind:
        kind = (kind_of(heading.number) if heading.number else "") or extracted.property_of("Loại văn bản")
        heading = replace(heading, kind=kind)
    if not heading.issuer:
        issuer = (issuer_of(heading.number) if heading.number else None) or extracted.property_of("Nơi ban hành")
        of_issuer = _OF_ISSUER.search(portal_text)
        if issuer := issuer or (of_issuer[1] if of_issuer else ""):
            heading = replace(heading, issuer=issuer)
            filled.append(f"cơ quan ban hành {issuer}")
    day = read_day(extracted.property_of("Ngày ban hành")) or read_day(introduction)
    if heading.issued_on is None and day:
        heading = replace(heading, issued_on=day)
        filled.append(f"ngày ban hành {day:%d/%m/%Y}")
    if not heading.title and (stated := _title(extracted, title, introduction)):
        heading = replace(heading, title=stated)
        filled.append("tên gọi")
    return heading, ((FILLED_FROM_PORTAL + "; ".join(filled) + ".",) if filled else ())


def portal_signer(extracted: ExtractedText) -> Signer | None:
    """Return the signer that the portal names, if that is a person and not an office."""
    name = extracted.property_of("Người ký")
    return Signer(name) if name and is_name(name) else None


def disagreements(
    heading: Heading, signer: Signer | None, effective_from: date | None, extracted: ExtractedText
) -> tuple[str, ...]:
    """Return a warning for each particular on which the portal and the document disagree."""
    pairs = [
        ("Số hiệu", heading.number, _number(extracted.property_of("Số hiệu"))),
        ("Ngày ban hành", heading.issued_on, read_day(extracted.property_of("Ngày ban hành"))),
        ("Ngày hiệu lực", effective_from, read_day(extracted.property_of("Ngày hiệu lực"))),
    ]
    found = [_disagreement(name, own, portal) for name, own, portal in pairs if own and portal and own != portal]
    stated = extracted.property_of("Người ký")
    # "Thủ tướng Chính phủ Nguyễn Văn A" agrees with the name; an office alone is not compared.
    if signer and is_name(stated) and fold(signer.name) not in fold(stated):
        found.append(_disagreement("Người ký", signer.name, stated))
    return tuple(found)


def _disagreement(name: str, own: object, portal: object) -> str:
    return f"{name}: văn bản ghi {_printed(own)}, trang đăng ghi {_printed(portal)}."


def _printed(value: object) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)


def _number(text: str) -> str:
    match = _NUMBER.search(text)
    if not match:
        return ""
    parsed = parse_number(match[0])
    return str(parsed) if parsed else ""


def _title(extracted: ExtractedText, title: str, introduction: str) -> str:
    stated = extracted.property_of("Trích yếu")
    if not stated and (about := _ABOUT.search(introduction)):
        stated = about[1]
    if not stated:
        stated = "" if _NUMBER.search(title) else title
    return stated[:1].upper() + stated[1:]
