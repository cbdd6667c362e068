"""Where the text of a document ends and its close begins: recipients, signature, the note of its adoption."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.names.kinds import Trait, names
from corpus.names.offices import OFFICES_PRINTED
from corpus.reading.structure.markers import Mark, Style
from corpus.vietnamese.letters import cased, is_capitals, plain
from corpus.vietnamese.patterns import alternation

RECIPIENTS = re.compile(r"Nơi nhận\s*(?::|$)|NƠI NHẬN\s*:?")
_ON_BEHALF = re.compile(
    cased(r"(?:TM|KT|TL|TUQ|T/M|T\.M)\s*[./]\s*[A-ZĐÀ-Ỹ]|T/M\s+[A-ZĐ]|Q\.\s+(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC)")
)
_OFFICE = re.compile(cased(rf"(?:PHÓ |QUYỀN )?(?:{OFFICES_PRINTED}|BỘ TRƯỞNG, CHỦ NHIỆM)(?:\s+[A-ZĐÀ-Ỹ,\s]{{0,40}})?"))
_ADOPTED = re.compile(
    rf"(?:{alternation(names(Trait.PASSED))}) này (?:đã )?được .{{0,160}}?thông qua(?:(?!hiệu lực).)*$", re.DOTALL
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
