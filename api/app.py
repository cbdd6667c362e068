"""The web application: middleware, routes, and what runs while it serves."""

import asyncio
import logging
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
from api.admin.uploads.worker import UploadWorker
from api.dependencies import Services, open_services
from api.mcp.http import PATH, McpApp
from api.middleware.admission import AdmissionMiddleware
from api.middleware.client_address import Networks
from api.middleware.outage import OutageMiddleware
from api.middleware.question_queue import QuestionQueueMiddleware
from api.middleware.rate_limit import MemoryRateLimiter, RateLimiter
from api.middleware.request_log import RequestLogMiddleware
from api.middleware.security import MAX_BODY, SecurityMiddleware
from api.middleware.shared_rate_limit import open_rate_limiter
from api.middleware.site_access import SiteAccessMiddleware
from api.openai import routes as openai
from api.openai.errors import OpenAIErrorMiddleware
from api.operations.metrics import Metrics, forget_dead_processes
from api.operations.readiness import ReadinessProbe
from api.operations.retention import purge_periodically
from api.routes import ask, citations, conversations, documents, exports, feedback, health, pages, suggestions
from api.schemas.answers import ErrorOut
from api.settings.errors import ConfigurationError
from api.settings.settings import Settings
from api.version import package_version
from api.web_files import WebFiles
from api.zalo import routes as zalo_routes
from api.zalo.service import zalo_from_settings

log = logging.getLogger("hoidap.api")

_DESCRIPTION = "Trợ lý trả lời về văn bản cải cách hành chính, trích dẫn chính xác đến điều, khoản, điểm."

# Errors of the middleware, which any route may reply with.
_MIDDLEWARE_ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"model": ErrorOut} for status in (400, 401, 403, 408, 413, 429, 503)
}


def create_app(settings: Settings, services: Services | None = None) -> FastAPI:
    """Build the application. Without `services` it opens its own when it starts."""
    metrics = Metrics()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        try:
            opened = services if services is not None else await run_in_threadpool(open_services, settings)
            opened = replace(opened, parts=replace(opened.parts, observe=metrics.observe))
            zalo = await run_in_threadpool(zalo_from_settings, opened)
        except ConfigurationError as error:
            log.critical("the server cannot start: %s", error)
            raise
        app.state.services, app.state.zalo = opened, zalo
        app.state.readiness_probe = ReadinessProbe(app.state.services)
        app.state.upload_worker = upload_worker = UploadWorker(app.state.services)
        app.state.oidc_provider = Provider.from_settings(opened.settings)
        forget_dead_processes()
        purging = asyncio.create_task(purge_periodically(app.state.services))
        async with mcp.lifespan() if mcp else nullcontext():
            with zalo.run_workers() if zalo else nullcontext():
                yield
        purging.cancel()
        await run_in_threadpool(upload_worker.close)
        forget_dead_processes(also_this=True)

    app = FastAPI(
        title="Hỏi Đáp",
        version=package_version(),
        description=_DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.metrics = metrics
    errors.add_handlers(app)
    rate_limiter = _rate_limiter(settings)
    # The middleware that is added last sees a request first.
    # Smaller replies fit into one packet anyway; levels above 5 take longer for hardly fewer bytes.
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(QuestionQueueMiddleware, settings=settings, metrics=metrics)
    app.add_middleware(AdmissionMiddleware, settings=settings, rate_limiter=rate_limiter, metrics=metrics)
    app.add_middleware(OutageMiddleware, metrics=metrics)
    app.add_middleware(SiteAccessMiddleware, rate_limiter=rate_limiter, metrics=metrics)
    app.add_middleware(
        SecurityMiddleware,
        body_seconds=settings.body_seconds,
        hosts=settings.allowed_hosts,
        upload_bytes=settings.max_file_mb * 1_000_000 + MAX_BODY,  # the file and the form around it
    )
    app.add_middleware(OpenAIErrorMiddleware)
    app.add_middleware(RequestLogMiddleware, proxies=Networks(settings.trusted_proxies), metrics=metrics)
    # Exports before conversations: /answers/{record_id} would match /answers/….docx too.
    for resource in (ask, exports, conversations, feedback, documents, citations, suggestions):
        app.include_router(resource.router, prefix="/api/v1", responses=_MIDDLEWARE_ERRORS)
    app.include_router(admin.router, prefix="/api/v1", responses=_MIDDLEWARE_ERRORS)
    app.include_router(openai.router)
    mcp = McpApp(app) if settings.mcp else None
    if mcp:
        app.add_route(PATH, mcp, include_in_schema=False)  # type: ignore[arg-type]  # an application of its own
    app.include_router(health.router)
    app.include_router(zalo_routes.router)
    app.include_router(pages.router)
    app.mount("/static", WebFiles(), name="static")
    return app


def _rate_limiter(settings: Settings) -> RateLimiter:
    """Return rate limits of this process, or those that several processes share."""
    return open_rate_limiter(settings.data_dir, settings.database) if settings.workers > 1 else MemoryRateLimiter()
