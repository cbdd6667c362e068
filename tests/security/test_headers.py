"""Security headers of every reply, allowed host names, secrets from files, the size limit of uploads."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from api.dependencies import Services
from api.middleware.security import UPLOADS, SecurityMiddleware
from api.settings.settings import Settings
from tests.security.apps import QUESTION, code, open_client

EVERYWHERE = ["/", "/van-ban", "/tra-cuu", "/api/v1/documents", "/khong-co", "/healthz", "/static/khong-co.js"]


def read_settings() -> Settings:
    """Read the settings from the environment alone."""
    read: Callable[..., Settings] = Settings  # pydantic's own arguments are not in its signature
    return read(_env_file=None)


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_reply_is_guarded(client: TestClient, path: str) -> None:
    headers = client.get(path, headers={"accept": "text/html"}).headers
    policy = headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'self'" in policy or "default-src 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "server" not in headers
    assert "x-powered-by" not in headers
    assert "set-cookie" not in headers


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://testserver.evil.example", "https://testserver:444"]
)
@pytest.mark.parametrize("path", ["/api/v1/documents", "/api/v1/openapi.json", "/healthz", "/readyz", "/metrics", "/"])
def test_no_other_site_may_read_without_a_key(client: TestClient, origin: str, path: str) -> None:
    for reply in (
        client.get(path, headers={"origin": origin}),
        client.options(path, headers={"origin": origin, "access-control-request-method": "GET"}),
        client.options(
            path,
            headers={
                "origin": origin,
                "access-control-request-method": "GET",
                "access-control-request-headers": "authorization",
            },
        ),
    ):
        assert "access-control-allow-origin" not in reply.headers
        assert "access-control-allow-credentials" not in reply.headers


def test_https_is_kept_to_once_it_is_used(services: Services) -> None:
    with open_client(services, trusted_proxies=["127.0.0.1"]) as client:
        assert "strict-transport-security" not in client.get("/").headers
        assert "strict-transport-security" not in client.get("/", headers={"x-forwarded-proto": "https"}).headers
    with open_client(services) as client:
        client.base_url = "https://testserver"
        assert "max-age=" in client.get("/").headers["strict-transport-security"]


@pytest.mark.parametrize(
    "host", ["evil.example", "hoidap.tinh.gov.vn.evil.example", "", "127.0.0.1", "evil.example:8000"]
)
def test_a_name_that_is_not_ours_is_refused(services: Services, host: str) -> None:
    with open_client(services, allowed_hosts=["hoidap.tinh.gov.vn"]) as client:
        assert code(client.get("/", headers={"host": host})) == (421, "wrong_host")
        assert client.get("/", headers={"host": "HoiDap.tinh.gov.vn"}).status_code == 200
        assert client.get("/", headers={"host": "hoidap.tinh.gov.vn:8443"}).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND"])
def test_other_methods_do_nothing(client: TestClient, method: str) -> None:
    assert client.request(method, "/api/v1/ask", json=QUESTION).status_code == 405


def test_secrets_come_from_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "key"
    secret.write_text("s3cret\n")
    monkeypatch.setenv("HOIDAP_CHAT_API_KEY_FILE", str(secret))
    settings = read_settings()
    assert settings.chat_api_key.get_secret_value() == "s3cret"
    assert "s3cret" not in repr(settings)
    monkeypatch.setenv("HOIDAP_CHAT_API_KEY", "from the environment")
    assert read_settings().chat_api_key.get_secret_value() == "from the environment"
    monkeypatch.delenv("HOIDAP_CHAT_API_KEY")
    monkeypatch.setenv("HOIDAP_CHAT_API_KEY_FILE", str(tmp_path / "missing"))
    with pytest.raises(FileNotFoundError):
        read_settings()


def test_lists_are_read_with_commas_and_odd_networks_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIDAP_TRUSTED_PROXIES", "10.0.0.1, 192.168.0.0/16")
    assert read_settings().trusted_proxies == ["10.0.0.1", "192.168.0.0/16"]
    monkeypatch.setenv("HOIDAP_TRUSTED_PROXIES", '["10.0.0.1"]')
    assert read_settings().trusted_proxies == ["10.0.0.1"]
    monkeypatch.setenv("HOIDAP_TRUSTED_PROXIES", "*")
    with pytest.raises(ValueError, match="'\\*'"):
        read_settings()


def upload(length: str, *pieces: bytes) -> tuple[int, int]:
    """Send a body in pieces to `SecurityMiddleware` alone; returns the HTTP status and the bytes that the application read."""
    seen, status = 0, 0
    waiting: list[Message] = [
        {"type": "http.request", "body": piece, "more_body": n < len(pieces) - 1} for n, piece in enumerate(pieces)
    ]

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        nonlocal seen
        try:
            async for piece in Request(scope, receive).stream():
                seen += len(piece)
        except HTTPException as refused:
            await PlainTextResponse("", refused.status_code)(scope, receive, send)
        else:
            await PlainTextResponse("ok")(scope, receive, send)

    async def receive() -> Message:
        if not waiting:
            await asyncio.Event().wait()  # the client sends nothing more
        return waiting.pop(0)

    async def send(message: Any) -> None:
        nonlocal status
        status = message.get("status", status)

    scope = {"type": "http", "path": UPLOADS, "method": "POST", "headers": [(b"content-length", length.encode())]}
    asyncio.run(SecurityMiddleware(application, body_seconds=0.05, upload_bytes=100)(scope, receive, send))
    return status, seen


def test_files_are_bounded_piece_by_piece() -> None:
    assert upload("80", b"x" * 40, b"x" * 40) == (200, 80)
    assert upload("101") == (413, 0)
    assert upload("90", b"x" * 60, b"x" * 60)[0] == 413
    assert upload("90", b"x" * 60, b"x" * 60)[1] <= 100
