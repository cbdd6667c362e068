"""Where the text of a document ends and its close begins: recipients, signature, note of adoption."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.names.kinds import Trait, names
from corpus.names.offices import OFFICES_PRINTED
from corpus.reading.structure.markers import Mark, Style
from corpus.vietnamese.letters import cased, is_capitals, plain
from corpus.vietnamese.patterns import alternation

# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds): lines of a close are short, and a close has few lines.
BEHALF_LENGTH, OFFICE_LENGTH, AUTHENTICATION_LENGTH = 90, 60, 80  # characters of a line that is no sentence
RECIPIENT_LENGTH, PARAGRAPH_LENGTH = 300, 200  # characters
CLOSE_LINES = 40  # with words, that may follow the office of the signer
LOOK_AHEAD = 200  # lines in which they are counted
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
        rf"""
        (?:
            PHÓ[ ]                      # "PHÓ CHỦ TỊCH"
            | QUYỀN[ ]                  # "QUYỀN BỘ TRƯỞNG"
        )?
        (?:
            {OFFICES_PRINTED}           # "CHỦ TỊCH QUỐC HỘI", "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO"
            | BỘ\ TRƯỞNG,\ CHỦ\ NHIỆM   # "BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ"
        )
        (?:\s+[A-ZĐÀ-Ỹ,\s]{{0,40}})?    # " BỘ NỘI VỤ"
        """
    ),
    re.VERBOSE,
)
# "Luật này đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XIII, kỳ họp thứ 9 thông qua ngày …"
_ADOPTED = re.compile(
    rf"""
    (?:{alternation(names(Trait.PASSED))})\ này\ (?:đã\ )?được[ ]
    .{{0,160}}? thông\ qua
    (?:(?!hiệu\ lực).)* $               # "… thông qua và có hiệu lực": a provision, not the note
    """,
    re.VERBOSE | re.DOTALL,
)
_FILE_COPY = re.compile(r"[-–~*]?\s*Lưu\s*:?\s*(?:VT|HC|VP|TTg|[A-ZĐ]{2,})\b|[-–]\s*Lưu\s*:")

_AUTHENTICATES = re.compile(r"XÁC THỰC VĂN BẢN HỢP NHẤT")
_NUMBER = re.compile(r"S[ốỐ]\s*:")


def signs(text: str) -> bool:
    """Tell whether a line belongs to a close: it names an office, the recipients, or the copy on file ("Lưu: VT")."""
    return bool(_ON_BEHALF.match(text) or _OFFICE.fullmatch(text) or RECIPIENTS.match(text) or _FILE_COPY.match(text))


def close_start(lines: Sequence[str], marks: Sequence[Mark | None], body: int, end: int) -> int | None:
    """Return the index of the first line of the close, between the lines `body` and `end`; None when there is none."""
    for index in range(_last_counted_article(marks, body, end), end):
        text = plain(lines[index])
        if not text or text[0] == "|":
            continue
        if RECIPIENTS.match(text) or (len(text) < BEHALF_LENGTH and _ON_BEHALF.match(text)):
            return index
        if (
            len(text) < OFFICE_LENGTH
            and _OFFICE.fullmatch(text)
            and marks[index] is None
            and _is_near_end(lines, index, end)
        ):
            return index
        if _ADOPTED.fullmatch(text) and marks[index] is None:
            return index
        if _FILE_COPY.match(text):
            return _recipients_start(lines, index, body)
        if _AUTHENTICATES.match(text):
            return _authentication_start(lines, marks, index, body)
    return None


def _last_counted_article(marks: Sequence[Mark | None], body: int, end: int) -> int:
    """Return the index of the last article that counts on from the one before it: the close cannot stand above it."""
    articles = [
        (index, mark.order)
        for index, mark in enumerate(marks[body:end], body)
        if mark and mark.style is Style.ARTICLE and mark.certain
    ]
    counted = [index for (_, before), (index, order) in pairwise(articles) if order == before + 1]
    return counted[-1] if counted else body


def _is_near_end(lines: Sequence[str], index: int, end: int) -> bool:
    """Tell whether few lines follow, and the next ones are no paragraphs."""
    after = [line for line in lines[index + 1 : min(end, index + LOOK_AHEAD)] if plain(line)]
    return len(after) <= CLOSE_LINES and all(len(line) < PARAGRAPH_LENGTH for line in after[:3])


def _recipients_start(lines: Sequence[str], copy: int, floor: int) -> int:
    """Return the index of the first dash above "- Lưu: VT", for a list of recipients that lost its "Nơi nhận"."""
    start = copy
    while start > floor and (text := plain(lines[start - 1])) and text[0] in "-–~" and len(text) < RECIPIENT_LENGTH:
        start -= 1
    return start


def late_close(lines: Sequence[str], marks: Sequence[Mark | None], floor: int) -> int | None:
    """Return the index of "Nơi nhận" behind the annexes, where nothing numbered follows it; else None."""
    for index in range(len(lines) - 1, floor, -1):
        mark = marks[index]
        if mark is not None and mark.style not in (Style.DASH, Style.STAR, Style.PLUS):
            return None
        if RECIPIENTS.match(plain(lines[index])):
            return index
    return None


def _authentication_start(lines: Sequence[str], marks: Sequence[Mark | None], index: int, floor: int) -> int:
    """Return the index of the first line of body and number above "XÁC THỰC VĂN BẢN HỢP NHẤT"."""
    start = index
    while start > floor + 1 and marks[start - 1] is None and _heads_authentication(plain(lines[start - 1])):
        start -= 1
    return start


def _heads_authentication(text: str) -> bool:
    return len(text) < AUTHENTICATION_LENGTH and (is_capitals(text) or bool(_NUMBER.match(text)))
