"""Rows of all tables as lines of JSON, the same whatever database they come from and go to."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Date, DateTime, LargeBinary, MetaData, Table, func, insert, select, text
from sqlalchemy.engine import Connection, Engine

# What is worked out from the rest, or counts for a moment only; and who is signed in now.
LEFT_OUT = frozenset(
    {
        "alembic_version",
        "indexed_document",
        "indexed_passage",
        "counter_window",
        "counter_bucket",
        "admin_session",
        "sign_in_attempt",
    }
)
_AT_ONCE = 500


@contextmanager
def one_moment(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees the database as it is now, whatever is written meanwhile."""
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
            yield connection
        return
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")  # the driver itself begins only with a write
        yield connection


def dump(connection: Connection, folder: Path) -> dict[str, int]:
    """Write a file a table; returns how many rows each has."""
    counts: dict[str, int] = {}
    for table in tables_of(connection):
        order = list(table.primary_key) or list(table.c)
        rows = connection.execution_options(yield_per=_AT_ONCE).execute(select(table).order_by(*order))
        with (folder / f"{table.name}.jsonl").open("w", encoding="utf-8", newline="\n") as file:
            counts[table.name] = 0
            for row in rows.mappings():
                file.write(json.dumps({name: _plain(value) for name, value in row.items()}, ensure_ascii=False) + "\n")
                counts[table.name] += 1
    return counts


def load(connection: Connection, folder: Path) -> dict[str, int]:
    """Put the rows of the files into the empty tables of the same names; returns how many."""
    counts: dict[str, int] = {}
    for table in tables_of(connection):
        path = folder / f"{table.name}.jsonl"
        if not path.exists():
            continue
        connection.execute(table.delete())  # what a migration put there
        counts[table.name] = 0
        for rows in _batches(path):
            values = [{name: _typed(table.c[name], value) for name, value in row.items()} for row in rows]
            connection.execute(insert(table), values)
            counts[table.name] += len(rows)
        _go_on_counting(connection, table)
    return counts


def tables_of(connection: Connection) -> list[Table]:
    """Return the tables that are dumped, those that others point to first."""
    metadata = MetaData()
    metadata.reflect(connection)
    return [table for table in metadata.sorted_tables if table.name not in LEFT_OUT]


def _batches(path: Path) -> Iterator[list[dict[str, Any]]]:
    rows: list[dict[str, Any]] = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            rows.append(json.loads(line))
            if len(rows) == _AT_ONCE:
                yield rows
                rows = []
    if rows:
        yield rows


def _go_on_counting(connection: Connection, table: Table) -> None:
    """Let PostgreSQL give the next row a number that is free; SQLite does so by itself."""
    keys = list(table.primary_key)
    if connection.dialect.name != "postgresql" or len(keys) != 1 or keys[0].type.python_type is not int:
        return
    sequence = connection.scalar(
        text("SELECT pg_get_serial_sequence(:table, :column)"), {"table": f'"{table.name}"', "column": keys[0].name}
    )
    highest = connection.scalar(select(func.max(keys[0])))
    if sequence and highest:
        connection.execute(text("SELECT setval(:sequence, :highest)"), {"sequence": sequence, "highest": highest})


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value


def _typed(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, DateTime):
        return datetime.fromisoformat(value)
    if isinstance(column.type, Date):
        return date.fromisoformat(value)
    return base64.b64decode(value) if isinstance(column.type, LargeBinary) else value
