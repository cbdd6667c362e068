"""/mcp of the web application: the MCP tools behind the same keys, rate limits and queue as everything else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from api.dependencies import Services
from api.errors import error_body
from api.middleware.site_access import is_of_another_site

PATH = "/mcp"


class McpApp:
    """The MCP server as an ASGI application; refuses calls from pages of other sites."""

    def __init__(self, app: FastAPI) -> None:
        from api.mcp.tools import build_server

        server = build_server(lambda: cast(Services, app.state.services))
        # Stateless: any of several worker processes may get the next call. Host names and keys are checked by
        # SecurityMiddleware and AdmissionMiddleware.
        self._http: Any = server.http_app(
            path=PATH, stateless_http=True, json_response=True, host_origin_protection=False
        )
        self._tools = cast(ASGIApp, self._http)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if is_of_another_site(Headers(scope=scope)):
            body = error_body("site_not_allowed", "Trang web này chưa được phép dùng trợ lý hỏi đáp.")
            await JSONResponse(body, 403)(scope, receive, send)
            return
        await self._tools(scope, receive, send)

    @asynccontextmanager
    async def lifespan(self) -> AsyncIterator[None]:
        """Run the MCP server until the block ends."""
        async with self._http.router.lifespan_context(self._http):
            yield
