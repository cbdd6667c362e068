"""Counters that several worker processes share: two tables, one statement a use."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Double, Integer, MetaData, String, Table, case, create_engine, delete, event, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Engine
from sqlalchemy.pool import ConnectionPoolEntry

from api.counters import wait_for, window_at

_EVERY = 5_000  # uses, after which the ended buckets are thrown out
_metadata = MetaData()
_windows = Table(
    "counter_window",
    _metadata,
    Column("bucket", String, primary_key=True),  # with its seconds
    Column("ends_at", Double, nullable=False),
    Column("uses", Integer, nullable=False),
)
_buckets = Table(
    "counter_bucket",
    _metadata,
    Column("bucket", String, primary_key=True),
    Column("full_at", Double, nullable=False),
)


def open_counters(folder: Path) -> "DatabaseCounters":
    """Open counters in a file of their own beside the library; what a power cut takes of them is no loss."""
    engine = create_engine(f"sqlite:///{folder / 'counters.sqlite3'}", hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=OFF")
        cursor.execute("PRAGMA busy_timeout=5000")
        cursor.close()

    return DatabaseCounters(engine)


class DatabaseCounters:
    """Counters in SQLite or PostgreSQL; the clocks of all processes are those of machines that agree on the time."""

    def __init__(self, engine: Engine, clock: Callable[[], float] = time.time) -> None:
        _metadata.create_all(engine)
        self._engine, self._clock = engine, clock
        self._insert: Any = postgresql.insert if engine.dialect.name == "postgresql" else sqlite.insert
        self._taken = 0

    def take(self, bucket: str, limit: int, seconds: int) -> int:
        """Count one use; see Counters."""
        now = self._clock()
        _, wait = window_at(now, seconds)
        if limit < 1:
            return wait
        uses, ends_at = _windows.c.uses, _windows.c.ends_at
        begun = ends_at <= now
        insert = self._insert(_windows).values(bucket=f"{bucket}/{seconds}", ends_at=now + wait, uses=1)
        statement = insert.on_conflict_do_update(
            index_elements=["bucket"],
            set_={"uses": case((begun, 1), else_=uses + 1), "ends_at": case((begun, now + wait), else_=ends_at)},
            where=begun | (uses < limit),
        ).returning(uses)
        return 0 if self._is_done(statement, now) else wait

    def drip(self, bucket: str, limit: int, seconds: int, uses: int = 1) -> int:
        """Take uses; see Counters."""
        now = self._clock()
        worth = seconds / limit * max(uses, 1)
        full_at = _buckets.c.full_at
        if uses:
            insert = self._insert(_buckets).values(bucket=bucket, full_at=now + worth)
            statement = insert.on_conflict_do_update(
                index_elements=["bucket"],
                set_={"full_at": case((full_at < now, now + worth), else_=full_at + worth)},
                where=full_at + worth - now - seconds <= 1e-6,
            ).returning(full_at)
            if self._is_done(statement, now):
                return 0
        with self._engine.connect() as connection:
            full = connection.scalar(select(full_at).where(_buckets.c.bucket == bucket))
        return wait_for(max(full or now, now), now, worth, seconds)

    def _is_done(self, statement: Any, now: float) -> bool:
        with self._engine.begin() as connection:
            self._taken += 1
            if self._taken % _EVERY == 0:
                connection.execute(delete(_windows).where(_windows.c.ends_at <= now))
                connection.execute(delete(_buckets).where(_buckets.c.full_at <= now))
            return connection.execute(statement).first() is not None
