"""Personal data in a question reaches neither disk nor chat model nor log, and does not change the answer."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from bot.pipeline import Parts, answer_question
from tests.bot.lies import Told
from tests.bot.worded import QUESTION, TRUTH, open_parts, reply_with
from tests.fakes import ScriptedChatModel

SECRETS = ("079203012345", "0912345678", "an.nguyen@example.com", "19036788888018")
PRIVATE = replace(
    QUESTION,
    text=f"{QUESTION.text} CCCD {SECRETS[0]}, SĐT {SECRETS[1]}, {SECRETS[2]}, STK {SECRETS[3]}",
)


@pytest.fixture
def parts(tmp_path: Path) -> Parts:
    return open_parts(tmp_path)


def test_a_private_question_is_answered_like_the_same_without(parts: Parts) -> None:
    private, same = answer_question(PRIVATE, parts), answer_question(QUESTION, parts)
    assert [one.provision_id for one in private.citations] == [one.provision_id for one in same.citations]
    assert private.text == same.text
    (told,) = [warning.message for warning in private.warnings if warning.code == "personal_data_masked"]
    assert "số điện thoại" in told
    assert "personal_data_masked" not in [warning.code for warning in same.warnings]


def test_it_reaches_neither_disk_nor_model_nor_log(
    parts: Parts, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    model = ScriptedChatModel(script=[reply_with(Told("", TRUTH, ("dieu-1.khoan-1",)))], heard=[])
    with caplog.at_level(logging.DEBUG):
        answer = answer_question(PRIVATE, replace(parts, chat_model=model))
    parts.records.exchange(answer.record_id)
    heard = str(model.heard)
    assert QUESTION.text in heard
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert QUESTION.text.encode() in kept
    for secret in SECRETS:
        assert secret not in heard
        assert secret.encode() not in kept
        assert secret not in caplog.text


def test_digits_in_disguise_are_covered_too(parts: Parts) -> None:
    disguised = "".join(chr(0xFF10 + int(digit)) + "\u200b" for digit in SECRETS[1])
    answer = answer_question(replace(QUESTION, text=f"{QUESTION.text} Gọi {disguised}"), parts)
    exchange = parts.records.exchange(answer.record_id)
    assert exchange
    assert exchange.question == f"{QUESTION.text} Gọi •••"


def test_a_comment_is_kept_without(client: TestClient) -> None:
    asked = client.post("/api/v1/ask", json={"question": "QĐ 942 còn hiệu lực không?"}).json()
    said = {"record_id": asked["record_id"], "rating": "down", "comment": f"Sai, gọi lại {SECRETS[1]} cho tôi"}
    assert client.post("/api/v1/feedback", json=said).json()["comment"] == "Sai, gọi lại ••• cho tôi"


@pytest.mark.parametrize("nothing", ["\u200b", "\u202e \u2066", "\U000e0041\U000e0042"])
def test_a_question_of_signs_that_nobody_sees_is_refused(client: TestClient, nothing: str) -> None:
    reply = client.post("/api/v1/ask", json={"question": nothing})
    assert reply.status_code == 422
    assert reply.json()["error"]["message"] == "Câu hỏi phải có từ 1 đến 2000 ký tự."


@pytest.mark.parametrize(
    "disguise",
    [
        "Q\u200bĐ 9\u200d42 còn hiệu lực không?",
        "ＱĐ ９４２ còn hiệu lực không?",
        "\u202eQĐ 942\u202c còn hiệu lực không?",
    ],
)
def test_a_question_in_disguise_is_answered_as_it_looks(client: TestClient, disguise: str) -> None:
    plainly = client.post("/api/v1/ask", json={"question": "QĐ 942 còn hiệu lực không?"}).json()
    assert client.post("/api/v1/ask", json={"question": disguise}).json()["answer"] == plainly["answer"]
