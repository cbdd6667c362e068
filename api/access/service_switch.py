"""The switch that stops the answering of questions, with a message for users; looking up and reading go on."""

import threading
import time
from collections.abc import Callable

from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from corpus.storage.tables import StateRow

DEFAULT_MESSAGE = "Trợ lý đang tạm dừng để bảo trì. Bạn vẫn có thể tra cứu và đọc văn bản."
MAX_MESSAGE = 500  # characters: room for two or three sentences
_NAME = "doors.closed"
_FRESH_S = 1.0  # how long a cached state is used: every process follows a change within two seconds


class ServiceSwitch:
    """On, or off with a message; the state is a row of the library's database, so all processes share it."""

    def __init__(self, engine: Engine, clock: Callable[[], float] = time.monotonic) -> None:
        self._engine, self._clock = engine, clock
        self._lock = threading.Lock()
        self._read_at = float("-inf")
        self._message: str | None = None

    def close(self, message: str = "") -> str:
        """Stop answering and return the message that users read; without one it is DEFAULT_MESSAGE."""
        shown = message.strip()[:MAX_MESSAGE] or DEFAULT_MESSAGE
        with Session(self._engine) as session, session.begin():
            session.merge(StateRow(name=_NAME, value=shown))
        self._read_at = float("-inf")
        return shown

    def open(self) -> bool:
        """Answer again; False when answering was not stopped."""
        with Session(self._engine) as session, session.begin():
            row = session.get(StateRow, _NAME)
            if row is not None:
                session.delete(row)
        self._read_at = float("-inf")
        return row is not None

    def message(self) -> str | None:
        """Return the message while answering is stopped, else None; reads the database when the cache is old."""
        with self._lock:
            if self._clock() - self._read_at >= _FRESH_S:
                with Session(self._engine) as session:
                    row = session.get(StateRow, _NAME)
                    self._message = row.value if row else None
                self._read_at = self._clock()
            return self._message

    def cached(self) -> tuple[bool, str | None]:
        """Return whether the cached message is fresh, and the message; does not touch the database."""
        return self._clock() - self._read_at < _FRESH_S, self._message
