"""Word documents (.docx) to the same Markdown that portals give, so that one reader sees all."""

import zipfile
from io import BytesIO

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

# What python-docx raises on a package that is cut short or holds something else; lxml's error is a SyntaxError.
BROKEN = (zipfile.BadZipFile, PackageNotFoundError, SyntaxError, KeyError, ValueError, EOFError, NotImplementedError)
NUMBERED = "{count} đoạn được Word đánh số tự động; số thứ tự không nằm trong nội dung nên cần đối chiếu bản gốc."


class TooLargeError(Exception):
    """The package unpacks to more than is allowed."""


def read_word(data: bytes, max_unpacked: int) -> tuple[str, tuple[str, ...]]:
    """Return the Markdown source of a .docx and warnings in Vietnamese.

    Raises TooLargeError before anything is unpacked, and one of BROKEN for a damaged package.
    """
    with zipfile.ZipFile(BytesIO(data)) as package:
        if sum(member.file_size for member in package.infolist()) > max_unpacked:
            raise TooLargeError
    document = Document(BytesIO(data))
    lines: list[str] = []
    numbered = 0
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            lines += ["", *_rows(item), ""]
        else:
            numbered += _is_numbered(item)
            lines += ["", *item.text.split("\n")]
    return "\n".join(lines), (NUMBERED.format(count=numbered),) if numbered else ()


def _rows(table: Table) -> list[str]:
    rows: list[str] = []
    for row in table.rows:
        # A merged cell comes once for every column it spans; only the element tells that it is the same.
        cells = {id(cell._tc): cell.text for cell in row.cells}  # noqa: SLF001
        rows.append(
            "| " + " | ".join("<br>".join(text.replace("|", "/").split("\n")) for text in cells.values()) + " |"
        )
        if len(rows) == 1:
            rows.append("|" + " --- |" * len(cells))
    return rows


def _is_numbered(paragraph: Paragraph) -> bool:
    properties = paragraph._p.pPr  # noqa: SLF001 - no public way to numbering
    return bool(paragraph.text.strip()) and properties is not None and properties.numPr is not None
