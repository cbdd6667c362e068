"""What every reply carries, and requests that are refused before anything is done: too large, too slow, to another name."""

import asyncio
from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import errors

MAX_BODY = 64_000  # bytes; a question has at most 2,000 characters
# Programs that talk in the form of others send a conversation whole.
MAX_BODIES = {"/v1/": 512_000, "/mcp": 512_000}
# Files are not kept in memory; who sends them is known by his session before they are read.
UPLOADS = "/api/v1/admin/uploads"

# Lit writes its own templates through a policy of this name; nothing else may turn text into markup.
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
_HTTPS_ONLY = "max-age=31536000"


class Guard:
    """Reads bodies whole within bounds of size and time, and puts the security headers on every reply without its own."""

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

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                if secure:
                    headers.setdefault("Strict-Transport-Security", _HTTPS_ONLY)
            await send(message)

        status = 421 if self._is_another_name(scope) else 0
        if not status and _has_body(scope):
            try:
                if scope["path"] == UPLOADS:
                    receive = _bounded(receive, self._upload_bytes, self._seconds, Headers(scope=scope))
                else:
                    async with asyncio.timeout(self._seconds):
                        receive = await _whole(receive, _most(scope["path"]), Headers(scope=scope))
            except TimeoutError:
                status = 408
            except _TooLargeError:
                status = 413
            except _HungUpError:
                return
        await (errors.reply(status) if status else self._app)(scope, receive, send_guarded)

    def _is_another_name(self, scope: Scope) -> bool:
        """Tell whether the request is for a name that is not ours, as when a page rebinds its name to our address."""
        name = Headers(scope=scope).get("host", "").lower()
        return bool(self._hosts) and name not in self._hosts and name.rpartition(":")[0] not in self._hosts


class _TooLargeError(Exception):
    """A body is larger than allowed."""


class _HungUpError(Exception):
    """The caller went before the body was whole."""


def _has_body(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    return "transfer-encoding" in headers or headers.get("content-length", "0") != "0"


def _most(path: str) -> int:
    return next((most for start, most in MAX_BODIES.items() if path.startswith(start)), MAX_BODY)


async def _whole(receive: Receive, most: int, headers: Headers) -> Receive:
    """Read a body to its end and return what hands it on in one piece."""
    _check_length(headers, most)
    pieces: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise _HungUpError
        pieces.append(message.get("body", b""))
        size += len(pieces[-1])
        if size > most:
            raise _TooLargeError
        more = message.get("more_body", False)
    kept: list[Message] = [{"type": "http.request", "body": b"".join(pieces), "more_body": False}]

    async def replayed() -> Message:
        return kept.pop() if kept else await receive()

    return replayed


def _bounded(receive: Receive, most: int, seconds: float, headers: Headers) -> Receive:
    """Hand a body on piece by piece; ends in 413 when it is too large, in 408 when a piece takes too long."""
    _check_length(headers, most)
    size, more = 0, True

    async def counted() -> Message:
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
        if size > most:
            raise HTTPException(413)
        return message

    return counted


def _check_length(headers: Headers, most: int) -> None:
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length[:20]) > most:
        raise _TooLargeError
