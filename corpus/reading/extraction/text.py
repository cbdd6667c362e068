"""Plain text and Markdown of an official document, as portals give it, to clean lines: one paragraph, heading or table row each."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.names.kinds import Trait, names
from corpus.names.offices import OFFICES_PRINTED
from corpus.reading.extraction.chrome import Properties, front_matter, strip_portal
from corpus.reading.extraction.lines import ExtractedText
from corpus.reading.extraction.markup import Line, is_ornament, read_lines
from corpus.reading.extraction.runon import split_run_on
from corpus.reading.extraction.tables import Table, read_table
from corpus.reading.extraction.wrapping import Layout, is_spaced, join_cell_lines, join_lines, measure
from corpus.vietnamese.letters import cased
from corpus.vietnamese.numerals import roman_value
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import clean

# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds).
SIGNATURE_LENGTH = 200  # characters; "(đã ký)" in a longer line is part of a sentence
HEADER_LENGTH = 60  # characters of the gazette's running header
RUNNING_PAGES = 3  # on which a page number counts up, or a header comes again
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000\x0b\x0c]+")
# The Icelandic eth is typed for "Đ"; both look the same.
_LOOKALIKES = {ord("Ð"): "Đ", ord("ð"): "đ", ord("Ƿ"): "Ĩ", 0: None}
_LINE_END = re.compile(r"\r\n?|[\u2028\u2029\x85]")
# "NGHỊ ĐỊNHQuy định về kiểm soát thủ tục hành chính"
_GLUED_KIND = re.compile(cased(rf"^({alternation(names(Trait.HEADING)).upper()})(?=[A-ZĐÀ-Ỹ][a-zđà-ỹ])"))
# Where a unit begins behind a sentence without the blank that a reference in a sentence has.
_GLUED_UNIT = re.compile(
    cased(
        r"""
        (?<=[.;:)/])
        (?=
            Điều\ \d{1,3}
            (?:
                [a-zđ]?\.\ [A-ZĐÀ-Ỹ]            # "thi hành.Điều 6. Trách nhiệm"
                | \.\d{1,3}\.[A-ZĐ]{2}\.\d      # "2010)Điều 44.5.NĐ.1.2": an article of the Pháp điển
            )
            | Chương\ [IVXL]{1,6} (?:\n|$)      # "thi hành.Chương II"
        )
        """
    ),
    re.VERBOSE,
)
_GLUED_STATE = re.compile(r"(?<=VIỆT NAM)(?=Độc lập)|(?<=Hạnh phúc)(?=[A-ZĐ])")
# Where an office or a name begins behind the line above it.
_GLUED_OFFICE = re.compile(
    cased(
        rf"""
        (?<=[A-ZĐÀ-Ỹ])
        (?=
            (?:PHÓ\ )?
            (?:{OFFICES_PRINTED})               # "TM. ỦY BAN NHÂN DÂNCHỦ TỊCH", "KT. GIÁM ĐỐCPHÓ GIÁM ĐỐC"
            | KT\.                              # "TM. CHÍNH PHỦKT. THỦ TƯỚNG"
        )
        (?<!PHÓ)                                # "PHÓGIÁM ĐỐC" is one office
        | (?<=[A-ZĐÀ-Ỹ]{{2}}) (?=[A-ZĐÀ-Ỹ][a-zđà-ỹ])  # "THỨ TRƯỞNGLê Văn Tre"
        """
    ),
    re.VERBOSE,
)
_GLUED_SIGNED = re.compile(r"\s*([(\[](?:đã ký|Đã ký|ĐÃ KÝ)[)\]])\s*")
_SIGNING = re.compile(r"(?:TM|KT|TL|TUQ)\.\s*\S")
# "Chương IQUY ĐỊNH CHUNG": three groups, "Chương ", the letters that may be its numeral, the rest of the line.
_GLUED_CHAPTER = re.compile(
    cased(
        r"""
        ^ ( (?:Chương|CHƯƠNG|Phần|PHẦN) \s+ )
        (?![IVXL]+\b)                           # "Chương II" alone is whole
        ([IVX]{1,6}) (?=[A-ZĐÀ-Ỹ])
        ([A-ZĐÀ-Ỹ\s,]{2,}.*) $
        """
    ),
    re.VERBOSE,
)
# "B. PHƯƠNG ÁN I. Lưu đồ": the first section stands behind the title of its part.
_GLUED_SECTION = re.compile(
    cased(
        r"""
        ^ (
            (?:
                PHẦN                            # "PHẦN II QUY TRÌNH I. Lưu đồ"
                | Phần\ [IVX]                   # "Phần II QUY TRÌNH I. Lưu đồ"
                | [A-ZĐ]\.                      # "B. PHƯƠNG ÁN I. Lưu đồ"
            )
            [^a-zà-ỹ]{0,300}? [A-ZĐÀ-Ỹ]{2,}
        )
        \ (?=I\.\ [A-ZĐÀ-Ỹ])
        """
    ),
    re.VERBOSE,
)
# Rows of a letterhead or a signature are read cell by cell.
_LAYOUT_ROW = re.compile(r"CỘNG HÒA XÃ HỘI|(?:TM|KT|TL)\.\s*\S|Nơi nhận|- ?Lưu:|Độc lập - Tự do|XÁC THỰC VĂN BẢN")
# Without "L", which begins many titles.
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_BAR = re.compile(r"\s*\|\s*")
# "Nơi nhận: - Như Điều 4; - Văn phòng Chính phủ; - Lưu: VT.": the list of recipients on one line.
_FLAT_RECIPIENTS = re.compile(
    r"""
    ^ (?:Nơi\ nhận:?\s*)? -\ ?
    (?:
        [^;]{1,300};\ ?-\ ? .{0,4000} -\ ?Lưu\b         # "- Như Điều 4; - Văn phòng Chính phủ; - Lưu"
        | [^;]{1,200} (?: ;\ ?-\ ? [^;]{1,200} ){2,40} ;? $  # "- Như Điều 4; - Bộ Nội vụ; - Bộ Tư pháp;"
    )
    """,
    re.VERBOSE,
)
_NEXT_RECIPIENT = re.compile(r"; ?- ?(?=\S)")
_PAGE_NUMBER = re.compile(r"(?:-\s*|Trang\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*-)?")
_DIGITS = re.compile(r"\d+")


def read_text(source: str) -> ExtractedText:
    """Return the clean text of the document in `source`, the text of a Markdown or plain-text file."""
    text = _LINE_END.sub("\n", clean(source)).translate(_LOOKALIKES)
    text = _SPACES.sub(" ", text).removeprefix("\n")
    text, head = front_matter(text)
    stripped = strip_portal(list(_split_glued(read_lines(text.split("\n")))))
    return _extract(_without_running_lines(stripped.lines), head + stripped.properties, stripped.warnings)


def _extract(lines: Sequence[Line], properties: Properties, warnings: tuple[str, ...]) -> ExtractedText:
    spaced = is_spaced(lines)
    pieces: list[list[Line] | Table] = [[]]
    index = 0
    while index < len(lines):
        table, after = read_table(lines, index, spaced)
        last = pieces[-1]
        if after > index:
            pieces += [table, []]
        elif isinstance(last, list):
            last.append(lines[index])
        index = max(after, index + 1)
    layout = measure([piece for piece in pieces if isinstance(piece, list)], spaced)
    paragraphs: list[str] = []
    for piece in pieces:
        paragraphs += join_lines(piece, layout) if isinstance(piece, list) else _table_lines(piece, layout)
    kept = (" ".join(part.split()) for paragraph in paragraphs for part in _split_paragraph(paragraph))
    return ExtractedText("".join(f"{part}\n" for part in kept if part), properties, warnings)


def _table_lines(table: Table, layout: Layout) -> list[str]:
    """Return a table as Markdown rows, a letterhead or frame as paragraphs."""
    cells = [cell for row in table.rows for cell in row]
    if table.is_layout:
        return [line for cell in cells for line in join_cell_lines(list(_split_recipients(cell)))]
    if table.is_box:
        return [line for cell in cells for line in join_lines(cell, replace(layout, spaced=False))]
    return table.markdown()


def _split_paragraph(paragraph: str) -> list[str]:
    """Return the recipients, headings or units that stand on one line, one string each."""
    if _FLAT_RECIPIENTS.match(paragraph):
        return _NEXT_RECIPIENT.sub(";\n- ", paragraph).split("\n")
    return [piece for part in _GLUED_SECTION.sub(r"\1\n", paragraph).split("\n") for piece in split_run_on(part)]


def _split_recipients(cell: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a cell with one recipient each."""
    for line in cell:
        for text in _NEXT_RECIPIENT.sub(";\n- ", line.text.removesuffix(" |")).split("\n"):
            yield replace(line, text=text)


