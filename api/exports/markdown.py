"""An answer as one Markdown text: major warnings, sentences, tables, sources, minor warnings.

For clients that show only text: chat programs that use the OpenAI protocol, assistants that call MCP tools.
"""

from collections.abc import Sequence

from api.exports.wording import marker_text
from api.schemas.library import reader_url
from bot.answer import Answer, AnswerStatus, Caution, Citation, Table
from bot.presenting.wording import markdown
from corpus.citation.formal import written_day

BASIS = "**Căn cứ:**"
READ = "đọc văn bản"
CHOICES = "Bạn có thể hỏi:"
# These apply to most documents that ship with the software: above every answer nobody would read them, so they stand below.
MINOR_WARNINGS = frozenset({"validity_unknown", "digest", "position_unconfirmed"})


def answer_markdown(answer: Answer, base_url: str) -> str:
    """Return the whole text; links to the reader begin with `base_url`, "https://hoidap.tinh.gov.vn"."""
    return joined(head(answer), body(answer), tail(answer, base_url))


def joined(*blocks: str) -> str:
    """Return the blocks that are not empty, with an empty line between them."""
    return "\n\n".join(block for block in blocks if block)


def head(answer: Answer) -> str:
    """Return the major warnings, which stand above the sentences."""
    return _cautions(major_warnings(answer), "**Lưu ý:** ")


def major_warnings(answer: Answer) -> list[Caution]:
    """Return the warnings for above an answer, without those about expired law that its first sentence states already."""
    first = answer.statements[0].text if answer.statements else ""
    stated = [
        citation.document.number
        for citation in answer.citations
        if citation.document.number in first
        and citation.document.effective_to
        and written_day(citation.document.effective_to) in first
    ]
    noticed = any(statement.notice for statement in answer.statements)
    return [
        caution
        for caution in answer.warnings
        if caution.code not in MINOR_WARNINGS
        and not (caution.code == "expired" and (noticed or any(number in caution.message for number in stated)))
    ]


def body(answer: Answer) -> str:
    """Return the sentences, without those that a table repeats."""
    if not answer.tables or not answer.statements:
        return answer.text
    return markdown([statement for statement in answer.statements if not statement.tabled])


def tail(answer: Answer, base_url: str) -> str:
    """Return what stands below the sentences: tables, sources, minor warnings, questions to choose from."""
    offered = answer.suggestions if answer.status is AnswerStatus.NEEDS_CLARIFICATION or not answer.citations else ()
    return joined(
        *(table_markdown(table) for table in answer.tables),
        nearest_markdown(answer.nearest, base_url),
        basis_markdown(answer.citations, base_url),
        _cautions([caution for caution in answer.warnings if caution.code in MINOR_WARNINGS], ""),
        "\n".join([CHOICES, "", *(f"- {suggestion}" for suggestion in offered)]) if offered else "",
    )


def nearest_markdown(nearest: Sequence[Citation], base_url: str) -> str:
    """Return the passages nearest to a question that was refused: each with its place, its words and a link to the reader."""
    return "\n".join(f"- {c.formal}: “{c.quote}” – [{READ}]({citation_url(c, base_url)})" for c in nearest)


def basis_markdown(citations: Sequence[Citation], base_url: str) -> str:
    """Return the list of sources: formal citation, validity of the document, link to the reader."""
    if not citations:
        return ""
    lines = [
        f"- [{c.marker}] {c.formal} – {c.document.status_label} – [{READ}]({citation_url(c, base_url)})"
        for c in citations
    ]
    return "\n".join([BASIS, "", *lines])


def citation_url(citation: Citation, base_url: str) -> str:
    """Return the URL of a citation in the reader."""
    return f"{base_url}{reader_url(citation.document.slug, citation.locator_path)}"


def table_markdown(table: Table) -> str:
    """Return a Markdown table with the citation markers of each cell."""
    rows = [table.columns, ["---"] * len(table.columns)]
    rows += [[f"{_cell(cell.text)} {marker_text(cell.markers)}".strip() for cell in row.cells] for row in table.rows]
    caption = [f"**{table.caption}**", ""] if table.caption else []
    return "\n".join([*caption, *(f"| {' | '.join(row)} |" for row in rows)])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _cautions(cautions: Sequence[Caution], opening: str) -> str:
    return "\n".join(f"> {opening}{caution.message}  " for caution in cautions).rstrip()
