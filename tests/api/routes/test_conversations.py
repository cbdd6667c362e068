"""Stored answers and conversations, and feedback on them."""

import copy

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from api.dependencies import Services
from bot.history.records import RecordRow

QUESTION = "Hạn chót hợp nhất Cổng dịch vụ công với hệ thống một cửa điện tử theo 5894?"
ASKED = {"question": QUESTION, "as_of": "2026-11-24", "documents": ["5894/BNV-VP"]}


def test_conversation_comes_back_as_it_was_shown(client: TestClient) -> None:
    first = client.post("/api/v1/ask", json=ASKED).json()
    again = {"question": "vậy ai làm?", "conversation_id": first["conversation_id"]}
    second = client.post("/api/v1/ask", json=again).json()
    reply = client.get(f"/api/v1/conversations/{first['conversation_id']}")
    assert reply.headers["cache-control"] == "no-store"
    kept = reply.json()
    assert kept["conversation_id"] == first["conversation_id"]
    assert [turn["answer"] for turn in kept["turns"]] == [first, second]
    assert [turn["question"] for turn in kept["turns"]] == [QUESTION, again["question"]]
    assert kept["turns"][0]["documents"] == ASKED["documents"]
    assert kept["turns"][0]["as_of"] == ASKED["as_of"]


def test_answer_comes_back_by_its_exact_id_only(client: TestClient) -> None:
    answer = client.post("/api/v1/ask", json=ASKED).json()
    assert client.get(f"/api/v1/answers/{answer['record_id']}").json() == answer
    for other in (answer["record_id"][:-1], answer["record_id"][:8], "0" * 32, "%", answer["record_id"].upper() + "0"):
        reply = client.get(f"/api/v1/answers/{other}")
        assert reply.status_code == 404
        assert reply.json()["error"]["code"] == "answer_not_found"


def test_conversation_that_a_caller_named_is_not_shown(client: TestClient) -> None:
    client.post("/api/v1/ask", json={"question": "Xin chào", "conversation_id": "test-0001"})
    for guessed in ("test-0001", "0" * 32):
        reply = client.get(f"/api/v1/conversations/{guessed}")
        assert reply.status_code == 404
        assert reply.json()["error"]["code"] == "conversation_not_found"


def test_answer_of_an_older_version_takes_defaults(client: TestClient, services: Services) -> None:
    answer = client.post("/api/v1/ask", json=ASKED).json()
    with Session(services.library.engine) as session, session.begin():
        row = session.get_one(RecordRow, answer["record_id"])
        kept = copy.deepcopy(row.answer)
        del kept["tables"], kept["statements"][0]["tabled"], kept["citations"][0]["document"]["ended_by"]
        row.answer, row.trace = kept | {"mood": "good"}, None
    assert client.get(f"/api/v1/answers/{answer['record_id']}").json() == answer | {"tables": []}


def feedback(client: TestClient, **body: object) -> tuple[int, dict[str, object]]:
    reply = client.post("/api/v1/feedback", json=body)
    return reply.status_code, reply.json()


def test_last_word_on_an_answer_is_kept(client: TestClient, services: Services) -> None:
    record_id = client.post("/api/v1/ask", json=ASKED).json()["record_id"]
    assert feedback(client, record_id=record_id, rating="up")[0] == 200
    status, said = feedback(
        client, record_id=record_id, rating="down", reason="incomplete", comment="  Thiếu Điều 3\0. "
    )
    assert status == 200
    assert said == {
        "record_id": record_id,
        "rating": "down",
        "reason": "incomplete",
        "comment": "Thiếu Điều 3.",
    }
    kept = [opinion for opinion in services.feedback.opinions() if opinion.record_id == record_id]
    assert [(opinion.rating, opinion.reason, opinion.question) for opinion in kept] == [
        ("down", "incomplete", QUESTION)
    ]


def test_feedback_on_nothing_is_404(client: TestClient) -> None:
    status, body = feedback(client, record_id="0" * 32, rating="up")
    assert status == 404
    assert body["error"]["code"] == "answer_not_found"  # type: ignore[index]


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        ({"record_id": "ab12"}, "Mã câu trả lời"),
        ({"rating": "meh"}, "up"),
        ({"reason": "ugly"}, "incomplete"),
        ({"comment": "x" * 1001}, "1000"),
    ],
)
def test_bad_feedback_is_one_vietnamese_sentence(client: TestClient, changed: dict[str, object], word: str) -> None:
    status, body = feedback(client, **{"record_id": "0" * 32, "rating": "up", **changed})
    assert status == 422
    assert word in body["error"]["message"]  # type: ignore[index]
