"""Whether the service can do its work: touched for real, remembered for a moment so that asking often costs nothing."""

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
FRESH_S = 2.0
_MODEL_FRESH_S = 15.0  # a chat model that is down costs a second to find out
_CONNECT_S = 1.0


@dataclass(frozen=True, slots=True)
class Readiness:
    """How the service stands; `checks` says "ok" or what is wrong, by name."""

    state: State
    documents: int
    passages: int
    checks: dict[str, str]


class Prober:
    """Looks at what answering stands on."""

    def __init__(self, services: Services, clock: Callable[[], float] = time.monotonic) -> None:
        self._services, self._clock = services, clock
        self._lock = threading.Lock()
        self._known: tuple[float, Readiness] | None = None
        self._model: tuple[float, str] | None = None

    def readiness(self) -> Readiness:
        """Return how it stands now, or stood a moment ago."""
        with self._lock:
            if self._known is None or self._clock() - self._known[0] >= FRESH_S:
                found = self._probed()
                self._known = self._clock(), found
            return self._known[1]

    def _probed(self) -> Readiness:
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
            # Without the model answers are extracts: worse, but answers.
            if state == "ok" and checks["chat_model"] == "unreachable":
                state = "degraded"
        return Readiness(state, documents, passages, checks)

    def _disk(self) -> str:
        settings = self._services.settings
        free = shutil.disk_usage(settings.data_dir).free // 1_000_000
        return "ok" if free >= settings.min_free_mb else "full"

    def _chat_model(self) -> str:
        """Return whether the model's own server takes connections; of a provider's service nothing is known so."""
        address = self._services.settings.chat_base_url
        if not address:
            return "unknown"
        if self._model is None or self._clock() - self._model[0] >= _MODEL_FRESH_S:
            self._model = self._clock(), "ok" if _answers(address) else "unreachable"
        return self._model[1]


def _answers(address: str) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        socket.create_connection((parts.hostname or "", port), _CONNECT_S).close()
    except (OSError, ValueError):
        return False
    return True
