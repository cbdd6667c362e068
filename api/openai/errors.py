"""Error replies below /v1 in the form of the OpenAI protocol, whichever layer of the application made them."""

import json

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TYPES = {401: "authentication_error", 403: "permission_error", 404: "not_found_error", 429: "rate_limit_error"}


class OpenAIErrorMiddleware:
    """Adds `type` and `param` to our errors; an invalid request is a 400 in this protocol, not a 422."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or not scope["path"].startswith("/v1/"):
            await self._app(scope, receive, send)
            return
        start: Message | None = None  # of an error, held back until its body is complete
        pieces: list[bytes] = []

        async def convert_errors(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and _is_error(message):
                start = message
                return
            if start is None:
                await send(message)
                return
            pieces.append(message.get("body", b""))
            if not message.get("more_body", False):
                converted, body = _converted(start, b"".join(pieces))
                await send(converted)
                await send({"type": "http.response.body", "body": body})

        await self._app(scope, receive, convert_errors)


def _is_error(message: Message) -> bool:
    headers = Headers(raw=message["headers"])
    return (
        message["status"] >= 400
        and headers.get("content-type", "").startswith("application/json")
        and "content-encoding" not in headers
    )


def _converted(start: Message, body: bytes) -> tuple[Message, bytes]:
    """Return the start message and the body of an error in the protocol's form."""
    status = 400 if start["status"] == 422 else start["status"]
    error = json.loads(body)["error"]
    kind = _TYPES.get(status, "server_error" if status >= 500 else "invalid_request_error")
    body = json.dumps({"error": {"type": kind, "param": None, **error}}, ensure_ascii=False).encode()
    start = {**start, "status": status}
    MutableHeaders(scope=start)["content-length"] = str(len(body))
    return start, body
