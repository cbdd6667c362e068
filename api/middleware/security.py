"""Bounds on requests (host name, size and time of the body) and the security headers of replies."""

import asyncio
from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import errors

MAX_BODY = 64_000  # bytes: a question has at most 2,000 characters, up to 12 bytes each when JSON escapes them
# Clients of the OpenAI protocol and of MCP send a whole conversation with each question.
MAX_BODIES = {"/v1/": 512_000, "/mcp": 512_000}
# Uploaded files are larger. They go to disk piece by piece, and only after the sender's session was checked.
UPLOADS = "/api/v1/admin/uploads"

# Lit renders its templates through a Trusted Types policy of the name "lit-html"; no other code may create HTML from text.
CONTENT_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; "
    "require-trusted-types-for 'script'; trusted-types lit-html"
)
_HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",  # for browsers that do not know frame-ancestors
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_HTTPS_ONLY = "max-age=31536000"  # a year, as HSTS guides advise


class SecurityMiddleware:
    """Refuses requests for other host names (421) and bodies that are too large (413) or too slow (408).

    A body is read whole before the application sees it, except uploads. Replies get the headers of _HEADERS unless the
    application has set its own.
    """

    def __init__(
        self, app: ASGIApp, body_seconds: float = 10, hosts: Sequence[str] = (), upload_bytes: int = MAX_BODY
    ) -> None:
        self._app, self._seconds, self._upload_bytes = app, body_seconds, upload_bytes
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        secure = scope.get("state", {}).get("secure", False)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                if secure:
                    headers.setdefault("Strict-Transport-Security", _HTTPS_ONLY)
            await send(message)

        status = 421 if self._is_other_host(scope) else 0
        if not status and _has_body(scope):
            try:
                if scope["path"] == UPLOADS:
                    receive = _limited(receive, self._upload_bytes, self._seconds, Headers(scope=scope))
                else:
                    async with asyncio.timeout(self._seconds):
                        receive = await _read_whole(receive, _max_body(scope["path"]), Headers(scope=scope))
            except TimeoutError:
                status = 408
            except _TooLargeError:
                status = 413
            except _DisconnectedError:
                return
        await (errors.reply(status) if status else self._app)(scope, receive, send_with_headers)

    def _is_other_host(self, scope: Scope) -> bool:
        """Return whether the Host header names another host, as after DNS rebinding of a page to our address."""
        name = Headers(scope=scope).get("host", "").lower()
        return bool(self._hosts) and name not in self._hosts and name.rpartition(":")[0] not in self._hosts


class _TooLargeError(Exception):
    """A body is larger than allowed."""


class _DisconnectedError(Exception):
    """The client disconnected before the body was complete."""


def _has_body(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    return "transfer-encoding" in headers or headers.get("content-length", "0") != "0"


def _max_body(path: str) -> int:
    return next((limit for start, limit in MAX_BODIES.items() if path.startswith(start)), MAX_BODY)


async def _read_whole(receive: Receive, limit: int, headers: Headers) -> Receive:
    """Read a body to its end and return a `receive` that gives it in one piece; raises _TooLargeError, _DisconnectedError."""
    _check_length(headers, limit)
    pieces: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _DisconnectedError
        pieces.append(message.get("body", b""))
        size += len(pieces[-1])
        if size > limit:
            raise _TooLargeError
        more = message.get("more_body", False)
    whole: list[Message] = [{"type": "http.request", "body": b"".join(pieces), "more_body": False}]

    async def replay() -> Message:
        return whole.pop() if whole else await receive()

    return replay


def _limited(receive: Receive, limit: int, seconds: float, headers: Headers) -> Receive:
    """Return a `receive` that raises HTTPException 413 when the body grows too large, 408 when a piece takes too long."""
    _check_length(headers, limit)
    size, more = 0, True

    async def receive_piece() -> Message:
        nonlocal size, more
        if not more:
            return await receive()
        try:
            async with asyncio.timeout(seconds):
                message = await receive()
        except TimeoutError:
            raise HTTPException(408) from None
        size += len(message.get("body", b""))
        more = message.get("more_body", False)
        if size > limit:
            raise HTTPException(413)
        return message

    return receive_piece


def _check_length(headers: Headers, limit: int) -> None:
    """Refuse by the Content-Length alone; raises _TooLargeError."""
    length = headers.get("content-length", "0")
    # Only 20 digits are converted: a number of a million digits would take seconds.
    if not length.isdecimal() or int(length[:20]) > limit:
        raise _TooLargeError
