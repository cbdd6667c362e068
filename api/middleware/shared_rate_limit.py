"""Rate limits that several worker processes share: two tables, one SQL statement a use."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Double, Integer, String, Table, TextClause, create_engine, delete, event, text
from sqlalchemy.engine import Engine
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.schema import CreateTable

from api.middleware.rate_limit import seconds_to_wait, window_at
from corpus.storage.base import Base
from corpus.storage.engine import open_engine

_CLEAN_EVERY = 5_000  # uses; rarely enough to cost nothing, often enough that the tables stay small
_windows = Table(
    "counter_window",
    Base.metadata,
    Column("bucket", String, primary_key=True),  # key/seconds
    Column("ends_at", Double, nullable=False),
    Column("uses", Integer, nullable=False),
)
_buckets = Table(
    "counter_bucket",
    Base.metadata,
    Column("bucket", String, primary_key=True),
    Column("full_at", Double, nullable=False),
)
# Plain SQL, because SQLAlchemy would need longer to build these statements than the database to run them. SQLite and
# PostgreSQL both take them. A use that is refused changes no row, and so returns none.
_COUNT = text(
    "INSERT INTO counter_window (bucket, ends_at, uses) VALUES (:bucket, :ends_at, 1) ON CONFLICT (bucket) DO UPDATE SET "
    "uses = CASE WHEN counter_window.ends_at <= :now THEN 1 ELSE counter_window.uses + 1 END, "
    "ends_at = CASE WHEN counter_window.ends_at <= :now THEN :ends_at ELSE counter_window.ends_at END "
    "WHERE counter_window.ends_at <= :now OR counter_window.uses < :limit RETURNING uses"
)
_TAKE = text(
    "INSERT INTO counter_bucket (bucket, full_at) VALUES (:bucket, :full_at) ON CONFLICT (bucket) DO UPDATE SET "
    "full_at = CASE WHEN counter_bucket.full_at < :now THEN :full_at ELSE counter_bucket.full_at + :refill_s END "
    "WHERE counter_bucket.full_at <= :latest + 1e-6 RETURNING full_at"
)
_FULL_AT = text("SELECT full_at FROM counter_bucket WHERE bucket = :bucket")


def open_rate_limiter(folder: Path, url: str = "") -> "DatabaseRateLimiter":
    """Open the tables in a SQLite file of their own in `folder`, or in the PostgreSQL database at `url`.

    They are written without waiting for the disk: counts that a power cut takes are no loss.
    """
    if url.startswith("postgresql"):
        return DatabaseRateLimiter(open_engine(url, durable=False))
    engine = create_engine(f"sqlite:///{folder / 'counters.sqlite3'}", hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=OFF")
        cursor.execute("PRAGMA busy_timeout=5000")
        cursor.close()

    # No migrations for this file: what it holds matters for a day at most. Workers start at the same moment.
    with engine.begin() as connection:
        for table in (_windows, _buckets):
            connection.execute(CreateTable(table, if_not_exists=True))
    return DatabaseRateLimiter(engine)


class DatabaseRateLimiter:
    """Rate limits in SQLite or PostgreSQL; the clocks of all processes must agree."""

    def __init__(self, engine: Engine, clock: Callable[[], float] = time.time) -> None:
        self._engine, self._clock = engine, clock
        self._uses = 0

    def count_in_window(self, key: str, limit: int, seconds: int) -> int:
        """Count one use; see RateLimiter."""
        now = self._clock()
        _, wait = window_at(now, seconds)
        if limit < 1:
            return wait
        values = {"bucket": f"{key}/{seconds}", "now": now, "ends_at": now + wait, "limit": limit}
        return 0 if self._changes_a_row(_COUNT, values) else wait

    def take_tokens(self, key: str, limit: int, seconds: int, tokens: int = 1) -> int:
        """Take tokens; see RateLimiter."""
        now = self._clock()
        refill_s = seconds / limit * max(tokens, 1)
        if tokens:
            values = {
                "bucket": key,
                "now": now,
                "full_at": now + refill_s,
                "refill_s": refill_s,
                "latest": now + seconds - refill_s,
            }
            if self._changes_a_row(_TAKE, values):
                return 0
        with self._engine.connect() as connection:
            full_at = connection.scalar(_FULL_AT, {"bucket": key})
        return seconds_to_wait(max(full_at or now, now), now, refill_s, seconds)

    def _changes_a_row(self, statement: TextClause, values: dict[str, Any]) -> bool:
        with self._engine.begin() as connection:
            self._uses += 1
            if self._uses % _CLEAN_EVERY == 0:
                connection.execute(delete(_windows).where(_windows.c.ends_at <= values["now"]))
                connection.execute(delete(_buckets).where(_buckets.c.full_at <= values["now"]))
            return connection.execute(statement, values).first() is not None
