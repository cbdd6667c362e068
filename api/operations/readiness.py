"""Readiness: database, index, disk and chat model are really used; the result is cached for a moment."""

import logging
import shutil
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from sqlalchemy import text

from api.dependencies import Services

log = logging.getLogger("hoidap.api")

State = Literal["ok", "degraded", "starting", "failing"]
FRESH_S = 2.0  # how long a result is used: frequent probes of a load balancer cost nothing
_MODEL_FRESH_S = 15.0  # the same for the chat model, since finding out that it is down takes _CONNECT_S
_CONNECT_S = 1.0  # the chat model's server stands near, or it could not answer in time anyway


@dataclass(frozen=True, slots=True)
class Readiness:
    """The state of the service; `checks` has "ok" or what is wrong, by name of the check."""

    state: State
    documents: int
    passages: int
    checks: dict[str, str]


class ReadinessProbe:
    """Checks what answering needs."""

    def __init__(self, services: Services, clock: Callable[[], float] = time.monotonic) -> None:
        self._services, self._clock = services, clock
        self._lock = threading.Lock()
        self._last: tuple[float, Readiness] | None = None
        self._model: tuple[float, str] | None = None

    def readiness(self) -> Readiness:
        """Return the state of at most FRESH_S ago."""
        with self._lock:
            if self._last is None or self._clock() - self._last[0] >= FRESH_S:
                found = self._check()
                self._last = self._clock(), found
            return self._last[1]

    def _check(self) -> Readiness:
        checks = {"database": "ok", "index": "ok", "disk": self._disk()}
        documents = passages = 0
        try:
            with self._services.library.engine.connect() as connection:
                connection.execute(text("SELECT 1"))
            self._services.library.refresh()
            documents = len(self._services.library.documents())
        except Exception:
            log.exception("the database does not answer")
            checks["database"] = "failing"
        try:
            self._services.retriever.refresh()
            self._services.retriever.check_reachable()
            passages = self._services.retriever.count()
            checks["index"] = "ok" if passages else "empty"
        except Exception:
            log.exception("the index does not answer")
            checks["index"] = "failing"
        state: State = "ok"
        if "failing" in checks.values() or checks["disk"] != "ok":
            state = "failing"
        elif not passages:
            state = "starting"
        if self._services.parts.chat_model is not None:
            checks["chat_model"] = self._chat_model()
            # Without the model, answers are extracts of provisions: worse, but right.
            if state == "ok" and checks["chat_model"] == "unreachable":
                state = "degraded"
        return Readiness(state, documents, passages, checks)

    def _disk(self) -> str:
        settings = self._services.settings
        free = shutil.disk_usage(settings.data_dir).free // 1_000_000
        return "ok" if free >= settings.min_free_mb else "full"

    def _chat_model(self) -> str:
        """Return whether the model's own server takes connections; "unknown" for a provider on the internet."""
        address = self._services.settings.chat_base_url
        if not address:
            return "unknown"
        if self._model is None or self._clock() - self._model[0] >= _MODEL_FRESH_S:
            self._model = self._clock(), "ok" if _accepts_connections(address) else "unreachable"
        return self._model[1]


def _accepts_connections(address: str) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        socket.create_connection((parts.hostname or "", port), _CONNECT_S).close()
    except (OSError, ValueError):
        return False
    return True
