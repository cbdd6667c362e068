"""Who is let in: not while the doors are closed, only with a key where one is asked for, and no more often than allowed."""

from datetime import UTC, datetime

from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.access.keys import BEGINNING, Key, Keys, KeyScope
from api.access.service_switch import ServiceSwitch
from api.errors import error_body
from api.middleware.rate_limit import Counters
from api.middleware.site_access import READS, is_own_page
from api.operations.metrics import Metrics
from api.settings.public import PublicSettings

KEY_HEADER = "X-API-Key"
# What answers questions, and nothing while the doors are closed.
ANSWERING = frozenset({"/api/v1/ask", "/v1/chat/completions"})
# What has its turn and counts as a question. Of a call of a tool nobody knows before whether it is one, so each does; whether
# the doors are closed the tool that answers says itself (api/mcp/tools.py), since those that look up go on.
ASKING = ANSWERING | {"/mcp"}
_GUARDED = ("/api/", "/v1/", "/mcp")  # what keys are for; other doors have locks of their own
_LOOKING_UP = ("/api/v1/documents", "/api/v1/search", "/api/v1/suggest", "/api/v1/citations", "/api/v1/openapi.json")
_MINUTE, _DAY = 60, 86_400
_GUESSES = 10  # wrong keys a visitor may try within a minute
CLOSED_WAIT = 300  # seconds after which a program may look again whether the doors are open
_REFUSALS = {
    "key_required": (401, "Cần có khóa API để gọi địa chỉ này."),
    "key_invalid": (401, "Khóa API không đúng, đã hết hạn hoặc đã bị thu hồi."),
    "key_scope": (403, "Khóa API này không có quyền dùng chức năng được gọi."),
    "key_guessing": (429, "Thử sai khóa quá nhiều lần. Hãy thử lại sau {wait} giây."),
    "key_limit": (429, "Khóa API này đã gửi quá nhiều yêu cầu. Hãy thử lại sau {wait} giây."),
    "visitor_limit": (429, "Bạn gửi quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau {wait} giây."),
    "visitor_day_limit": (429, "Bạn đã gửi hết số câu hỏi của hôm nay. Hãy quay lại vào ngày mai."),
}


class Admission:
    """Stands in front of the interface, behind the gate of other sites, which passes on what it refuses."""

    def __init__(self, app: ASGIApp, settings: PublicSettings, counters: Counters, metrics: Metrics) -> None:
        self._app, self._settings, self._counters, self._metrics = app, settings, counters, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or not scope["path"].startswith(_GUARDED):
            await self._app(scope, receive, send)
            return
        refused = await self._closed(scope) or await run_in_threadpool(self._judged, scope)
        await (refused or self._app)(scope, receive, send)

    async def _closed(self, scope: Scope) -> Response | None:
        if scope["path"] not in ANSWERING:
            return None
        switch: ServiceSwitch = scope["app"].state.services.service_switch
        fresh, message = switch.cached()
        if not fresh:
            message = await run_in_threadpool(switch.message)
        if message is None:
            return None
        self._metrics.refused("closed")
        return JSONResponse(error_body("closed", message), 503, {"Retry-After": str(CLOSED_WAIT)})

    def _judged(self, scope: Scope) -> Response | None:
        headers, visitor = Headers(scope=scope), str(scope["state"]["visitor"])
        secret, needed = _presented(headers), self._needs_key(scope, headers)
        # Clients made for other services send some key always, and it is none of ours.
        if not secret or not (needed or secret.startswith(BEGINNING)):
            if needed:
                return self._refusal("key_required")
            return self._limited(visitor, self._settings.asks_per_minute, self._settings.asks_per_day, scope["path"])
        guesses = f"guesses/{visitor}"
        if wait := self._counters.drip(guesses, _GUESSES, _MINUTE, 0):
            return self._refusal("key_guessing", wait)
        keys: Keys = scope["app"].state.services.keys
        key = keys.find(secret)
        if key is None:
            self._counters.drip(guesses, _GUESSES, _MINUTE)
            return self._refusal("key_invalid")
        if not key.allows(_scope(scope["path"])):
            return self._refusal("key_scope")
        scope["state"]["key"] = key
        return self._limited(key.id, key.per_minute, key.per_day, scope["path"], key)

    def _needs_key(self, scope: Scope, headers: Headers) -> bool:
        if scope["path"].startswith("/api/v1/admin"):
            return False  # administrators sign in there
        if not self._settings.public:
            return True
        return self._settings.require_key and "site" not in scope["state"] and not is_own_page(headers)

    def _limited(self, who: str, per_minute: int, per_day: int, path: str, key: Key | None = None) -> Response | None:
        code = "key_limit" if key else "visitor_limit"
        if path not in ASKING:
            wait = self._counters.drip(f"reads/{who}", per_minute * READS, _MINUTE) if per_minute else 0
            return self._refusal(code, wait) if wait else None
        wait = self._counters.drip(f"asks/{who}", per_minute, _MINUTE) if per_minute else 0
        if wait:
            return self._refusal(code, wait)
        wait = self._counters.take(f"asks/{who}", per_day, _DAY) if per_day else 0
        return self._refusal("key_limit" if key else "visitor_day_limit", wait) if wait else None

    def _refusal(self, code: str, wait: int = 0) -> Response:
        self._metrics.refused(code)
        status, message = _REFUSALS[code]
        headers = {"Retry-After": str(wait)} if wait else {}
        if status == 401:
            headers["WWW-Authenticate"] = 'Bearer realm="hoidap"'
        return JSONResponse(error_body(code, message.format(wait=wait)), status, headers)


def _presented(headers: Headers) -> str:
    """Return the key of a request, "Authorization: Bearer …" or "X-API-Key: …"; "" when it has none."""
    scheme, _, secret = headers.get("authorization", "").partition(" ")
    bearer = secret.strip() if scheme.lower() == "bearer" else ""
    return headers.get(KEY_HEADER, "").strip() or bearer


def _scope(path: str) -> KeyScope:
    if path.startswith("/api/v1/admin"):
        return KeyScope.ADMIN
    return KeyScope.SEARCH if path.startswith(_LOOKING_UP) else KeyScope.ASK


def may_read_metrics(scope: Scope, keys: Keys) -> bool:
    """Tell whether the key of a request is one of an administrator; blocking."""
    key = keys.find(_presented(Headers(scope=scope)))
    return key is not None and key.allows(KeyScope.ADMIN) and key.works_at(datetime.now(UTC))
