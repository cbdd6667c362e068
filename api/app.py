"""The web application."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from dataclasses import replace
from typing import Any

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.middleware.gzip import GZipMiddleware

from api import errors
from api.admin import routes as admin
from api.admin.sign_in.oidc import Provider
from api.admin.uploads.worker import Desk
from api.dependencies import Services, open_services
from api.mcp.http import PATH, McpDoor
from api.middleware.admission import Admission
from api.middleware.client_address import Networks
from api.middleware.outage import Outage
from api.middleware.question_queue import Turns
from api.middleware.rate_limit import Counters, MemoryCounters
from api.middleware.request_log import Watch
from api.middleware.security import MAX_BODY, Guard
from api.middleware.shared_rate_limit import open_counters
from api.middleware.site_access import SiteGate
from api.openai import routes as openai
from api.openai.errors import OpenAIErrors
from api.operations.metrics import Metrics, forget_ended
from api.operations.readiness import Prober
from api.operations.retention import keep_purging
from api.routes import ask, citations, conversations, documents, exports, feedback, health, pages, suggestions
from api.schemas.answers import ErrorOut
from api.settings.settings import Settings
from api.web_files import WebFiles
from api.zalo import routes as zalo_routes
from api.zalo.service import zalo_of

_DESCRIPTION = "Trợ lý trả lời về văn bản cải cách hành chính, trích dẫn chính xác đến điều, khoản, điểm."

# What comes before a request reaches its function: keys, bounds, limits, overload.
_ANYWHERE: dict[int | str, dict[str, Any]] = {
    status: {"model": ErrorOut} for status in (400, 401, 403, 408, 413, 429, 503)
}


def create_app(settings: Settings, services: Services | None = None) -> FastAPI:
    """Build the application; ready-made services may be given, otherwise they are opened at start."""
    metrics = Metrics()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        opened = services if services is not None else await run_in_threadpool(open_services, settings)
        app.state.services = replace(opened, parts=replace(opened.parts, observe=metrics.observe))
        app.state.prober = Prober(app.state.services)
        app.state.desk = desk = Desk(app.state.services)
        app.state.oidc_provider = Provider.from_settings(opened.settings)
        forget_ended()
        purging = asyncio.create_task(keep_purging(app.state.services))
        app.state.zalo = zalo = await run_in_threadpool(zalo_of, app.state.services)
        async with mcp.open() if mcp else nullcontext():
            with zalo.working() if zalo else nullcontext():
                yield
        purging.cancel()
        await run_in_threadpool(desk.close)
        forget_ended(also_this=True)

    app = FastAPI(
        title="Hỏi Đáp",
        version="0.1.0",
        description=_DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.metrics = metrics
    errors.install(app)
    counters = _counters(settings)
    # The last one added stands outermost.
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(Turns, settings=settings, metrics=metrics)
    app.add_middleware(Admission, settings=settings, counters=counters, metrics=metrics)
    app.add_middleware(Outage, metrics=metrics)
    app.add_middleware(SiteGate, counters=counters, metrics=metrics)
    app.add_middleware(
        Guard,
        body_seconds=settings.body_seconds,
        hosts=settings.allowed_hosts,
        upload_bytes=settings.max_file_mb * 1_000_000 + MAX_BODY,  # the file and the form around it
    )
    app.add_middleware(OpenAIErrors)
    app.add_middleware(Watch, proxies=Networks(settings.trusted_proxies), metrics=metrics)
    # Files of answers go before answers, whose address has room for any id.
    for resource in (ask, exports, conversations, feedback, documents, citations, suggestions):
        app.include_router(resource.router, prefix="/api/v1", responses=_ANYWHERE)
    app.include_router(admin.router, prefix="/api/v1", responses=_ANYWHERE)
    app.include_router(openai.router)
    mcp = McpDoor(app) if settings.mcp else None
    if mcp:
        app.add_route(PATH, mcp, include_in_schema=False)  # type: ignore[arg-type]  # an application of its own
    app.include_router(health.router)
    app.include_router(zalo_routes.router)
    app.include_router(pages.router)
    app.mount("/static", WebFiles(), name="static")
    return app


def _counters(settings: Settings) -> Counters:
    """Return counters of this process, or those it shares with the other ones."""
    return open_counters(settings.data_dir, settings.database) if settings.workers > 1 else MemoryCounters()
