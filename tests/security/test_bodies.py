"""Bodies and headers that are too large, too slow or endless, sent over a real socket."""

import json
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from api.dependencies import Services
from api.middleware.security import MAX_BODY
from tests.security.apps import QUESTION, build_app
from tests.serving import served

PATIENCE_S = 30  # only a test that fails waits so long


@pytest.fixture(scope="module")
def address(services: Services) -> Iterator[tuple[str, int]]:
    app = build_app(services, body_seconds=0.5)
    with served(app, header_seconds=0.5) as base:
        parts = urlsplit(base)
        assert parts.hostname
        assert parts.port
        yield parts.hostname, parts.port


def exchange(address: tuple[str, int], *pieces: bytes) -> bytes:
    """Send the pieces and return all bytes received until the server closes the connection."""
    with socket.create_connection(address, PATIENCE_S) as connection:
        answer = b""
        try:
            for piece in pieces:
                connection.sendall(piece)
            while received := connection.recv(65_536):
                answer += received
        except (ConnectionResetError, BrokenPipeError):
            pass  # the server does not read to the end what it refuses
        return answer


def head(*lines: str) -> bytes:
    start = ["POST /api/v1/ask HTTP/1.1", "Host: localhost", "Connection: close", "Content-Type: application/json"]
    return "\r\n".join([*start, *lines, "", ""]).encode()


def chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


def code(answer: bytes) -> str:
    body = answer.partition(b"\r\n\r\n")[2]
    found: str = json.loads(body[body.index(b"{") : body.rindex(b"}") + 1])["error"]["code"]
    return found


def test_a_body_that_says_it_is_too_large_is_refused_unread(address: tuple[str, int]) -> None:
    answer = exchange(address, head(f"Content-Length: {MAX_BODY + 1}"))
    assert answer.startswith(b"HTTP/1.1 413")
    assert code(answer) == "too_large"


@pytest.mark.parametrize("length", ["-1", "1e3", "9" * 400])
def test_a_length_that_is_none_is_refused(address: tuple[str, int], length: str) -> None:
    assert exchange(address, head(f"Content-Length: {length}")).split()[1] in (b"400", b"413")


def test_chunks_without_end_are_cut_off(address: tuple[str, int]) -> None:
    answer = exchange(address, head("Transfer-Encoding: chunked"), *[chunk(b"x" * 10_000)] * 8)
    assert answer.startswith(b"HTTP/1.1 413") or answer == b""


def test_a_question_in_chunks_is_answered(address: tuple[str, int]) -> None:
    body = json.dumps(QUESTION).encode()
    answer = exchange(address, head("Transfer-Encoding: chunked"), chunk(body[:7]), chunk(body[7:]), b"0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200")


def test_two_lengths_are_refused(address: tuple[str, int]) -> None:
    body = json.dumps(QUESTION).encode()
    answer = exchange(address, head("Content-Length: 3", f"Content-Length: {len(body)}"), body)
    assert answer.startswith(b"HTTP/1.1 400")


def test_a_slow_body_is_given_up(address: tuple[str, int]) -> None:
    answer = exchange(address, head("Content-Length: 100"), b"{")
    assert answer.startswith(b"HTTP/1.1 408")
    assert code(answer) == "too_slow"


@pytest.mark.parametrize("sent", [b"", b"POST /api/v1/ask HTTP/1.1\r\nHost: localhost\r\nX-Slow: "])
def test_slow_headers_are_given_up(address: tuple[str, int], sent: bytes) -> None:
    assert exchange(address, sent) == b""


def test_endless_headers_are_cut_off(address: tuple[str, int]) -> None:
    answer = exchange(address, b"GET / HTTP/1.1\r\nHost: localhost\r\n", *[b"X-More: " + b"x" * 1000 + b"\r\n"] * 60)
    assert answer.startswith(b"HTTP/1.1 4") or answer == b""


def test_a_second_request_on_a_connection_has_its_time_too(address: tuple[str, int]) -> None:
    first = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
    answer = exchange(address, first, b"GET /healthz HTT")
    assert answer.count(b"HTTP/1.1 200") == 1
