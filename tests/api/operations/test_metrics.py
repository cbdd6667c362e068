"""Health, readiness and metrics: what is counted, who may read it, no personal data."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.access.keys import KeyScope
from api.app import create_app
from api.dependencies import Services
from api.operations.readiness import FRESH_S, ReadinessProbe
from corpus.library import Library
from tests.bot.lies import Told
from tests.bot.worded import LIE, QUESTION, open_parts, reply_with
from tests.fakes import ScriptedChatModel


@contextmanager
def inside(services: Services, **settings: object) -> Iterator[TestClient]:
    own = services.settings.model_copy(update=settings)
    app = create_app(own, replace(services, settings=own))
    with TestClient(app, raise_server_exceptions=False, client=("127.0.0.1", 5000)) as client:
        yield client


def value(text: str, name: str) -> float:
    found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.MULTILINE)
    return float(found[1]) if found else 0.0


def test_answers_steps_and_refusals_are_counted(services: Services) -> None:
    with inside(services, asks_per_minute=2) as client:
        client.post("/api/v1/ask", json={"question": "QĐ 942 còn hiệu lực không? Gọi 0912345678"})
        client.post("/api/v1/ask", json={"question": "Lương tối thiểu vùng năm 2026 là bao nhiêu?"})
        client.post("/api/v1/ask", json={"question": "QĐ 942 còn hiệu lực không?"})
        client.get("/api/v1/answers/0123456789abcdef0123456789abcdef")
        client.get("/khong-co-trang-nay")
        client.get("/static/widget.js")
        text = client.get("/metrics").text
    assert value(text, 'hoidap_answers_total{status="answered"}') == 1
    assert value(text, 'hoidap_answers_total{status="not_found"}') == 1
    assert value(text, 'hoidap_refused_total{reason="visitor_limit"}') == 1
    assert value(text, 'hoidap_requests_total{method="POST",route="/api/v1/ask",status="200"}') == 2
    assert value(text, 'hoidap_requests_total{method="GET",route="/api/v1/answers/{record_id}",status="404"}') == 1
    assert value(text, 'hoidap_step_seconds_count{step="plan"}') == 2
    assert value(text, "hoidap_masked_questions_total") == 1
    for private in ("QĐ 942", "còn hiệu lực", "0912345678", "0123456789abcdef", "khong-co-trang", "127.0.0.1"):
        assert private not in text


def test_what_a_chat_model_does_wrong_is_counted(services: Services, tmp_path: Path) -> None:
    model = ScriptedChatModel(script=[reply_with(Told("", LIE, ("dieu-1.khoan-1",))), "không phải JSON"], heard=[])
    parts = replace(open_parts(tmp_path), chat_model=model)
    with inside(replace(services, parts=parts)) as client:
        for _ in range(2):
            client.post("/api/v1/ask", json={"question": QUESTION.text, "as_of": QUESTION.as_of.isoformat()})
        text = client.get("/metrics").text
    assert value(text, 'hoidap_model_errors_total{reason="nothing_verified"}') == 1
    assert value(text, 'hoidap_model_errors_total{reason="malformed"}') == 1
    assert re.search(r'hoidap_dropped_sentences_total\{by="model",check="\w+"\} 1\.0', text)


def test_metrics_are_for_the_own_network_and_administrators(services: Services, client: TestClient) -> None:
    assert client.get("/metrics").status_code == 404
    with inside(services) as near:
        assert near.get("/metrics").status_code == 200
        assert near.get("/metrics", headers={"x-forwarded-for": "198.51.100.1"}).status_code == 404
    _, admin = services.keys.add("Giám sát", [KeyScope.ADMIN])
    _, other = services.keys.add("Hỏi", [KeyScope.ASK])
    assert client.get("/metrics", headers={"authorization": f"Bearer {admin}"}).status_code == 200
    assert client.get("/metrics", headers={"authorization": f"Bearer {other}"}).status_code == 404


def test_a_service_that_can_answer_is_ready(client: TestClient) -> None:
    reply = client.get("/readyz")
    body = reply.json()
    assert (reply.status_code, body["status"]) == (200, "ok")
    assert body["documents"] > 20
    assert body["checks"] == {"database": "ok", "index": "ok", "disk": "ok"}


def test_a_full_disk_is_not_ready(services: Services) -> None:
    with inside(services, min_free_mb=10**9) as client:
        reply = client.get("/readyz")
        assert (reply.status_code, reply.json()["checks"]["disk"]) == (503, "full")
        assert client.get("/healthz").status_code == 200


def test_a_chat_model_that_is_down_only_degrades(services: Services) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/v1"
        worded = replace(services, parts=replace(services.parts, chat_model=ScriptedChatModel(script=[], heard=[])))
        with inside(worded, chat_base_url=address) as client:
            assert client.get("/readyz").json()["checks"]["chat_model"] == "ok"
    with inside(worded, chat_base_url=address) as client:
        reply = client.get("/readyz")
        assert (reply.status_code, reply.json()["status"]) == (200, "degraded")


def test_a_database_that_is_gone_is_not_ready_and_comes_back(services: Services, tmp_path: Path) -> None:
    now = [0.0]
    file = tmp_path / "library.sqlite3"
    library = Library.open(f"sqlite:///{file}")
    readiness_probe = ReadinessProbe(replace(services, library=library), lambda: now[0])
    assert readiness_probe.readiness().checks["database"] == "ok"
    aside = tmp_path / "aside.sqlite3"
    library.engine.dispose()
    file.rename(aside)
    file.mkdir()
    assert readiness_probe.readiness().checks["database"] == "ok", "remembered for a moment"
    now[0] += FRESH_S
    assert readiness_probe.readiness().checks["database"] == "failing"
    assert readiness_probe.readiness().state == "failing"
    file.rmdir()
    aside.rename(file)
    now[0] += FRESH_S
    assert readiness_probe.readiness().checks["database"] == "ok"


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_needs_no_key(services: Services, path: str) -> None:
    with inside(services, public=False) as client:
        assert client.get(path).status_code == 200
