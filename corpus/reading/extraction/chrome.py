"""What a portal writes around a document: taken off before and after, its particulars kept aside.

An official document begins with its letterhead, so where there is one everything above it is the portal's. After the
document only sentences that are known to be a portal's end it: a text must never lose its own words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.names.kinds import Trait, folded_words, having, names
from corpus.reading.extraction.markup import Line, is_ornament
from corpus.vietnamese.letters import is_capitals
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

Properties = tuple[tuple[str, str], ...]

PROPERTY_NAMES = {
    "so hieu": "Số hiệu",
    "so ky hieu": "Số hiệu",
    "so/ky hieu": "Số hiệu",
    "loai van ban": "Loại văn bản",
    "noi ban hanh": "Nơi ban hành",
    "co quan ban hanh": "Nơi ban hành",
    "nguoi ky": "Người ký",
    "ngay ban hanh": "Ngày ban hành",
    "ngay hieu luc": "Ngày hiệu lực",
    "ngay co hieu luc": "Ngày hiệu lực",
    "hieu luc tu": "Ngày hiệu lực",
    "trich yeu": "Trích yếu",
    "so_hieu": "Số hiệu",
    "ngay_ban_hanh": "Ngày ban hành",
    "ngay_hieu_luc": "Ngày hiệu lực",
    "co_quan_ban_hanh": "Nơi ban hành",
    "nguoi_ky": "Người ký",
    "trich_yeu": "Trích yếu",
    "loai_van_ban": "Loại văn bản",
    "issuer": "Nơi ban hành",
    "date": "Ngày ban hành",
    "effective_date": "Ngày hiệu lực",
    "title": "Tiêu đề",
}
TITLE = "Tiêu đề"
INTRODUCTION = "Giới thiệu"
_UNKNOWN = {"dang cap nhat", "da biet", "", "n/a"}

_LETTERHEAD = re.compile(
    r"(?:.*\s)?cong hoa xa hoi chu nghia viet nam|.{0,12}doc lap\s*-\s*tu do\s*-\s*hanh phuc|(?:.*\s)?dang cong san viet nam$"
    rf"|(?:(?:{folded_words(having(Trait.PASSED))}) )?so\s*:\s*\S{{0,20}}\s?[/-]\s?\S+|.{{0,60}}\bma hieu\s*:"
    r"|so\s*:?\s*\d{1,4}\s?-\s?[a-z]{2,5}\s?/\s?[a-z]{2,10}$"
)
_BODY = re.compile(r"can cu |dieu 1\b|chuong i\b|i[.\-] |phan (?:i|thu nhat)\b|1[.] ")
_STATED_NUMBER = re.compile(r"\W*so (?:ky )?hieu\s*(?::|$)")
_NAMED_VALUE = re.compile(
    r"(?<=\S)\s+((?:Loại văn bản|Nơi ban hành|Cơ quan ban hành|Người ký|Ngày ban hành|Ngày hiệu lực|Ngày công báo|Số công báo|Tình trạng)\s*:)"
)
MOST_HEAD_LINES = 600
_PORTAL_HEADING = re.compile(r"(?:noi dung )?van ban|thong tin van ban|toan van(?: van ban)?|noi dung")
_INTRODUCES = re.compile(rf"gioi thieu (?:toan van|noi dung)|toan van (?:{folded_words(having(Trait.CITED))})")
_AFTER = re.compile(
    r"van ban (?:nay )?(?:chua cap nhat noi dung tieng anh|co phu luc\. vui long)|vui long dang nhap"
    r"|noi dung sua doi, huong dan$|file duoc dinh kem theo van ban|danh sach dieu khoan$|ban dich nay thuoc"
    r"|you said:$|chatgpt said:$|thu vien phap luat\b.{0,80}(?:ban quyen|copyright)"
    r"|chia se (?:bai viet|van ban) (?:qua|len)|chia se\s*:?.{0,40}\b(?:facebook|zalo|twitter)\b"
    r"|(?:cac )?tin (?:bai )?(?:lien quan|khac|moi(?: nhat| hon)?|cu hon|cung chuyen muc)$|bai viet (?:lien quan|khac)$"
    r"|(?:so )?luot (?:xem|truy cap)\s*:\s*\d|cac noi dung duoc sua doi, huong dan$"
)
# Entries of a portal's menu; each could be a line of a document too, so one alone ends nothing.
_MENU = re.compile(
    r"(?:luu tru|ghi chu|y kien|facebook|zalo|email|in|in bai viet|luoc do|van ban goc|van ban lien quan|ban an lien quan"
    r"|tai (?:van ban|ve)(?: tai day)?|(?:xem|doc) them:?|noi dung mix|tieng anh|toan man hinh|tom tat(?: noi dung)?)$"
)
_KINDS = alternation(names(Trait.CITED))
_PORTAL_TITLE = re.compile(rf"(?:{_KINDS}) (?:số )?\S+ (?:năm \d{{4}}|ngày \d).{{0,600}} do .{{3,120}} ban hành$")
_OTHER_DOCUMENT = re.compile(rf"(?:Phân tích |So sánh )?(?:{_KINDS})\s+(?:số\s+)?(\d[\w./-]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Framed:
    """The document's own lines, and what stood around them."""

    lines: tuple[Line, ...]
    properties: Properties
    warnings: tuple[str, ...] = ()


