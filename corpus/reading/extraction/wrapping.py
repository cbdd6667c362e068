"""Lines that a portal or a scanner broke at a fixed width, joined into paragraphs again.

Where a document separates paragraphs by empty lines, a break inside a paragraph is almost always soft. Where it does
not, a break is soft when the next word would not have fitted; how wide the lines were is measured on the breaks
that are certainly soft, those before a small letter.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.names.units import CITED_WORDS, HEADING_WORDS, Trait, printed
from corpus.reading.extraction.kind_line import kind_named
from corpus.reading.extraction.markup import Line
from corpus.vietnamese.letters import MARKED_SMALL, cased, is_capitals
from corpus.vietnamese.patterns import alternation

LIST_MARK = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[IVX]{1,5}[.\-–)/]|[A-ZĐ][.)]|[a-zđ]\d{0,2}[.)]|[-–—+•~*])(?:\s|$)"
)
UNIT_MARK = re.compile(rf"(?:Điều|ĐIỀU)\s+\d|(?:{HEADING_WORDS})\s+(?:\d{{1,2}}|[IVXA-E]{{1,5}})\b")
_ALONE = re.compile(
    rf"(?:\d{{1,3}}(?:\.\d{{1,3}})*|[a-zđ]\d?)[.)]|[-+]|[IVX]{{1,5}}[.\-]|(?:{alternation(printed(Trait.HEADS))})\s*"
)
_STOP = re.compile(r"[.;:!?…][\"”’)\]]*$|/\.?$")
_MID_PHRASE = re.compile(
    rf"(?:\b(?:tại|theo|và|của|hoặc|với|đến|các|{CITED_WORDS}|này|số|năm|tháng|ngày|từ|trên|dưới)|,)$"
)
_REFERS = re.compile(rf"(?:{CITED_WORDS}|số|ngày|tháng|năm)$")
_OFFICE = re.compile(r"(?:KT|TM|TL|TUQ|Q|T/M)[./]?\s")
_BASIS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét)\s")
# "Thành phố Hồ Chí" / "Minh, ngày …": a place that a narrow cell broke.
_PLACE_BEGUN = re.compile(
    cased(r"(?:(?:Thành phố|Thị xã|T[PX]\.?)\s)?[A-ZĐÀ-Ỹ][a-zđà-ỹ]+(?:[\s-]+[A-ZĐÀ-Ỹ][a-zđà-ỹ]+){0,2}(?:\s?-)?")
)
_PLACE_DATE = re.compile(cased(r"[A-ZĐÀ-Ỹ][\w.\s]{1,30},\s*ngày\b"))


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file sets its lines."""

    wrapped: bool  # paragraphs are broken at a fixed width
    spaced: bool  # paragraphs are set apart by empty lines
    first_width: int = 0  # measured width of a paragraph's first line, where it matters
    width: int = 0  # and of the lines that follow


def is_spaced(lines: Sequence[Line]) -> bool:
    """Tell whether empty lines set the paragraphs apart."""
    end = next((i for i in range(len(lines), 0, -1) if not lines[i - 1].blank), 0)
    lines = lines[:end]
    return sum(1 for line in lines if line.blank) >= 0.05 * max(1, sum(1 for line in lines if line.text.strip("|")))


def measure(runs: Iterable[Sequence[Line]], spaced: bool) -> Layout:
    """Find out how the running text is set; tables have widths of their own and are left out by the caller."""
    full = 0
    first: list[int] = []
    later: list[int] = []
    for lines in runs:
        full += sum(1 for line in lines if not line.blank)
        for before, line, after in zip([Line(""), *lines], lines, lines[1:], strict=False):
            if line.blank or after.blank or not after.text[0].islower():
                continue
            if _STOP.search(line.text) or LIST_MARK.match(after.text):
                continue
            opens = before.blank or bool(LIST_MARK.match(line.text) or UNIT_MARK.match(line.text))
            (first if opens else later).append(len(line.text) + 1 + len(after.text.split()[0]))
    return Layout(
        wrapped=len(first) + len(later) >= 0.1 * full,
        spaced=spaced,
        first_width=_low(first),
        width=_low(later),
    )


