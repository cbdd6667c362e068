"""The database, SQLite or PostgreSQL at one address, and the migrations of its tables.

The tables are declared where they are used, in every package; `migrations/` creates and changes them all, and a test fails when the
two differ. Times are UTC, in columns without a time zone.
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
BUSY_TIMEOUT_MS = 10_000  # of a writer on SQLite for another one; chosen by hand, far longer than any transaction
MIGRATION_TIMEOUT_MS = 600_000  # of a process for the one that migrates; chosen by hand for a database of gigabytes
MIGRATION_LOCK = 4_204_942  # key of PostgreSQL's advisory lock: any number that nothing else in the database uses


class StorageError(RuntimeError):
    """A database that cannot be used; the message is one Vietnamese sentence for the operator."""


def open_engine(url: str, *, durable: bool = True) -> Engine:
    """Open a database and bring its tables up to date; raises StorageError.

    Without `durable`, a commit does not wait for the disk: it survives a crash of this process, but not one of the machine or of the
    database server.
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
    # Errors of the database are logged; the parameters of the statement may be what people asked, which is not.
    engine = create_engine(url, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")  # before what may have to wait
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
            pool_pre_ping=True,  # replaces connections that a restart of the server broke, before a request meets them
            pool_timeout=10,  # seconds, like the connect_timeout below; chosen by hand
            connect_args={"options": options, "connect_timeout": 5, "application_name": "hoidap"},
        )
    except ModuleNotFoundError as error:
        raise StorageError(
            f"Chưa cài trình điều khiển PostgreSQL ({error.name}). Hãy chạy: make install POSTGRES=1."
        ) from None


def head() -> str:
    """Return the newest revision of `migrations/`, which this version of the package works with: "0001", "0002" …"""
    return max(path.name[1:5] for path in (MIGRATIONS / "versions").glob("r[0-9]*.py"))


def revision(engine: Engine) -> str | None:
    """Return the revision of a database; None when it is empty or older than the first revision."""
    with engine.connect() as connection:
        return _revision(connection)


def migrate(engine: Engine, to: str = "") -> bool:
    """Bring the tables up to date in one transaction, one process at a time; returns whether there was something to do.

    `to` stops at an older revision, for a backup that was made then. Raises StorageError when the database is newer.
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

    with _exclusive_transaction(engine) as connection:
        if _revision(connection) == wanted:
            return False
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        command.upgrade(config, wanted)
    return True


@contextmanager
def exclusively(engine: Engine, what: str) -> Iterator[None]:
    """Hold the lock named `what` among all hosts that share a PostgreSQL database; SQLite is not shared by hosts, so nothing there."""
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
def _exclusive_transaction(engine: Engine) -> Iterator[Connection]:
    """Yield a connection in a transaction that changes tables; other processes that want one wait."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            with connection.begin():
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
                yield connection
            return
        driver: Any = connection.connection.driver_connection
        kept = driver.isolation_level
        driver.execute(f"PRAGMA busy_timeout={MIGRATION_TIMEOUT_MS}")
        driver.isolation_level = None  # else the sqlite3 module commits before every statement that changes a table
        try:
            with connection.begin():
                driver.execute("BEGIN IMMEDIATE")
                yield connection
        finally:
            driver.isolation_level = kept
            driver.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