def front_matter(text: str) -> tuple[str, Properties]:
    """Split a YAML head off; only its single-line values are of use."""
    if not text.startswith("---\n"):
        return text, ()
    end = text.find("\n---", 4)
    if end < 0 or end > 8000:
        return text, ()
    found = []
    for line in text[4:end].split("\n"):
        name, colon, value = line.partition(":")
        if colon and name and not name[0].isspace() and name.strip().lower() in PROPERTY_NAMES:
            found.append((name, value.strip().strip("\"'")))
    if not found and ":" not in text[4:end]:
        return text, ()  # a rule, not a head
    rest = text.find("\n", end + 1)
    return (text[rest + 1 :] if rest >= 0 else ""), _known(found)


def take_off(lines: Sequence[Line]) -> Framed:
    """Cut the portal's lines off in front and behind."""
    start, properties = _start(lines)
    end, warnings = _end(lines, start)
    return Framed(tuple(lines[start:end]), properties, warnings)


def _start(lines: Sequence[Line]) -> tuple[int, Properties]:
    head = lines[:MOST_HEAD_LINES]
    # Above its own table of particulars a portal may number its menu; nothing there is the document yet.
    stated = next((i for i, line in enumerate(head) if _STATED_NUMBER.match(fold(line.text))), -1)
    anchor = heading = introduced = None
    for index, line in enumerate(head):
        folded = fold(line.text)
        if _LETTERHEAD.match(folded):
            anchor = index
            break
        if line.heading and _PORTAL_HEADING.fullmatch(folded.strip()):
            heading = index
        elif _INTRODUCES.search(folded) and len(folded) < 300:
            introduced = index
        elif index > stated and _BODY.match(folded) and not line.text.startswith("|"):
            break
    if anchor is None:
        after = max((index for index in (heading, introduced) if index is not None), default=-1) + 1
        return after, _properties(lines[:after]) + _introduction(lines[:after])
    start = anchor
    while start > 0 and _opens_letterhead(lines[start - 1]):
        start -= 1
    return start, _properties(lines[:start]) + _introduction(lines[:start])


def _opens_letterhead(line: Line) -> bool:
    text = line.text.strip()
    if not text or text == "|" or is_ornament(text):
        return True
    if line.heading and _PORTAL_HEADING.fullmatch(fold(text)):
        return False
    return is_capitals(text) and len(text) < 90 and not any(char.isdigit() for char in text)


def _properties(lines: Sequence[Line]) -> Properties:
    """Read "Số hiệu:" | "61/2018/NĐ-CP" from Markdown rows, torn cells or one or more "name: value" on a line."""
    cells: list[str] = []
    for line in lines:
        pieces = line.text.split("|") if "|" in line.text else _NAMED_VALUE.sub(r"\n\1", line.text).split("\n")
        cells += [piece.strip() for piece in pieces if piece.strip()]
    found: list[tuple[str, str]] = []
    for cell, following in zip(cells, [*cells, ""][1:], strict=True):
        name, colon, value = cell.partition(":")
        if fold(name.strip()) in PROPERTY_NAMES:
            found.append((name, value.strip() if colon and value.strip() else following))
    return _known(found)


def _introduction(lines: Sequence[Line]) -> Properties:
    """Keep what the portal called the document: a re-published text may bear its number nowhere else."""
    title = next((line.text for line in lines if line.heading == 1 and len(line.text) > 12), "")
    sentence = next((line.text for line in lines if _OTHER_DOCUMENT.search(line.text) and not line.heading), "")
    return tuple((name, value) for name, value in ((TITLE, title), (INTRODUCTION, sentence)) if value)


def _known(found: Sequence[tuple[str, str]]) -> Properties:
    named = ((PROPERTY_NAMES[fold(name.strip())], value.strip()) for name, value in found)
    return tuple((name, value) for name, value in named if fold(value) not in _UNKNOWN)


def _end(lines: Sequence[Line], start: int) -> tuple[int, tuple[str, ...]]:
    # Nothing ends a document before it has begun: some portals repeat their menu above it.
    begun = next((i for i in range(start, len(lines)) if _BODY.match(fold(lines[i].text[:40]))), len(lines))
    first_number = ""
    for index in range(begun, len(lines)):
        line = lines[index]
        if _is_after(lines, index):
            while index > begun and (lines[index - 1].blank or _PORTAL_TITLE.fullmatch(lines[index - 1].text)):
                index -= 1
            return index, ()
        if line.heading == 1 and (other := _OTHER_DOCUMENT.match(line.text)):
            first_number = other[1]
            warning = f"Tệp chứa nhiều văn bản; chỉ đọc văn bản đầu tiên, dừng trước “{line.text}” ({first_number})."
            return index, (warning,)
    return len(lines), ()


def _is_after(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if not text or len(text) > 200:
        return False
    folded = fold(text).strip()
    if _AFTER.match(folded):
        return True
    if not _MENU.match(folded):
        return False
    near = (fold(line.text).strip() for line in lines[index + 1 : index + 9])
    return lines[index].heading > 0 or sum(1 for text in near if _MENU.match(text) or _AFTER.match(text)) >= 2
