"""What goes over the wire to a server that speaks OpenAI's protocol; needs the extra "chat", so it runs with `make test-model`."""

import json
import threading
from collections.abc import Generator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from bot.writing.chat_model import NoReplyError, open_chat_model, stream_reply
from bot.writing.generation import schema

pytestmark = pytest.mark.model


class Server(ThreadingHTTPServer):
    """Keeps what it was asked; refuses a form with 400 if told to, else writes `pieces` or, without them, for ever."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.refuses_forms = False
        self.pieces: tuple[str, ...] = ()
        self.hung_up = threading.Event()


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.server.asked.append(body)
        self.server.keys.append(self.headers["authorization"])
        refused = self.server.refuses_forms and "response_format" in body
        self.send_response(400 if refused else 200)
        self.send_header("content-type", "application/json" if refused else "text/event-stream")
        self.end_headers()
        if refused:
            self.wfile.write(b'{"error": {"message": "This response_format type is unavailable"}}')
            return
        try:
            for piece in self.server.pieces or iter(lambda: "a", ""):
                choice = {"index": 0, "delta": {"content": piece}}
                chunk = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
                self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
            self.wfile.write(b"data: [DONE]\n\n")
        except OSError:
            self.server.hung_up.set()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as opened:
        threading.Thread(target=opened.serve_forever, daemon=True).start()
        yield opened
        opened.shutdown()


def reply(server: Server) -> Generator[str, None, None]:
    model = open_chat_model("openai:m", base_url=f"http://127.0.0.1:{server.server_port}/v1")
    assert model
    return stream_reply(model, "system", "user", schema=schema())


def test_it_is_held_to_the_schema_and_streamed(server: Server) -> None:
    server.pieces = ("{", "}")
    assert [piece for piece in reply(server) if piece] == ["{", "}"]
    (asked,) = server.asked
    assert asked["stream"]
    assert asked["response_format"]["json_schema"]["schema"] == schema()
    assert [message["role"] for message in asked["messages"]] == ["system", "user"]


def test_a_server_that_refuses_the_form_is_asked_without(server: Server) -> None:
    server.pieces, server.refuses_forms = ("a",), True
    assert "".join(reply(server)) == "a"
    assert ["response_format" in asked for asked in server.asked] == [True, False]


def test_the_key_of_the_environment_goes_to_no_other_server(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    server.pieces = ("a",)
    list(reply(server))
    assert server.keys == ["Bearer -"]


def test_who_reads_no_further_hangs_up(server: Server) -> None:
    pieces = reply(server)
    assert next(pieces) == "a"
    pieces.close()
    assert server.hung_up.wait(30)


def test_what_never_ends_is_cut_off_and_hung_up_on(server: Server) -> None:
    with pytest.raises(NoReplyError) as raised:
        list(reply(server))
    assert raised.value.reason == "malformed"
    assert server.hung_up.wait(30)
