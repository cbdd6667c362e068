"""An answer as .docx: question, warnings, answer with citation markers, tables, citations."""

from io import BytesIO

from docx import Document
from docx.document import Document as File
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from api.exports.wording import DISCLAIMER, as_of_line, marker_text, printable
from bot.answer import Answer, Citation, Table
from bot.history.records import Exchange
from bot.presenting.wording import markdown

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FONT = "Times New Roman"  # required for official documents by Decree 30/2020/NĐ-CP


def word_document(exchange: Exchange) -> bytes:
    """Return the file of a question and its answer."""
    answer = exchange.answer
    file: File = Document()
    _set_up(file, exchange.question)
    file.add_heading(printable(exchange.question), level=1)
    _small_print(file.add_paragraph(as_of_line(answer)))
    for warning in answer.warnings:
        lines = file.add_paragraph()
        lines.add_run("Lưu ý: ").bold = True
        lines.add_run(printable(warning.message))
    file.add_heading("Trả lời", level=2)
    for line in _prose(answer).splitlines():
        if line.startswith("- "):
            file.add_paragraph(printable(line[2:]), style="List Bullet")
        elif line.strip():
            file.add_paragraph(printable(line))
    for table in answer.tables:
        _add_table(file, table)
    if answer.citations:
        file.add_heading("Căn cứ", level=2)
    for citation in answer.citations:
        _add_citation(file, citation)
    _small_print(file.add_paragraph(DISCLAIMER))
    data = BytesIO()
    file.save(data)
    return data.getvalue()


def _prose(answer: Answer) -> str:
    """Return the answer as Markdown, without the sentences that its tables repeat."""
    if not answer.tables:
        return answer.text
    return markdown([statement for statement in answer.statements if not statement.tabled])


def _set_up(file: File, question: str) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    for name, size in (("Normal", 13), ("Heading 1", 16), ("Heading 2", 14)):
        style = file.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(script), _FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
    for language in file.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")
    particulars = file.core_properties
    particulars.title = printable(question)[:250]
    particulars.author, particulars.comments, particulars.language = "Hỏi Đáp", "", "vi-VN"


def _add_table(file: File, table: Table) -> None:
    file.add_heading(printable(table.caption), level=2)
    grid = file.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    for cell, column in zip(grid.rows[0].cells, table.columns, strict=True):
        cell.paragraphs[0].add_run(printable(column)).bold = True
    for row in table.rows:
        for cell, content in zip(grid.add_row().cells, row.cells, strict=True):
            cell.text = printable(f"{content.text} {marker_text(content.markers)}".strip())
    file.add_paragraph()


def _add_citation(file: File, citation: Citation) -> None:
    formal = file.add_paragraph()
    formal.add_run(f"[{citation.marker}] ").bold = True
    formal.add_run(printable(citation.formal)).bold = True
    formal.paragraph_format.keep_with_next = True
    _small_print(file.add_paragraph(citation.document.status_label))
    for quote in citation.quote.splitlines():
        words = file.add_paragraph(f"“{printable(quote)}”")
        words.paragraph_format.left_indent = Cm(1)
    if citation.source_url:
        _small_print(file.add_paragraph(f"Nguồn: {printable(citation.source_url)}"))


def _small_print(paragraph: Paragraph) -> None:
    for run in paragraph.runs:
        run.italic = True
        run.font.size = Pt(11)
