"""Build the answer from verified statements: number the citations, set the tables, add the warnings."""

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
from bot.presenting.cautions import citation_cautions
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
    complete: bool,
) -> Answer:
    """Build an answer from the statements and tables that passed verification; `complete`: none was dropped.

    Without statements it is the message of the draft, or says that the draft could not be verified.
    """
    if not kept:
        if draft.statements:
            return message_answer(AnswerStatus.UNVERIFIED, UNVERIFIED, question)
        return replace(
            message_answer(draft.status, draft.message, question),
            suggestions=draft.suggestions,
            warnings=draft.warnings,
            nearest=tuple(
                cite(library, support.provision_id, support.quote, marker, question.as_of)
                for marker, support in enumerate(draft.nearest, 1)
            ),
        )
    quotes = _quotes([*kept, *table_statements(tables)])
    markers = {provision_id: number for number, provision_id in enumerate(quotes, 1)}
    statements = tuple(
        Statement(said.text, _markers_of(said, markers), said.lead, said.tabled and bool(tables), said.notice)
        for said in kept
    )
    citations = tuple(
        cite(library, provision_id, "\n".join(quotes[provision_id]), marker, question.as_of)
        for provision_id, marker in markers.items()
    )
    return Answer(
        record_id="",
        conversation_id="",
        status=draft.status if complete else AnswerStatus.ANSWERED_PARTLY,
        text=markdown(statements),
        statements=statements,
        citations=citations,
        warnings=(*citation_cautions(citations, question.as_of), *draft.warnings),
        suggestions=draft.suggestions,
        as_of=question.as_of,
        tables=tuple(_table(table, markers) for table in tables),
    )


def message_answer(status: AnswerStatus, text: str, question: Question) -> Answer:
    """Return an answer that is only a message, without citations."""
    return Answer("", "", status, text, (), (), (), (), question.as_of)


def without_failed_rows(tables: Sequence[DraftTable], failed: frozenset[DraftStatement]) -> tuple[DraftTable, ...]:
    """Return tables without the rows that hold a failed statement, and without tables that have no rows left."""
    kept: list[DraftTable] = []
    for table in tables:
        rows = tuple(row for row in table.rows if not failed & {said for cell in row.cells for said in cell})
        kept += [replace(table, rows=rows)] if rows else []
    return tuple(kept)


def table_statements(tables: Sequence[DraftTable]) -> list[DraftStatement]:
    """Return the statements in the cells of tables, each once."""
    return list(dict.fromkeys(said for table in tables for row in table.rows for cell in row.cells for said in cell))


def _quotes(kept: Sequence[DraftStatement]) -> dict[str, list[str]]:
    """Return the quotes of each provision in order of appearance, without quotes that are part of an earlier one."""
    quotes: dict[str, list[str]] = {}
    for support in (support for statement in kept for support in statement.supports):
        taken = quotes.setdefault(support.provision_id, [])
        if not any(support.quote in quote for quote in taken):
            taken.append(support.quote)
    return quotes


def _markers_of(said: DraftStatement, markers: dict[str, int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(markers[support.provision_id] for support in said.supports))


def _table(table: DraftTable, markers: dict[str, int]) -> Table:
    return Table(table.kind, table.caption, table.columns, tuple(_row(row, markers) for row in table.rows))


def _row(row: DraftRow, markers: dict[str, int]) -> Row:
    cells = tuple(
        Cell(
            " ".join(said.text for said in cell),
            tuple(dict.fromkeys(mark for said in cell for mark in _markers_of(said, markers))),
        )
        for cell in row.cells
    )
    return Row(cells, row.due)
