"""Requests of pages on other sites: which may call the API, the CORS headers, and the rate limits of a site.

A request counts as one of another site when its Origin header says so. It is answered when it carries a valid site key
in `X-Site-Key`; without one it gets no CORS headers, so the browser does not let the page read the reply.
"""

import re
from urllib.parse import urlsplit

from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.access.sites import Site, Sites
from api.errors import error_body
from api.middleware.outage import OUTAGES, outage_response
from api.middleware.rate_limit import RateLimiter
from api.operations.metrics import Metrics

KEY_HEADER = "X-Site-Key"
READS_PER_QUESTION = 20  # look-ups allowed for each question allowed: reading the sources of one answer takes several
_MINUTE, _DAY = 60, 86_400
_PREFLIGHT_S = "600"  # how long a browser remembers a preflight reply; Chrome allows two hours, Safari ten minutes
# The addresses that the widget calls, with their method.
_ROUTES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"/api/v1/(?:ask|feedback)"), "POST"),
    (re.compile(r"/api/v1/(?:conversations|answers)/[^/]+"), "GET"),
    (re.compile(r"/api/v1/documents(?:/[^/]+(?:/provisions/[^/]+)?)?"), "GET"),
)
_ASK = "/api/v1/ask"
_REFUSALS = {
    "site_key_unknown": (403, "Khóa của trang web này không đúng hoặc đã bị thu hồi."),
    "site_not_allowed": (403, "Trang web này chưa được phép dùng trợ lý hỏi đáp."),
    "visitor_limit": (429, "Bạn gửi quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau {wait} giây."),
    "site_limit": (429, "Trợ lý trên trang web này đã trả lời hết số câu hỏi của hôm nay. Hãy quay lại vào ngày mai."),
}


class SiteAccessMiddleware:
    """Checks the site key of requests from other sites and puts the site into the state of the request."""

    def __init__(self, app: ASGIApp, rate_limiter: RateLimiter, metrics: Metrics) -> None:
        self._app, self._rate_limiter, self._metrics = app, rate_limiter, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or not scope["path"].startswith("/api/"):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin", "") if is_of_another_site(headers) else ""
        method = _method(scope["path"])
        allowed, app = "", self._app
        if origin and method:
            if scope["method"] == "OPTIONS":
                # A preflight request names the headers that will be sent, not their values: no key can be checked yet.
                if KEY_HEADER.lower() in headers.get("access-control-request-headers", "").lower():
                    allowed, app = origin, _preflight(method)
            elif KEY_HEADER in headers:
                # A refusal gets CORS headers too, so that the page can show its message.
                allowed = origin
                try:
                    app = await self._refuse(scope, headers[KEY_HEADER], origin) or self._app
                except OUTAGES as error:
                    app = outage_response(error)

        async def send_with_cors(message: Message) -> None:
            if message["type"] == "http.response.start":
                reply = MutableHeaders(scope=message)
                reply.add_vary_header("Origin")
                if allowed:
                    reply["Access-Control-Allow-Origin"] = allowed
                    reply["Access-Control-Expose-Headers"] = "Retry-After"
            await send(message)

        await app(scope, receive, send_with_cors)

    async def _refuse(self, scope: Scope, key: str, origin: str) -> Response | None:
        """Return the refusal of a request of another site; None when it is allowed, with the site in its state."""
        sites: Sites = scope["app"].state.services.sites
        site = await run_in_threadpool(sites.find, key)
        if site is None:
            return _refusal("site_key_unknown")
        if not site.allows(origin):
            return _refusal("site_not_allowed")
        refusal = await run_in_threadpool(self._limit, scope, site)
        if refusal is None:
            scope["state"]["site"] = site
        else:
            self._metrics.refused("site")
        return refusal

    def _limit(self, scope: Scope, site: Site) -> Response | None:
        """Count the request; returns the refusal when its visitor or site is over a limit."""
        visitor, limiter = scope["state"]["visitor"], self._rate_limiter
        if scope["path"] != _ASK:
            wait = limiter.take_tokens(f"{site.key}/reads/{visitor}", site.per_minute * READS_PER_QUESTION, _MINUTE)
            return _refusal("visitor_limit", wait) if wait else None
        wait = limiter.take_tokens(f"{site.key}/asks/{visitor}", site.per_minute, _MINUTE)
        if wait:
            return _refusal("visitor_limit", wait)
        wait = limiter.count_in_window(f"{site.key}/asks", site.per_day, _DAY)
        return _refusal("site_limit", wait) if wait else None


def is_of_another_site(headers: Headers) -> bool:
    """Return whether the browser says that a page of another site sends the request."""
    origin = headers.get("origin")
    # Sec-Fetch-Site is set by the browser too, and stays right where a proxy changes the Host header.
    if not origin or headers.get("sec-fetch-site") == "same-origin":
        return False
    scheme = origin.partition("://")[0]
    own = _host_and_port(f"{scheme}://{headers.get('host', '')}")
    return own is None or _host_and_port(origin) != own


def is_own_page(headers: Headers) -> bool:
    """Return whether the browser says that our own page sends the request. Any program can claim this: it protects nothing."""
    if headers.get("sec-fetch-site") == "same-origin":
        return True
    return bool(headers.get("origin")) and not is_of_another_site(headers)


def _host_and_port(address: str) -> tuple[str, int] | None:
    """Return host and port of an address; None when it has no host."""
    try:
        parts = urlsplit(address)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    except ValueError:
        return None
    return (parts.hostname, port) if parts.hostname else None


def _method(path: str) -> str:
    """Return the method by which other sites may call an address; "" when they may not."""
    return next((method for route, method in _ROUTES if route.fullmatch(path)), "")


def _preflight(method: str) -> Response:
    return Response(
        status_code=204,
        headers={
            "Access-Control-Allow-Methods": method,
            "Access-Control-Allow-Headers": f"Content-Type, {KEY_HEADER}",
            "Access-Control-Max-Age": _PREFLIGHT_S,
        },
    )


def _refusal(code: str, wait: int = 0) -> Response:
    status, message = _REFUSALS[code]
    headers = {"Retry-After": str(wait)} if wait else None
    return JSONResponse(error_body(code, message.format(wait=wait)), status, headers)
