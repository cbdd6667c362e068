"""GET /api/v1/suggest: documents, provisions and passages while somebody types."""

import pytest
from fastapi.testclient import TestClient

FIELDS = {
    "kind", "title", "detail", "formal", "slug", "locator_path", "locator_text", "url", "status", "status_label", "quote",
}  # fmt: skip


def items(client: TestClient, q: str, **options: object) -> list[dict[str, str]]:
    reply = client.get("/api/v1/suggest", params={"q": q, "as_of": "2026-11-24", **options})  # type: ignore[dict-item]
    assert reply.status_code == 200, reply.text
    body = reply.json()
    assert set(body) == {"query", "items"}
    assert body["query"] == q
    assert all(set(item) == FIELDS for item in body["items"])
    places = [(item["slug"], item["locator_path"]) for item in body["items"]]
    assert len(places) == len(set(places)), "nothing stands there twice"
    return list(body["items"])


@pytest.mark.parametrize("q", ["điểm a khoản 1 mục II nq 68", "diem a khoan 1 muc ii nghi quyet 68"])
def test_cited_provision_stands_first_and_its_document_next(client: TestClient, q: str) -> None:
    found = items(client, q)
    first, second = found[:2]
    assert first["kind"] == "provision"
    assert first["url"] == "/van-ban/68-nq-cp-2020#muc-ii.khoan-1.diem-a"
    assert first["title"] == "Điểm a khoản 1 Mục II Nghị quyết số 68/NQ-CP"
    assert first["formal"].startswith("điểm a khoản 1 Mục II Nghị quyết số 68/NQ-CP ngày 12/5/2020 của Chính phủ")
    assert "20%" in first["quote"]
    assert (second["kind"], second["url"], second["locator_path"]) == ("document", "/van-ban/68-nq-cp-2020", "")


def test_document_is_offered_for_a_provision_it_does_not_have(client: TestClient) -> None:
    assert [item["kind"] for item in items(client, "đ99 k2 nq 68/nq-cp")] == ["document"]


def test_number_without_its_kind_is_enough(client: TestClient) -> None:
    (provision, document) = items(client, "điều 2 942")
    assert (provision["kind"], provision["url"]) == ("provision", "/van-ban/942-qd-ttg-2021#dieu-2")
    assert provision["status"] == "expired"
    assert provision["status_label"].startswith("Hết hiệu lực từ 01/12/2025, thay bằng 2629/QĐ-TTg")
    assert document["slug"] == "942-qd-ttg-2021"


@pytest.mark.parametrize(
    ("q", "slug"),
    [
        ("94", "942-qd-ttg-2021"),
        ("qd 94", "942-qd-ttg-2021"),
        ("131/n", "131-nq-cp-2022"),
        ("61/20", "61-2018-nd-cp"),
        ("nghi dinh 61 mot cua", "61-2018-nd-cp"),
        ("đề án 06", "06-qd-ttg-2022"),
        ("chuong trinh chuyen doi so quoc g", "749-qd-ttg-2020"),
        ("chính phủ số", "2629-qd-ttg-2025"),
        ("luật chuyển", "148-2025-qh15"),
    ],
)
def test_document_is_found_while_typing(client: TestClient, q: str, slug: str) -> None:
    first = items(client, q)[0]
    assert (first["kind"], first["slug"]) == ("document", slug)


def test_words_find_passages_behind_documents(client: TestClient) -> None:
    found = items(client, "mot cua lien thong", limit=20)
    kinds = [item["kind"] for item in found]
    assert kinds == sorted(kinds, key=["provision", "document", "passage"].index)
    assert set(kinds) == {"document", "passage"}
    (first, *_) = items(client, "cắt giảm chi phí tuân thủ 20%")
    assert (first["kind"], first["slug"]) == ("passage", "68-nq-cp-2020")
    assert not first["quote"].startswith(first["detail"]), "the heading is not said twice"


@pytest.mark.parametrize("q", ["một", "zzzz qqqq", "nghị định 999/2020", "!?", " "])
def test_nothing_is_made_up(client: TestClient, q: str) -> None:
    assert all(item["kind"] == "document" for item in items(client, q))
    assert q == "một" or not items(client, q)


def test_status_is_that_of_the_day(client: TestClient) -> None:
    reply = client.get("/api/v1/suggest", params={"q": "qd 942", "as_of": "2023-05-01"}).json()
    assert reply["items"][0]["status"] == "in_force"


def test_bounds(client: TestClient) -> None:
    assert len(items(client, "so", limit=2)) == 2
    for query in (
        {"q": ""},
        {"q": "a" * 301},
        {"q": "a", "limit": 0},
        {"q": "a", "limit": 21},
        {"q": "a", "as_of": "x"},
    ):
        reply = client.get("/api/v1/suggest", params=query)  # type: ignore[arg-type]
        assert reply.status_code == 422
        assert reply.json()["error"]["code"] == "invalid_request"
    assert items(client, "a" * 300) == []
