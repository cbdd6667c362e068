"""The rows of all tables as JSON lines, in a form that is the same for SQLite and PostgreSQL."""

import base64
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Date, DateTime, LargeBinary, MetaData, Table, func, insert, select, text
from sqlalchemy.engine import Connection, Engine

# The index and the schema version are made anew, rate limits are short-lived, and sessions must not outlive a restore.
EXCLUDED_TABLES = frozenset(
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
_BATCH = 500  # rows in memory at a time


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees the database as it is now, even while others write."""
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
            yield connection
        return
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")  # Python's driver begins a transaction only at the first write
        yield connection


def dump(connection: Connection, folder: Path) -> dict[str, int]:
    """Write one file for each table into a folder; returns the number of rows by table."""
    counts: dict[str, int] = {}
    for table in tables_of(connection):
        order = list(table.primary_key) or list(table.c)
        rows = connection.execution_options(yield_per=_BATCH).execute(select(table).order_by(*order))
        with (folder / f"{table.name}.jsonl").open("w", encoding="utf-8", newline="\n") as file:
            counts[table.name] = 0
            for row in rows.mappings():
                file.write(
                    json.dumps({name: _to_json(value) for name, value in row.items()}, ensure_ascii=False) + "\n"
                )
                counts[table.name] += 1
    return counts


def load(connection: Connection, folder: Path) -> dict[str, int]:
    """Load the files that `dump` wrote into the tables; returns the number of rows by table."""
    counts: dict[str, int] = {}
    for table in tables_of(connection):
        path = folder / f"{table.name}.jsonl"
        if not path.exists():
            continue
        connection.execute(table.delete())  # rows that a migration inserted
        counts[table.name] = 0
        for rows in _batches(path):
            values = [{name: _from_json(table.c[name], value) for name, value in row.items()} for row in rows]
            connection.execute(insert(table), values)
            counts[table.name] += len(rows)
        _advance_sequence(connection, table)
    return counts


def tables_of(connection: Connection) -> list[Table]:
    """Return the tables that are dumped, each after those its foreign keys point to."""
    metadata = MetaData()
    metadata.reflect(connection)
    return [table for table in metadata.sorted_tables if table.name not in EXCLUDED_TABLES]


def _batches(path: Path) -> Iterator[list[dict[str, Any]]]:
    rows: list[dict[str, Any]] = []
    with path.open(encoding="utf-8") as file:
        for line in file:
            rows.append(json.loads(line))
            if len(rows) == _BATCH:
                yield rows
                rows = []
    if rows:
        yield rows


def _advance_sequence(connection: Connection, table: Table) -> None:
    """Set PostgreSQL's sequence of a numeric key behind the highest number; SQLite needs none."""
    keys = list(table.primary_key)
    if connection.dialect.name != "postgresql" or len(keys) != 1 or keys[0].type.python_type is not int:
        return
    sequence = connection.scalar(
        text("SELECT pg_get_serial_sequence(:table, :column)"), {"table": f'"{table.name}"', "column": keys[0].name}
    )
    highest = connection.scalar(select(func.max(keys[0])))
    if sequence and highest:
        connection.execute(text("SELECT setval(:sequence, :highest)"), {"sequence": sequence, "highest": highest})


def _to_json(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value


def _from_json(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, DateTime):
        return datetime.fromisoformat(value)
    if isinstance(column.type, Date):
        return date.fromisoformat(value)
    return base64.b64decode(value) if isinstance(column.type, LargeBinary) else value
