"""The outermost middleware: gives each request an id and a visitor, counts it and logs one line about it.

The line has the pattern of the route, not the URL, and no address of the visitor: URLs contain ids by which anyone can
read an answer.
"""

import logging
import re
import time
import uuid

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.middleware.client_address import Networks, is_secure, peer, visitor
from api.operations.log_format import request_id
from api.operations.metrics import Metrics

log = logging.getLogger("hoidap.access")
HEADER = "X-Request-ID"
_ID = re.compile(r"[A-Za-z0-9_.-]{8,64}")
_DEBUG_ROUTES = frozenset({"/healthz", "/readyz", "/metrics"})  # called every few seconds: logged at DEBUG


class RequestLogMiddleware:
    """Sets `visitor`, `secure` and `request_id` in the state of the request for all that follows."""

    def __init__(self, app: ASGIApp, proxies: Networks, metrics: Metrics) -> None:
        self._app, self._proxies, self._metrics = app, proxies, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        id_, started, status = self._id(scope), time.perf_counter(), 500
        state = scope.setdefault("state", {})
        state["visitor"] = visitor(scope, self._proxies)
        state["secure"] = is_secure(scope, self._proxies)
        state["request_id"] = id_
        token = request_id.set(id_)

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[HEADER] = id_
            await send(message)

        try:
            await self._app(scope, receive, send_with_id)
        finally:
            seconds, route = time.perf_counter() - started, _route(scope)
            self._metrics.replied(scope["method"], route, status, seconds)
            level = logging.DEBUG if route in _DEBUG_ROUTES else logging.INFO
            fields = {"method": scope["method"], "route": route, "status": status, "ms": round(seconds * 1000, 1)}
            log.log(level, "request", extra=fields)
            request_id.reset(token)

    def _id(self, scope: Scope) -> str:
        """Return the request id that a trusted proxy sent, else a new one."""
        given = Headers(scope=scope).get(HEADER, "")
        return given if self._proxies.has(peer(scope)) and _ID.fullmatch(given) else uuid.uuid4().hex[:16]


def _route(scope: Scope) -> str:
    """Return the pattern of the route, "/api/v1/answers/{record_id}"; "other" when none matched."""
    # A route knows only its own part of the path; FastAPI keeps the whole path beside it.
    for known in (scope.get("fastapi", {}).get("effective_route_context"), scope.get("route")):
        if path := getattr(known, "path", ""):
            return str(path)
    return "/static" if scope["path"].startswith("/static/") else "other"
