"""Downloads stay within the list, the bounds and the public network; a real server on this machine answers."""

import hashlib
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from corpus.reading.extraction.refusal import UnreadableError
from corpus.storage.fetching import OFFICIAL_HOSTS, FetchPolicy, fetch, is_allowed

DAY = date(2026, 11, 24)
LOCAL = FetchPolicy(hosts=("127.0.0.1", "localhost"), max_bytes=100_000, seconds=10, allow_private=True)


class Pages(BaseHTTPRequestHandler):
    """What the server has: the path says how it behaves."""

    stopped = threading.Event()

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        target = {
            "/moved": "/van-ban/61.pdf",
            "/loop": "/loop",
            "/outside": "http://example.com/",
            "/file": "file:///etc/passwd",
            "/metadata": "http://169.254.169.254/latest/",
        }.get(path)
        if target:
            self.send_response(302)
            self.send_header("Location", target)
            self.end_headers()
        elif path == "/missing":
            self.send_error(404)
        elif path == "/large-said":
            self.send_response(200)
            self.send_header("Content-Length", "100001")
            self.end_headers()
        elif path in ("/large", "/slow"):
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(4000):
                    self.wfile.write(b"x" * 1000)
                    if path == "/slow" and self.stopped.wait(0.05):
                        break
            except OSError:
                return  # the client has gone, as it should
        else:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"van ban")

    def log_message(self, *args: object) -> None:
        """Stay silent."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        Pages.stopped.set()
        running.shutdown()
        thread.join()


def refusal(url: str, policy: FetchPolicy = LOCAL) -> str:
    with pytest.raises(UnreadableError) as refused:
        fetch(url, policy, DAY)
    return refused.value.code


def test_a_file_comes_with_address_name_hash_and_day(server: str) -> None:
    got = fetch(f"{server}/van-ban/Ngh%E1%BB%8B%20%C4%91%E1%BB%8Bnh%2061.pdf?tai=1#trang-2", LOCAL, DAY)
    assert got.data == b"van ban"
    assert got.name == "Nghị-định-61.pdf"
    assert got.sha256 == hashlib.sha256(b"van ban").hexdigest()
    assert got.fetched_on == DAY
    assert got.url.endswith("61.pdf?tai=1")


def test_letters_that_an_address_may_not_hold_are_encoded(server: str) -> None:
    assert fetch(f"{server}/van-ban/Nghị định 61.pdf", LOCAL, DAY).name == "Nghị-định-61.pdf"


def test_a_redirect_is_followed_and_the_last_address_kept(server: str) -> None:
    assert fetch(f"{server}/moved", LOCAL, DAY).url == f"{server}/van-ban/61.pdf"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/loop", "fetch_failed"),
        ("/missing", "fetch_failed"),
        ("/large-said", "file_too_large"),
        ("/large", "file_too_large"),
        ("/outside", "host_refused"),
        ("/metadata", "host_refused"),
        ("/file", "url_invalid"),
    ],
)
def test_what_a_server_may_not_do(server: str, path: str, code: str) -> None:
    assert refusal(server + path) == code


def test_a_server_that_drips_is_cut_off(server: str) -> None:
    policy = FetchPolicy(hosts=("127.0.0.1",), max_bytes=10**9, seconds=0.3, allow_private=True)
    assert refusal(f"{server}/slow", policy) == "fetch_failed"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f.1",
        "0.0.0.0",
        "10.0.0.8",
        "172.16.3.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fd00::1]",
        "[fe80::1]",
        "224.0.0.1",
    ],
)
def test_private_addresses_are_refused_even_on_the_list(host: str) -> None:
    policy = FetchPolicy(hosts=(host.strip("[]"),), seconds=5)
    assert refusal(f"http://{host}/", policy) in ("host_refused", "fetch_failed")


def test_a_local_server_is_refused_without_leave_for_private_addresses(server: str) -> None:
    port = server.rsplit(":", 1)[1]
    assert refusal(f"{server}/", FetchPolicy(hosts=("127.0.0.1",))) == "host_refused"
    assert refusal(f"http://localhost:{port}/", FetchPolicy(hosts=("localhost",))) == "host_refused"


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://chinhphu.vn/a.pdf", "url_invalid"),
        ("file:///etc/passwd", "url_invalid"),
        ("http://user:pass@chinhphu.vn/", "url_invalid"),
        ("http://", "url_invalid"),
        ("http://[::1", "url_invalid"),
        ("https://example.com/", "host_refused"),
        ("https://chinhphu.vn.example.com/", "host_refused"),
        ("https://evilchinhphu.vn/", "host_refused"),
        ("https://chinhphu.vn:8443/", "host_refused"),
        ("http://chinhphu.vn:22/", "host_refused"),
    ],
)
def test_addresses_off_the_list_are_refused(url: str, code: str) -> None:
    assert refusal(url, FetchPolicy()) == code


@pytest.mark.parametrize(
    "host", ["vanban.chinhphu.vn", "vbpl.vn", "www.moha.gov.vn", "CONGBAO.CHINHPHU.VN", "quochoi.vn."]
)
def test_government_hosts_are_on_the_list(host: str) -> None:
    assert is_allowed(f"https://{host}/a.pdf", FetchPolicy(OFFICIAL_HOSTS))
