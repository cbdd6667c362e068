"""Word 97 files (.doc), and OLE files of any name, to Markdown as portals give it.

kreuzberg reads the text: a paragraph is a line, a cell ends in a tab, a row in one more. It does not say where a table begins or
ends; a double tab, which only the end of a row or an empty cell leaves, tells cells from tabs that somebody typed.
"""

import re

from kreuzberg import KreuzbergError, extract_bytes_sync

from corpus.names.units import Trait, printed
from corpus.reading.extraction.markup import escaped
from corpus.reading.extraction.refusal import UnreadableError
from corpus.vietnamese.patterns import alternation

# Names of OLE streams, as they stand in the file.
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
# Tabs that only line up the explanations of a glossary: "TTHC<tab>:<tab>Thủ tục hành chính".
_COLON_TABS = re.compile(r"[ \t]*\t[ \t]*:[ \t]*|[ \t]*:[ \t]*\t[ \t]*")
_FIELD = re.compile(r"\s*(?:INCLUDEPICTURE|HYPERLINK|PAGEREF|TOC|MERGEFORMAT\w*) (?:\"[^\"\n]*\"|\\\S+|\s)*[^\n\t]*")
_UNIT = re.compile(rf"(?:{alternation(printed(Trait.HEADS))}|PHỤ LỤC|Phụ lục)\s+\S")
# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds); a cell has at most so much text, what has more is text
# behind the table.
MOST_CELL_LINES = 14  # lines with words
MOST_CELL = 2500  # characters


def read_legacy(data: bytes, name: str) -> str:
    """Return the Markdown of an OLE file; raises UnreadableError unless it is a Word document without a password."""
    if _ENCRYPTED_STREAM in data:
        raise UnreadableError("file_encrypted", f"Tệp “{name}” có mật khẩu; hãy bỏ mật khẩu rồi thêm lại.")
    if _WORD_STREAM not in data:
        raise UnreadableError("format_unsupported", f"Tệp “{name}” không phải văn bản Word.")
    try:
        content = extract_bytes_sync(data, "application/msword").content
    except (KreuzbergError, OSError, ValueError, RuntimeError) as error:
        if "encrypt" in str(error).lower() or "password" in str(error).lower():
            raise UnreadableError(
                "file_encrypted", f"Tệp “{name}” có mật khẩu; hãy bỏ mật khẩu rồi thêm lại."
            ) from error
        raise UnreadableError("file_broken", f"Tệp “{name}” bị hỏng hoặc không phải văn bản Word.") from error
    return "\n".join(_lines(_COLON_TABS.sub(": ", _FIELD.sub("", content))))


def _lines(content: str) -> list[str]:
    """Return the lines of the Markdown: paragraphs set apart by empty lines, of a table one bar or one cell on a line."""
    lines: list[str] = []
    inside = False  # in a table: the text behind the last row may be the first cell of another row
    for piece, tabs in re.findall(r"([^\t]*)(\t*)", content):
        cell = [part.strip() for part in piece.split("\n")]
        if inside and (not tabs or _ends_table(cell, piece)):
            lines.append("")
            inside = False
        if not tabs:
            lines += _paragraphs(cell)
            continue
        if not inside and not lines and len(cell) <= MOST_CELL_LINES:
            lines.append("|")  # the letterhead: the file begins with its first cell
            inside = True
        elif not inside:
            lines += [*_paragraphs(cell[:-1]), "", "|"]
            cell = cell[-1:]
            inside = True
        lines += [escaped(part) for part in cell if part]
        lines += ["|"] * len(tabs)
    return lines


def _paragraphs(parts: list[str]) -> list[str]:
    return [line for part in parts for line in ("", escaped(part))]


def _ends_table(cell: list[str], piece: str) -> bool:
    """Tell whether the text behind a row is no cell: it has an article, an empty paragraph, or too many words."""
    words = [part for part in cell if part]
    return (
        len(piece) > MOST_CELL
        or len(words) > MOST_CELL_LINES
        or "\n\n" in piece.strip("\n ")
        or any(_UNIT.match(part) for part in words[1:])
    )
