"""Serve over HTTP: one process, or several that behave as one."""

import asyncio
import os
from functools import partial
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from api.cli.console import err, progress
from api.dependencies import open_services
from api.operations.log_format import install
from api.operations.metrics import count_together
from api.settings.settings import Settings

CONNECTIONS = 1000  # of one process at a time
_HEADERS = 32_000  # bytes


def serve(settings: Settings) -> None:
    """Bring the index up to date and serve until stopped."""
    install(settings.log_level, settings.log_format)
    address = f"http://{settings.host}:{settings.port}"
    if settings.workers > 1:
        count_together(settings.data_dir / "metrics")
        # The processes read their settings anew: what the command line says reaches them by the environment.
        os.environ |= {f"HOIDAP_{name.upper()}": str(getattr(settings, name)) for name in ("host", "port", "workers")}
    with progress("Lập chỉ mục") as advance:
        services = open_services(settings, advance, meanwhile=True)
    err.print(f"Hỏi Đáp sẵn sàng tại [bold]{address}[/bold] (Ctrl+C để dừng)")
    if settings.workers > 1:
        del services
        uvicorn.run("api.operations.serving:worker", factory=True, workers=settings.workers, **options(settings))
        return
    from api.app import create_app

    uvicorn.run(create_app(settings, services), **options(settings))


def worker() -> Any:
    """Return the application of one of several processes."""
    from api.app import create_app

    settings = Settings()
    install(settings.log_level, settings.log_format)
    return create_app(settings)


def options(settings: Settings) -> dict[str, Any]:
    """Return how uvicorn serves us: it believes no header about where a request comes from, that is for us to say."""
    return {
        "host": settings.host,
        "port": settings.port,
        "http": partial(TimelyProtocol, header_seconds=settings.body_seconds),
        "log_config": None,
        "access_log": False,
        "proxy_headers": False,
        "server_header": False,
        "limit_concurrency": CONNECTIONS,
        "h11_max_incomplete_event_size": _HEADERS,
        "timeout_graceful_shutdown": 10,
    }


class TimelyProtocol(H11Protocol):
    """HTTP/1.1 that waits only so long for the headers of a request; uvicorn itself waits for ever."""

    def __init__(self, *given: Any, header_seconds: float, **named: Any) -> None:
        super().__init__(*given, **named)
        self._seconds = header_seconds
        self._waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Wait no longer once the headers are whole, and anew when another request begins."""
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._wait_no_longer()
        elif self._waiting is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._wait_no_longer()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._waiting = self.loop.call_later(self._seconds, self._late)

    def _wait_no_longer(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _late(self) -> None:
        self._waiting = None
        if not self.transport.is_closing():
            self.transport.close()
