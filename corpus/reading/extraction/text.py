"""Plain text and Markdown of an official document, as portals give it, to clean lines."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.names.kinds import Trait, names
from corpus.names.offices import OFFICES_PRINTED
from corpus.reading.extraction.chrome import Properties, front_matter, take_off
from corpus.reading.extraction.lines import ExtractedText
from corpus.reading.extraction.markup import Line, is_ornament, read_lines
from corpus.reading.extraction.runon import split_run_on
from corpus.reading.extraction.tables import Table, read_table
from corpus.reading.extraction.wrapping import Layout, is_spaced, measure, rejoin, rejoin_cell
from corpus.vietnamese.letters import cased
from corpus.vietnamese.numerals import roman_value
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import clean

_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000\x0b\x0c]+")
# The Icelandic eth is typed for "Đ"; both look the same.
_LOOKALIKES = {ord("Ð"): "Đ", ord("ð"): "đ", ord("Ƿ"): "Ĩ", 0: None}
_LINE_END = re.compile(r"\r\n?|[\u2028\u2029\x85]")
_GLUED_KIND = re.compile(cased(rf"^({alternation(names(Trait.HEADING)).upper()})(?=[A-ZĐÀ-Ỹ][a-zđà-ỹ])"))
# "hành.Điều 6. Trách nhiệm": without the blank that a reference in a sentence has.
_GLUED_UNIT = re.compile(
    cased(r"(?<=[.;:)/])(?=Điều \d{1,3}(?:[a-zđ]?\. [A-ZĐÀ-Ỹ]|\.\d{1,3}\.[A-ZĐ]{2}\.\d)|Chương [IVXL]{1,6}(?:\n|$))")
)
_GLUED_STATE = re.compile(r"(?<=VIỆT NAM)(?=Độc lập)|(?<=Hạnh phúc)(?=[A-ZĐ])")
_GLUED_OFFICE = re.compile(
    cased(rf"(?<=[A-ZĐÀ-Ỹ])(?=(?:PHÓ )?(?:{OFFICES_PRINTED})|KT\.)(?<!PHÓ)|(?<=[A-ZĐÀ-Ỹ]{{2}})(?=[A-ZĐÀ-Ỹ][a-zđà-ỹ])")
)
_GLUED_SIGNED = re.compile(r"\s*([(\[](?:đã ký|Đã ký|ĐÃ KÝ)[)\]])\s*")
_SIGNING = re.compile(r"(?:TM|KT|TL|TUQ)\.\s*\S")
_GLUED_CHAPTER = re.compile(
    cased(r"^((?:Chương|CHƯƠNG|Phần|PHẦN)\s+)(?![IVXL]+\b)([IVX]{1,6})(?=[A-ZĐÀ-Ỹ])([A-ZĐÀ-Ỹ\s,]{2,}.*)$")
)
# "B. PHƯƠNG ÁN I. Lưu đồ": the first section stands behind the title of its part.
_GLUED_SECTION = re.compile(cased(r"^((?:PHẦN|Phần [IVX]|[A-ZĐ]\.)[^a-zà-ỹ]{0,300}?[A-ZĐÀ-Ỹ]{2,}) (?=I\. [A-ZĐÀ-Ỹ])"))
# Rows of a letterhead or a signature are read cell by cell.
_LAYOUT_ROW = re.compile(r"CỘNG HÒA XÃ HỘI|(?:TM|KT|TL)\.\s*\S|Nơi nhận|- ?Lưu:|Độc lập - Tự do|XÁC THỰC VĂN BẢN")
# Without "L", which begins many titles.
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_BAR = re.compile(r"\s*\|\s*")
_FLAT_RECIPIENTS = re.compile(
    r"^(?:Nơi nhận:?\s*)?- ?(?:[^;]{1,300}; ?- ?.{0,4000}- ?Lưu\b|[^;]{1,200}(?:; ?- ?[^;]{1,200}){2,40};?$)"
)
_NEXT_RECIPIENT = re.compile(r"; ?- ?(?=\S)")
_PAGE_NUMBER = re.compile(r"(?:-\s*|Trang\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*-)?")
_DIGITS = re.compile(r"\d+")


def read_text(source: str) -> ExtractedText:
    """Extract the document that stands in `source`, a Markdown or plain-text file."""
    text = _LINE_END.sub("\n", clean(source)).translate(_LOOKALIKES)
    text = _SPACES.sub(" ", text).removeprefix("\n")
    text, head = front_matter(text)
    framed = take_off(list(_split_glued(read_lines(text.split("\n")))))
    lines, dropped = _without_furniture(framed.lines)
    return _extracted(lines, head + framed.properties, framed.warnings + dropped)


def _extracted(lines: Sequence[Line], properties: Properties, warnings: tuple[str, ...]) -> ExtractedText:
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
        paragraphs += rejoin(piece, layout) if isinstance(piece, list) else _table_lines(piece, layout)
    kept = (" ".join(part.split()) for paragraph in paragraphs for part in _parted(paragraph))
    return ExtractedText("".join(f"{part}\n" for part in kept if part), properties, warnings)


def _table_lines(table: Table, layout: Layout) -> list[str]:
    cells = [cell for row in table.rows for cell in row]
    if table.is_layout:
        return [line for cell in cells for line in rejoin_cell(list(_split_recipients(cell)))]
    if table.is_box:
        return [line for cell in cells for line in rejoin(cell, replace(layout, spaced=False))]
    return table.markdown()


def _parted(paragraph: str) -> list[str]:
    if _FLAT_RECIPIENTS.match(paragraph):
        return _NEXT_RECIPIENT.sub(";\n- ", paragraph).split("\n")
    return [piece for part in _GLUED_SECTION.sub(r"\1\n", paragraph).split("\n") for piece in split_run_on(part)]


def _split_recipients(cell: Sequence[Line]) -> Iterator[Line]:
    for line in cell:
        for text in _NEXT_RECIPIENT.sub(";\n- ", line.text.removesuffix(" |")).split("\n"):
            yield replace(line, text=text)


def _split_glued(lines: Iterable[Line]) -> Iterator[Line]:
    """Part what a portal glued together when it dropped a line break: "NGHỊ ĐỊNHQuy định", "Chương IQUY ĐỊNH"."""
    chapter = 0
    glued = ""
    for line in lines:
        if glued and line.text.strip() == glued:
            glued = ""  # the portal repeats on a line of its own what it has glued to the line before
            yield Line("")
            continue
        glued = glued if line.blank else ""
        text = line.text
        if "|" in text and _LAYOUT_ROW.search(text):
            text = _BAR.sub("\n", text).strip("\n")
        text = _GLUED_UNIT.sub("\n", _GLUED_STATE.sub("\n", _GLUED_KIND.sub(r"\1\n", text)))
        if _SIGNING.search(text):
            text = _GLUED_OFFICE.sub("\n", text)
        if len(text) < 200:
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
    """Return the numeral that `text` begins with; the one that follows `before` wins over the longest."""
    longest = _ROMAN.match(text)
    numerals = [text[:length] for length in range(1, len(longest[0]) + 1)] if longest else []
    return next(
        (numeral for numeral in numerals if roman_value(numeral) == before + 1), numerals[-1] if numerals else text[:1]
    )


def _without_furniture(lines: Sequence[Line]) -> tuple[list[Line], tuple[str, ...]]:
    """Drop page numbers that count up and headers that return on page after page."""
    pages: dict[int, int] = {}
    for index, line in enumerate(lines):
        alone = 0 < index < len(lines) - 1 and lines[index - 1].blank and lines[index + 1].blank
        if alone and (number := _PAGE_NUMBER.fullmatch(line.text)):
            pages[index] = int(number[1])
    counted = list(pages.values())
    rising = len(counted) >= 3 and all(a < b for a, b in itertools.pairwise(counted))
    gone = set(pages) if rising else set()
    repeated = Counter(_DIGITS.sub("#", line.text) for line in lines if "CÔNG BÁO" in line.text and len(line.text) < 60)
    gone |= {i for i, line in enumerate(lines) if repeated[_DIGITS.sub("#", line.text)] >= 3 and len(line.text) < 60}
    return [line for index, line in enumerate(lines) if index not in gone], ()
