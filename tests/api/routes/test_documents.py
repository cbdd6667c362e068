"""Documents, provisions, search, citation look-up, health and the OpenAPI description."""

import pytest
from fastapi.testclient import TestClient


def test_list_shows_standing_on_the_day(client: TestClient) -> None:
    def status(day: str) -> str:
        documents = client.get("/api/v1/documents", params={"as_of": day}).json()["documents"]
        return str(next(d for d in documents if d["number"] == "942/QĐ-TTg")["status"])

    assert status("2023-05-01") == "in_force"
    assert status("2026-11-24") == "expired"


def test_tree_and_provision(client: TestClient) -> None:
    tree = client.get("/api/v1/documents/68-nq-cp-2020").json()
    assert tree["number"] == "68/NQ-CP"
    assert tree["text_kind"] == "digest"
    assert tree["record"]["text"]
    point = client.get("/api/v1/documents/68-nq-cp-2020/provisions/muc-ii.khoan-1.diem-a").json()
    assert "20%" in point["text"]
    assert point["locator"] == {"path": "muc-ii.khoan-1.diem-a", "text": "điểm a khoản 1 Mục II"}


def test_unknown_things_are_404_with_a_sentence(client: TestClient) -> None:
    for path, code in (
        ("/api/v1/documents/khong-co", "document_not_found"),
        ("/api/v1/documents/68-nq-cp-2020/provisions/dieu-99", "provision_not_found"),
        ("/api/v1/documents/68-nq-cp-2020/provisions/...", "provision_not_found"),
        ("/khong-co", "not_found"),
        ("/static/../settings.py", "not_found"),
    ):
        reply = client.get(path)
        assert reply.status_code == 404, path
        assert reply.json()["error"]["code"] == code


@pytest.mark.parametrize("day", ["0", "1700000000", "2026-1-2", "24/11/2026", "2026-02-30", "2026-11-24T00:00:00"])
@pytest.mark.parametrize("path", ["documents", "documents/68-nq-cp-2020", "search?q=a", "citations?q=a", "suggest?q=a"])
def test_day_is_written_in_one_way(client: TestClient, path: str, day: str) -> None:
    reply = client.get(f"/api/v1/{path}{'&' if '?' in path else '?'}as_of={day}")
    assert reply.status_code == 422
    assert "YYYY-MM-DD" in reply.json()["error"]["message"]


def test_search_finds_passages(client: TestClient) -> None:
    hits = client.get("/api/v1/search", params={"q": "cắt giảm chi phí tuân thủ", "limit": 3}).json()["hits"]
    assert len(hits) == 3
    assert "68-nq-cp-2020" in {hit["document"]["slug"] for hit in hits}
    assert client.get("/api/v1/search", params={"q": ""}).status_code == 422


def test_citations_resolve_or_say_why_not(client: TestClient) -> None:
    resolved = client.get("/api/v1/citations", params={"q": "qd 749"}).json()
    assert resolved["status"] == "resolved"
    assert resolved["citations"][0]["document"]["number"] == "749/QĐ-TTg"
    missing = client.get("/api/v1/citations", params={"q": "nq 999"}).json()
    assert missing["status"] == "not_in_library"
    assert "nq 999" in missing["message"]
    assert client.get("/api/v1/citations", params={"q": "xin chào"}).json()["status"] == "not_a_citation"


def test_health(client: TestClient) -> None:
    assert client.get("/healthz").json()["status"] == "ok"
    ready = client.get("/readyz")
    assert ready.status_code == 200
    assert ready.json()["passages"] > 100


def test_openapi_describes_the_contract(client: TestClient) -> None:
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert {
        "/api/v1/ask",
        "/api/v1/documents",
        "/api/v1/search",
        "/api/v1/citations",
        "/healthz",
        "/readyz",
    } <= set(paths)
