"""The application behind a real socket: what a test client in the same process cannot show, such as who hangs up when."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import uvicorn
from fastapi import FastAPI

from api.server import HeaderTimeoutProtocol


@contextmanager
def served(app: FastAPI, header_seconds: float = 30) -> Iterator[str]:
    """Serve an application on loopback and give its address; a request that comes before it is ready waits."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(
            uvicorn.Config(
                app,
                http=partial(HeaderTimeoutProtocol, header_seconds=header_seconds),  # type: ignore[arg-type]
                log_level="warning",
                timeout_graceful_shutdown=5,
                proxy_headers=False,
                h11_max_incomplete_event_size=32_000,
            )
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(30)
