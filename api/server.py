"""Serve the application with uvicorn: in this process, or in several worker processes."""

import asyncio
import os
from functools import partial
from typing import Any

import h11
import uvicorn
from fastapi import FastAPI
from uvicorn.protocols.http.h11_impl import H11Protocol

from api.app import create_app
from api.dependencies import Services
from api.operations.log_format import configure_logging
from api.operations.metrics import share_between_processes
from api.settings.settings import Settings

MAX_CONNECTIONS = 1000  # open at a time in one process; far more than the question queue lets through
_MAX_HEADERS = 32_000  # bytes of a request line and its headers; browsers send a few kB
_SHUTDOWN_S = 10  # for answers that are being sent when the server is told to stop


def prepare(settings: Settings) -> None:
    """Set up logging, and with several workers shared metrics; call it before the services are opened."""
    configure_logging(settings.log_level, settings.log_format)
    if settings.workers > 1:
        share_between_processes(settings.data_dir / "metrics")
        # Worker processes read the settings from the environment again: options of the command line go there.
        os.environ |= {f"HOIDAP_{name.upper()}": str(getattr(settings, name)) for name in ("host", "port", "workers")}


def run(settings: Settings, services: Services | None) -> None:
    """Serve until stopped. One process takes `services`, or opens its own; several processes always open their own."""
    if settings.workers > 1:
        factory = "api.server:create_worker_app"
        uvicorn.run(factory, factory=True, workers=settings.workers, **uvicorn_options(settings))
        return
    uvicorn.run(create_app(settings, services), **uvicorn_options(settings))


def create_worker_app() -> FastAPI:
    """Return the application of one of several processes."""
    settings = Settings()
    configure_logging(settings.log_level, settings.log_format)
    return create_app(settings)


def uvicorn_options(settings: Settings) -> dict[str, Any]:
    """Return the options of uvicorn. Proxy headers are off: `middleware/client_address.py` decides which to believe."""
    return {
        "host": settings.host,
        "port": settings.port,
        "http": partial(HeaderTimeoutProtocol, header_seconds=settings.body_seconds),
        "log_config": None,
        "access_log": False,
        "proxy_headers": False,
        "server_header": False,
        "limit_concurrency": MAX_CONNECTIONS,
        "h11_max_incomplete_event_size": _MAX_HEADERS,
        "timeout_graceful_shutdown": _SHUTDOWN_S,
    }


class HeaderTimeoutProtocol(H11Protocol):
    """HTTP/1.1 that closes a connection whose request headers take longer than `header_seconds`.

    uvicorn has no such limit, so a client that sends a byte now and then would hold a connection for ever.
    """

    def __init__(self, *args: Any, header_seconds: float, **options: Any) -> None:
        super().__init__(*args, **options)
        self._seconds = header_seconds
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the timer of the first request."""
        super().connection_made(transport)
        self._start_timer()

    def data_received(self, data: bytes) -> None:
        """Stop the timer once the headers are complete; start it again when the next request begins."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._stop_timer()
        elif self._timer is None:
            self._start_timer()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the timer."""
        self._stop_timer()
        super().connection_lost(exc)

    def _start_timer(self) -> None:
        self._timer = self.loop.call_later(self._seconds, self._timed_out)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _timed_out(self) -> None:
        self._timer = None
        if not self.transport.is_closing():
            self.transport.close()
