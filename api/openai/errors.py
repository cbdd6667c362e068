"""Refusals below /v1 in the form that clients of OpenAI's protocol read, wherever in the application they come from."""

import json

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_TYPES = {401: "authentication_error", 403: "permission_error", 404: "not_found_error", 429: "rate_limit_error"}


class OpenAIErrors:
    """Adds `type` and `param` to our errors; what cannot be read is a 400 there, not a 422."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or not scope["path"].startswith("/v1/"):
            await self._app(scope, receive, send)
            return
        kept: Message | None = None
        pieces: list[bytes] = []

        async def send_told(message: Message) -> None:
            nonlocal kept
            if message["type"] == "http.response.start" and _is_error(message):
                kept = message
                return
            if kept is None:
                await send(message)
                return
            pieces.append(message.get("body", b""))
            if not message.get("more_body", False):
                start, body = _told(kept, b"".join(pieces))
                await send(start)
                await send({"type": "http.response.body", "body": body})

        await self._app(scope, receive, send_told)


def _is_error(message: Message) -> bool:
    headers = Headers(raw=message["headers"])
    return (
        message["status"] >= 400
        and headers.get("content-type", "").startswith("application/json")
        and "content-encoding" not in headers
    )


def _told(start: Message, body: bytes) -> tuple[Message, bytes]:
    """Return the beginning and the body of a refusal in the protocol's form."""
    status = 400 if start["status"] == 422 else start["status"]
    error = json.loads(body)["error"]
    kind = _TYPES.get(status, "server_error" if status >= 500 else "invalid_request_error")
    body = json.dumps({"error": {"type": kind, "param": None, **error}}, ensure_ascii=False).encode()
    start = {**start, "status": status}
    MutableHeaders(scope=start)["content-length"] = str(len(body))
    return start, body
