"""A table of an answer as .xlsx: the table on one sheet, its citations on another."""

from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from api.exports.wording import DISCLAIMER, as_of_line, marker_text, printable
from bot.answer import Answer, Table

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LAST_DAY = "Ngày cuối của thời hạn"
SOURCES = ("Ký hiệu", "Căn cứ", "Hiệu lực", "Trích dẫn", "Nguồn")
_HEAD = PatternFill("solid", fgColor="1B365D")
_LINE = Side(style="thin", color="BFC6CF")
_MIN_WIDTH, _MAX_WIDTH = 12, 60  # of a column, in characters: short headings fit, long text wraps


def workbook(answer: Answer, table: Table) -> bytes:
    """Return the file of a table; a last column holds the last days of deadlines, where there are any."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Bảng"
    dated = any(row.due for row in table.rows)
    rows: list[list[str | date]] = []
    for row in table.rows:
        cells: list[str | date] = [f"{cell.text} {marker_text(cell.markers)}".strip() for cell in row.cells]
        rows.append([*cells, row.due or ""] if dated else cells)
    _fill(
        sheet, table.caption, [*table.columns, *([LAST_DAY] if dated else [])], rows, [as_of_line(answer), DISCLAIMER]
    )
    _fill(
        book.create_sheet("Căn cứ"),
        "Căn cứ của bảng",
        SOURCES,
        [
            [f"[{one.marker}]", one.formal, one.document.status_label, one.quote, one.source_url]
            for one in answer.citations
        ],
        [],
    )
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(
    sheet: Worksheet, title: str, columns: list[str] | tuple[str, ...], rows: list[list[str | date]], notes: list[str]
) -> None:
    _put(sheet.cell(1, 1), title).font = Font(bold=True, size=14)
    for at, column in enumerate(columns, 1):
        head = _put(sheet.cell(3, at), column)
        head.font = Font(bold=True, color="FFFFFF")
        head.fill = _HEAD
    for down, row in enumerate(rows, 4):
        for at, value in enumerate(row, 1):
            _put(sheet.cell(down, at), value)
    for line in sheet.iter_rows(min_row=3, max_row=3 + len(rows), max_col=len(columns)):
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = Border(_LINE, _LINE, _LINE, _LINE)
    for at, column in enumerate(columns, 1):
        longest = max((len(str(row[at - 1])) for row in rows), default=0)
        width = max(len(column) + 2, min(longest, _MAX_WIDTH), _MIN_WIDTH)
        sheet.column_dimensions[get_column_letter(at)].width = width
    for down, note in enumerate(notes, 5 + len(rows)):
        _put(sheet.cell(down, 1), note).font = Font(italic=True, color="555555")
    sheet.freeze_panes = "A4"
    sheet.print_title_rows = "3:3"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _put(cell: Cell, value: str | date) -> Cell:
    """Set a value. Text is never a formula, also when it begins with "=" and somebody edits the cell later."""
    if isinstance(value, date):
        cell.value = value
        cell.number_format = "dd/mm/yyyy"
        return cell
    cell.value = printable(value)
    cell.data_type = "s"
    cell.quotePrefix = value.startswith(("=", "+", "-", "@", "\t", "\r"))
    return cell
