"""The parts of the text of an official document: opening, body, close, and what is issued with it.

An attached programme, regulation or annex numbers its provisions anew, so the parts are found before any marker is believed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.document import Unit
from corpus.names.kinds import KINDS, Trait, names
from corpus.reading.structure import patterns
from corpus.reading.structure.close import RECIPIENTS, close_start, late_close, signs
from corpus.reading.structure.markers import Mark, Style
from corpus.reading.structure.sequence import heads_points
from corpus.vietnamese.letters import is_capitals, plain
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold


@dataclass(frozen=True, slots=True)
class Part:
    """The lines `start` to `end` (not included) of a text."""

    unit: Unit | None  # None: the body
    start: int
    end: int
    label: str = ""
    title_end: int = 0  # of what is attached: the line behind its title


ENACTING = re.compile(rf"(?:{alternation(names(Trait.ENACTS)).upper()}|QUYẾT NGHỊ|YÊU CẦU)\s*:")
_NUMBERED = alternation(kind.name for kind in KINDS if kind.figure)
_APPENDED = re.compile(
    rf"""
    \(\s* (?:được\s+|đã\s+)? (?:ban\ hành\s+|phê\ duyệt\s+|công\ bố\s+)?
    (?:
        kèm(?:\s+theo)?                         # "(Ban hành kèm theo Quyết định số 749/QĐ-TTg)"
        | đính\ kèm                             # "(Đính kèm Công văn số 5894/BNV-VP)"
    ) \s
    | (?:ban\ hành\s+|phê\ duyệt\s+|công\ bố\s+)? kèm\ theo\s+
      (?:{_NUMBERED})\s+số                      # "Ban hành kèm theo Quyết định số 766/QĐ-TTg"
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LETTERHEAD = re.compile(r"CỘNG HÒA XÃ HỘI CHỦ NGHĨA|Độc lập\s*[-–]\s*Tự do")
# What the title of an attachment begins with.
_ATTACHED = re.compile(
    rf"""
    (?:
        {alternation(names(Trait.ATTACHED)).upper()}   # "QUY CHẾ LÀM VIỆC", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH"
        | NỘI\ DUNG         # "NỘI DUNG THỦ TỤC HÀNH CHÍNH ĐƯỢC CHUẨN HÓA"
        | BẢNG              # "BẢNG GIÁ ĐẤT"
        | THỦ\ TỤC          # "THỦ TỤC HÀNH CHÍNH NỘI BỘ"
        | TIÊU\ CHÍ         # "TIÊU CHÍ ĐÁNH GIÁ CHẤT LƯỢNG PHỤC VỤ"
        | NỘI\ QUY          # "NỘI QUY TIẾP CÔNG DÂN"
        | QUY\ TẮC          # "QUY TẮC ỨNG XỬ"
        | DANH\ SÁCH        # "DANH SÁCH ĐỀ NGHỊ XÉT TẶNG"
        | CÁC\ NHIỆM\ VỤ    # "CÁC NHIỆM VỤ TRỌNG TÂM"
        | NHIỆM\ VỤ         # "NHIỆM VỤ CỤ THỂ"
        | KHUNG             # "KHUNG KIẾN TRÚC CHÍNH PHỦ SỐ"
    )\b
    """,
    re.VERBOSE,
)
# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds): titles and notes are short, paragraphs are long, and
# enacting words stand on the first pages.
TITLE_LINES = 8  # between the beginning of an attachment's title and "(Kèm theo …)"
ENACTING_LINES = 200  # in which "QUYẾT ĐỊNH:" is looked for
# Characters of "(Kèm theo …)", of "Phụ lục I …", and of a title's line.
APPENDED_LENGTH, LABELLED_LENGTH, TITLE_LENGTH = 600, 300, 400


def split_parts(lines: Sequence[str], marks: Sequence[Mark | None]) -> list[Part]:
    """Return the parts in reading order; every line is in exactly one of them."""
    body = _body_start(lines, marks)
    starts = _attachment_starts(lines, marks, body)
    first = starts[0].start if starts else len(lines)
    close = close_start(lines, marks, body, first)
    if close is None and starts:
        close = late_close(lines, marks, starts[-1].title_end)
    else:
        starts = _with_unannounced(lines, marks, starts, close)
        first = starts[0].start if starts else len(lines)
    parts = [Part(Unit.PREAMBLE, 0, body)] if body else []
    opening = sorted(
        [Part(None, body, body), *starts, *([Part(Unit.CLOSING, close, close)] if close is not None else [])],
        key=lambda part: part.start,
    )
    for part, following in zip(opening, [*opening, None][1:], strict=True):
        end = following.start if following else len(lines)
        if end > part.start:
            parts.append(Part(part.unit, part.start, end, part.label, min(part.title_end, end)))
    return parts


def _body_start(lines: Sequence[str], marks: Sequence[Mark | None]) -> int:
    """Return the index of the first line of the body; the end of the opening when nothing is numbered."""
    enacted = next((i + 1 for i, line in enumerate(lines[:ENACTING_LINES]) if ENACTING.fullmatch(plain(line))), 0)
    end = next((i for i in range(enacted, len(lines)) if RECIPIENTS.match(plain(lines[i]))), len(lines))
    opens: int | None = None
    for index in range(enacted, end):
        mark = marks[index]
        if mark is None or (mark.style is Style.ARTICLE and not mark.certain):
            continue
        if mark.style is Style.ARTICLE:
            # A chapter may open the body before the first article; a numbered line of the legal bases may not.
            named = (Style.PART, Style.CHAPTER, Style.SECTION, Style.ROMAN, Style.CAPITAL)
            if opens is not None and (first := marks[opens]) is not None and first.style in named:
                return opens
            return index
        whole = mark.style in (Style.PART, Style.CHAPTER, Style.SECTION) and (
            mark.order <= 1 or _opens_article(marks, index)
        )
        listed = mark.style in (Style.ROMAN, Style.CAPITAL, Style.NUMBER) and mark.order == 1
        following = next((near for near in marks[index + 1 : index + 3] if near), None)
        listed = listed or heads_points(lines[index], mark, following)
        if opens is None and (whole or listed):
            opens = index
    return opens if opens is not None else (enacted or end)


def _opens_article(marks: Sequence[Mark | None], index: int) -> bool:
    """Tell whether an article follows the heading at `index`: a text cut out of the gazette may begin with "Chương II"."""
    return any(mark is not None and mark.style is Style.ARTICLE for mark in marks[index + 1 : index + 4])


def _attachment_starts(lines: Sequence[str], marks: Sequence[Mark | None], body: int) -> list[Part]:
    found: list[Part] = []
    attached = 0
    floor = body
    index = body
    while index < len(lines):
        text = plain(lines[index])
        if not text or marks[index] is not None or text[0] == "|":
            index += 1
            continue
        part = _labelled(lines, marks, index, inside=bool(found))
        if (
            part is None
            and _APPENDED.match(text)
            and len(text) < APPENDED_LENGTH
            and (start := _title_start(lines, marks, index, floor))
        ):
            attached += 1
            part = Part(Unit.ATTACHMENT, start, start, str(attached), index)
        if part is not None:
            found.append(part)
            index = floor = max(part.title_end, index + 1)
        else:
            index += 1
    return found


def _labelled(lines: Sequence[str], marks: Sequence[Mark | None], index: int, *, inside: bool) -> Part | None:
    """Return the annex or form that begins with a title "PHỤ LỤC II" or "Mẫu số 01"; `inside`: an attachment began before."""
    text = plain(lines[index])
    if text[0] not in "PpMmBb":
        return None
    unit = Unit.ANNEX
    match = patterns.ANNEX.fullmatch(text)
    if match is None:
        unit = Unit.FORM
        match = patterns.FORM.fullmatch(text)
    if match is None or len(text) > LABELLED_LENGTH:
        return None
    rest = match["rest"].strip()
    title_end = _title_end(lines, marks, index + 1)
    appended = title_end < len(lines) and bool(_APPENDED.match(plain(lines[title_end])))
    bare = not rest or rest.startswith("(")
    titled = is_capitals(rest) if rest else False
    if unit is Unit.FORM and not (match["label"] and (inside or appended) and (bare or titled)):
        return None
    if unit is Unit.ANNEX and not (bare or titled or (appended and match["stop"])):
        return None
    if unit is Unit.ANNEX and not match["label"] and match["word"][1].islower() and not appended:
        return None
    return Part(unit, index, index, match["label"] or "", title_end)


def _title_end(lines: Sequence[str], marks: Sequence[Mark | None], start: int) -> int:
    """Return the index behind the title that begins at `start`: lines in capitals, or any lines before "(Kèm theo"."""
    index = start
    capitals_end = start
    while index < min(len(lines), start + TITLE_LINES):
        text = plain(lines[index])
        if _APPENDED.match(text):
            return index
        stops = text.endswith((".", ";", ":")) and not text.endswith("..")
        if text and (marks[index] is not None or text[0] == "|" or stops or len(text) > TITLE_LENGTH):
            break
        if _LETTERHEAD.match(text):
            return start  # a form: what stands first is its letterhead, not a title
        index += 1
        if is_capitals(text) and capitals_end == index - 1:
            capitals_end = index
    return capitals_end


def _title_start(lines: Sequence[str], marks: Sequence[Mark | None], appended: int, floor: int) -> int | None:
    """Return the index at which the title above "(Kèm theo …)" begins, its topmost line in capitals; a signature ends the search."""
    start: int | None = None
    for index in range(appended - 1, max(floor, appended - TITLE_LINES) - 1, -1):
        text = plain(lines[index])
        if not text:
            continue
        if marks[index] is not None or text[0] == "|" or text.endswith((".", ";", ":")) or signs(text):
            break
        if is_capitals(text):
            start = index
            if _ATTACHED.match(text):
                break
        elif start is not None and not is_capitals(text):
            break
    return start


def _with_unannounced(
    lines: Sequence[str], marks: Sequence[Mark | None], starts: list[Part], close: int | None
) -> list[Part]:
    """Return the attachments with one that follows the signature without a "(Kèm theo …)"."""
    if close is None:
        return starts
    end = starts[0].start if starts else len(lines)
    for index in range(close + 1, end):
        text = plain(lines[index])
        if text and marks[index] is None and is_capitals(text) and _ATTACHED.match(text) and not signs(text):
            later = [
                replace(part, label=str(int(part.label) + 1)) if part.unit is Unit.ATTACHMENT else part
                for part in starts
            ]
            title_end = max(index + 1, _title_end(lines, marks, index))
            return [Part(Unit.ATTACHMENT, index, index, "1", title_end), *later]
    return starts


def part_slug(part: Part) -> str:
    """Return a part's label as it stands in a locator path: "02/ĐK" -> "02-dk"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(part.label)).strip("-")
