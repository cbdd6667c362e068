"""API keys, the service switch, deletion and the audit log on the command line."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError
from typer.testing import CliRunner, Result

from api.access.audit import Audit
from api.access.keys import Keys, KeyScope
from api.cli.main import app
from corpus.library import Library


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    monkeypatch.setenv("HOIDAP_DATA_DIR", str(tmp_path))
    return Library.open(f"sqlite:///{tmp_path / 'library.sqlite3'}")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def acts(library: Library) -> list[str]:
    return [act.act for act in Audit(library.engine).acts()]


def test_a_key_is_made_listed_turned_and_taken_back(library: Library) -> None:
    made = run(
        "keys", "add", "Cổng Sơn Hải", "--scope", "search", "--per-minute", "5", "--expires-in-days", "30", "--json"
    )
    key = json.loads(made.stdout)
    assert (key["scopes"], key["per_minute"]) == (["search"], 5)
    found = Keys(library.engine).find(key["secret"])
    assert found
    assert found.allows(KeyScope.SEARCH)
    assert not found.allows(KeyScope.ASK)

    listed = run("keys", "list")
    assert f"{key['id']}…" in listed.stdout
    assert key["secret"] not in listed.stdout + run("keys", "list", "--json").stdout

    turned = json.loads(run("keys", "rotate", key["id"] + "…", "--json").stdout)
    assert Keys(library.engine).find(key["secret"]) is None
    assert Keys(library.engine).find(turned["secret"])
    assert run("keys", "revoke", turned["id"]).exit_code == 0
    assert Keys(library.engine).find(turned["secret"]) is None
    assert run("keys", "revoke", turned["id"]).exit_code == 1
    assert run("keys", "rotate", "hd_live_nichts").exit_code == 1
    assert acts(library) == ["key.revoke", "key.rotate", "key.add"]
    kept = json.dumps([act.details | {"target": act.target} for act in Audit(library.engine).acts()])
    assert key["secret"] not in kept
    assert turned["secret"] not in kept


def test_the_service_is_closed_and_opened(library: Library) -> None:
    assert "Đang nâng cấp." in run("close", "Đang nâng cấp.").stdout
    assert run("open").exit_code == 0
    assert "đang mở" in run("open").stdout
    assert acts(library) == ["doors.open", "doors.close"]


def test_sites_and_documents_are_noted(library: Library) -> None:
    run("sites", "add", "Sơn Hải", "--host", "sonhai.vn")
    assert acts(library) == ["site.add"]


def test_the_audit_log_cannot_be_changed(library: Library) -> None:
    run("close")
    for change in ("UPDATE audit SET act = 'x'", "DELETE FROM audit"):
        with (
            library.engine.begin() as connection,
            pytest.raises((IntegrityError, OperationalError), match="append-only"),
        ):
            connection.execute(text(change))
    (act,) = json.loads(run("audit", "--json").stdout)["acts"]
    assert act["act"] == "doors.close"
    assert "@" in act["actor"]
    assert datetime.now(UTC) - datetime.fromisoformat(act["at"]) < timedelta(minutes=5)
    assert "doors.close" in run("audit").stdout


@pytest.mark.parametrize("age", ["", "d", "-1d", "1.5", "90 years"])
def test_an_age_that_is_none_deletes_nothing(library: Library, age: str) -> None:
    assert run("purge", f"--older-than={age}").exit_code == 1
    assert acts(library) == []
