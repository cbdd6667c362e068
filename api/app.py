"""The web application."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles
from starlette.concurrency import run_in_threadpool

from api import errors
from api.dependencies import Services, open_services
from api.routes import ask, citations, documents, health
from api.settings import Settings

STATIC = Path(__file__).parent / "static"
MAX_BODY = 64_000  # bytes; a question has at most 2,000 characters
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_DESCRIPTION = "Trợ lý trả lời về văn bản cải cách hành chính, trích dẫn chính xác đến điều, khoản, điểm."


def create_app(settings: Settings, services: Services | None = None) -> FastAPI:
    """Build the application; ready-made services may be given, otherwise they are opened at start."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.services = services or await run_in_threadpool(open_services, settings)
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
    app.middleware("http")(_guard)
    for router in (ask.router, documents.router, citations.router):
        app.include_router(router, prefix="/api/v1")
    app.include_router(health.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")

    @app.get("/", include_in_schema=False)
    def chat_page() -> FileResponse:
        return FileResponse(STATIC / "index.html", headers={"Cache-Control": "no-cache"})

    return app


async def _guard(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    """Refuse oversized bodies before they are read and put the security headers on every reply."""
    length = request.headers.get("content-length", "0")
    if request.method == "POST" and (
        not length.isdigit() or int(length) > MAX_BODY or "transfer-encoding" in request.headers
    ):
        response: Response = errors.reply(413)
    else:
        response = await call_next(request)
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    return response
