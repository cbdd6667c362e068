"""The outermost layer: gives each request its id and its visitor, counts it, and writes one line of log about it.

Neither the address asked for nor who asked stands in the log: an address holds ids by which answers are read.
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
_QUIET = frozenset({"/healthz", "/readyz", "/metrics"})


class Watch:
    """Watches each request from before the first to after the last byte."""

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

        async def send_told(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[HEADER] = id_
            await send(message)

        try:
            await self._app(scope, receive, send_told)
        finally:
            seconds, route = time.perf_counter() - started, _route(scope)
            self._metrics.replied(scope["method"], route, status, seconds)
            level = logging.DEBUG if route in _QUIET else logging.INFO
            what = {"method": scope["method"], "route": route, "status": status, "ms": round(seconds * 1000, 1)}
            log.log(level, "request", extra=what)
            request_id.reset(token)

    def _id(self, scope: Scope) -> str:
        """Return the id that a proxy of ours gave the request, else a new one."""
        given = Headers(scope=scope).get(HEADER, "")
        return given if self._proxies.has(peer(scope)) and _ID.fullmatch(given) else uuid.uuid4().hex[:16]


def _route(scope: Scope) -> str:
    """Return the pattern of the address, "/api/v1/answers/{record_id}"."""
    # A route knows its own part of the address only; FastAPI keeps the whole beside it.
    for known in (scope.get("fastapi", {}).get("effective_route_context"), scope.get("route")):
        if path := getattr(known, "path", ""):
            return str(path)
    return "/static" if scope["path"].startswith("/static/") else "other"
