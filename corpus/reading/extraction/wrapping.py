"""Lines that a portal or a scanner broke at a fixed width, joined into paragraphs again.

A break is soft when it only wraps a line. Where a document separates paragraphs by empty lines, a break inside a paragraph is almost
always soft. Where it does not, a break is soft when the next word would not have fitted; how wide the lines were is measured on
the breaks that are certainly soft, those before a small letter.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.names.units import CITED_WORDS, HEADING_WORDS, Trait, printed
from corpus.reading.extraction.kind_line import kind_named
from corpus.reading.extraction.markup import Line
from corpus.vietnamese.letters import MARKED_SMALL, cased, is_capitals
from corpus.vietnamese.patterns import alternation

# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds); they tell how a file is set from how often its lines end in
# one way.
SPACED_SHARE = 0.05  # empty lines for each line with words, from which on paragraphs count as set apart
WRAPPED_SHARE = 0.1  # certainly soft breaks for each line, from which on lines count as broken at a fixed width
SURELY_SHORT = 0.75  # of the width: a list may begin behind so short a line though its last word needs another one
SENTENCE_LENGTH = 30  # characters of the line before an empty line, from which on a sentence may go on behind it
LIST_MARK = re.compile(
    r"""
    (?:
        \d{1,3} (?:\.\d{1,3}){0,3} [.)]     # "2. ", "1.2. ", "3) "
        | \d{1,2} (?:\.\d{1,2}){1,3}        # "5.2 "
        | [IVX]{1,5} [.\-–)/]               # "IV. ", "II- "
        | [A-ZĐ] [.)]                       # "B. "
        | [a-zđ]\d{0,2} [.)]                # "đ) ", "b1) "
        | [-–—+•~*]                         # "- ", "+ "
    )
    (?:\s|$)
    """,
    re.VERBOSE,
)
UNIT_MARK = re.compile(
    rf"""
    (?:Điều|ĐIỀU) \s+\d                                     # "Điều 5"
    | (?:{HEADING_WORDS}) \s+
      (?:
          \d{{1,2}}                                         # "Mục 2"
          | [IVXA-E]{{1,5}}                                 # "Chương III", "Phần A"
      )
      \b
    """,
    re.VERBOSE,
)
_MARK_ALONE = re.compile(
    rf"(?:\d{{1,3}}(?:\.\d{{1,3}})*|[a-zđ]\d?)[.)]|[-+]|[IVX]{{1,5}}[.\-]|(?:{alternation(printed(Trait.HEADS))})\s*"
)
_ENDS_SENTENCE = re.compile(r"[.;:!?…][\"”’)\]]*$|/\.?$")
# A line that ends in the middle of a phrase.
_MID_PHRASE = re.compile(
    rf"""
    (?:
        \b(?:
            tại|theo|và|của|hoặc|với|đến|các    # "… quy định tại", "… cơ quan của"
            |{CITED_WORDS}                      # "… tại khoản"
            |này|số|năm|tháng|ngày              # "… Nghị định số", "… ngày 01 tháng"
            |từ|trên|dưới                       # "… kể từ"
        )
        | ,                                     # "… của Chính phủ,"
    )$
    """,
    re.VERBOSE,
)
_REFERS = re.compile(rf"(?:{CITED_WORDS}|số|ngày|tháng|năm)$")
_OFFICE = re.compile(r"(?:KT|TM|TL|TUQ|Q|T/M)[./]?\s")
_BASIS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét)\s")
# "Thành phố Hồ Chí" / "Minh, ngày …": a place that a narrow cell broke.
_PLACE_BEGUN = re.compile(
    cased(
        r"""
        (?: (?:Thành\ phố|Thị\ xã|T[PX]\.?) \s )?                           # "Thành phố ", "TP. "
        [A-ZĐÀ-Ỹ][a-zđà-ỹ]+ (?: [\s-]+ [A-ZĐÀ-Ỹ][a-zđà-ỹ]+ ){0,2}           # "Hồ Chí"
        (?:\s?-)?                                                           # "Bà Rịa -"
        """
    ),
    re.VERBOSE,
)
_PLACE_DATE = re.compile(cased(r"[A-ZĐÀ-Ỹ][\w.\s]{1,30},\s*ngày\b"))


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file breaks its paragraphs into lines; widths in characters, 0 where nothing showed them."""

    wrapped: bool  # lines are broken at a fixed width
    spaced: bool  # paragraphs are set apart by empty lines
    first_width: int = 0  # of the first line of a paragraph, which may be indented
    width: int = 0  # of the other lines


def is_spaced(lines: Sequence[Line]) -> bool:
    """Tell whether empty lines set the paragraphs apart."""
    end = next((i for i in range(len(lines), 0, -1) if not lines[i - 1].blank), 0)
    lines = lines[:end]
    filled = sum(1 for line in lines if line.text.strip("|"))
    return sum(1 for line in lines if line.blank) >= SPACED_SHARE * max(1, filled)


