"""Make an answer of what passed verification: number the citations, set tables, add what must be known beforehand."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answer import (
    Answer,
    AnswerStatus,
    Cell,
    Draft,
    DraftRow,
    DraftStatement,
    DraftTable,
    Row,
    Statement,
    Table,
)
from bot.presenting.cautions import cautions
from bot.presenting.citations import cite
from bot.presenting.wording import markdown
from bot.question import Question
from bot.replies import UNVERIFIED
from corpus.library import Library


def build_answer(
    draft: Draft,
    kept: Sequence[DraftStatement],
    tables: Sequence[DraftTable],
    question: Question,
    library: Library,
    *,
    whole: bool,
) -> Answer:
    """Cite the sentences and tables that passed verification; `whole` says that nothing was dropped."""
    if not kept:
        if draft.statements:
            return message_answer(AnswerStatus.UNVERIFIED, UNVERIFIED, question)
        return replace(
            message_answer(draft.status, draft.message, question),
            suggestions=draft.suggestions,
            warnings=draft.warnings,
        )
    quotes = _quotes([*kept, *(said for table in tables for row in table.rows for cell in row.cells for said in cell)])
    markers = {provision_id: number for number, provision_id in enumerate(quotes, 1)}
    statements = tuple(
        Statement(said.text, _marks(said, markers), said.lead, said.tabled and bool(tables), said.notice)
        for said in kept
    )
    citations = tuple(
        cite(library, provision_id, "\n".join(quotes[provision_id]), marker, question.as_of)
        for provision_id, marker in markers.items()
    )
    return Answer(
        record_id="",
        conversation_id="",
        status=draft.status if whole else AnswerStatus.ANSWERED_PARTLY,
        text=markdown(statements),
        statements=statements,
        citations=citations,
        warnings=(*cautions(citations, question.as_of), *draft.warnings),
        suggestions=draft.suggestions,
        as_of=question.as_of,
        tables=tuple(_table(table, markers) for table in tables),
    )


def message_answer(status: AnswerStatus, text: str, question: Question) -> Answer:
    """Return a reply that states nothing and so cites nothing."""
    return Answer("", "", status, text, (), (), (), (), question.as_of)


def without_failed_rows(tables: Sequence[DraftTable], failed: frozenset[DraftStatement]) -> tuple[DraftTable, ...]:
    """Take out of tables what did not pass verification; a row that lost a cell goes, a table without rows too."""
    kept: list[DraftTable] = []
    for table in tables:
        rows = tuple(row for row in table.rows if not failed & {said for cell in row.cells for said in cell})
        kept += [replace(table, rows=rows)] if rows else []
    return tuple(kept)


def table_statements(tables: Sequence[DraftTable]) -> list[DraftStatement]:
    """Return everything that tables say, to be verified."""
    return list(dict.fromkeys(said for table in tables for row in table.rows for cell in row.cells for said in cell))


def _quotes(kept: Sequence[DraftStatement]) -> dict[str, list[str]]:
    """Return the quotes of each provision in order of appearance; a piece of a quote that is there too is left out."""
    quotes: dict[str, list[str]] = {}
    for support in (support for statement in kept for support in statement.supports):
        taken = quotes.setdefault(support.provision_id, [])
        if not any(support.quote in quote for quote in taken):
            taken.append(support.quote)
    return quotes


def _marks(said: DraftStatement, markers: dict[str, int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(markers[support.provision_id] for support in said.supports))


def _table(table: DraftTable, markers: dict[str, int]) -> Table:
    return Table(table.kind, table.caption, table.columns, tuple(_row(row, markers) for row in table.rows))


def _row(row: DraftRow, markers: dict[str, int]) -> Row:
    cells = tuple(
        Cell(
            " ".join(said.text for said in cell),
            tuple(dict.fromkeys(mark for said in cell for mark in _marks(said, markers))),
        )
        for cell in row.cells
    )
    return Row(cells, row.due)
