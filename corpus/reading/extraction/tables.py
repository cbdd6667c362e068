"""Tables as portals leave them: cells on lines of their own between bars, or rows without their first bar.

A data table is returned as Markdown rows. Letterheads and signature blocks are tables for their layout only: they are returned as
plain lines, so that their words can be read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.names.kinds import Trait, folded_words, having
from corpus.reading.extraction.markup import Line
from corpus.vietnamese.text import fold

# "I", "II.3", "12", "1.2.": what stands in the first column of an official table.
_INDEX = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ]|\d{1,3})(?:\.\d{1,3})*\.?")
# What only the cells of a letterhead or of a signature hold; matched against the folded lines of all cells.
_LAYOUT_FOLDED = re.compile(
    rf"""
    cong\ hoa\ xa\ hoi\ chu\ nghia                              # "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    | dang\ cong\ san\ viet\ nam                                # "ĐẢNG CỘNG SẢN VIỆT NAM"
    | noi\ nhan\s*:                                             # "Nơi nhận:"
    | -\ luu\s*:                                                # "- Lưu: VT, KSTT"
    | (?:^|\n) (?:(?:{folded_words(having(Trait.PASSED))})\ )? so\s*:    # "Số: 749/QĐ-TTg", "Luật số: 99/2024/QH15"
    | (?:^|\n) ma\ hieu\s*:                                     # "Mã hiệu: QT 01"
    | (?:^|\n) (?:kt|tm|tl|tuq)\s*[./]                          # "KT. THỦ TƯỚNG", "TM. CHÍNH PHỦ"
    | (?:^|\n)
      (?:
          bo\ truong            # "BỘ TRƯỞNG"
          | chu\ tich           # "CHỦ TỊCH"
          | giam\ doc           # "GIÁM ĐỐC"
          | thu\ tuong          # "THỦ TƯỚNG"
          | chanh\ van\ phong   # "CHÁNH VĂN PHÒNG"
          | tong\ bi\ thu       # "TỔNG BÍ THƯ"
      )
      \s*(?:\n|$)
    | t/m[ ]                                                    # "T/M BỘ CHÍNH TRỊ"
    """,
    re.VERBOSE,
)
_RULE_ROW = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?")
# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds): a letterhead or signature block is a small table, a frame
# smaller still.
MOST_COLUMNS = 40
MOST_LAYOUT_ROWS, MOST_LAYOUT_COLUMNS = 6, 3  # of a letterhead or signature block
MOST_BOX_ROWS = 2
BARS_AHEAD = 3  # lines from an empty line on, in which another bar shows that the table goes on


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each cell the lines that stand in it."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]

    @property
    def is_layout(self) -> bool:
        """Tell whether the table lays out a letterhead, recipients or signatures."""
        columns = max((len(row) for row in self.rows), default=0)
        if len(self.rows) > MOST_LAYOUT_ROWS or columns > MOST_LAYOUT_COLUMNS:
            return False
        return bool(
            _LAYOUT_FOLDED.search(fold("\n".join(line.text for row in self.rows for cell in row for line in cell)))
        )

    @property
    def is_box(self) -> bool:
        """Tell whether it is a frame around text: one column of few rows."""
        return all(sum(1 for cell in row if cell) <= 1 for row in self.rows) and len(self.rows) <= MOST_BOX_ROWS

    def markdown(self) -> list[str]:
        """Return the rows as a Markdown table, all with as many cells as the longest."""
        width = max((len(row) for row in self.rows), default=0)
        lines: list[str] = []
        for row in self.rows:
            cells = [" ".join(line.text for line in cell if line.text).replace("|", "/").strip() for cell in row]
            if not any(cells):
                continue
            cells += [""] * (width - len(cells))
            lines.append("| " + " | ".join(cells) + " |")
            if len(lines) == 1:
                lines.append("|" + " --- |" * width)
        return lines


def markdown_rows(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows of cells, each cell its escaped lines, as Markdown rows; a letterhead or signature block as plain lines."""
    if len(rows) <= MOST_LAYOUT_ROWS and _LAYOUT_FOLDED.search(fold("\n".join(cell for row in rows for cell in row))):
        return [line for row in rows for cell in row for part in cell.split("\n") for line in ("", part)]
    lines: list[str] = []
    for row in rows:
        cells = [" ".join(cell.replace("|", "/").split()) for cell in row]
        if not any(cells):
            continue
        lines.append("| " + " | ".join(cells) + " |")
        if len(lines) == 1:
            lines.append("|" + " --- |" * len(cells))
    return lines


def read_table(lines: Sequence[Line], start: int, spaced: bool) -> tuple[Table, int]:
    """Return the table that begins at line `start`, and the index behind it (`start` itself when none begins there).

    `spaced`: the document sets paragraphs apart with empty lines, so that an empty line ends a table.
    """
    first = lines[start].text
    if first == "|":
        return _read_bar_lines(lines, start, spaced)
    if _is_row(first):
        return _read_rows(lines, start)
    return Table(()), start


