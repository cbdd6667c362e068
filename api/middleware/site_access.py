"""Pages of other sites and our interface: which may call it, what browsers are told (CORS), how much may be asked.

A request counts as one of another site when the browser says so by its Origin. Such a request is answered under the key
in `X-Site-Key`; without a key the browser gets no permission to hand the reply to the page.
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
from api.middleware.outage import OUTAGES, refusal
from api.middleware.rate_limit import Counters
from api.operations.metrics import Metrics

KEY_HEADER = "X-Site-Key"
READS = 20  # look-ups a visitor may do for each question that he may ask
_MINUTE, _DAY = 60, 86_400
# What the widget needs, with its methods.
_ROUTES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"/api/v1/(?:ask|feedback)"), "POST"),
    (re.compile(r"/api/v1/(?:conversations|answers)/[^/]+"), "GET"),
    (re.compile(r"/api/v1/documents(?:/[^/]+(?:/provisions/[^/]+)?)?"), "GET"),
)
_ASKING = "/api/v1/ask"
_REFUSALS = {
    "site_key_unknown": (403, "Khóa của trang web này không đúng hoặc đã bị thu hồi."),
    "site_not_allowed": (403, "Trang web này chưa được phép dùng trợ lý hỏi đáp."),
    "visitor_limit": (429, "Bạn gửi quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau {wait} giây."),
    "site_limit": (429, "Trợ lý trên trang web này đã trả lời hết số câu hỏi của hôm nay. Hãy quay lại vào ngày mai."),
}


class SiteGate:
    """Stands in front of the interface."""

    def __init__(self, app: ASGIApp, counters: Counters, metrics: Metrics) -> None:
        self._app, self._counters, self._metrics = app, counters, metrics

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
                # A browser asks first, and does not say with which key: the answer is for whoever has one.
                if KEY_HEADER.lower() in headers.get("access-control-request-headers", "").lower():
                    allowed, app = origin, _preflight(method)
            elif KEY_HEADER in headers:
                # A refusal, too, must reach the page, which shows its sentence.
                allowed = origin
                try:
                    app = await self._judged(scope, headers[KEY_HEADER], origin) or self._app
                except OUTAGES as error:
                    app = refusal(error)

        async def send_told(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = MutableHeaders(scope=message)
                told.add_vary_header("Origin")
                if allowed:
                    told["Access-Control-Allow-Origin"] = allowed
                    told["Access-Control-Expose-Headers"] = "Retry-After"
            await send(message)

        await app(scope, receive, send_told)

    async def _judged(self, scope: Scope, key: str, origin: str) -> Response | None:
        """Return the refusal of a request of another site, or None and the site in the request's state."""
        sites: Sites = scope["app"].state.services.sites
        site = await run_in_threadpool(sites.find, key)
        if site is None:
            return _refusal("site_key_unknown")
        if not site.allows(origin):
            return _refusal("site_not_allowed")
        refusal = await run_in_threadpool(self._counted, scope, site)
        if refusal is None:
            scope["state"]["site"] = site
        else:
            self._metrics.refused("site")
        return refusal

    def _counted(self, scope: Scope, site: Site) -> Response | None:
        visitor = scope["state"]["visitor"]
        if scope["path"] != _ASKING:
            wait = self._counters.drip(f"{site.key}/reads/{visitor}", site.per_minute * READS, _MINUTE)
            return _refusal("visitor_limit", wait) if wait else None
        wait = self._counters.drip(f"{site.key}/asks/{visitor}", site.per_minute, _MINUTE)
        if wait:
            return _refusal("visitor_limit", wait)
        wait = self._counters.take(f"{site.key}/asks", site.per_day, _DAY)
        return _refusal("site_limit", wait) if wait else None


def is_of_another_site(headers: Headers) -> bool:
    """Tell whether the browser says that a page of another site asks."""
    origin = headers.get("origin")
    # The second is the browser's own word too, and still right where a proxy changes the host's name.
    if not origin or headers.get("sec-fetch-site") == "same-origin":
        return False
    scheme = origin.partition("://")[0]
    own = _place(f"{scheme}://{headers.get('host', '')}")
    return own is None or _place(origin) != own


def _place(address: str) -> tuple[str, int] | None:
    """Return host and port of an address; None when it has none."""
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
            "Access-Control-Max-Age": "600",
        },
    )


def _refusal(code: str, wait: int = 0) -> Response:
    status, message = _REFUSALS[code]
    headers = {"Retry-After": str(wait)} if wait else None
    return JSONResponse(error_body(code, message.format(wait=wait)), status, headers)


def is_own_page(headers: Headers) -> bool:
    """Tell whether the browser says that a page of ours asks. Programs can say so too: this keeps no secret."""
    if headers.get("sec-fetch-site") == "same-origin":
        return True
    return bool(headers.get("origin")) and not is_of_another_site(headers)
