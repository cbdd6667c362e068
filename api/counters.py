"""How often something was used lately; in memory, behind a protocol that a shared store can take over."""

import time
from collections.abc import Callable
from threading import Lock
from typing import Protocol

_EAST = 7 * 3600  # a day ends at midnight in Vietnam
_MANY = 50_000  # buckets, beyond which the ended ones are thrown out


class Counters(Protocol):
    """Counts uses in windows of time."""

    def take(self, bucket: str, limit: int, seconds: int) -> int:
        """Count one use; 0 when it was within the limit, else the seconds until the next window, and it counts for nothing."""


class MemoryCounters:
    """Counters of one process."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = Lock()
        self._uses: dict[tuple[str, int], tuple[int, int]] = {}  # (bucket, seconds) -> number of the window, uses

    def take(self, bucket: str, limit: int, seconds: int) -> int:
        """Count one use; see Counters."""
        now = int(self._clock()) + _EAST
        window = now // seconds
        with self._lock:
            if len(self._uses) > _MANY:
                self._uses = {key: use for key, use in self._uses.items() if use[0] == now // key[1]}
            begun, uses = self._uses.get((bucket, seconds), (window, 0))
            uses = uses if begun == window else 0
            if uses >= limit:
                return seconds - now % seconds
            self._uses[bucket, seconds] = (window, uses + 1)
            return 0
