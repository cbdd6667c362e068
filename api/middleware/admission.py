"""Whether a request is admitted: the service switch, API keys, and rate limits by key or visitor."""

from datetime import UTC, datetime

from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.access.keys import BEGINNING, Key, Keys, KeyScope
from api.access.service_switch import ServiceSwitch
from api.errors import error_body
from api.middleware.rate_limit import RateLimiter
from api.middleware.site_access import READS_PER_QUESTION, is_own_page
from api.operations.metrics import Metrics
from api.settings.public import PublicSettings

KEY_HEADER = "X-API-Key"
# What answers questions and nothing else: the service switch closes these.
ANSWER_PATHS = frozenset({"/api/v1/ask", "/v1/chat/completions"})
# What waits in the queue and counts as a question. Which tool an MCP call is for stands in its body, so each call counts. The
# tool that answers checks the switch itself (api/mcp/tools.py); the others go on.
QUESTION_PATHS = ANSWER_PATHS | {"/mcp"}
_KEY_PATHS = ("/api/", "/v1/", "/mcp")  # what API keys are for; the Zalo webhooks check signatures of their own
_SEARCH_PATHS = ("/api/v1/documents", "/api/v1/search", "/api/v1/suggest", "/api/v1/citations", "/api/v1/openapi.json")
_ADMIN_PATH = "/api/v1/admin"
_MINUTE, _DAY = 60, 86_400
_MAX_WRONG_KEYS = 10  # of a visitor within a minute: enough for a typing mistake, hopeless against 256 random bits
CLOSED_RETRY_S = 300  # Retry-After while the service is closed: maintenance takes minutes
_REFUSALS = {
    "key_required": (401, "Cần có khóa API để gọi địa chỉ này."),
    "key_invalid": (401, "Khóa API không đúng, đã hết hạn hoặc đã bị thu hồi."),
    "key_scope": (403, "Khóa API này không có quyền dùng chức năng được gọi."),
    "key_guessing": (429, "Thử sai khóa quá nhiều lần. Hãy thử lại sau {wait} giây."),
    "key_limit": (429, "Khóa API này đã gửi quá nhiều yêu cầu. Hãy thử lại sau {wait} giây."),
    "visitor_limit": (429, "Bạn gửi quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau {wait} giây."),
    "visitor_day_limit": (429, "Bạn đã gửi hết số câu hỏi của hôm nay. Hãy quay lại vào ngày mai."),
}


class AdmissionMiddleware:
    """Refuses what is not admitted; puts the API key of a request into its state.

    SiteAccessMiddleware stands outside it and adds CORS headers to its refusals.
    """

    def __init__(self, app: ASGIApp, settings: PublicSettings, rate_limiter: RateLimiter, metrics: Metrics) -> None:
        self._app, self._settings, self._rate_limiter, self._metrics = app, settings, rate_limiter, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or not scope["path"].startswith(_KEY_PATHS):
            await self._app(scope, receive, send)
            return
        refusal = await self._closed(scope) or await run_in_threadpool(self._refuse, scope)
        await (refusal or self._app)(scope, receive, send)

    async def _closed(self, scope: Scope) -> Response | None:
        if scope["path"] not in ANSWER_PATHS:
            return None
        switch: ServiceSwitch = scope["app"].state.services.service_switch
        fresh, message = switch.cached()
        if not fresh:
            message = await run_in_threadpool(switch.message)
        if message is None:
            return None
        self._metrics.refused("closed")
        return JSONResponse(error_body("closed", message), 503, {"Retry-After": str(CLOSED_RETRY_S)})

    def _refuse(self, scope: Scope) -> Response | None:
        """Check key and limits; returns the refusal, or None when the request is admitted."""
        headers, visitor = Headers(scope=scope), str(scope["state"]["visitor"])
        secret, required = _key_of(headers), self._requires_key(scope, headers)
        # OpenAI clients always send some key, "sk-…"; where none is required, only ours are looked at.
        if not secret or not (required or secret.startswith(BEGINNING)):
            if required:
                return self._refusal("key_required")
            return self._limit(visitor, self._settings.asks_per_minute, self._settings.asks_per_day, scope["path"])
        wrong_keys = f"guesses/{visitor}"
        if wait := self._rate_limiter.take_tokens(wrong_keys, _MAX_WRONG_KEYS, _MINUTE, 0):
            return self._refusal("key_guessing", wait)
        keys: Keys = scope["app"].state.services.keys
        key = keys.find(secret)
        if key is None:
            self._rate_limiter.take_tokens(wrong_keys, _MAX_WRONG_KEYS, _MINUTE)
            return self._refusal("key_invalid")
        if not key.allows(_scope(scope["path"])):
            return self._refusal("key_scope")
        scope["state"]["key"] = key
        return self._limit(key.id, key.per_minute, key.per_day, scope["path"], key)

    def _requires_key(self, scope: Scope, headers: Headers) -> bool:
        if scope["path"].startswith(_ADMIN_PATH):
            return False  # administrators sign in there
        if not self._settings.public:
            return True
        return self._settings.require_key and "site" not in scope["state"] and not is_own_page(headers)

    def _limit(self, who: str, per_minute: int, per_day: int, path: str, key: Key | None = None) -> Response | None:
        """Count a request of a key or visitor; returns the refusal when it is over a limit. A limit of 0 is none."""
        code, limiter = "key_limit" if key else "visitor_limit", self._rate_limiter
        if path not in QUESTION_PATHS:
            reads = per_minute * READS_PER_QUESTION
            wait = limiter.take_tokens(f"reads/{who}", reads, _MINUTE) if per_minute else 0
            return self._refusal(code, wait) if wait else None
        wait = limiter.take_tokens(f"asks/{who}", per_minute, _MINUTE) if per_minute else 0
        if wait:
            return self._refusal(code, wait)
        wait = limiter.count_in_window(f"asks/{who}", per_day, _DAY) if per_day else 0
        return self._refusal("key_limit" if key else "visitor_day_limit", wait) if wait else None

    def _refusal(self, code: str, wait: int = 0) -> Response:
        self._metrics.refused(code)
        status, message = _REFUSALS[code]
        headers = {"Retry-After": str(wait)} if wait else {}
        if status == 401:
            headers["WWW-Authenticate"] = 'Bearer realm="hoidap"'
        return JSONResponse(error_body(code, message.format(wait=wait)), status, headers)


def may_read_metrics(scope: Scope, keys: Keys) -> bool:
    """Return whether a request carries a valid key of scope admin; reads the database."""
    key = keys.find(_key_of(Headers(scope=scope)))
    return key is not None and key.allows(KeyScope.ADMIN) and key.works_at(datetime.now(UTC))


def _key_of(headers: Headers) -> str:
    """Return the key of a request, "X-API-Key: …" or "Authorization: Bearer …"; "" when it has none."""
    scheme, _, secret = headers.get("authorization", "").partition(" ")
    bearer = secret.strip() if scheme.lower() == "bearer" else ""
    return headers.get(KEY_HEADER, "").strip() or bearer


def _scope(path: str) -> KeyScope:
    """Return the scope that a key needs for an address."""
    if path.startswith(_ADMIN_PATH):
        return KeyScope.ADMIN
    return KeyScope.SEARCH if path.startswith(_SEARCH_PATHS) else KeyScope.ASK
