"""The switch that closes the public doors: answers stop, with a message; looking up goes on."""

import threading
import time
from collections.abc import Callable

from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from corpus.storage.tables import StateRow

MESSAGE = "Trợ lý đang tạm dừng để bảo trì. Bạn vẫn có thể tra cứu và đọc văn bản."
MAX_MESSAGE = 500
_NAME = "doors.closed"
_FRESH_S = 1.0  # how long what was read counts, so that every process hears of a change within two seconds


class Doors:
    """Open, or closed with a message; kept in the library's database, so that all processes see the same."""

    def __init__(self, engine: Engine, clock: Callable[[], float] = time.monotonic) -> None:
        self._engine, self._clock = engine, clock
        self._lock = threading.Lock()
        self._read_at = float("-inf")
        self._message: str | None = None

    def close(self, message: str = "") -> str:
        """Close; returns the message that people read."""
        told = message.strip()[:MAX_MESSAGE] or MESSAGE
        with Session(self._engine) as session, session.begin():
            session.merge(StateRow(name=_NAME, value=told))
        self._read_at = float("-inf")
        return told

    def open(self) -> bool:
        """Open; False when they were not closed."""
        with Session(self._engine) as session, session.begin():
            row = session.get(StateRow, _NAME)
            if row is not None:
                session.delete(row)
        self._read_at = float("-inf")
        return row is not None

    def message(self) -> str | None:
        """Return what people read while the doors are closed; None while they are open."""
        with self._lock:
            if self._clock() - self._read_at >= _FRESH_S:
                with Session(self._engine) as session:
                    row = session.get(StateRow, _NAME)
                    self._message = row.value if row else None
                self._read_at = self._clock()
            return self._message

    def known(self) -> tuple[bool, str | None]:
        """Tell whether what was read is fresh, and what it was; touches no database."""
        return self._clock() - self._read_at < _FRESH_S, self._message
