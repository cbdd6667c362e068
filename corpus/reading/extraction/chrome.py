"""What a portal puts around a document: cut off before and behind it, and what it says about the document kept as properties.

An official document begins with its letterhead, so where there is one, everything above it is the portal's. Behind the document only
lines that are known to be a portal's end it: a text must never lose its own words.
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
NO_VALUE = {"dang cap nhat", "da biet", "", "n/a"}

# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds): lines of a portal or a letterhead are short, those of a
# document are long.
HEAD_LINES = 600  # lines in which the letterhead is looked for
FRONT_MATTER = 8000  # characters
INTRODUCTION_LENGTH = 300  # characters of a sentence that introduces the document
LETTERHEAD_LENGTH = 90  # characters of a line above the anchor that still belongs to the letterhead
TITLE_LENGTH = 12  # characters that a portal's title has at least; "Trang chủ" is none
PORTAL_LINE = 200  # characters of a line that ends the document
MENU_LINES, MENU_ENTRIES = 8, 2  # an entry of a menu ends the document where the next lines hold so many more
_PASSED_FOLDED = folded_words(having(Trait.PASSED))
# Patterns named _FOLDED are matched against a folded line: small letters without marks.
_LETTERHEAD_FOLDED = re.compile(
    rf"""
    (?:.*\s)? cong\ hoa\ xa\ hoi\ chu\ nghia\ viet\ nam                # "CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    | .{{0,12}} doc\ lap\s*-\s*tu\ do\s*-\s*hanh\ phuc                   # "Độc lập - Tự do - Hạnh phúc"
    | (?:.*\s)? dang\ cong\ san\ viet\ nam $                           # "TỈNH ỦY LẠNG SƠN ĐẢNG CỘNG SẢN VIỆT NAM"
    | (?:(?:{_PASSED_FOLDED})\ )?
      so\s*:\s* \S{{0,20}}\s? [/-] \s?\S+                              # "Luật số: 99/2024/QH15", "Số:      /QĐ-BNV"
    | .{{0,60}} \bma\ hieu\s*:                                           # "QUY TRÌNH Mã hiệu: QT 01"
    | so\s*:?\s* \d{{1,4}}\s? - \s?[a-z]{{2,5}} \s?/\s? [a-z]{{2,10}} $      # "Số 157-NQ/TW"
    """,
    re.VERBOSE,
)
_BODY_FOLDED = re.compile(r"can cu |dieu 1\b|chuong i\b|i[.\-] |phan (?:i|thu nhat)\b|1[.] ")
_STATED_NUMBER_FOLDED = re.compile(r"\W*so (?:ky )?hieu\s*(?::|$)")
# A second "name: value" on a line of particulars: "Số hiệu: 61/2018/NĐ-CP Loại văn bản: Nghị định".
_NAMED_VALUE = re.compile(
    r"""
    (?<=\S)\s+
    (
        (?:
            Loại\ văn\ bản        # "Loại văn bản: Nghị định"
            | Nơi\ ban\ hành      # "Nơi ban hành: Chính phủ"
            | Cơ\ quan\ ban\ hành # "Cơ quan ban hành: Bộ Nội vụ"
            | Người\ ký           # "Người ký: Nguyễn Văn A"
            | Ngày\ ban\ hành     # "Ngày ban hành: 23/04/2018"
            | Ngày\ hiệu\ lực     # "Ngày hiệu lực: 21/06/2018"
            | Ngày\ công\ báo     # "Ngày công báo: 09/05/2018"
            | Số\ công\ báo       # "Số công báo: Từ số 601 đến số 602"
            | Tình\ trạng         # "Tình trạng: Còn hiệu lực"
        )
        \s*:
    )
    """,
    re.VERBOSE,
)

_PORTAL_HEADING_FOLDED = re.compile(r"(?:noi dung )?van ban|thong tin van ban|toan van(?: van ban)?|noi dung")
_INTRODUCES_FOLDED = re.compile(rf"gioi thieu (?:toan van|noi dung)|toan van (?:{folded_words(having(Trait.CITED))})")
_AFTER_FOLDED = re.compile(
    r"""
    van\ ban\ (?:nay\ )?
    (?:
        chua\ cap\ nhat\ noi\ dung\ tieng\ anh                  # "Văn bản này chưa cập nhật nội dung Tiếng Anh"
        | co\ phu\ luc\.\ vui\ long                             # "Văn bản này có phụ lục. Vui lòng đăng nhập để xem"
    )
    | vui\ long\ dang\ nhap                                     # "Vui lòng đăng nhập để tải"
    | noi\ dung\ sua\ doi,\ huong\ dan $                        # "NỘI DUNG SỬA ĐỔI, HƯỚNG DẪN"
    | file\ duoc\ dinh\ kem\ theo\ van\ ban                     # "File được đính kèm theo văn bản"
    | danh\ sach\ dieu\ khoan $                                 # "Danh sách điều khoản"
    | ban\ dich\ nay\ thuoc                                     # "Bản dịch này thuộc quyền sở hữu của"
    | you\ said: $                                              # "You said:"
    | chatgpt\ said: $                                          # "ChatGPT said:"
    | thu\ vien\ phap\ luat\b .{0,80} (?:ban\ quyen|copyright)  # "THƯ VIỆN PHÁP LUẬT has the copyright on this"
    | chia\ se\ (?:bai\ viet|van\ ban)\ (?:qua|len)             # "Chia sẻ bài viết qua"
    | chia\ se\s*:? .{0,40} \b(?:facebook|zalo|twitter)\b       # "Chia sẻ: Facebook | Zalo"
    | (?:cac\ )?tin\ (?:bai\ )?
      (?:lien\ quan|khac|moi(?:\ nhat|\ hon)?|cu\ hon|cung\ chuyen\ muc) $  # "Tin liên quan", "Các tin bài mới hơn"
    | bai\ viet\ (?:lien\ quan|khac) $                          # "Bài viết liên quan"
    | (?:so\ )?luot\ (?:xem|truy\ cap)\s*:\s*\d                 # "Lượt xem: 120"
    | cac\ noi\ dung\ duoc\ sua\ doi,\ huong\ dan $             # "Các nội dung được sửa đổi, hướng dẫn"
    """,
    re.VERBOSE,
)
# Entries of a portal's menu; each could be a line of a document too, so one alone ends nothing.
_MENU_FOLDED = re.compile(
    r"""
    (?:
        luu\ tru                                # "Lưu trữ"
        | ghi\ chu                              # "Ghi chú"
        | y\ kien                               # "Ý kiến"
        | facebook                              # "Facebook"
        | zalo                                  # "Zalo"
        | email                                 # "Email"
        | in                                    # "In"
        | in\ bai\ viet                         # "In bài viết"
        | luoc\ do                              # "Lược đồ"
        | van\ ban\ goc                         # "Văn bản gốc"
        | van\ ban\ lien\ quan                  # "Văn bản liên quan"
        | ban\ an\ lien\ quan                   # "Bản án liên quan"
        | tai\ (?:van\ ban|ve)(?:\ tai\ day)?   # "Tải về", "Tải văn bản tại đây"
        | (?:xem|doc)\ them:?                   # "Xem thêm:", "Đọc thêm"
        | noi\ dung\ mix                        # "Nội dung MIX"
        | tieng\ anh                            # "Tiếng Anh"
        | toan\ man\ hinh                       # "Toàn màn hình"
        | tom\ tat(?:\ noi\ dung)?              # "Tóm tắt nội dung"
    )$
    """,
    re.VERBOSE,
)
_KINDS = alternation(names(Trait.CITED))
# "Quyết định 749/QĐ-TTg năm 2020 phê duyệt Chương trình Chuyển đổi số quốc gia do Thủ tướng Chính phủ ban hành"
_PORTAL_TITLE = re.compile(
    rf"""
    (?:{_KINDS})\ (?:số\ )?\S+[ ]    # "Quyết định 749/QĐ-TTg "
    (?:
        năm\ \d{{4}}                 # "năm 2020"
        | ngày\ \d                   # "ngày 03/6/2020"
    )
    .{{0,600}}                       # "phê duyệt Chương trình Chuyển đổi số quốc gia"
    \ do\ .{{3,120}}\ ban\ hành $    # "do Thủ tướng Chính phủ ban hành"
    """,
    re.VERBOSE,
)
# "Nghị định số 61/2018/NĐ-CP", "Phân tích Nghị quyết 57-NQ/TW"; the group is the number.
_OTHER_DOCUMENT = re.compile(
    rf"""
    (?:
        Phân\ tích[ ]                # "Phân tích Nghị quyết 57-NQ/TW"
        | So\ sánh[ ]                # "So sánh Nghị định 61/2018/NĐ-CP và Nghị định 118/2025/NĐ-CP"
    )?
    (?:{_KINDS}) \s+ (?:số\s+)? (\d[\w./-]*)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StrippedText:
    """The document's own lines, and what was found around them."""

    lines: tuple[Line, ...]
    properties: Properties  # what the portal says about the document, by names of PROPERTY_NAMES
    warnings: tuple[str, ...] = ()  # Vietnamese sentences


