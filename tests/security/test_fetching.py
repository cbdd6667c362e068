"""Downloads cannot reach private addresses: spelled unusually, by a redirect, or by a host that resolves differently twice."""

import socket
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from corpus.reading.extraction.refusal import UnreadableError
from corpus.storage.fetching import FetchPolicy, fetch

DAY = date(2026, 11, 24)


def refusal(url: str, policy: FetchPolicy) -> str:
    with pytest.raises(UnreadableError) as refused:
        fetch(url, policy, DAY)
    return refused.value.code


@pytest.mark.parametrize(
    "host",
    [
        "[::127.0.0.1]",
        "[::ffff:0:127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b:1::10.0.0.1]",
        "[2002:a00:1::1]",
        "[2001:0:4136:e378:8000:63bf:f5ff:fffe]",
        "[fec0::1]",
        "[fd00:ec2::254]",
        "[3fff::1]",
        "[5f00::1]",
        "[::]",
        "192.0.0.8",
        "192.88.99.1",
        "198.18.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "127.1",
        "0177.0.0.1",
        "0x7f000001",
        "2130706433",
        "017700000001",
        "127.0.0.1.",
    ],
)
def test_an_address_in_disguise_is_refused(host: str) -> None:
    policy = FetchPolicy(hosts=(host.strip("[]").rstrip("."),), seconds=5)
    assert refusal(f"http://{host}/", policy) in ("host_refused", "fetch_failed")


class PrivateServer(BaseHTTPRequestHandler):
    """A server on loopback that records the paths it is asked for; `/to/URL` redirects to URL."""

    reached: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        self.reached.append(self.path)
        self.send_response(302 if self.path.startswith("/to/") else 200)
        if self.path.startswith("/to/"):
            self.send_header("Location", self.path.removeprefix("/to/"))
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Log nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    PrivateServer.reached = []
    with ThreadingHTTPServer(("127.0.0.1", 0), PrivateServer) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield running.server_port
        running.shutdown()
        thread.join()


@pytest.fixture
def resolver(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[list[str]]]:
    """Return a table that a test fills: host to the addresses of each DNS look-up in turn; other hosts resolve as usual."""
    answers: dict[str, list[list[str]]] = {}
    real = socket.getaddrinfo

    def resolve(host: Any, port: Any, *given: Any, **named: Any) -> Any:
        if host not in answers:
            return real(host, port, *given, **named)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in answers[host].pop(0)]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return answers


def test_a_name_that_answers_something_else_the_second_time_gains_nothing(
    port: int, resolver: dict[str, list[list[str]]]
) -> None:
    # One look-up: the address that was checked is the one connected to. A second look-up would fail: no list is left.
    resolver["vanban.gov.vn"] = [["127.0.0.1"]]
    policy = FetchPolicy(hosts=("gov.vn",), seconds=5, allow_private=True)
    assert fetch(f"http://vanban.gov.vn:{port}/", policy, DAY).data == b""
    assert resolver["vanban.gov.vn"] == []


def test_a_name_with_one_private_address_among_public_ones_is_refused(resolver: dict[str, list[list[str]]]) -> None:
    for addresses in (["8.8.8.8", "127.0.0.1"], ["10.0.0.8", "8.8.8.8"], ["169.254.169.254"]):
        resolver["vanban.gov.vn"] = [addresses]
        assert refusal("http://vanban.gov.vn/", FetchPolicy(seconds=5)) == "host_refused"


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://2130706433/",
        "//evil.example/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_INFO",
        "http://vanban.gov.vn@127.0.0.1/",
        "http://127.0.0.1\\@vanban.gov.vn/",
    ],
)
def test_a_redirect_is_judged_like_the_first_address(
    port: int, resolver: dict[str, list[list[str]]], target: str
) -> None:
    resolver["vanban.gov.vn"] = [["127.0.0.1"]]
    policy = FetchPolicy(hosts=("gov.vn",), seconds=5, allow_private=True)
    assert refusal(f"http://vanban.gov.vn:{port}/to/{target}", policy) in (
        "host_refused",
        "url_invalid",
        "fetch_failed",
    )
    assert len(PrivateServer.reached) == 1


@pytest.mark.parametrize("target", ["http://cong.gov.vn/", "https://cong.gov.vn/noi-bo"])
def test_a_redirect_to_a_name_that_leads_inside_is_refused(
    port: int, resolver: dict[str, list[list[str]]], monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    resolver["cong.gov.vn"] = [["10.0.0.8"]]
    assert refusal(target, FetchPolicy(seconds=5)) == "host_refused"
    assert PrivateServer.reached == []
