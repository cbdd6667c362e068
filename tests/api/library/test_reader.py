"""The reader: status of single provisions, references as links, relations in both directions."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.library.reader import Reader
from corpus.digest import read_digest
from corpus.library import Library
from corpus.network import Network
from tests.conftest import TODAY

AMENDED = """---
number: 11/QĐ-ABC
kind: Quyết định
issuer: Bộ Thử nghiệm
title: Phê duyệt Kế hoạch trồng hoa sen
issued_on: 2021-03-05
validity: {effective_from: 2021-03-05, verified_until: 2030-01-01}
relations: [{kind: based_on, target: Luật Trồng trọt}, {kind: based_on, target: 99/NĐ-CP}]
checked_on: 2026-11-24
---

## Diện tích trồng sen {dieu-1.khoan-1}

Theo Điều 3 Quyết định này và khoản 2 Điều 1 Quyết định số 22/QĐ-ABC, trồng 35% diện tích; xem Nghị định số 1/2020/NĐ-CP.

## Báo cáo {dieu-2}

Báo cáo trước ngày 15/12 hằng năm.

## Giống {dieu-3}

Giống sen do Trung tâm Giống cung cấp.
"""

AMENDING = """---
number: 22/QĐ-ABC
kind: Quyết định
issuer: Bộ Thử nghiệm
title: Sửa đổi Kế hoạch trồng hoa sen
issued_on: 2025-06-01
validity: {effective_from: 2025-07-01, verified_until: 2030-01-01}
relations:
  - {kind: amends, target: 11/QĐ-ABC, target_locator: dieu-1.khoan-1, stated_in: dieu-1.khoan-2}
  - {kind: repeals, target: 11/QĐ-ABC, target_locator: dieu-2, stated_in: dieu-2}
checked_on: 2026-11-24
---

## Sửa diện tích {dieu-1.khoan-2}

Sửa đổi khoản 1 Điều 1.

## Bãi bỏ {dieu-2}

Bãi bỏ Điều 2 Quyết định số 11/QĐ-ABC.
"""

LAW = """---
number: 31/2018/QH14
kind: Luật
issuer: Quốc hội
title: Trồng trọt
issued_on: 2018-11-19
validity: {effective_from: 2020-01-01, verified_until: 2030-01-01}
checked_on: 2026-11-24
---

## Phạm vi {dieu-1}

