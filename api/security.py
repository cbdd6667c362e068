"""What every reply carries, and bodies that are refused before they are read."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import errors

MAX_BODY = 64_000  # bytes; a question has at most 2,000 characters

# Lit writes its own templates through a policy of this name; nothing else may turn text into markup.
CONTENT_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; "
    "require-trusted-types-for 'script'; trusted-types lit-html"
)
_HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Guard:
    """Refuses oversized bodies unread and puts the security headers on every reply that does not set its own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        app = errors.reply(413) if _is_too_large(scope) else self._app
        await app(scope, receive, send_guarded)


def _is_too_large(scope: Scope) -> bool:
    """Tell whether a body is too large, or does not say how large it is."""
    headers = Headers(scope=scope)
    length = headers.get("content-length", "0")
    return not length.isdecimal() or int(length) > MAX_BODY or "transfer-encoding" in headers