def _is_row(text: str) -> bool:
    return len(text) > 1 and (text.endswith((" |", "\t|")) or (text.startswith("|") and text.endswith("|")))


def _read_rows(lines: Sequence[Line], start: int) -> tuple[Table, int]:
    rows: list[tuple[tuple[Line, ...], ...]] = []
    end = start
    while end < len(lines) and (_is_row(lines[end].text) or (lines[end].text == "|" and end > start)):
        text = lines[end].text
        end += 1
        if text == "|" or _RULE_ROW.fullmatch(text):
            continue
        inner = text[1:] if text.startswith("|") else text
        rows.append(tuple((Line(cell.strip()),) if cell.strip() else () for cell in inner[:-1].split("|")))
    return Table(tuple(rows)), end


class _Cells:
    """The cells between bars from a line on, read as far as they are asked for: the rest of a page need not be a table."""

    def __init__(self, lines: Sequence[Line], start: int, spaced: bool) -> None:
        self._lines = lines
        self._spaced = spaced
        self._next = start + 1
        self._cell: list[Line] = []
        self.bars = [start]
        self.read: list[tuple[Line, ...]] = []

    def upto(self, count: int) -> list[tuple[Line, ...]]:
        """Return the cells read so far, at least `count` of them if the table has as many."""
        while len(self.read) < count and self._next < len(self._lines):
            line = self._lines[self._next]
            if line.text == "|":
                self.read.append(tuple(self._cell))
                self.bars.append(self._next)
                self._cell = []
            elif line.blank and not line.ornament and self._spaced:
                ahead = self._lines[self._next : self._next + BARS_AHEAD]
                if self.bars[-1] == self._next - 1 or not any(later.text == "|" for later in ahead):
                    self._next = len(self._lines)  # an empty line ends the table
                    break
            elif not line.blank:
                self._cell.append(line)
            self._next += 1
        return self.read


def _read_bar_lines(lines: Sequence[Line], start: int, spaced: bool) -> tuple[Table, int]:
    """Return the table written as `|`, cell, `|`, cell, `|`, `|`, cell … on lines of their own, and the index behind it.

    Two bars in a row stand between two rows, or around an empty cell.
    """
    while not spaced and start + 1 < len(lines) and lines[start + 1].text == "|":
        start += 1  # the last bars of the table before
    cells = _Cells(lines, start, spaced)
    if spaced:
        width = max(_row_widths(cells.upto(len(lines))))
    else:
        first = cells.upto(MOST_COLUMNS)
        width = 2 if _starts_layout(first) else _row_widths(first)[0]
    width = min(width, MOST_COLUMNS)
    rows: list[tuple[tuple[Line, ...], ...]] = []
    position = 0
    while position < len(read := cells.upto(position + width + 1)):
        length = _row_length(read, position, width)
        rows.append(tuple(read[position : position + length]))
        position += length
        if position >= len(read):
            break
        if not read[position]:
            position += 1 + _padding(read, position + 1, width - length)
        elif not spaced:
            break  # words after a full row: the table is over
    end = cells.bars[min(position, len(cells.bars) - 1)] + 1
    return Table(tuple(row for row in rows if any(row))), end


def _row_widths(cells: Sequence[Sequence[Line]]) -> list[int]:
    """Return how many filled cells stand between one empty cell and the next; [1] when none is filled."""
    widths = [0]
    for cell in cells:
        if cell:
            widths[-1] += 1
        elif widths[-1]:
            widths.append(0)
    return [width for width in widths if width] or [1]


def _starts_layout(cells: Sequence[Sequence[Line]]) -> bool:
    """Tell whether the first two cells are those of a letterhead or signature block."""
    head = fold("\n".join(line.text for cell in cells[:2] for line in cell))
    return bool(_LAYOUT_FOLDED.search(head))


def _padding(cells: Sequence[Sequence[Line]], start: int, most: int) -> int:
    """Return how many empty cells of a row that spans columns stand before the number that opens the next row."""
    for count in range(min(most, len(cells) - start - 1)):
        if cells[start + count]:
            return count if count and _is_row_number(cells[start + count]) else 0
    at = start + most
    return most if most > 0 and at < len(cells) and cells[at] and _is_row_number(cells[at]) else 0


def _is_row_number(cell: Sequence[Line]) -> bool:
    """Tell whether a cell numbers a row: "I", "12", "1.2."."""
    return bool(_INDEX.fullmatch(cell[0].text.strip()))


def _row_length(cells: Sequence[Sequence[Line]], start: int, width: int) -> int:
    """Return how many cells the row at `start` has: `width`, or fewer where two bars in a row end it before."""
    gap = next((n for n in range(1, width) if start + n >= len(cells) or not cells[start + n]), width)
    if gap >= width or start + gap >= len(cells):
        return min(gap, len(cells) - start)
    ends_full = start + width >= len(cells) or not cells[start + width]
    # A number behind an empty cell opens the next row: the row before it spans columns.
    next_row = any(
        not cells[n - 1] and cells[n] and _is_row_number(cells[n])
        for n in range(start + gap + 1, min(start + width, len(cells)))
    )
    return width if ends_full and not next_row else gap
