"""What every reply carries, and requests that are refused before anything is done: too large, too slow, to another name."""

import asyncio
from collections.abc import Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import errors

MAX_BODY = 64_000  # bytes; a question has at most 2,000 characters
# Programs that talk in the form of others send a conversation whole.
MAX_BODIES = {"/v1/": 512_000, "/mcp": 512_000}

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

    def __init__(self, app: ASGIApp, body_seconds: float = 10, hosts: Sequence[str] = ()) -> None:
        self._app, self._seconds = app, body_seconds
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
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length[:20]) > most:
        raise _TooLargeError
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
