"""POST /api/v1/ask: the JSON answer, the event stream, bad input."""

import json

import pytest
from fastapi.testclient import TestClient

QUESTION = "Hạn chót hợp nhất Cổng dịch vụ công với hệ thống một cửa điện tử theo 5894?"


def events(client: TestClient, body: dict[str, object]) -> list[tuple[str, dict[str, object]]]:
    reply = client.post("/api/v1/ask", json=body, headers={"accept": "text/event-stream"})
    assert reply.headers["content-type"].startswith("text/event-stream")
    blocks = [block.split("\n") for block in reply.text.strip().split("\n\n")]
    return [(name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in blocks]


def test_answer_follows_the_contract(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", json={"question": QUESTION, "as_of": "2026-11-24"})
    assert reply.status_code == 200
    answer = reply.json()
    assert set(answer) == {
        "record_id", "conversation_id", "status", "answer", "statements", "citations", "warnings", "suggestions",
        "as_of", "tables", "timings", "nearest", "carried",
    }  # fmt: skip
    assert answer["status"] == "answered"
    assert "quý I năm 2023" in answer["answer"]
    assert "[1]" in answer["answer"]
    assert all(statement["citations"] for statement in answer["statements"])
    citation = answer["citations"][0]
    assert set(citation) == {
        "marker", "document", "provision_id", "locator", "locator_confirmed", "formal", "quote", "text_kind", "url",
        "source_url",
    }  # fmt: skip
    assert citation["document"]["number"] == "5894/BNV-VP"
    assert citation["text_kind"] == "digest"
    assert answer["as_of"] == "2026-11-24"


def test_cited_address_leads_to_the_provision(client: TestClient) -> None:
    citation = client.post("/api/v1/ask", json={"question": QUESTION}).json()["citations"][0]
    provision = client.get(citation["url"]).json()
    assert provision["provision_id"] == citation["provision_id"]
    assert citation["quote"].splitlines()[0] in provision["text"]


def test_stream_carries_the_same_answer(client: TestClient) -> None:
    found = events(client, {"question": QUESTION})
    names = [name for name, _ in found]
    assert names[0] == "status"
    assert names[-1] == "done"
    assert "error" not in names
    done = found[-1][1]
    assert "".join(str(data["text"]) for name, data in found if name == "token") == done["answer"]
    assert [data for name, data in found if name == "citation"] == done["citations"]


def test_conversation_goes_on(client: TestClient) -> None:
    first = client.post("/api/v1/ask", json={"question": "Ai hợp nhất cổng dịch vụ công theo 5894?"}).json()
    body = {"question": "vậy hạn chót tới khi nào?", "conversation_id": first["conversation_id"]}
    second = client.post("/api/v1/ask", json=body).json()
    assert second["conversation_id"] == first["conversation_id"]
    assert "quý I năm 2023" in second["answer"]


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ({"question": ""}, "2000"),
        ({"question": "   "}, "2000"),
        ({"question": "a" * 2001}, "2000"),
        ({}, "2000"),
        ({"question": "x", "as_of": "mai"}, "YYYY-MM-DD"),
        ({"question": "x", "as_of": 0}, "YYYY-MM-DD"),
        ({"question": "x", "documents": ["a"] * 21}, "20"),
        ({"question": "x", "conversation_id": "../etc"}, "hội thoại"),
    ],
)
def test_bad_input_is_one_vietnamese_sentence(client: TestClient, body: dict[str, object], word: str) -> None:
    reply = client.post("/api/v1/ask", json=body)
    assert reply.status_code == 422
    error = reply.json()["error"]
    assert set(error) == {"code", "message", "error_id"}
    assert error["code"] == "invalid_request"
    assert word in error["message"]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[]", b'"x"', b"null"])
def test_malformed_bodies(client: TestClient, body: bytes) -> None:
    reply = client.post("/api/v1/ask", content=body, headers={"content-type": "application/json"})
    assert reply.status_code in {400, 422}
    assert reply.json()["error"]["message"]


def test_oversized_body_is_refused_unread(client: TestClient) -> None:
    reply = client.post("/api/v1/ask", content=b"x" * 100_000, headers={"content-type": "application/json"})
    assert reply.status_code == 413
    assert reply.json()["error"]["code"] == "too_large"