def front_matter(text: str) -> tuple[str, Properties]:
    """Return a text without its YAML front matter, and the properties in it; values of several lines are left out."""
    if not text.startswith("---\n"):
        return text, ()
    end = text.find("\n---", 4)
    if end < 0 or end > FRONT_MATTER:
        return text, ()
    found = []
    for line in text[4:end].split("\n"):
        name, colon, value = line.partition(":")
        if colon and name and not name[0].isspace() and name.strip().lower() in PROPERTY_NAMES:
            found.append((name, value.strip().strip("\"'")))
    if not found and ":" not in text[4:end]:
        return text, ()  # "---" is a rule here, no front matter
    rest = text.find("\n", end + 1)
    return (text[rest + 1 :] if rest >= 0 else ""), _named_properties(found)


def strip_portal(lines: Sequence[Line]) -> StrippedText:
    """Cut off the portal's lines before and behind the document."""
    start, properties = _document_start(lines)
    end, warnings = _document_end(lines, start)
    return StrippedText(tuple(lines[start:end]), properties, warnings)


def _document_start(lines: Sequence[Line]) -> tuple[int, Properties]:
    """Return the index of the document's first line, and the properties stated above it."""
    head = lines[:HEAD_LINES]
    # A portal may number its menu, "1. Trang chủ", above its table of properties: nothing there begins the document.
    stated = next((i for i, line in enumerate(head) if _STATED_NUMBER_FOLDED.match(fold(line.text))), -1)
    anchor = heading = introduced = None
    for index, line in enumerate(head):
        folded = fold(line.text)
        if _LETTERHEAD_FOLDED.match(folded):
            anchor = index
            break
        if line.heading and _PORTAL_HEADING_FOLDED.fullmatch(folded.strip()):
            heading = index
        elif _INTRODUCES_FOLDED.search(folded) and len(folded) < INTRODUCTION_LENGTH:
            introduced = index
        elif index > stated and _BODY_FOLDED.match(folded) and not line.text.startswith("|"):
            break
    if anchor is None:
        after = max((index for index in (heading, introduced) if index is not None), default=-1) + 1
        return after, _properties(lines[:after]) + _introduction(lines[:after])
    start = anchor
    while start > 0 and _belongs_to_letterhead(lines[start - 1]):
        start -= 1
    return start, _properties(lines[:start]) + _introduction(lines[:start])


