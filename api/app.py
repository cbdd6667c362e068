"""The web application."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.middleware.gzip import GZipMiddleware

from api import errors
from api.counters import MemoryCounters
from api.dependencies import Services, open_services
from api.routes import ask, citations, conversations, documents, exports, feedback, health, pages, suggestions
from api.security import Guard
from api.settings import Settings
from api.site_gate import SiteGate
from api.web_files import WebFiles
from api.zalo import routes as zalo_routes
from api.zalo.service import zalo_of

_DESCRIPTION = "Trợ lý trả lời về văn bản cải cách hành chính, trích dẫn chính xác đến điều, khoản, điểm."


def create_app(settings: Settings, services: Services | None = None) -> FastAPI:
    """Build the application; ready-made services may be given, otherwise they are opened at start."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.services = services or await run_in_threadpool(open_services, settings)
        app.state.zalo = zalo = await run_in_threadpool(zalo_of, app.state.services)
        with zalo.working() if zalo else nullcontext():
            yield

    app = FastAPI(
        title="Hỏi Đáp",
        version="0.1.0",
        description=_DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    errors.install(app)
    # The last one added stands outermost.
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(SiteGate, counters=MemoryCounters())
    app.add_middleware(Guard)
    # Files of answers go before answers, whose address has room for any id.
    for resource in (ask, exports, conversations, feedback, documents, citations, suggestions):
        app.include_router(resource.router, prefix="/api/v1")
    app.include_router(health.router)
    app.include_router(zalo_routes.router)
    app.include_router(pages.router)
    app.mount("/static", WebFiles(), name="static")
    return app
