"""The database fails and returns: each address replies 503 with one sentence, and works again without a restart."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fastapi.testclient import TestClient
from fastmcp import Client
from fastmcp.exceptions import ToolError
from pydantic import SecretStr
from sqlalchemy import event, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SQLAlchemyError

from api.access.audit import Audit
from api.access.keys import Keys
from api.access.service_switch import ServiceSwitch
from api.access.sites import Sites
from api.app import create_app
from api.dependencies import Services, open_services
from api.library.opening import open_library
from api.library.reader import Reader
from api.mcp.tools import build_server
from api.middleware.outage import INDEX_MESSAGE, MESSAGE, is_outage
from api.operations.readiness import FRESH_S, ReadinessProbe
from api.settings.settings import Settings
from api.zalo.config import ZaloConfig
from api.zalo.service import open_zalo
from bot.history.feedback import Feedback
from bot.history.records import Records
from bot.pipeline import answer_question
from bot.question import Question
from bot.suggesting.catalogue import Catalogue
from corpus.storage.engine import connect
from scripts import chroma
from scripts.postgres import running
from tests.databases import SERVER
from tests.zalo.harness import KEY, echo

QUESTION = {"question": "QĐ 942 còn hiệu lực không?"}
SEARCHED = {"question": "Kinh tế số năm 2025 chiếm bao nhiêu GDP theo QĐ 749?"}  # found by full text and vectors
CHAT = {"model": "hoidap", "messages": [{"role": "user", "content": QUESTION["question"]}]}
UPDATE = {
    "event_name": "message.text.received",
    "message": {"message_id": "1", "date": 0, "from": {"id": "an"}, "chat": {"id": "an"}, "text": "QĐ 942?"},
}
SECRET = "0123456789"


def services_at(url: str, services: Services, folder: Path) -> Services:
    """Return services over the database at `url`, empty in the tests; the index stays the shared one."""
    settings = services.settings.model_copy(update={"data_dir": folder, "database_url": SecretStr(url)})
    library = open_library(settings)
    engine = library.engine
    return replace(
        services,
        library=library,
        parts=replace(services.parts, library=library, records=Records(engine), approved=None),
        feedback=Feedback(engine),
        catalogue=Catalogue(library),
        reader=Reader(library),
        sites=Sites(engine),
        keys=Keys(engine),
        service_switch=ServiceSwitch(
            engine, clock=lambda: 0.0
        ),  # the clock stands still, so the state read first is never read again
        audit=Audit(engine),
    )


@pytest.fixture
def own(database_url: str, services: Services, tmp_path: Path) -> Iterator[Services]:
    own = services_at(database_url, services, tmp_path)
    yield own
    own.library.engine.dispose()


@pytest.fixture
def client(own: Services) -> Iterator[TestClient]:
    with TestClient(create_app(own.settings, own), raise_server_exceptions=False) as opened:
        yield opened


@contextmanager
def database_down(engine: Engine) -> Iterator[None]:
    """Make each new connection fail, as when the server is stopped or the file cannot be opened."""

    def refuse(*_: object) -> None:
        raise engine.dialect.loaded_dbapi.OperationalError("connection refused")

    event.listen(engine, "do_connect", refuse)
    engine.dispose()
    try:
        yield
    finally:
        event.remove(engine, "do_connect", refuse)


def assert_unavailable(reply: Any) -> None:
    assert reply.status_code == 503
    error = reply.json()["error"]
    assert (error["code"], error["message"]) == ("database_unavailable", MESSAGE)
    assert int(reply.headers["retry-after"]) > 0
    assert "content-security-policy" in reply.headers


@dataclass
class Call:
    """A request to a public address."""

    method: str
    path: str
    body: dict[str, Any] | None = None
    missing: bool = False  # 404 while the database works

    def send(self, client: TestClient) -> Any:
        """Send the request and return the reply."""
        return client.request(self.method, self.path, json=self.body)


CALLS = (
    Call("POST", "/api/v1/ask", QUESTION),
    Call("POST", "/v1/chat/completions", CHAT),
    Call("GET", "/api/v1/documents"),
    Call("GET", "/api/v1/documents/942-qd-ttg-2021"),
    Call("GET", "/api/v1/documents/2629-qd-ttg-2025/provisions/dieu-2"),
    Call("GET", "/api/v1/search?q=một cửa"),
    Call("GET", "/api/v1/suggest?q=942"),
    Call("GET", "/api/v1/citations?q=qd 942"),
    Call("GET", f"/api/v1/answers/{'0' * 32}", missing=True),
    Call("GET", f"/api/v1/answers/{'0' * 32}.docx", missing=True),
    Call("GET", f"/api/v1/conversations/{'0' * 32}", missing=True),
    Call("POST", "/api/v1/feedback", {"record_id": "0" * 32, "rating": "up"}, missing=True),
)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.path)
def test_every_address_says_so_and_recovers(client: TestClient, own: Services, call: Call) -> None:
    well = 404 if call.missing else 200
    assert call.send(client).status_code == well
    with database_down(own.library.engine):
        assert_unavailable(call.send(client))
    assert call.send(client).status_code == well


def test_the_switch_that_cannot_be_read_lets_nobody_through(own: Services) -> None:
    unread = replace(own, service_switch=ServiceSwitch(own.library.engine))
    with TestClient(create_app(own.settings, unread), raise_server_exceptions=False) as client:
        with database_down(own.library.engine):
            assert_unavailable(client.post("/api/v1/ask", json=QUESTION))
        assert client.post("/api/v1/ask", json=QUESTION).status_code == 200


@pytest.mark.parametrize("call", CALLS[:2], ids=lambda call: call.path)
def test_a_stream_that_has_begun_ends_with_the_sentence(own: Services, database_url: str, call: Call) -> None:
    later = connect(database_url)  # only saving the record, the last step, fails
    parts = replace(own.parts, records=Records(later))
    body = {**(call.body or {}), "stream": True} if call.body == CHAT else call.body
    with TestClient(create_app(own.settings, replace(own, parts=parts))) as client, database_down(later):
        reply = client.post(call.path, json=body, headers={"accept": "text/event-stream"})
    later.dispose()
    assert reply.status_code == 200
    last = json.loads(reply.text.strip().splitlines()[-1].removeprefix("data: "))
    assert (last["error"]["code"], last["error"]["message"]) == ("database_unavailable", MESSAGE)


def test_the_page_of_another_site_may_read_the_sentence(client: TestClient, own: Services) -> None:
    site = own.sites.add("Sơn Hải", ["sonhai.vn"])
    headers = {"origin": "https://sonhai.vn", "x-site-key": site.key}
    with database_down(own.library.engine):
        reply = client.post("/api/v1/ask", json=QUESTION, headers=headers)
    assert_unavailable(reply)
    assert reply.headers["access-control-allow-origin"] == "https://sonhai.vn"
    assert client.post("/api/v1/ask", json=QUESTION, headers=headers).status_code == 200


def test_keys_cannot_be_judged(client: TestClient, own: Services) -> None:
    with database_down(own.library.engine):
        assert_unavailable(client.get("/api/v1/documents", headers={"x-api-key": "hd_live_" + "a" * 43}))


def test_health_tells_the_truth(client: TestClient, own: Services) -> None:
    now = [0.0]
    client.app.state.readiness_probe = ReadinessProbe(own, clock=lambda: now[0])  # type: ignore[attr-defined]

    def ready() -> tuple[int, str]:
        now[0] += FRESH_S
        reply = client.get("/readyz")
        return reply.status_code, reply.json()["checks"]["database"]

    assert ready() == (200, "ok")
    with database_down(own.library.engine):
        assert ready() == (503, "failing")
        assert client.get("/healthz").status_code == 200
    assert ready() == (200, "ok")


def test_the_reader_opens_and_tells_by_itself(client: TestClient, own: Services) -> None:
    with database_down(own.library.engine):
        assert client.get("/van-ban/942-qd-ttg-2021").status_code == 200
        assert client.get("/van-ban/khong-co").status_code == 404


def test_tools_fail_with_the_sentence(own: Services) -> None:
    async def ask() -> Any:
        async with Client(build_server(lambda: own)) as tools:
            return await tools.call_tool("ask", QUESTION)

    async def status() -> Any:
        async with Client(build_server(lambda: own)) as tools:
            return await tools.call_tool("document_status", {"document": "942/QĐ-TTg"})

    assert asyncio.run(ask()).structured_content["status"] == "answered"
    with database_down(own.library.engine):
        for call in (ask, status):
            with pytest.raises(ToolError, match=MESSAGE):
                asyncio.run(call())
    assert asyncio.run(status()).structured_content["status"] == "expired"


def test_zalo_is_told_to_deliver_again(client: TestClient, own: Services) -> None:
    settings = own.settings.model_copy(
        update={
            "zalo_bot_token": SecretStr("1:a"),
            "zalo_bot_secret": SecretStr(SECRET),
            "zalo_store_key": SecretStr(KEY),
        }
    )
    config = ZaloConfig.of(settings)
    assert config
    zalo = open_zalo(config, own.library.engine, echo)

    def deliver() -> int:
        reply = client.post("/zalo/bot/webhook", json=UPDATE, headers={"X-Bot-Api-Secret-Token": SECRET})
        return reply.status_code

    client.app.state.zalo = zalo  # type: ignore[attr-defined]
    with zalo.http:
        with database_down(own.library.engine):
            assert deliver() == 503
        assert deliver() == 200
        assert zalo.queue.counts() == {"": 1}


def test_a_failure_that_is_no_outage_stays_one(own: Services) -> None:
    """An answer that failed for another reason has the status "failed", not a 503: the database works."""
    broken = replace(own.parts, retriever=SimpleNamespace(check_reachable=lambda: None))  # type: ignore[arg-type]
    question = Question("QĐ 942 còn hiệu lực không?", date(2026, 11, 24))
    assert answer_question(question, broken).status == "failed"
    with TestClient(create_app(own.settings, replace(own, parts=broken)), raise_server_exceptions=False) as client:
        reply = client.post("/api/v1/ask", json=QUESTION)
    assert (reply.status_code, reply.json()["status"]) == (200, "failed")


@pytest.mark.parametrize("kind", ["garbage", "folder"])
def test_a_file_that_cannot_be_read_is_an_outage(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "library.sqlite3"
    if kind == "folder":
        path.mkdir()
    else:
        path.write_bytes(b"no database " * 1000)
    engine = connect(f"sqlite:///{path}")
    with pytest.raises(SQLAlchemyError) as failure, engine.connect() as connection:
        connection.execute(text("SELECT * FROM version"))
    engine.dispose()
    assert is_outage(failure.value)


@pytest.mark.skipif(not SERVER, reason="needs the server of `make test-postgres`")
def test_a_postgresql_server_that_is_stopped_and_started_again(services: Services, tmp_path: Path) -> None:
    with running() as server:
        own = services_at(server.url, services, tmp_path)
        with TestClient(create_app(own.settings, own), raise_server_exceptions=False) as client:
            assert CALLS[0].send(client).status_code == 200
            server.stop()
            try:
                for call in CALLS:
                    assert_unavailable(call.send(client))
            finally:
                server.start()
            for call in CALLS:
                assert call.send(client).status_code == (404 if call.missing else 200), call.path
        own.library.engine.dispose()


def test_a_chroma_server_that_is_killed_and_started_again(tmp_path: Path) -> None:
    with chroma.running() as server:
        own = open_services(Settings(data_dir=tmp_path, chroma_url=server.url))
        with TestClient(create_app(own.settings, own), raise_server_exceptions=False) as client:
            assert client.post("/api/v1/ask", json=SEARCHED).status_code == 200
            server.kill()
            chat = {"model": "hoidap", "messages": [{"role": "user", "content": SEARCHED["question"]}]}
            for path, body in (("/api/v1/ask", SEARCHED), ("/v1/chat/completions", chat)):
                reply = client.post(path, json=body)
                assert (reply.status_code, reply.json()["error"]["code"]) == (503, "index_unavailable")
                assert reply.json()["error"]["message"] == INDEX_MESSAGE
                assert int(reply.headers["retry-after"]) > 0
            streamed = client.post("/api/v1/ask", json=SEARCHED, headers={"accept": "text/event-stream"})
            assert '"index_unavailable"' in streamed.text
            assert client.get("/api/v1/citations?q=qd 942").status_code == 200
            server.start()
            assert client.post("/api/v1/ask", json=SEARCHED).status_code == 200
        own.library.engine.dispose()