def measure(runs: Iterable[Sequence[Line]], spaced: bool) -> Layout:
    """Return the layout of runs of lines without tables, which have widths of their own."""
    full = 0
    first: list[int] = []
    later: list[int] = []
    for lines in runs:
        full += sum(1 for line in lines if not line.blank)
        for before, line, after in zip([Line(""), *lines], lines, lines[1:], strict=False):
            if line.blank or after.blank or not after.text[0].islower():
                continue
            if _ENDS_SENTENCE.search(line.text) or LIST_MARK.match(after.text):
                continue
            first_line = before.blank or bool(LIST_MARK.match(line.text) or UNIT_MARK.match(line.text))
            (first if first_line else later).append(len(line.text) + 1 + len(after.text.split()[0]))
    return Layout(
        wrapped=len(first) + len(later) >= WRAPPED_SHARE * full,
        spaced=spaced,
        first_width=_soft_width(first),
        width=_soft_width(later),
    )


def _soft_width(widths: list[int]) -> int:
    """Return the width that nine in ten of the lines with certainly soft breaks exceed together with the next word."""
    return sorted(widths)[len(widths) // 10] if widths else 0


def join_lines(lines: Sequence[Line], layout: Layout) -> list[str]:
    """Return the paragraphs and headings of a run of lines without tables, one string each."""
    paragraphs: list[str] = []
    previous = Line("")
    first_line = False  # the previous line is the first of its paragraph
    gap = True
    for line in lines:
        if line.blank:
            gap = True
            continue
        if paragraphs and not _starts_paragraph(previous, line, paragraphs[-1], gap, first_line, layout):
            # "Ngh", an empty line, "ị định": some extractors break a word before a letter with a mark.
            word_split = gap and line.text[0] in MARKED_SMALL and paragraphs[-1][-1].isalpha()
            paragraphs[-1] = f"{paragraphs[-1]}{'' if word_split else ' '}{line.text}"
            first_line = False
        else:
            paragraphs.append(line.text)
            first_line = True
        previous, gap = line, False
    return paragraphs


def join_cell_lines(lines: Sequence[Line]) -> list[str]:
    """Return the lines of a cell of a letterhead or signature block; capitals and bold tell them apart, not sentences."""
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


def _starts_paragraph(previous: Line, line: Line, paragraph: str, gap: bool, first_line: bool, layout: Layout) -> bool:
    """Tell whether `line` begins a paragraph.

    `previous` is the line with words before it, `paragraph` what was joined so far, `gap` whether empty lines stand between, and
    `first_line` whether `previous` is the first line of its paragraph.
    """
    if line.heading or previous.heading:
        return True
    if _MARK_ALONE.fullmatch(paragraph.strip()):
        return False
    if gap and previous.emphasised and line.emphasised and line.text[0].islower() and not LIST_MARK.match(line.text):
        return bool(_ENDS_SENTENCE.search(previous.text))
    if gap:
        # At a page break of a scan a sentence goes on behind an empty line.
        return not (
            layout.wrapped
            and line.text[0].islower()
            and not LIST_MARK.match(line.text)
            and len(previous.text) > SENTENCE_LENGTH
            and not _ENDS_SENTENCE.search(previous.text)
            and not is_capitals(previous.text)
        )
    stopped = bool(_ENDS_SENTENCE.search(previous.text))
    if kind_named(previous.text) or (_OFFICE.match(previous.text) and is_capitals(previous.text)):
        return True  # the kind of a document has a line of its own, and so has the office signed for
    if UNIT_MARK.match(paragraph) and line.text.startswith("1. "):
        return not _REFERS.search(previous.text)
    if stopped and _BASIS.match(line.text):
        return True
    if UNIT_MARK.match(line.text):
        return not _MID_PHRASE.search(previous.text)
    marked = LIST_MARK.match(line.text)
    if not layout.wrapped:
        return bool(stopped or marked or not line.text[0].islower())
    short = _is_short(previous, line, first_line, layout)
    if marked:
        if stopped or (is_capitals(previous.text) and not previous.runs_on) or previous.text[:1] in "-+~•":
            return True
        return short and (
            _is_short(previous, line, first_line, layout, SURELY_SHORT) or not _MID_PHRASE.search(previous.text)
        )
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


def _is_short(previous: Line, line: Line, first_line: bool, layout: Layout, share: float = 1.0) -> bool:
    """Tell whether the next word would have fitted into `share` of the width, so that the break is not soft."""
    width = share * (layout.first_width if first_line else layout.width)
    return len(previous.text) + 1 + len(line.text.split()[0]) < width