Luật này quy định về trồng trọt.
"""


@pytest.fixture
def tree(library: Library) -> dict[str, Any]:
    for text in (AMENDED, AMENDING, LAW):
        library.add(read_digest(text, "thu.md"))
    document = library.document("11-qd-abc-2021")
    assert document
    return Reader(library).tree(document, TODAY).model_dump(mode="json")


def provisions(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for node in nodes:
        yield node
        yield from provisions(node["children"])


def test_each_provision_tells_how_it_stands(tree: dict[str, Any]) -> None:
    own = {node["locator"]["path"]: node["validity"] for node in provisions(tree["provisions"])}
    changed = own["dieu-1.khoan-1"]
    assert (changed["status"], changed["status_label"]) == ("partly", "Đã được sửa đổi, bổ sung")
    (act,) = changed["amended_by"]
    assert act["from_date"] == "2025-07-01"
    assert act["url"] == "/van-ban/22-qd-abc-2025#dieu-1.khoan-2"
    assert act["formal"].startswith("khoản 2 Điều 1 Quyết định số 22/QĐ-ABC ngày 01/6/2025")
    assert act["label"] == "Được sửa đổi, bổ sung bởi"
    ended = own["dieu-2"]
    assert (ended["status"], ended["effective_to"]) == ("expired", "2025-07-01")
    assert [act["number"] for act in ended["ended_by"]] == ["22/QĐ-ABC"]
    assert own["dieu-3"] is None, "it stands as its document does"
    assert tree["record"]["validity"] is None


def test_before_the_day_nothing_is_marked_as_changed(library: Library) -> None:
    for text in (AMENDED, AMENDING):
        library.add(read_digest(text, "thu.md"))
    document = library.document("11-qd-abc-2021")
    assert document
    early = Reader(library).tree(document, TODAY.replace(year=2024)).model_dump(mode="json")
    for node in provisions(early["provisions"]):
        own = node["validity"]
        assert own is None or (own["status"] == "in_force" and not own["amended_by"])


def test_references_are_spans_of_the_text_that_is_sent(tree: dict[str, Any]) -> None:
    clause = next(node for node in provisions(tree["provisions"]) if node["locator"]["path"] == "dieu-1.khoan-1")
    found = [(clause["text"][one["start"] : one["end"]], one["number"], one["url"]) for one in clause["references"]]
    assert found == [
        ("Điều 3 Quyết định này", "11/QĐ-ABC", "/van-ban/11-qd-abc-2021#dieu-3"),
        ("khoản 2 Điều 1 Quyết định số 22/QĐ-ABC", "22/QĐ-ABC", "/van-ban/22-qd-abc-2025#dieu-1.khoan-2"),
        ("Nghị định số 1/2020/NĐ-CP", "1/2020/NĐ-CP", None),
    ]


def test_relations_lead_both_ways(tree: dict[str, Any], library: Library) -> None:
    law, unknown = tree["relations"]
    assert (law["kind"], law["label"], law["name"]) == ("based_on", "Căn cứ", "Luật số 31/2018/QH14")
    assert (law["slug"], law["url"], law["status"]) == ("31-2018-qh14", "/van-ban/31-2018-qh14", "in_force")
    assert (unknown["slug"], unknown["title"], unknown["url"]) == (None, None, None)
    assert unknown["name"] == "Nghị định số 99/NĐ-CP"
    assert [(one["kind"], one["slug"], one["target_locator"]) for one in tree["incoming"]] == [
        ("amends", "22-qd-abc-2025", "dieu-1.khoan-1"),
        ("repeals", "22-qd-abc-2025", "dieu-2"),
    ]
    network = Network(library)
    assert [tie.other and tie.other.number for tie in network.outgoing("22-qd-abc-2025")] == ["11/QĐ-ABC"] * 2
    assert [tie.other and tie.other.number for tie in network.incoming("31-2018-qh14")] == ["11/QĐ-ABC"]


def test_tree_follows_the_library(library: Library) -> None:
    library.add(read_digest(AMENDED, "thu.md"))
    reader = Reader(library)
    document = library.document("11-qd-abc-2021")
    assert document
    first = reader.tree(document, TODAY)
    assert first.incoming == []
    assert reader.tree(document, TODAY) is first, "nothing changed"
    library.add(read_digest(AMENDING, "thu.md"))
    document = library.document("11-qd-abc-2021")
    assert document
    assert len(reader.tree(document, TODAY).incoming) == 2


def test_shipped_documents_are_sent_whole(client: TestClient) -> None:
    listed = client.get("/api/v1/documents", params={"as_of": "2026-11-24"}).json()
    assert listed["total"] == len(listed["documents"])
    slugs = {document["slug"] for document in listed["documents"]}
    for slug in slugs:
        tree = client.get(f"/api/v1/documents/{slug}", params={"as_of": "2026-11-24"}).json()
        for node in provisions(tree["provisions"]):
            for one in node["references"]:
                assert 0 <= one["start"] < one["end"] <= len(node["text"])
                assert one["slug"] is None or one["slug"] in slugs
        for relation in tree["relations"] + tree["incoming"]:
            assert relation["slug"] is None or relation["slug"] in slugs
    amended = client.get("/api/v1/documents/45-2020-nd-cp", params={"as_of": "2026-11-24"}).json()
    marked = [node["locator"]["path"] for node in provisions(amended["provisions"]) if node["validity"]]
    assert marked
    assert all(path.startswith(("dieu-12", "dieu-16")) for path in marked)


def numbers(client: TestClient, **query: object) -> list[str]:
    reply = client.get("/api/v1/documents", params={"as_of": "2026-11-24", **query})  # type: ignore[dict-item]
    assert reply.status_code == 200
    return [document["number"] for document in reply.json()["documents"]]


def test_list_is_filtered(client: TestClient) -> None:
    assert "61/2018/NĐ-CP" in numbers(client, kind="nghị định")
    assert "68/NQ-CP" not in numbers(client, kind="nghị định")
    assert set(numbers(client, issuer="Bộ Nội vụ")) == {"5894/BNV-VP"}
    assert set(numbers(client, year=2018)) == {"61/2018/NĐ-CP"}
    assert "942/QĐ-TTg" in numbers(client, status="expired")
    assert "942/QĐ-TTg" not in numbers(client, status="expired", as_of="2023-01-01")
    assert numbers(client, q="qd 942") == ["942/QĐ-TTg"]
    assert numbers(client, q="mot cua", kind="Quyết định", year=2021) == ["468/QĐ-TTg"]
    assert numbers(client, q="không có văn bản này") == []


def test_list_comes_in_pages(client: TestClient) -> None:
    everything = numbers(client)
    assert numbers(client, limit=5) + numbers(client, limit=1000, offset=5) == everything
    for query in ({"year": "x"}, {"status": "good"}, {"limit": 0}, {"offset": -1}, {"q": "x" * 301}):
        assert client.get("/api/v1/documents", params=query).status_code == 422
