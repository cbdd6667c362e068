"""One address, two kinds of database, and tables that come up to date by themselves."""

import importlib
import pkgutil
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, inspect, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import DeclarativeBase

from api.access.audit import Audit
from api.access.keys import Keys
from api.access.service_switch import ServiceSwitch
from api.access.sites import Sites
from bot.answer import AnswerStatus
from bot.history.feedback import Feedback, Reason
from bot.history.records import Records
from corpus.library import Library
from corpus.storage import engine as storage
from corpus.storage.base import Base
from corpus.storage.engine import StorageError, connect, head, migrate, open_engine, revision
from tests.conftest import invented, replacing

OLD = Path(__file__).with_name("old_database.sql")
FOLDERS = ("corpus", "index", "bot", "api")


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def old(tmp_path: Path) -> str:
    """A database that the first release filled, before there were migrations."""
    path = tmp_path / "old.sqlite3"
    connection = sqlite3.connect(path)
    connection.executescript(OLD.read_text("utf-8"))
    connection.close()
    return f"sqlite:///{path}"


def described() -> MetaData:
    """Return all tables that the code describes, whichever module does so."""
    for folder in FOLDERS:
        for found in pkgutil.walk_packages([folder], f"{folder}."):
            if ".migrations." not in found.name:
                importlib.import_module(found.name)
    return Base.metadata


def test_all_tables_stand_on_one_base() -> None:
    described()
    own = [base for base in DeclarativeBase.__subclasses__() if base.__module__.startswith(FOLDERS)]
    assert own == [Base]


def test_the_code_and_the_migrations_mean_the_same_tables(engine: Engine) -> None:
    found = described()
    assert {"version", "indexed_passage", "record", "site", "zalo_inbox", "counter_bucket"} <= set(found.tables)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = [one for one in compare_metadata(context, found) if "alembic_version" not in str(one)]
    assert differences == []


def test_an_upgraded_database_has_the_same_tables_as_a_new_one(old: str, tmp_path: Path) -> None:
    new = open_engine(f"sqlite:///{tmp_path / 'new.sqlite3'}")
    upgraded = open_engine(old)
    for name in inspect(new).get_table_names():
        columns = [
            {column["name"]: (str(column["type"]), column["nullable"]) for column in inspect(engine).get_columns(name)}
            for engine in (new, upgraded)
        ]
        assert columns[0] == columns[1], name
        indexes = [{index["name"] for index in inspect(engine).get_indexes(name)} for engine in (new, upgraded)]
        assert indexes[0] == indexes[1], name
    assert {*inspect(upgraded).get_table_names()} == {*inspect(new).get_table_names()}


def test_an_old_database_keeps_what_it_holds(old: str) -> None:
    assert revision(connect(old)) is None
    library = Library.open(old)
    assert revision(library.engine) == head()
    assert {document.number for document in library.documents()} == {"11/QĐ-ABC", "22/QĐ-ABC"}
    before = library.generation
    assert library.add(invented()).unchanged
    assert library.generation == before > 0
    record = Records(library.engine).find("ab12")
    assert record
    assert (record.text, record.status, record.trace) == ("Tối thiểu 35%.", AnswerStatus.ANSWERED, None)
    (opinion,) = Feedback(library.engine).opinions()
    assert (opinion.reason, opinion.comment) == (Reason.WRONG, "Sai năm.")
    assert [site.hosts for site in Sites(library.engine).all()] == [("dichvucong.gov.vn",)]
    assert [key.name for key in Keys(library.engine).all()] == ["Phần mềm"]
    assert [act.actor for act in Audit(library.engine).acts()] == ["lan@may"]
    assert ServiceSwitch(library.engine).message() == "Đang bảo trì."
    assert "passage" not in inspect(library.engine).get_table_names()


def test_a_step_that_fails_leaves_the_database_as_it_was(old: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = connect(old)
    before = set(inspect(engine).get_table_names())
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE counter_window (bucket VARCHAR)"))  # in the way of the second step
    with pytest.raises(DBAPIError):
        migrate(engine)
    assert revision(engine) is None
    assert set(inspect(engine).get_table_names()) == before | {"counter_window"}
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE counter_window"))
    assert migrate(engine)


def test_a_database_of_a_newer_version_is_refused(engine: Engine, database_url: str) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="phiên bản mới hơn"):
        open_engine(database_url)


def test_processes_that_start_together_migrate_once(old: str, monkeypatch: pytest.MonkeyPatch) -> None:
    together = threading.Barrier(4)
    look = storage.revision

    def look_together(engine: Engine) -> str | None:
        try:
            found = look(engine)
        except BaseException:
            together.abort()  # or the others would wait for it, and their end would hide this one
            raise
        together.wait(60)
        return found

    monkeypatch.setattr(storage, "revision", look_together)
    with ThreadPoolExecutor(4) as pool:
        running = [pool.submit(migrate, connect(old)) for _ in range(4)]
    failed = [error for future in running if (error := future.exception()) is not None]
    assert [error for error in failed if not isinstance(error, threading.BrokenBarrierError)] == []
    assert [future.result() for future in running].count(True) == 1


def test_the_audit_log_cannot_be_changed(engine: Engine) -> None:
    audit = Audit(engine)
    audit.note("key.add", "x", "lan")
    for change in ("UPDATE audit SET actor = 'minh'", "DELETE FROM audit"):
        try:
            with engine.begin() as connection:
                connection.execute(text(change))
        except DBAPIError:
            assert engine.dialect.name == "sqlite"
    assert [act.actor for act in audit.acts()] == ["lan"]


def test_times_come_back_as_they_went_in(engine: Engine) -> None:
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            assert connection.scalar(text("SHOW timezone")) == "UTC"
    before = datetime.now(UTC)
    Audit(engine).note("x")
    assert before <= Audit(engine).acts()[0].at <= datetime.now(UTC)


def test_changes_from_several_processes_are_all_counted(database_url: str) -> None:
    libraries = [Library.open(database_url) for _ in range(4)]
    reader = Library.open(database_url)
    documents = [invented(), replacing(), invented(), replacing()]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda pair: pair[0].add(pair[1]), zip(libraries, documents, strict=True)))
    reader.refresh()
    assert reader.generation == 2
    assert [len(reader.history(document.slug)) for document in reader.documents()] == [1, 1]
    for library in (*libraries, reader):
        library.engine.dispose()


@pytest.mark.parametrize("address", ["mysql://x/y", "không phải địa chỉ"])
def test_an_address_that_is_none_is_told(address: str) -> None:
    with pytest.raises(StorageError, match="HOIDAP_DATABASE_URL"):
        connect(address)


def test_names_of_steps_grow() -> None:
    names = sorted(path.name[1:5] for path in (storage.MIGRATIONS / "versions").glob("r*.py"))
    assert names == [f"{number:04}" for number in range(1, len(names) + 1)]
    assert head() == names[-1]
