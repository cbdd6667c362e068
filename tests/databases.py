"""A new database for a test: a SQLite file, or one on the PostgreSQL server that HOIDAP_TEST_POSTGRES names."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.engine import Engine, make_url

from corpus.storage.engine import connect, migrate

SERVER = os.environ.get("HOIDAP_TEST_POSTGRES", "")  # set by `make test-postgres`: an address of any database there


@contextmanager
def fresh_database(folder: Path) -> Iterator[str]:
    """Give the address of an empty database, up to date; on a server it is dropped afterwards."""
    if not SERVER:
        yield f"sqlite:///{folder / 'library.sqlite3'}"
        return
    name = f"test_{uuid.uuid4().hex[:12]}"
    _administer(f"CREATE DATABASE {name} TEMPLATE {_template()}")
    try:
        yield address(name)
    finally:
        _administer(f"DROP DATABASE {name} WITH (FORCE)")


def kept_in(engine: Engine) -> bytes:
    """Return all that a database holds: the bytes of a SQLite file and what lies beside it, or every row of a server's tables."""
    if engine.dialect.name == "sqlite":
        path = Path(str(engine.url.database))
        return b"".join(part.read_bytes() for part in path.parent.glob(f"{path.name}*"))
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        rows = [connection.execute(text(f'SELECT * FROM "{table}"')).all() for table in tables]
    return repr(rows).encode()


def address(name: str) -> str:
    """Return the address of a database on the server."""
    return make_url(SERVER).set(database=name).render_as_string(hide_password=False)


@cache
def _template() -> str:
    name = f"template_{os.getpid()}"
    _administer(f"CREATE DATABASE {name}")
    engine = connect(address(name))
    migrate(engine)
    engine.dispose()
    return name


def _administer(statement: str) -> None:
    engine = connect(SERVER).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
