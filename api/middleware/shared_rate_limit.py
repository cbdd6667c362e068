"""Counters that several worker processes share: two tables, one statement a use."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Double, Integer, String, Table, TextClause, create_engine, delete, event, text
from sqlalchemy.engine import Engine
from sqlalchemy.pool import ConnectionPoolEntry

from api.middleware.rate_limit import wait_for, window_at
from corpus.storage.base import Base
from corpus.storage.engine import open_engine

_EVERY = 5_000  # uses, after which the ended buckets are thrown out
_windows = Table(
    "counter_window",
    Base.metadata,
    Column("bucket", String, primary_key=True),  # with its seconds
    Column("ends_at", Double, nullable=False),
    Column("uses", Integer, nullable=False),
)
_buckets = Table(
    "counter_bucket",
    Base.metadata,
    Column("bucket", String, primary_key=True),
    Column("full_at", Double, nullable=False),
)
# Written out, since putting them together anew for each use takes longer than the database does; SQLite and PostgreSQL
# read them alike. A use that is refused changes no row, and so returns none.
_TAKE = text(
    "INSERT INTO counter_window (bucket, ends_at, uses) VALUES (:bucket, :ends_at, 1) ON CONFLICT (bucket) DO UPDATE SET "
    "uses = CASE WHEN counter_window.ends_at <= :now THEN 1 ELSE counter_window.uses + 1 END, "
    "ends_at = CASE WHEN counter_window.ends_at <= :now THEN :ends_at ELSE counter_window.ends_at END "
    "WHERE counter_window.ends_at <= :now OR counter_window.uses < :most RETURNING uses"
)
_DRIP = text(
    "INSERT INTO counter_bucket (bucket, full_at) VALUES (:bucket, :full_at) ON CONFLICT (bucket) DO UPDATE SET "
    "full_at = CASE WHEN counter_bucket.full_at < :now THEN :full_at ELSE counter_bucket.full_at + :worth END "
    "WHERE counter_bucket.full_at <= :latest + 1e-6 RETURNING full_at"
)
_FULL_AT = text("SELECT full_at FROM counter_bucket WHERE bucket = :bucket")


def open_counters(folder: Path, url: str = "") -> "DatabaseCounters":
    """Open counters in a file of their own beside the library, or in the PostgreSQL database that hosts share.

    What a power cut takes of them is no loss.
    """
    if url.startswith("postgresql"):
        return DatabaseCounters(open_engine(url, durable=False))
    engine = create_engine(f"sqlite:///{folder / 'counters.sqlite3'}", hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=OFF")
        cursor.execute("PRAGMA busy_timeout=5000")
        cursor.close()

    # The one database without migrations: what is in there counts for a day.
    Base.metadata.create_all(engine, tables=[_windows, _buckets])
    return DatabaseCounters(engine)


class DatabaseCounters:
    """Counters in SQLite or PostgreSQL; the clocks of all processes are those of machines that agree on the time."""

    def __init__(self, engine: Engine, clock: Callable[[], float] = time.time) -> None:
        self._engine, self._clock = engine, clock
        self._taken = 0

    def take(self, bucket: str, limit: int, seconds: int) -> int:
        """Count one use; see Counters."""
        now = self._clock()
        _, wait = window_at(now, seconds)
        if limit < 1:
            return wait
        named = {"bucket": f"{bucket}/{seconds}", "now": now, "ends_at": now + wait, "most": limit}
        return 0 if self._is_done(_TAKE, named) else wait

    def drip(self, bucket: str, limit: int, seconds: int, uses: int = 1) -> int:
        """Take uses; see Counters."""
        now = self._clock()
        worth = seconds / limit * max(uses, 1)
        if uses:
            named = {
                "bucket": bucket,
                "now": now,
                "full_at": now + worth,
                "worth": worth,
                "latest": now + seconds - worth,
            }
            if self._is_done(_DRIP, named):
                return 0
        with self._engine.connect() as connection:
            full = connection.scalar(_FULL_AT, {"bucket": bucket})
        return wait_for(max(full or now, now), now, worth, seconds)

    def _is_done(self, statement: TextClause, named: dict[str, Any]) -> bool:
        with self._engine.begin() as connection:
            self._taken += 1
            if self._taken % _EVERY == 0:
                connection.execute(delete(_windows).where(_windows.c.ends_at <= named["now"]))
                connection.execute(delete(_buckets).where(_buckets.c.full_at <= named["now"]))
            return connection.execute(statement, named).first() is not None
