"""More questions than can be answered at once: a bounded fair queue, 503 beyond it; look-ups are not delayed."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.dependencies import Services
from bot.pipeline import Parts
from tests.bot.worded import QUESTION, open_parts
from tests.fakes import ScriptedChatModel
from tests.serving import served

PATIENCE_S = 60  # only a test that fails waits so long
ASKED = {"question": QUESTION.text, "as_of": QUESTION.as_of.isoformat()}


class BlockedModel:
    """A chat model that answers nothing until `go` is set; `started` and `closed` count its calls."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.started = threading.Semaphore(0)
        self.closed = threading.Semaphore(0)

    def __call__(self, given: str) -> Iterator[str]:
        self.started.release()
        try:
            while not self.go.wait(0.02):
                yield ""
            yield "không có gì"
        finally:
            self.closed.release()


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    return open_parts(tmp_path_factory.mktemp("parts"))


@pytest.fixture
def blocked() -> Iterator[BlockedModel]:
    blocked = BlockedModel()
    yield blocked
    blocked.go.set()


@pytest.fixture
def open_client(services: Services, parts: Parts, blocked: BlockedModel) -> Callable[..., Any]:
    @contextmanager
    def opened(**settings: Any) -> Iterator[httpx.Client]:
        own = services.settings.model_copy(update={"max_concurrent_answers": 1, **settings})
        model = ScriptedChatModel(script=[blocked] * 50, heard=[])
        slow = replace(parts, chat_model=model, chat_timeout_s=PATIENCE_S)
        app = create_app(own, replace(services, settings=own, parts=slow))
        with served(app) as base, httpx.Client(base_url=base, timeout=PATIENCE_S) as client:
            try:
                yield client
            finally:
                blocked.go.set()

    return opened


def waiting(client: httpx.Client) -> int:
    lines = client.get("/metrics").text.splitlines()
    return int(float(next(line for line in lines if line.startswith("hoidap_queue_length ")).split()[1]))


def until_waiting(client: httpx.Client, number: int) -> None:
    for _ in range(3000):
        if waiting(client) == number:
            return
    pytest.fail("nobody waits")


def test_look_ups_and_health_do_not_wait_behind_answers(open_client: Callable[..., Any], blocked: BlockedModel) -> None:
    with open_client(queue_length=3) as client, ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(client.post, "/api/v1/ask", json=ASKED) for _ in range(4)]
        assert blocked.started.acquire(timeout=PATIENCE_S)
        until_waiting(client, 3)
        for path in ("/healthz", "/readyz", "/api/v1/documents", "/api/v1/citations?q=qd 942", "/"):
            assert client.get(path).status_code == 200, path
        full = client.post("/api/v1/ask", json=ASKED)
        assert (full.status_code, full.json()["error"]["code"]) == (503, "busy")
        assert int(full.headers["retry-after"]) > 0
        assert "content-security-policy" in full.headers
        blocked.go.set()
        assert [future.result().status_code for future in asked] == [200] * 4
        assert waiting(client) == 0
        assert client.post("/api/v1/ask", json=ASKED).status_code == 200, "it recovers"


def test_one_visitor_cannot_fill_the_queue(open_client: Callable[..., Any], blocked: BlockedModel) -> None:
    with open_client(queue_length=50, trusted_proxies=["127.0.0.0/8"]) as client, ThreadPoolExecutor(16) as pool:

        def ask(visitor: str) -> Future[httpx.Response]:
            return pool.submit(client.post, "/api/v1/ask", json=ASKED, headers={"x-forwarded-for": visitor})

        asked = [ask("198.51.100.1")]
        assert blocked.started.acquire(timeout=PATIENCE_S)
        asked += [ask("198.51.100.1") for _ in range(8)]
        until_waiting(client, 8)
        refused = ask("198.51.100.1").result()
        assert (refused.status_code, refused.json()["error"]["code"]) == (429, "waiting_limit")
        asked.append(ask("198.51.100.2"))
        until_waiting(client, 9)
        blocked.go.set()
        assert {future.result().status_code for future in asked} == {200}


def test_a_wait_that_is_too_long_ends(open_client: Callable[..., Any], blocked: BlockedModel) -> None:
    with open_client(queue_seconds=0.2) as client, ThreadPoolExecutor(2) as pool:
        first = pool.submit(client.post, "/api/v1/ask", json=ASKED)
        assert blocked.started.acquire(timeout=PATIENCE_S)
        reply = client.post("/api/v1/ask", json=ASKED)
        assert (reply.status_code, reply.json()["error"]["code"]) == (503, "busy")
        blocked.go.set()
        assert first.result().status_code == 200


def test_a_question_by_a_tool_waits_in_the_same_queue(open_client: Callable[..., Any], blocked: BlockedModel) -> None:
    call = {"name": "ask", "arguments": ASKED}
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}
    headers = {"accept": "application/json, text/event-stream"}
    with open_client(mcp=True) as client, ThreadPoolExecutor(2) as pool:
        first = pool.submit(client.post, "/api/v1/ask", json=ASKED)
        assert blocked.started.acquire(timeout=PATIENCE_S)
        tool = pool.submit(client.post, "/mcp", json=body, headers=headers)
        until_waiting(client, 1)
        blocked.go.set()
        assert first.result().status_code == 200
        assert tool.result().json()["result"]["structuredContent"]["status"] == "answered"


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
def test_an_answer_that_takes_too_long_is_stopped_and_its_turn_given_on(
    open_client: Callable[..., Any], blocked: BlockedModel, accept: str
) -> None:
    with open_client(request_seconds=0.5) as client:
        try:
            reply = client.post("/api/v1/ask", json=ASKED, headers={"accept": accept})
            ended = reply.status_code == 504 and reply.json()["error"]["code"] == "timeout"
        except httpx.RemoteProtocolError:
            ended = accept == "text/event-stream"  # the stream ends early
        assert ended
        assert blocked.closed.acquire(timeout=PATIENCE_S), "the model is stopped"
        blocked.go.set()
        assert client.post("/api/v1/ask", json=ASKED).status_code == 200


def test_who_hangs_up_while_waiting_gives_up_the_place(open_client: Callable[..., Any], blocked: BlockedModel) -> None:
    with open_client(queue_length=1) as client, ThreadPoolExecutor(4) as pool:
        first = pool.submit(client.post, "/api/v1/ask", json=ASKED)
        assert blocked.started.acquire(timeout=PATIENCE_S)
        with httpx.Client(base_url=client.base_url, timeout=0.2) as hasty, pytest.raises(httpx.ReadTimeout):
            hasty.post("/api/v1/ask", json=ASKED)
        until_waiting(client, 0)
        next_one = pool.submit(client.post, "/api/v1/ask", json=ASKED)
        until_waiting(client, 1)
        blocked.go.set()
        assert [first.result().status_code, next_one.result().status_code] == [200, 200]
