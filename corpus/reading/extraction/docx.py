"""Word documents (.docx) to Markdown as portals give it, so that one reader handles every format."""

import zipfile
import zlib
from io import BytesIO

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from corpus.reading.extraction.markup import escaped
from corpus.reading.extraction.refusal import UnreadableError
from corpus.reading.extraction.tables import markdown_rows

# What python-docx raises on a package that is cut short or holds something else; lxml's errors are SyntaxErrors.
_PACKAGE_ERRORS = (
    zipfile.BadZipFile,
    PackageNotFoundError,
    SyntaxError,
    LookupError,
    ValueError,
    EOFError,
    NotImplementedError,
    AttributeError,
    AssertionError,
    TypeError,
    OSError,
    RuntimeError,
    zipfile.LargeZipFile,
    zlib.error,
)
NUMBERED = "{count} đoạn được Word đánh số tự động; số thứ tự không nằm trong nội dung nên cần đối chiếu bản gốc."


def read_docx(data: bytes, name: str, max_unpacked: int) -> tuple[str, tuple[str, ...]]:
    """Return the Markdown of a .docx file, and warnings in Vietnamese.

    `max_unpacked` is in bytes and checked before anything is unpacked. Raises UnreadableError.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            if sum(member.file_size for member in package.infolist()) > max_unpacked:
                raise UnreadableError("file_too_large", f"Tệp “{name}” giải nén ra quá lớn.")
            if "word/document.xml" not in package.namelist() and "[Content_Types].xml" in package.namelist():
                raise UnreadableError("format_unsupported", f"Tệp “{name}” không phải văn bản Word.")
        return _markdown(data)
    except _PACKAGE_ERRORS as error:
        raise UnreadableError("file_broken", f"Tệp “{name}” bị hỏng hoặc không phải văn bản Word.") from error


def _markdown(data: bytes) -> tuple[str, tuple[str, ...]]:
    lines: list[str] = []
    numbered = 0
    for item in Document(BytesIO(data)).iter_inner_content():
        if isinstance(item, Table):
            lines += ["", *markdown_rows([_cell_texts(row.cells) for row in item.rows]), ""]
        else:
            numbered += _is_numbered(item)
            lines += ["", *(escaped(line) for line in item.text.split("\n"))]
    return "\n".join(lines), (NUMBERED.format(count=numbered),) if numbered else ()


def _cell_texts(cells: tuple[_Cell, ...]) -> list[str]:
    """Return the text of each cell of a row; python-docx gives a merged cell once for every column it spans."""
    texts: list[str] = []
    column = 0
    while column < len(cells):
        texts.append(escaped(cells[column].text))
        column += cells[column].grid_span
    return texts


def _is_numbered(paragraph: Paragraph) -> bool:
    """Tell whether Word itself numbers the paragraph: python-docx knows that of its XML only."""
    properties = paragraph.paragraph_format.element.pPr
    return bool(paragraph.text.strip()) and properties is not None and properties.numPr is not None
