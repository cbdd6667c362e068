"""Tables as portals leave them: cells torn onto lines of their own, or rows without their first bar.

A data table comes back as Markdown rows. Letterheads and signature blocks are tables only for the layout: they come
back as plain lines, so that the heading can be read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.names.kinds import Trait, folded_words, having
from corpus.reading.extraction.markup import Line
from corpus.vietnamese.text import fold

# "I", "II.3", "12", "1.2.": what stands in the first column of an official table.
_INDEX = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ]|\d{1,3})(?:\.\d{1,3})*\.?")
_LAYOUT = re.compile(
    r"cong hoa xa hoi chu nghia|dang cong san viet nam|noi nhan\s*:|- luu\s*:"
    rf"|(?:^|\n)(?:(?:{folded_words(having(Trait.PASSED))}) )?so\s*:|(?:^|\n)ma hieu\s*:|(?:^|\n)(?:kt|tm|tl|tuq)\s*[./]"
    r"|(?:^|\n)(?:bo truong|chu tich|giam doc|thu tuong|chanh van phong|tong bi thu)\s*(?:\n|$)|t/m "
)
_RULE_ROW = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?")
MOST_COLUMNS = 40
MOST_LAYOUT_ROWS = 6


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each cell the lines that stand in it."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]

    @property
    def is_layout(self) -> bool:
        """Tell whether the table only places a letterhead, recipients or signatures."""
        if len(self.rows) > MOST_LAYOUT_ROWS or max((len(row) for row in self.rows), default=0) > 3:
            return False
        return bool(_LAYOUT.search(fold("\n".join(line.text for row in self.rows for cell in row for line in cell))))

    @property
    def is_box(self) -> bool:
        """Tell whether it is one column, that is: no table, only a frame around text."""
        return all(sum(1 for cell in row if cell) <= 1 for row in self.rows) and len(self.rows) <= 2

    def markdown(self) -> list[str]:
        """Return the rows as a Markdown table, every row as wide as the widest."""
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
    """Return the cells of a table (lines of escaped words) as Markdown rows; a letterhead or signature as its lines."""
    if len(rows) <= MOST_LAYOUT_ROWS and _LAYOUT.search(fold("\n".join(cell for row in rows for cell in row))):
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
    """Read the table that begins at `start`; return it and the index after it (`start` when there is none).

    `spaced` says that the document sets paragraphs apart with empty lines, so that an empty line ends a table.
    """
    first = lines[start].text
    if first == "|":
        return _read_exploded(lines, start, spaced)
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


class _Fields:
    """What stands between the bars from a line on, read no further than asked: a page may hold only a small table."""

    def __init__(self, lines: Sequence[Line], start: int, spaced: bool) -> None:
        self._lines = lines
        self._spaced = spaced
        self._next = start + 1
        self._field: list[Line] = []
        self.bars = [start]
        self.read: list[tuple[Line, ...]] = []

    def upto(self, count: int) -> list[tuple[Line, ...]]:
        """Return the fields read so far, at least `count` where there are as many."""
        while len(self.read) < count and self._next < len(self._lines):
            line = self._lines[self._next]
            if line.text == "|":
                self.read.append(tuple(self._field))
                self.bars.append(self._next)
                self._field = []
            elif line.blank and not line.ornament and self._spaced:
                ahead = self._lines[self._next : self._next + 3]
                if self.bars[-1] == self._next - 1 or not any(later.text == "|" for later in ahead):
                    self._next = len(self._lines)  # an empty line ends the table
                    break
            elif not line.blank:
                self._field.append(line)
            self._next += 1
        return self.read


def _read_exploded(lines: Sequence[Line], start: int, spaced: bool) -> tuple[Table, int]:
    """Decode `|`, cell, `|`, cell, `|`, `|`, cell …, where two bars meet between rows and around empty cells."""
    while not spaced and start + 1 < len(lines) and lines[start + 1].text == "|":
        start += 1  # what is left of the table before
    fields = _Fields(lines, start, spaced)
    if spaced:
        width = max(_row_widths(fields.upto(len(lines))))
    else:
        first = fields.upto(MOST_COLUMNS)
        width = 2 if _starts_layout(first) else _row_widths(first)[0]
    width = min(width, MOST_COLUMNS)
    rows: list[tuple[tuple[Line, ...], ...]] = []
    position = 0
    while position < len(read := fields.upto(position + width + 1)):
        length = _row_length(read, position, width)
        rows.append(tuple(read[position : position + length]))
        position += length
        if position >= len(read):
            break
        if not read[position]:
            position += 1 + _padding(read, position + 1, width - length)
        elif not spaced:
            break  # words after a full row: the table is over
    end = fields.bars[min(position, len(fields.bars) - 1)] + 1
    return Table(tuple(row for row in rows if any(row))), end


def _row_widths(fields: Sequence[Sequence[Line]]) -> list[int]:
    widths = [0]
    for field in fields:
        if field:
            widths[-1] += 1
        elif widths[-1]:
            widths.append(0)
    return [width for width in widths if width] or [1]


def _starts_layout(fields: Sequence[Sequence[Line]]) -> bool:
    head = fold("\n".join(line.text for field in fields[:2] for line in field))
    return bool(_LAYOUT.search(head))


def _padding(fields: Sequence[Sequence[Line]], start: int, most: int) -> int:
    """Return how many empty cells of a spanned row stand between it and the number that opens the next row."""
    for count in range(min(most, len(fields) - start - 1)):
        if fields[start + count]:
            return count if count and _opens_row(fields[start + count]) else 0
    at = start + most
    return most if most > 0 and at < len(fields) and fields[at] and _opens_row(fields[at]) else 0


def _opens_row(field: Sequence[Line]) -> bool:
    return bool(_INDEX.fullmatch(field[0].text.strip()))


def _row_length(fields: Sequence[Sequence[Line]], start: int, width: int) -> int:
    """Return how many fields the row at `start` has: a full row, or up to the first pair of bars."""
    gap = next((n for n in range(1, width) if start + n >= len(fields) or not fields[start + n]), width)
    if gap >= width or start + gap >= len(fields):
        return min(gap, len(fields) - start)
    ends_full = start + width >= len(fields) or not fields[start + width]
    # A number after an empty field opens the next row: the row before it spans columns.
    next_row = any(
        not fields[n - 1] and fields[n] and _opens_row(fields[n])
        for n in range(start + gap + 1, min(start + width, len(fields)))
    )
    return width if ends_full and not next_row else gap
