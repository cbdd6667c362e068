"""Sign-in with a password: sessions, CSRF, throttled guesses, stolen or forged cookies."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from fastapi import FastAPI
from sqlalchemy import select, update
from sqlalchemy.orm import Session
from typer.testing import CliRunner

from api.access.keys import KeyScope
from api.admin.sign_in.accounts import AccountRow, Accounts, BadAccountError
from api.admin.sign_in.attempts import FREE_ATTEMPTS, MAX_WAIT, Attempts
from api.admin.sign_in.authorization import COOKIE, SignInStores, sign_in_stores
from api.admin.sign_in.sessions import SessionRow, Sessions, SignInMethod
from api.cli.main import app
from api.dependencies import Services
from corpus.library import Library
from tests.api.admin.browser import ADMIN, NAME, PASSWORD, browser, signed_in
from tests.security.apps import code

READS = ("keys", "sites", "doors", "audit", "questions", "stats")
ELSEWHERE = {"origin": "https://elsewhere.example", "sec-fetch-site": "cross-site"}


@pytest.mark.parametrize("path", READS)
def test_nothing_is_shown_to_who_is_not_signed_in(services: Services, path: str) -> None:
    with browser(services) as client:
        assert code(client.get(f"{ADMIN}/{path}")) == (401, "sign_in_required")


def test_every_address_of_administration_but_signing_in_asks_who_it_is(services: Services) -> None:
    with browser(services) as client:
        paths = client.get("/api/v1/openapi.json").json()["paths"]
        for path, methods in paths.items():
            if path.startswith(f"{ADMIN}/") and not path.startswith(f"{ADMIN}/session"):
                for method in methods:
                    address = path.replace("{", "").replace("}", "")
                    assert client.request(method, address).status_code == 401, (method, path)


def test_sign_in_sets_a_cookie_that_pages_cannot_read_and_the_database_does_not_know(services: Services) -> None:
    with browser(services) as client:
        told = client.get(f"{ADMIN}/session").json()
        assert (told["signed_in"], told["local"], told["oidc"], told["csrf"]) == (False, True, False, "")
        reply = client.post(f"{ADMIN}/session", json={"name": f" {NAME.upper()} ", "password": PASSWORD})
        assert reply.json()["name"] == NAME
        assert reply.headers["cache-control"] == "no-store"
        cookie = reply.headers["set-cookie"].lower()
        for rule in ("httponly", "samesite=strict", "secure", "path=/api/v1/admin", "max-age=43200"):
            assert rule in cookie
        token = client.cookies[COOKIE]
        with Session(services.library.engine) as session:
            ids = session.scalars(select(SessionRow.id)).all()
        assert hashlib.sha256(token.encode()).hexdigest() in ids
        assert token not in ids
        assert client.get(f"{ADMIN}/session").json()["signed_in"]


def test_cookie_is_not_secure_only_where_nobody_speaks_https(services: Services) -> None:
    with browser(services, "http://testserver") as client:
        reply = client.post(f"{ADMIN}/session", json={"name": NAME, "password": PASSWORD})
        assert "secure" not in reply.headers["set-cookie"].lower()


def test_sign_in_again_begins_a_new_session_and_ends_the_old_one(services: Services) -> None:
    with signed_in(services) as admin:
        first = admin.client.cookies[COOKIE]
        again = admin.client.post(f"{ADMIN}/session", json={"name": NAME, "password": PASSWORD})
        assert again.json()["csrf"] != admin.csrf
        assert admin.client.cookies[COOKIE] != first
        admin.client.cookies.clear()
        stale = admin.client.get(f"{ADMIN}/keys", headers={"cookie": f"{COOKIE}={first}"})
        assert code(stale) == (401, "sign_in_required")


def test_sign_out_ends_the_session_also_for_who_kept_the_cookie(services: Services) -> None:
    with signed_in(services) as admin:
        kept = admin.client.cookies[COOKIE]
        assert admin.call("DELETE", "session").status_code == 204
        admin.client.cookies.clear()
        assert code(admin.client.get(f"{ADMIN}/keys", headers={"cookie": f"{COOKIE}={kept}"}))[0] == 401


def test_session_ends_after_its_time(services: Services) -> None:
    with signed_in(services) as admin:
        with Session(services.library.engine) as session, session.begin():
            past = datetime.now(UTC).replace(tzinfo=None) - timedelta(seconds=1)
            session.execute(update(SessionRow).values(expires_at=past))
        assert admin.call("GET", "keys").status_code == 401


@pytest.mark.parametrize("headers", [{}, {"X-CSRF-Token": ""}, {"X-CSRF-Token": "0" * 64}])
def test_change_without_the_token_is_refused(services: Services, headers: dict[str, str]) -> None:
    with signed_in(services) as admin:
        for method, path in (("PUT", "doors"), ("POST", "keys"), ("DELETE", "session")):
            reply = admin.client.request(method, f"{ADMIN}/{path}", json={"open": False, "name": "x"}, headers=headers)
            assert code(reply) == (403, "csrf")
        assert admin.get("doors")["open"]


def test_page_of_another_site_can_neither_sign_in_nor_change_anything(services: Services) -> None:
    with signed_in(services) as admin:
        headers = {**ELSEWHERE, "X-CSRF-Token": admin.csrf}
        assert code(admin.client.put(f"{ADMIN}/doors", json={"open": False}, headers=headers)) == (403, "csrf")
        reply = admin.client.post(f"{ADMIN}/session", json={"name": NAME, "password": PASSWORD}, headers=ELSEWHERE)
        assert code(reply) == (403, "csrf")
        assert "access-control-allow-origin" not in reply.headers


def test_wrong_name_and_wrong_password_are_told_alike(services: Services) -> None:
    with browser(services) as client:
        replies = [
            client.post(f"{ADMIN}/session", json={"name": name, "password": "sai mật khẩu rồi"}).json()["error"]
            for name in (NAME, "không có ai", "<script>")
        ]
        assert {(reply["code"], reply["message"]) for reply in replies} == {
            ("sign_in_failed", "Tên hoặc mật khẩu không đúng.")
        }
        client.post(
            f"{ADMIN}/session", json={"name": NAME, "password": PASSWORD}
        )  # leave no failed attempts to other tests


def test_guessing_has_to_wait_longer_each_time(library: Library) -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    attempts = Attempts(library.engine, lambda: now)
    assert [attempts.begin("lan", "10.0.0.1") for _ in range(FREE_ATTEMPTS)] == [0] * FREE_ATTEMPTS
    waits = []
    for _ in range(14):
        wait = attempts.begin("lan", "10.0.0.2")  # another address, the same name
        waits.append(wait)
        now += timedelta(seconds=wait)
        assert attempts.begin("lan", "10.0.0.2") == 0
    assert waits[0] < waits[2] < waits[5]
    assert max(waits) <= MAX_WAIT.total_seconds() + 1
    assert attempts.begin("hoa", "10.0.0.2") > 0  # another name, the same address
    assert attempts.begin("hoa", "10.0.0.9") == 0
    attempts.reset("lan", "10.0.0.2")
    assert attempts.begin("lan", "10.0.0.2") == 0


def test_guessing_is_refused_over_http_before_the_password_is_looked_at(services: Services) -> None:
    now = datetime.now(UTC)  # a fixed clock: on a busy machine the wait would be over before the last attempt
    engine = services.library.engine
    attempts = Attempts(engine, lambda: now)
    with browser(services) as client:
        app = cast(FastAPI, client.app)
        app.dependency_overrides[sign_in_stores] = lambda: SignInStores(Accounts(engine), Sessions(engine), attempts)
        for _ in range(FREE_ATTEMPTS):
            client.post(f"{ADMIN}/session", json={"name": "đoán mò", "password": "sai mật khẩu rồi"})
        reply = client.post(f"{ADMIN}/session", json={"name": NAME, "password": PASSWORD})
        assert code(reply) == (429, "sign_in_limited")
        assert int(reply.headers["retry-after"]) >= 1
    attempts.reset("đoán mò", "testclient")


def test_key_of_a_program_comes_in_only_with_its_scope(services: Services) -> None:
    with browser(services) as client:
        _, asking = services.keys.add("Phần mềm", [KeyScope.ASK])
        _, secret = services.keys.add("Phần mềm", [KeyScope.ADMIN])
        refused = client.get(f"{ADMIN}/doors", headers={"authorization": f"Bearer {asking}"})
        assert code(refused) == (403, "key_scope")
        headers = {"authorization": f"Bearer {secret}"}
        assert client.get(f"{ADMIN}/doors", headers=headers).status_code == 200
        assert client.put(f"{ADMIN}/doors", json={"open": True}, headers=headers).status_code == 200
        assert client.get(f"{ADMIN}/session", headers=headers).json()["by"] == "key"
        assert services.audit.acts(1)[0].actor.startswith("khóa hd_live_")


def test_passwords_are_kept_as_salted_scrypt(library: Library) -> None:
    accounts = Accounts(library.engine)
    for name in ("lan", "hoa"):
        accounts.add(name, PASSWORD)
    with Session(library.engine) as session:
        kept = session.scalars(select(AccountRow.password)).all()
    assert all(one.startswith("scrypt$32768$8$1$") for one in kept)
    assert len(set(kept)) == 2
    assert accounts.check("Lan ", PASSWORD) == "lan"
    assert accounts.check("lan", PASSWORD + ".") is None
    assert accounts.check("", PASSWORD) is None


@pytest.mark.parametrize("password", ["ngắn quá", "lan lan lan lan", "aaaaaaaaaaaaaaaa", "x" * 201])
def test_password_that_is_easily_guessed_is_not_taken(library: Library, password: str) -> None:
    with pytest.raises(BadAccountError):
        Accounts(library.engine).add("lan", password)


def test_command_line_keeps_accounts_and_ends_their_sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIDAP_DATA_DIR", str(tmp_path))
    run = CliRunner()
    assert run.invoke(app, ["admins", "add", "Hoa"], input=f"{PASSWORD}\n").exit_code == 0
    assert run.invoke(app, ["admins", "add", "hoa"], input=f"{PASSWORD}\n").exit_code == 1
    assert "hoa" in run.invoke(app, ["admins", "list"]).output
    library = Library.open(f"sqlite:///{tmp_path / 'library.sqlite3'}")
    stores = SignInStores.open(library.engine)
    token, _ = stores.sessions.begin("hoa", SignInMethod.LOCAL)
    assert run.invoke(app, ["admins", "password", "hoa"], input="mật khẩu mới khác hẳn\n").exit_code == 0
    assert stores.sessions.find(token) is None
    assert stores.accounts.check("hoa", PASSWORD) is None
    assert stores.accounts.check("hoa", "mật khẩu mới khác hẳn") == "hoa"
    assert run.invoke(app, ["admins", "remove", "hoa"]).exit_code == 0
    assert run.invoke(app, ["admins", "remove", "hoa"]).exit_code == 1
    library.engine.dispose()
