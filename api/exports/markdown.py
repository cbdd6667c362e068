"""An answer as one Markdown text that needs nothing beside it: what to know first, the answer, tables, what it rests on.

For doors whose other side shows text and nothing else: chat programs that speak OpenAI's protocol, tools of assistants.
"""

from collections.abc import Sequence

from api.exports.wording import marks
from api.schemas.library import reader_url
from bot.answer import Answer, AnswerStatus, Caution, Citation, Table
from bot.presenting.wording import markdown
from corpus.citation.formal import written_day

BASIS = "**Căn cứ:**"
READ = "đọc văn bản"
CHOICES = "Bạn có thể hỏi:"
# True of most of what ships: above the answer it would bury every one of them, so it stands below.
MILD = frozenset({"validity_unknown", "digest", "position_unconfirmed"})


def answer_markdown(answer: Answer, base_url: str) -> str:
    """Return the whole text; addresses of the reader stand below `base_url`, "https://hoidap.tinh.gov.vn"."""
    return joined(head(answer), body(answer), tail(answer, base_url))


def joined(*blocks: str) -> str:
    """Return blocks with an empty line between them."""
    return "\n\n".join(block for block in blocks if block)


def head(answer: Answer) -> str:
    """Return what must be known before reading."""
    return _cautions(grave(answer), "**Lưu ý:** ")


def grave(answer: Answer) -> list[Caution]:
    """Return the warnings that stand above an answer; what its first sentence says itself is left out."""
    first = answer.statements[0].text if answer.statements else ""
    told = [
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
        if caution.code not in MILD
        and not (caution.code == "expired" and (noticed or any(number in caution.message for number in told)))
    ]


def body(answer: Answer) -> str:
    """Return the sentences; those that a table repeats are left to the table."""
    if not answer.tables or not answer.statements:
        return answer.text
    return markdown([statement for statement in answer.statements if not statement.tabled])


def tail(answer: Answer, base_url: str) -> str:
    """Return what stands below the sentences: tables, sources, mild warnings, what to choose from."""
    offered = answer.suggestions if answer.status is AnswerStatus.NEEDS_CLARIFICATION or not answer.citations else ()
    return joined(
        *(table_markdown(table) for table in answer.tables),
        basis_markdown(answer.citations, base_url),
        _cautions([caution for caution in answer.warnings if caution.code in MILD], ""),
        "\n".join([CHOICES, "", *(f"- {suggestion}" for suggestion in offered)]) if offered else "",
    )


def basis_markdown(citations: Sequence[Citation], base_url: str) -> str:
    """Return the list of sources: formal citation, how the document stands on the day, where it can be read."""
    if not citations:
        return ""
    lines = [
        f"- [{c.marker}] {c.formal} – {c.document.status_label} – [{READ}]({citation_url(c, base_url)})"
        for c in citations
    ]
    return "\n".join([BASIS, "", *lines])


def citation_url(citation: Citation, base_url: str) -> str:
    """Return where the reader shows a citation."""
    return f"{base_url}{reader_url(citation.document.slug, citation.locator_path)}"


def table_markdown(table: Table) -> str:
    """Return a table with the markers of each cell."""
    rows = [table.columns, ["---"] * len(table.columns)]
    rows += [[f"{_cell(cell.text)} {marks(cell.markers)}".strip() for cell in row.cells] for row in table.rows]
    caption = [f"**{table.caption}**", ""] if table.caption else []
    return "\n".join([*caption, *(f"| {' | '.join(row)} |" for row in rows)])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _cautions(cautions: Sequence[Caution], opening: str) -> str:
    return "\n".join(f"> {opening}{caution.message}  " for caution in cautions).rstrip()