def _split_glued(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines split where a portal dropped a line break: "NGHỊ ĐỊNH" | "Quy định", "Chương I" | "QUY ĐỊNH"."""
    chapter = 0
    glued = ""
    for line in lines:
        if glued and line.text.strip() == glued:
            glued = ""  # some portals repeat on a line of its own what they glued to the line before
            yield Line("")
            continue
        glued = glued if line.blank else ""
        text = line.text
        if "|" in text and _LAYOUT_ROW.search(text):
            text = _BAR.sub("\n", text).strip("\n")
        text = _GLUED_UNIT.sub("\n", _GLUED_STATE.sub("\n", _GLUED_KIND.sub(r"\1\n", text)))
        if _SIGNING.search(text):
            text = _GLUED_OFFICE.sub("\n", text)
        if len(text) < SIGNATURE_LENGTH:
            text = _GLUED_SIGNED.sub(r"\n\1\n", text)
        if found := _GLUED_CHAPTER.match(text):
            numeral = _chapter_numeral(found[2] + found[3], chapter)
            text = f"{found[1]}{numeral}\n{(found[2] + found[3])[len(numeral) :]}"
        if opened := re.match(r"(?:Chương|CHƯƠNG)\s+([IVX]{1,6})\b", text):
            chapter = roman_value(opened[1])
        parts = [part for part in text.split("\n") if part and not is_ornament(part)] or [""]
        if len(parts) > 1:
            glued = parts[-1].strip()
        for part in parts:
            yield replace(line, text=part.strip())


def _chapter_numeral(text: str, before: int) -> str:
    """Return the Roman numeral at the beginning of `text`: the one that follows `before` if it fits, else the longest."""
    longest = _ROMAN.match(text)
    numerals = [text[:length] for length in range(1, len(longest[0]) + 1)] if longest else []
    return next(
        (numeral for numeral in numerals if roman_value(numeral) == before + 1), numerals[-1] if numerals else text[:1]
    )


def _without_running_lines(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without page numbers that count up, and without the gazette's running header."""
    pages: dict[int, int] = {}
    for index, line in enumerate(lines):
        alone = 0 < index < len(lines) - 1 and lines[index - 1].blank and lines[index + 1].blank
        if alone and (number := _PAGE_NUMBER.fullmatch(line.text)):
            pages[index] = int(number[1])
    counted = list(pages.values())
    rising = len(counted) >= RUNNING_PAGES and all(a < b for a, b in itertools.pairwise(counted))
    gone = set(pages) if rising else set()
    shapes = [_DIGITS.sub("#", line.text) for line in lines]
    repeated = Counter(shape for shape, line in zip(shapes, lines, strict=True) if _is_running_header(line))
    gone |= {i for i, shape in enumerate(shapes) if repeated[shape] >= RUNNING_PAGES and _is_running_header(lines[i])}
    return [line for index, line in enumerate(lines) if index not in gone]


def _is_running_header(line: Line) -> bool:
    return "CÔNG BÁO" in line.text and len(line.text) < HEADER_LENGTH
