"""The database: one address, SQLite or PostgreSQL, and its tables brought up to date step by step.

The tables are described where they are used, in every folder; `migrations/` creates and changes them for all, and a test holds the
two together. Times are kept in UTC, in columns without a zone.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event, inspect, text
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

MIGRATIONS = Path(__file__).parent / "migrations"
_BUSY_MS = 10_000
_MIGRATING_MS = 600_000  # one process migrates, the others wait
_LOCK = 4_204_942  # any number, ours in the whole database


class StorageError(RuntimeError):
    """A database that we cannot work with; the message is one Vietnamese sentence."""


def open_engine(url: str, *, durable: bool = True) -> Engine:
    """Open a database and bring its tables up to date; raises StorageError.

    What is written without `durable` is safe from a crash of ours, but not of the machine or of the database server.
    """
    engine = connect(url, durable=durable)
    try:
        migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def connect(url: str, *, durable: bool = True) -> Engine:
    """Return the engine of a database as it is; raises StorageError when the address cannot be read."""
    try:
        parts = make_url(url)
    except ArgumentError:
        raise StorageError(
            "Không đọc được địa chỉ cơ sở dữ liệu trong HOIDAP_DATABASE_URL. Ví dụ: postgresql+psycopg://hoidap@localhost/hoidap."
        ) from None
    if parts.get_backend_name() == "postgresql":
        return _postgresql(url, durable)
    if parts.get_backend_name() != "sqlite":
        raise StorageError("HOIDAP_DATABASE_URL chỉ nhận SQLite và PostgreSQL.")
    # What goes wrong in the database goes to the log, and what people asked does not.
    engine = create_engine(url, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={_BUSY_MS}")  # before what may have to wait
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA synchronous={'FULL' if durable else 'OFF'}")
        cursor.close()

    return engine


def _postgresql(url: str, durable: bool) -> Engine:
    options = "-c timezone=utc" + ("" if durable else " -c synchronous_commit=off")
    try:
        return create_engine(
            url,
            hide_parameters=True,
            pool_pre_ping=True,  # a server that was restarted costs nobody an answer
            pool_timeout=10,
            connect_args={"options": options, "connect_timeout": 5, "application_name": "hoidap"},
        )
    except ModuleNotFoundError as error:
        raise StorageError(
            f"Chưa cài trình điều khiển PostgreSQL ({error.name}). Hãy chạy: make install POSTGRES=1."
        ) from None


def head() -> str:
    """Return the revision that this version of the package works with; names of revisions grow: "0001", "0002" …"""
    return max(path.name[1:5] for path in (MIGRATIONS / "versions").glob("r[0-9]*.py"))


def revision(engine: Engine) -> str | None:
    """Return the revision of a database; None of an empty one, and of those from before there were revisions."""
    with engine.connect() as connection:
        return _revision(connection)


def migrate(engine: Engine, to: str = "") -> bool:
    """Bring the tables up to date, one process at a time, all of it or nothing; False when they were. Raises StorageError.

    `to` is an older revision to stop at, for what was written down then.
    """
    wanted, found = to or head(), revision(engine)
    if found == wanted:
        return False
    if found is not None and found > wanted:
        raise StorageError(
            f"Cơ sở dữ liệu đã được nâng cấp bởi một phiên bản mới hơn (bước {found}, phiên bản này chỉ biết đến {wanted}). "
            "Hãy cài phiên bản mới hơn, hoặc khôi phục bản sao lưu cũ."
        )
    from alembic import command
    from alembic.config import Config

    with _alone(engine) as connection:
        if _revision(connection) == wanted:
            return False
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        command.upgrade(config, wanted)
    return True


@contextmanager
def exclusively(engine: Engine, what: str) -> Iterator[None]:
    """Do something while no other host does; on SQLite, which hosts do not share, there is none to wait for."""
    if engine.dialect.name != "postgresql":
        yield
        return
    lock = int.from_bytes(hashlib.sha256(what.encode()).digest()[:8], signed=True)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": lock})
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": lock})


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return str(found) if found else None


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """Begin a transaction in which tables can be changed while every other process that wants to waits."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            with connection.begin():
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
                yield connection
            return
        driver: Any = connection.connection.driver_connection
        kept = driver.isolation_level
        driver.execute(f"PRAGMA busy_timeout={_MIGRATING_MS}")
        driver.isolation_level = None  # or the driver would commit before each change of a table
        try:
            with connection.begin():
                driver.execute("BEGIN IMMEDIATE")
                yield connection
        finally:
            driver.isolation_level = kept
            driver.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