def _low(widths: list[int]) -> int:
    """Return the width that nearly all certainly soft breaks exceed."""
    return sorted(widths)[len(widths) // 10] if widths else 0


def rejoin(lines: Sequence[Line], layout: Layout) -> list[str]:
    """Return one string for each paragraph or heading of a run of lines without tables."""
    paragraphs: list[str] = []
    previous = Line("")
    opened = False  # the previous line is the first of its paragraph
    gap = True
    for line in lines:
        if line.blank:
            gap = True
            continue
        if paragraphs and not _breaks(previous, line, paragraphs[-1], gap, opened, layout):
            # "Ngh" + "ị định": a word torn where the typeface changed, before a letter with a mark.
            torn = gap and line.text[0] in MARKED_SMALL and paragraphs[-1][-1].isalpha()
            paragraphs[-1] = f"{paragraphs[-1]}{'' if torn else ' '}{line.text}"
            opened = False
        else:
            paragraphs.append(line.text)
            opened = True
        previous, gap = line, False
    return paragraphs


def rejoin_cell(lines: Sequence[Line]) -> list[str]:
    """Return the lines of a letterhead or signature cell: the setting counts there, not the sentences."""
    paragraphs: list[str] = []
    previous = Line("")
    for line in (line for line in lines if not line.blank):
        soft = (
            paragraphs
            and not LIST_MARK.match(line.text)
            and not line.text.startswith(("(", "Số:", "Nơi nhận", "Lưu:", "V/v"))
            and not previous.text.rstrip().endswith((":", ";", ")"))
            and not _OFFICE.match(line.text)
            and (not _PLACE_DATE.match(line.text) or _PLACE_BEGUN.fullmatch(previous.text))
            and (previous.runs_on or not previous.closes_bold)
            and (previous.runs_on or not line.opens_bold)
            and not (_OFFICE.match(previous.text) and not previous.runs_on)
            and (is_capitals(previous.text) == is_capitals(line.text) or previous.runs_on)
        )
        if soft or (paragraphs and paragraphs[-1] in ("Số:", "Số")):
            paragraphs[-1] = f"{paragraphs[-1]} {line.text}"
        else:
            paragraphs.append(line.text)
        previous = line
    return paragraphs


def _breaks(previous: Line, line: Line, paragraph: str, gap: bool, opened: bool, layout: Layout) -> bool:
    if line.heading or previous.heading:
        return True
    if _ALONE.fullmatch(paragraph.strip()):
        return False
    if gap and previous.emphasised and line.emphasised and line.text[0].islower() and not LIST_MARK.match(line.text):
        return bool(_STOP.search(previous.text))
    if gap:
        # A page break of a scan: the sentence goes on after the empty line.
        return not (
            layout.wrapped
            and line.text[0].islower()
            and not LIST_MARK.match(line.text)
            and len(previous.text) > 30
            and not _STOP.search(previous.text)
            and not is_capitals(previous.text)
        )
    stopped = bool(_STOP.search(previous.text))
    if kind_named(previous.text) or (_OFFICE.match(previous.text) and is_capitals(previous.text)):
        return True  # the kind stands on a line of its own, and so does the office signed for
    if UNIT_MARK.match(paragraph) and line.text.startswith("1. "):
        return not _REFERS.search(previous.text)
    if stopped and _BASIS.match(line.text):
        return True
    if UNIT_MARK.match(line.text):
        return not _MID_PHRASE.search(previous.text)
    marked = LIST_MARK.match(line.text)
    if not layout.wrapped:
        return bool(stopped or marked or not line.text[0].islower())
    short = _is_short(previous, line, opened, layout)
    if marked:
        if stopped or (is_capitals(previous.text) and not previous.runs_on) or previous.text[:1] in "-+~•":
            return True
        return short and (_is_short(previous, line, opened, layout, 0.75) or not _MID_PHRASE.search(previous.text))
    if previous.runs_on:
        return False
    if is_capitals(line.text) != is_capitals(previous.text) and (previous.closes_bold or line.opens_bold):
        return True
    if is_capitals(previous.text) and previous.closes_bold != line.opens_bold:
        return True
    if line.text.startswith("(") and is_capitals(previous.text):
        return True
    if layout.spaced or line.text[0].islower():
        return False
    if is_capitals(line.text) or is_capitals(previous.text):
        return is_capitals(line.text) != is_capitals(previous.text) or stopped
    return short


def _is_short(previous: Line, line: Line, opened: bool, layout: Layout, share: float = 1.0) -> bool:
    """Tell whether the next word would still have fitted into `share` of the width, so that the break was meant."""
    width = share * (layout.first_width if opened else layout.width)
    return len(previous.text) + 1 + len(line.text.split()[0]) < width
