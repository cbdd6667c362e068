"""The HTML pages, their security policy, caching and compression."""

import re

import pytest
from fastapi.testclient import TestClient

from api.web_files import STATIC

BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
PAGES = {
    "/": "index.html",
    "/van-ban": "library.html",
    "/van-ban/942-qd-ttg-2021": "reader.html",
    "/tra-cuu": "lookup.html",
    "/vi-du/cong-dich-vu-cong": "example.html",
    "/widget.js": "widget.js",
}
BUILT = {path: name for path, name in PAGES.items() if (STATIC / name).exists()}


@pytest.mark.parametrize("path", BUILT)
def test_page_is_its_file_and_is_not_sent_twice(client: TestClient, path: str) -> None:
    page = client.get(path, headers=BROWSER)
    assert page.status_code == 200
    assert page.content == (STATIC / BUILT[path]).read_bytes()
    assert client.head(path).status_code == 200
    again = client.get(path, headers={"if-none-match": page.headers["etag"]})
    assert again.status_code == 304
    assert not again.content


@pytest.mark.parametrize("path", [path for path in BUILT if path != "/widget.js"])
def test_page_is_vietnamese_and_needs_nothing_that_the_policy_forbids(client: TestClient, path: str) -> None:
    page = client.get(path)
    assert '<html lang="vi"' in page.text
    assert page.headers["cache-control"] == "no-cache"
    assert "<script>" not in page.text
    assert "<style" not in page.text
    assert " style=" not in page.text
    assert not re.search(r'<[a-z][^<>]*\s(?:src|href)="(?:https?:)?//', page.text), "nothing comes from elsewhere"


@pytest.mark.parametrize("path", ["/", "/healthz", "/api/v1/documents", "/api/v1/khong-co", "/static/khong-co.js"])
def test_every_reply_has_the_strict_policy(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    for rule in ("default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'"):
        assert rule in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_widget_may_be_loaded_by_other_sites(client: TestClient) -> None:
    if not (STATIC / "widget.js").exists():
        pytest.skip("the widget is not built")
    widget = client.get("/widget.js")
    assert widget.headers["content-type"].startswith("text/javascript")
    assert widget.headers["cross-origin-resource-policy"] == "cross-origin"
    assert widget.headers["cache-control"] == "public, max-age=300"


@pytest.mark.parametrize("path", ["/khong-co", "/van-ban/khong/co", "/static/khong-co.css"])
def test_browser_sees_a_page_and_a_program_json(client: TestClient, path: str) -> None:
    page = client.get(path, headers=BROWSER)
    assert page.status_code == 404
    assert page.headers["content-type"].startswith("text/html")
    assert "Không tìm thấy trang này" in page.text
    assert "'sha256-" in page.headers["content-security-policy"]
    program = client.get(path)
    assert program.status_code == 404
    assert program.json()["error"]["code"] == "not_found"


def test_api_answers_browsers_with_json_too(client: TestClient) -> None:
    assert client.get("/api/v1/khong-co", headers=BROWSER).json()["error"]["code"] == "not_found"


def test_unknown_document_is_404_whatever_shows_it(client: TestClient) -> None:
    page = client.get("/van-ban/khong-co", headers=BROWSER)
    assert page.status_code == 404
    assert "<!doctype html>" in page.text.lower()


@pytest.mark.parametrize("path", ["/static/../settings.py", "/static/%2e%2e/settings.py", "/static//etc/passwd"])
def test_only_web_files_are_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_files_named_after_their_content_are_kept_for_good(client: TestClient) -> None:
    hashed = next((STATIC / "assets").glob("*.js"), None)
    if hashed is None:
        pytest.skip("the pages are not built")
    assert client.get(f"/static/assets/{hashed.name}").headers["cache-control"] == "public, max-age=31536000, immutable"
    assert client.get("/static/icon.svg").headers["cache-control"] == "no-cache"


def test_large_replies_are_compressed_and_streams_are_not(client: TestClient) -> None:
    assert client.get("/api/v1/documents").headers["content-encoding"] == "gzip"
    stream = client.post("/api/v1/ask", json={"question": "Xin chào"}, headers={"accept": "text/event-stream"})
    assert "content-encoding" not in stream.headers


@pytest.mark.parametrize("length", ["64001", "-1", "abc", "²"])
def test_body_of_doubtful_length_is_refused(client: TestClient, length: str) -> None:
    reply = client.post("/api/v1/ask", content=b"{}", headers=[(b"content-length", length.encode())])
    assert reply.status_code == 413
