"""The widget on other sites: allowed hosts, CORS headers, rate limits, documents of a site."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import event
from sqlalchemy.pool import QueuePool
from typer.testing import CliRunner, Result

from api.access.sites import BadHostError, Site, read_host
from api.cli import console
from api.cli.main import app
from api.dependencies import Services

PORTAL = "https://dichvucong.sonhai.vn"
ELSEWHERE = "https://elsewhere.example"


@pytest.fixture
def site(services: Services) -> Site:
    return services.sites.add("Sơn Hải", ["dichvucong.sonhai.vn", "*.phuong.sonhai.vn"], per_minute=50)


def called_from(origin: str, site: Site | None = None) -> dict[str, str]:
    return {"origin": origin, **({"x-site-key": site.key} if site else {})}


def preflight(origin: str, method: str, headers: str) -> dict[str, str]:
    return {"origin": origin, "access-control-request-method": method, "access-control-request-headers": headers}


def ask(client: TestClient, headers: dict[str, str], **body: object) -> tuple[int, dict[str, str], dict[str, object]]:
    reply = client.post("/api/v1/ask", json={"question": "QĐ 942 còn hiệu lực không?", **body}, headers=headers)
    return reply.status_code, dict(reply.headers), reply.json()


@pytest.mark.parametrize("origin", [PORTAL, "https://an-binh.phuong.sonhai.vn", "http://dichvucong.sonhai.vn"])
def test_allowed_host_gets_an_answer_that_its_page_may_read(client: TestClient, site: Site, origin: str) -> None:
    status, headers, answer = ask(client, called_from(origin, site))
    assert status == 200
    assert answer["status"] == "answered"
    assert headers["access-control-allow-origin"] == origin
    assert "Origin" in headers["vary"]
    assert "access-control-allow-credentials" not in headers


@pytest.mark.parametrize(
    "origin",
    [
        ELSEWHERE,
        "null",
        "https://sonhai.vn",
        "https://phuong.sonhai.vn",
        "https://dichvucong.sonhai.vn.evil.example",
        "https://evil-dichvucong.sonhai.vn",
        "https://dichvucong.sonhai.vn:8443",
        "https://[",
        "ftp://dichvucong.sonhai.vn",
    ],
)
def test_other_host_is_refused_with_a_sentence_it_can_show(client: TestClient, site: Site, origin: str) -> None:
    status, headers, body = ask(client, called_from(origin, site))
    assert status == 403
    assert body["error"]["code"] == "site_not_allowed"  # type: ignore[index]
    assert body["error"]["message"] == "Trang web này chưa được phép dùng trợ lý hỏi đáp."  # type: ignore[index]
    assert headers["access-control-allow-origin"] == origin
    assert "content-security-policy" in headers


def test_key_that_was_taken_back_is_refused(client: TestClient, services: Services, site: Site) -> None:
    assert services.sites.remove(site.key)
    status, headers, body = ask(client, called_from(PORTAL, site))
    assert status == 403
    assert body["error"]["code"] == "site_key_unknown"  # type: ignore[index]
    assert headers["access-control-allow-origin"] == PORTAL


def test_preflight_names_exactly_what_is_allowed(client: TestClient) -> None:
    reply = client.options("/api/v1/ask", headers=preflight(PORTAL, "POST", "content-type,x-site-key"))
    assert reply.status_code == 204
    assert reply.headers["access-control-allow-origin"] == PORTAL
    assert reply.headers["access-control-allow-methods"] == "POST"
    assert reply.headers["access-control-allow-headers"] == "Content-Type, X-Site-Key"
    assert "Origin" in reply.headers["vary"]


@pytest.mark.parametrize("path", ["/api/v1/search?q=a", "/api/v1/suggest?q=a", "/api/v1/openapi.json", "/healthz"])
def test_only_what_the_widget_needs_is_open_to_other_sites(client: TestClient, site: Site, path: str) -> None:
    reply = client.get(path, headers=called_from(PORTAL, site))
    assert "access-control-allow-origin" not in reply.headers
    reply = client.options(path, headers=preflight(PORTAL, "GET", "x-site-key"))
    assert "access-control-allow-origin" not in reply.headers


def test_widget_reads_documents_answers_and_conversations(client: TestClient, site: Site) -> None:
    headers = called_from(PORTAL, site)
    answer = client.post("/api/v1/ask", json={"question": "QĐ 942 còn hiệu lực không?"}, headers=headers).json()
    for path in (
        f"answers/{answer['record_id']}",
        f"conversations/{answer['conversation_id']}",
        "documents",
        "documents/942-qd-ttg-2021",
        "documents/942-qd-ttg-2021/provisions/dieu-2",
    ):
        reply = client.get(f"/api/v1/{path}", headers=headers)
        assert (reply.status_code, reply.headers["access-control-allow-origin"]) == (200, PORTAL), path
    said = client.post("/api/v1/feedback", json={"record_id": answer["record_id"], "rating": "up"}, headers=headers)
    assert (said.status_code, said.headers["access-control-allow-origin"]) == (200, PORTAL)


def test_other_site_without_a_key_gets_no_permission(client: TestClient) -> None:
    reply = client.get("/api/v1/documents", headers=called_from(ELSEWHERE))
    assert "access-control-allow-origin" not in reply.headers
    reply = client.options("/api/v1/ask", headers=preflight(ELSEWHERE, "POST", "content-type"))
    assert "access-control-allow-origin" not in reply.headers


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://testserver"},
        {"origin": "http://testserver:80"},
        {"origin": "https://outside.vn", "sec-fetch-site": "same-origin"},
        {},
    ],
)
def test_our_own_pages_need_no_key(client: TestClient, headers: dict[str, str]) -> None:
    status, told, _ = ask(client, {**headers, "x-site-key": "whatever"})
    assert status == 200
    assert "access-control-allow-origin" not in told


def test_visitor_and_site_are_limited(client: TestClient, services: Services) -> None:
    visitor = services.sites.add("Ít", ["sonhai.vn"], per_minute=2)
    headers = called_from("https://sonhai.vn", visitor)
    assert [ask(client, headers)[0] for _ in range(3)] == [200, 200, 429]
    _, told, body = ask(client, headers)
    assert body["error"]["code"] == "visitor_limit"  # type: ignore[index]
    assert 1 <= int(told["retry-after"]) <= 60
    assert told["retry-after"] in str(body["error"]["message"])  # type: ignore[index]
    assert told["access-control-expose-headers"] == "Retry-After"
    assert client.get("/api/v1/documents", headers=headers).status_code == 200, "looking up goes on"

    daily = services.sites.add("Một", ["sonhai.vn"], per_day=1)
    headers = called_from("https://sonhai.vn", daily)
    assert ask(client, headers)[0] == 200
    status, told, body = ask(client, headers)
    assert (status, body["error"]["code"]) == (429, "site_limit")  # type: ignore[index]
    assert 1 <= int(told["retry-after"]) <= 86_400


def test_site_may_be_limited_to_documents(client: TestClient, services: Services) -> None:
    site = services.sites.add("Hẹp", ["sonhai.vn"], documents=["68/NQ-CP"])
    headers = called_from("https://sonhai.vn", site)
    for documents in (None, ["749/QĐ-TTg"], ["68/nq-cp"]):
        _, _, answer = ask(
            client, headers, question="cắt giảm chi phí tuân thủ bao nhiêu phần trăm?", documents=documents
        )
        numbers = {citation["document"]["number"] for citation in answer["citations"]}  # type: ignore[attr-defined]
        assert numbers == {"68/NQ-CP"}


@pytest.mark.parametrize(
    "question",
    [
        "Kinh tế số đến năm 2025 chiếm bao nhiêu GDP theo QĐ 749?",
        "QĐ 749",
        "Điều 5 NĐ 61/2018",
        "QĐ 942 còn hiệu lực không?",
        "ai ký NQ 131?",
        "các văn bản về chuyển đổi số",
        "NQ 68 khác gì QĐ 749 về cắt giảm chi phí tuân thủ?",
        "Ai làm gì, hạn nào theo 5894/BNV-VP?",
        "Ai làm gì, hạn nào khi hợp nhất cổng dịch vụ công?",
        "Nghị định 64/2007/NĐ-CP nay còn áp dụng không?",
    ],
)
def test_no_question_leads_out_of_the_documents_of_a_site(
    client: TestClient, services: Services, question: str
) -> None:
    site = services.sites.add("Hẹp", ["sonhai.vn"], documents=["68/NQ-CP"])
    _, _, answer = ask(client, called_from("https://sonhai.vn", site), question=question, documents=["749/QĐ-TTg"])
    numbers = {citation["document"]["number"] for citation in answer["citations"]}  # type: ignore[attr-defined]
    assert numbers <= {"68/NQ-CP"}
    assert numbers or answer["status"] in ("not_found", "out_of_scope")


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("DichVuCong.gov.vn", "dichvucong.gov.vn"),
        ("https://dichvucong.gov.vn/trang-chu", "dichvucong.gov.vn"),
        ("*.tinh.gov.vn", "*.tinh.gov.vn"),
        ("localhost:5500", "localhost:5500"),
        ("cổng.vn", "xn--cng-qmz.vn"),
        ("sonhai.vn:443", "sonhai.vn"),
    ],
)
def test_hosts_are_read_as_people_give_them(typed: str, host: str) -> None:
    assert read_host(typed) == host


@pytest.mark.parametrize("typed", ["", "*", "*.vn", "a b.vn", "a..vn", "-a.vn", "*.*.vn", "sonhai.vn:abc", "http://"])
def test_odd_hosts_are_refused(typed: str) -> None:
    with pytest.raises(BadHostError, match="tên miền"):
        read_host(typed)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["sites", *arguments])


@pytest.fixture
def connected(tmp_path: Path) -> Iterator[set[int]]:
    """Yield the set of open SQLite connections to the database of this test."""
    found: set[int] = set()

    def opened(connection: Any, _: object) -> None:
        if str(tmp_path) in str(connection.execute("PRAGMA database_list").fetchall()):
            found.add(id(connection))

    def closed(connection: Any, _: object) -> None:
        found.discard(id(connection))

    listened: tuple[tuple[str, Callable[[Any, object], None]], ...] = (("connect", opened), ("close", closed))
    for name, hears in listened:
        event.listen(QueuePool, name, hears)
    yield found
    for name, hears in listened:
        event.remove(QueuePool, name, hears)


def test_keys_are_given_listed_and_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, connected: set[int]
) -> None:
    monkeypatch.setenv("HOIDAP_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(console.out, "width", 200)
    assert "Chưa có trang web nào" in run("list").stdout
    made = run("add", "Cổng [Sơn Hải]", "--host", "https://sonhai.vn/", "--per-day", "5", "--document", "68/NQ-CP")
    assert made.exit_code == 0
    (site,) = json.loads(run("list", "--json").stdout)["sites"]
    assert (site["hosts"], site["per_day"], site["documents"]) == (["sonhai.vn"], 5, ["68/NQ-CP"])
    assert f'data-site-key="{site["key"]}"' in made.stdout
    assert "Cổng [Sơn Hải]" in run("list").stdout
    assert run("remove", site["key"]).exit_code == 0
    assert run("remove", site["key"]).exit_code == 1
    assert run("add", "x", "--host", "a b").exit_code == 1
    assert connected == set(), "a command closes what it opened"
