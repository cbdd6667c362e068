"""What a reader sees, and when, while a chat model words the answer: over a real socket."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from openai import OpenAI

from api.app import create_app
from api.dependencies import Services
from api.routes import event_stream
from bot.pipeline import Parts
from tests.bot.worded import LIE, QUESTION, TRUTH, HeldBack, open_parts
from tests.fakes import ScriptedChatModel
from tests.serving import served

PATIENCE_S = 30  # only a test that fails waits so long
REPORT = "Vụ Hoa sen báo cáo Bộ Nội vụ kết quả trồng sen trước ngày 15/12 hằng năm."


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    return open_parts(tmp_path_factory.mktemp("parts"))


@pytest.fixture
def script() -> HeldBack:
    return HeldBack((TRUTH, "dieu-1.khoan-1"), (LIE, "dieu-1.khoan-1"), (REPORT, "dieu-1.khoan-2"))


@pytest.fixture
def address(services: Services, parts: Parts, script: HeldBack) -> Iterator[str]:
    model = ScriptedChatModel(script=[script], heard=[])
    worded = replace(parts, chat_model=model, chat_timeout_s=2 * PATIENCE_S)
    with served(create_app(services.settings, replace(services, parts=worded))) as base:
        yield f"{base}/api/v1/ask"


@pytest.fixture
def body() -> dict[str, str]:
    return {"question": QUESTION.text, "as_of": QUESTION.as_of.isoformat()}


def heard(lines: Iterator[str]) -> Iterator[tuple[str, Any]]:
    """Read server-sent events as they come."""
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


def until(events: Iterator[tuple[str, Any]], words: str) -> list[tuple[str, Any]]:
    """Read events up to the one whose token completes these words."""
    read: list[tuple[str, Any]] = []
    for event in events:
        read.append(event)
        if words in "".join(data["text"] for name, data in read if name == "token"):
            return read
    pytest.fail(f"the stream ended without {words}")


def opened(address: str, body: dict[str, str], client: httpx.Client) -> Any:
    return client.stream("POST", address, json=body, headers={"accept": "text/event-stream"})


def test_each_verified_sentence_is_there_while_the_model_still_writes(
    address: str, body: dict[str, str], script: HeldBack
) -> None:
    with httpx.Client(timeout=PATIENCE_S) as client, opened(address, body, client) as reply:
        events = heard(reply.iter_lines())
        first = until(events, f"{TRUTH} [1]")
        assert not script.stopped.is_set()
        script.go_on.release(2)
        second = until(events, f"- {REPORT} [2]")
        assert not script.stopped.is_set()
        script.go_on.release()
        read = first + second + list(events)
    assert script.finished
    done = read[-1][1]
    assert read[-1][0] == "done"
    assert "".join(data["text"] for name, data in read if name == "token") == done["answer"]
    assert [data for name, data in read if name == "citation"] == done["citations"]
    assert LIE not in str(read)
    assert done["status"] == "answered"
    known: set[int] = set()
    for name, data in read:
        if name == "citation":
            known.add(data["marker"])
        elif name == "token":
            assert all(f"[{marker}]" not in data["text"] or marker in known for marker in range(1, 9))


def test_a_reader_who_leaves_stops_the_model(address: str, body: dict[str, str], script: HeldBack) -> None:
    with httpx.Client(timeout=PATIENCE_S) as client, opened(address, body, client) as reply:
        until(heard(reply.iter_lines()), TRUTH)
    assert script.stopped.wait(PATIENCE_S)
    assert not script.finished


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pings come after a moment, not after a quarter of a minute."""
    monkeypatch.setattr(event_stream, "PING_SECONDS", 0.02)


@pytest.mark.usefixtures("often")
def test_pings_come_while_the_model_is_silent_and_change_nothing(
    address: str, body: dict[str, str], script: HeldBack
) -> None:
    with httpx.Client(timeout=PATIENCE_S) as client, opened(address, body, client) as reply:
        assert reply.headers["cache-control"] == "no-store"
        assert reply.headers["x-accel-buffering"] == "no"
        lines: list[str] = []
        for line in reply.iter_lines():
            lines.append(line)
            if line == ": ping" and lines.count(line) % 3 == 0:
                script.go_on.release()
    assert script.finished
    assert lines.count(": ping") >= 9
    *told, (last, done) = heard(iter(lines))
    assert last == "done"
    assert "".join(data["text"] for name, data in told if name == "token") == done["answer"]


@pytest.mark.usefixtures("often")
def test_a_reader_who_leaves_between_pings_stops_the_model(
    address: str, body: dict[str, str], script: HeldBack
) -> None:
    with httpx.Client(timeout=PATIENCE_S) as client, opened(address, body, client) as reply:
        lines = reply.iter_lines()
        until(heard(lines), TRUTH)
        assert any(line == ": ping" for line in lines)
    assert script.stopped.wait(PATIENCE_S)
    assert not script.finished


@pytest.mark.usefixtures("often")
def test_pings_are_nothing_to_the_client_of_openai(address: str, script: HeldBack) -> None:
    with OpenAI(base_url=address.replace("/api/v1/ask", "/v1"), api_key="-", max_retries=0) as client:
        stream = client.chat.completions.create(
            model="hoidap",
            messages=[{"role": "user", "content": QUESTION.text}],
            extra_body={"as_of": QUESTION.as_of.isoformat()},
            stream=True,
        )
        text = ""
        for chunk in stream:
            text += chunk.choices[0].delta.content or ""
            if text.rstrip().endswith("[1]") and not script.stopped.wait(0.2):  # ten pings long
                script.go_on.release(3)
    assert script.finished
    assert REPORT in text
    assert "ping" not in text


def test_a_caller_of_json_who_leaves_stops_the_model(address: str, body: dict[str, str], script: HeldBack) -> None:
    with closing(HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE_S)) as connection:
        connection.request("POST", urlsplit(address).path, json.dumps(body), {"content-type": "application/json"})
        assert script.begun.wait(PATIENCE_S)
    assert script.stopped.wait(PATIENCE_S)
    assert not script.finished


def test_json_waits_for_the_whole_answer(address: str, body: dict[str, str], script: HeldBack) -> None:
    script.go_on.release(3)
    answer = httpx.post(address, json=body, timeout=PATIENCE_S).json()
    assert script.finished
    assert [statement["text"] for statement in answer["statements"]] == [TRUTH, REPORT]