def _belongs_to_letterhead(line: Line) -> bool:
    text = line.text.strip()
    if not text or text == "|" or is_ornament(text):
        return True
    if line.heading and _PORTAL_HEADING_FOLDED.fullmatch(fold(text)):
        return False
    return is_capitals(text) and len(text) < LETTERHEAD_LENGTH and not any(char.isdigit() for char in text)


def _properties(lines: Sequence[Line]) -> Properties:
    """Read names and values from rows of a table, from cells on lines of their own, and from "name: value" on a line."""
    cells: list[str] = []
    for line in lines:
        pieces = line.text.split("|") if "|" in line.text else _NAMED_VALUE.sub(r"\n\1", line.text).split("\n")
        cells += [piece.strip() for piece in pieces if piece.strip()]
    found: list[tuple[str, str]] = []
    for cell, following in zip(cells, [*cells, ""][1:], strict=True):
        name, colon, value = cell.partition(":")
        if fold(name.strip()) in PROPERTY_NAMES:
            found.append((name, value.strip() if colon and value.strip() else following))
    return _named_properties(found)


def _introduction(lines: Sequence[Line]) -> Properties:
    """Return the portal's title and its sentence about the document, which may be the only place of a number."""
    title = next((line.text for line in lines if line.heading == 1 and len(line.text) > TITLE_LENGTH), "")
    sentence = next((line.text for line in lines if _OTHER_DOCUMENT.search(line.text) and not line.heading), "")
    return tuple((name, value) for name, value in ((TITLE, title), (INTRODUCTION, sentence)) if value)


def _named_properties(found: Sequence[tuple[str, str]]) -> Properties:
    named = ((PROPERTY_NAMES[fold(name.strip())], value.strip()) for name, value in found)
    return tuple((name, value) for name, value in named if fold(value) not in NO_VALUE)


def _document_end(lines: Sequence[Line], start: int) -> tuple[int, tuple[str, ...]]:
    """Return the index behind the document's last line, and a warning where another document follows."""
    # Some portals repeat their menu above the document, so nothing ends it before its body has begun.
    begun = next((i for i in range(start, len(lines)) if _BODY_FOLDED.match(fold(lines[i].text[:40]))), len(lines))
    first_number = ""
    for index in range(begun, len(lines)):
        line = lines[index]
        if _ends_document(lines, index):
            while index > begun and (lines[index - 1].blank or _PORTAL_TITLE.fullmatch(lines[index - 1].text)):
                index -= 1
            return index, ()
        if line.heading == 1 and (other := _OTHER_DOCUMENT.match(line.text)):
            first_number = other[1]
            warning = f"Tệp chứa nhiều văn bản; chỉ đọc văn bản đầu tiên, dừng trước “{line.text}” ({first_number})."
            return index, (warning,)
    return len(lines), ()


def _ends_document(lines: Sequence[Line], index: int) -> bool:
    text = lines[index].text
    if not text or len(text) > PORTAL_LINE:
        return False
    folded = fold(text).strip()
    if _AFTER_FOLDED.match(folded):
        return True
    if not _MENU_FOLDED.match(folded):
        return False
    near = (fold(line.text).strip() for line in lines[index + 1 : index + 1 + MENU_LINES])
    entries = sum(1 for text in near if _MENU_FOLDED.match(text) or _AFTER_FOLDED.match(text))
    return lines[index].heading > 0 or entries >= MENU_ENTRIES
