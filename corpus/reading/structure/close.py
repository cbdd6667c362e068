"""Where the text of a document ends and its close begins: recipients, signature, the note of its adoption."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.reading.structure.markers import Mark, Style
from corpus.vietnamese.letters import cased, is_capitals, plain

RECIPIENTS = re.compile(r"Nơi nhận\s*(?::|$)|NƠI NHẬN\s*:?")
_ON_BEHALF = re.compile(
    cased(
        r"""
        (?:TM|KT|TL|TUQ|T/M|T\.M) \s*[./]\s* [A-ZĐÀ-Ỹ]          # "TM. CHÍNH PHỦ", "KT. BỘ TRƯỞNG"
        | T/M\s+ [A-ZĐ]                                         # "T/M BỘ CHÍNH TRỊ"
        | Q\.\s+ (?:CHỦ\ TỊCH|BỘ\ TRƯỞNG|GIÁM\ ĐỐC)             # "Q. BỘ TRƯỞNG"
        """
    ),
    re.VERBOSE,
)
_OFFICE = re.compile(
    cased(
        r"""
        (?:
            PHÓ[ ]                      # "PHÓ CHỦ TỊCH"
            | QUYỀN[ ]                  # "QUYỀN BỘ TRƯỞNG"
        )?
        (?:
            CHỦ\ TỊCH                   # "CHỦ TỊCH QUỐC HỘI"
            | BỘ\ TRƯỞNG                # "BỘ TRƯỞNG BỘ NỘI VỤ"
            | THỨ\ TRƯỞNG               # "THỨ TRƯỞNG THƯỜNG TRỰC"
            | THỦ\ TƯỚNG                # "THỦ TƯỚNG CHÍNH PHỦ"
            | PHÓ\ THỦ\ TƯỚNG           # "PHÓ THỦ TƯỚNG"
            | GIÁM\ ĐỐC                 # "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO"
            | TỔNG\ GIÁM\ ĐỐC           # "TỔNG GIÁM ĐỐC"
            | CỤC\ TRƯỞNG               # "CỤC TRƯỞNG"
            | TỔNG\ CỤC\ TRƯỞNG         # "TỔNG CỤC TRƯỞNG"
            | CHÁNH\ VĂN\ PHÒNG         # "CHÁNH VĂN PHÒNG"
            | TRƯỞNG\ BAN               # "TRƯỞNG BAN BAN CƠ YẾU CHÍNH PHỦ"
            | TỔNG\ BÍ\ THƯ             # "TỔNG BÍ THƯ"
            | BÍ\ THƯ                   # "PHÓ BÍ THƯ"
            | CHỦ\ NHIỆM                # "CHỦ NHIỆM"
            | CHÁNH\ ÁN                 # "CHÁNH ÁN TÒA ÁN NHÂN DÂN TỐI CAO"
            | VIỆN\ TRƯỞNG              # "VIỆN TRƯỞNG"
            | TỔNG\ KIỂM\ TOÁN          # "TỔNG KIỂM TOÁN NHÀ NƯỚC"
            | THỐNG\ ĐỐC                # "THỐNG ĐỐC"
            | TỔNG\ THANH\ TRA          # "TỔNG THANH TRA CHÍNH PHỦ"
            | VỤ\ TRƯỞNG                # "VỤ TRƯỞNG VỤ PHÁP CHẾ"
            | BỘ\ TRƯỞNG,\ CHỦ\ NHIỆM   # "BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ"
        )
        (?:\s+[A-ZĐÀ-Ỹ,\s]{0,40})?      # " BỘ NỘI VỤ"
        """
    ),
    re.VERBOSE,
)
# "Luật này đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XIII, kỳ họp thứ 9 thông qua ngày …"
_ADOPTED = re.compile(
    r"""
    (?:Nghị\ quyết|Luật|Bộ\ luật|Pháp\ lệnh)\ này\ (?:đã\ )?được[ ]
    .{0,160}? thông\ qua
    (?:(?!hiệu\ lực).)* $               # "… thông qua và có hiệu lực": a provision, not the note
    """,
    re.VERBOSE | re.DOTALL,
)
_FILE_COPY = re.compile(r"[-–~*]?\s*Lưu\s*:?\s*(?:VT|HC|VP|TTg|[A-ZĐ]{2,})\b|[-–]\s*Lưu\s*:")

_AUTHENTICATES = re.compile(r"XÁC THỰC VĂN BẢN HỢP NHẤT")
_NUMBER = re.compile(r"S[ốỐ]\s*:")


def signs(text: str) -> bool:
    """Tell whether a line belongs to a close: an office signed for, recipients, the copy on file."""
    return bool(_ON_BEHALF.match(text) or _OFFICE.fullmatch(text) or RECIPIENTS.match(text) or _FILE_COPY.match(text))


def close_start(lines: Sequence[str], marks: Sequence[Mark | None], body: int, end: int) -> int | None:
    """Return the first line of the recipients and signature between `body` and `end`."""
    for index in range(_last_counted(marks, body, end), end):
        text = plain(lines[index])
        if not text or text[0] == "|":
            continue
        if RECIPIENTS.match(text) or (len(text) < 90 and _ON_BEHALF.match(text)):
            return index
        if len(text) < 60 and _OFFICE.fullmatch(text) and marks[index] is None and _near_end(lines, index, end):
            return index
        if _ADOPTED.fullmatch(text) and marks[index] is None:
            return index
        if _FILE_COPY.match(text):
            return _recipients_start(lines, index, body)
        if _AUTHENTICATES.match(text):
            return _authentication_start(lines, marks, index, body)
    return None


def _last_counted(marks: Sequence[Mark | None], body: int, end: int) -> int:
    """Return the last line at which an article counts on from the one before it; nothing closes the text above it."""
    articles = [
        (index, mark.order)
        for index, mark in enumerate(marks[body:end], body)
        if mark and mark.style is Style.ARTICLE and mark.certain
    ]
    counted = [index for (_, before), (index, order) in pairwise(articles) if order == before + 1]
    return counted[-1] if counted else body


def _near_end(lines: Sequence[str], index: int, end: int) -> bool:
    after = [line for line in lines[index + 1 : min(end, index + 200)] if plain(line)]
    return len(after) <= 40 and all(len(line) < 200 for line in after[:3])


def _recipients_start(lines: Sequence[str], copy: int, floor: int) -> int:
    """Go back over the dashes above "- Lưu: VT": a list of recipients that lost its "Nơi nhận"."""
    start = copy
    while start > floor and (text := plain(lines[start - 1])) and text[0] in "-–~" and len(text) < 300:
        start -= 1
    return start


def late_close(lines: Sequence[str], marks: Sequence[Mark | None], floor: int) -> int | None:
    """Return a close that stands behind the annexes, where nothing numbered follows it."""
    for index in range(len(lines) - 1, floor, -1):
        mark = marks[index]
        if mark is not None and mark.style not in (Style.DASH, Style.STAR, Style.PLUS):
            return None
        if RECIPIENTS.match(plain(lines[index])):
            return index
    return None


def _authentication_start(lines: Sequence[str], marks: Sequence[Mark | None], index: int, floor: int) -> int:
    """Go back over the body and number above "XÁC THỰC VĂN BẢN HỢP NHẤT"."""
    start = index
    while start > floor + 1 and marks[start - 1] is None and _heads_authentication(plain(lines[start - 1])):
        start -= 1
    return start


def _heads_authentication(text: str) -> bool:
    return len(text) < 80 and (is_capitals(text) or bool(_NUMBER.match(text)))
