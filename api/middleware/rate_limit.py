"""How often something was used lately; in memory of one process, behind a protocol that a shared store keeps too."""

import time
from collections.abc import Callable
from threading import Lock
from typing import Protocol

_EAST = 7 * 3600  # a day ends at midnight in Vietnam
_MANY = 50_000  # buckets, beyond which the ended ones are thrown out


def window_at(now: float, seconds: int) -> tuple[int, int]:
    """Return the number of the window of time that a moment is in, and the seconds until the next one."""
    moment = int(now) + _EAST
    return moment // seconds, seconds - moment % seconds


class Counters(Protocol):
    """Counts uses. What is refused counts for nothing."""

    def take(self, bucket: str, limit: int, seconds: int) -> int:
        """Count one use in a window of time; 0 when it was within the limit, else the seconds until the next window."""

    def drip(self, bucket: str, limit: int, seconds: int, uses: int = 1) -> int:
        """Take uses out of a bucket that holds `limit` and fills up within `seconds`; 0, else the seconds to wait.

        With 0 uses it only tells whether one could be taken.
        """


class MemoryCounters:
    """Counters of one process."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = Lock()
        self._uses: dict[tuple[str, int], tuple[int, int]] = {}  # (bucket, seconds) -> number of the window, uses
        self._full: dict[str, float] = {}  # bucket -> when it is full again

    def take(self, bucket: str, limit: int, seconds: int) -> int:
        """Count one use; see Counters."""
        now = self._clock()
        window, wait = window_at(now, seconds)
        with self._lock:
            if len(self._uses) > _MANY:
                self._uses = {key: use for key, use in self._uses.items() if use[0] == window_at(now, key[1])[0]}
            begun, uses = self._uses.get((bucket, seconds), (window, 0))
            uses = uses if begun == window else 0
            if uses >= limit:
                return wait
            self._uses[bucket, seconds] = (window, uses + 1)
            return 0

    def drip(self, bucket: str, limit: int, seconds: int, uses: int = 1) -> int:
        """Take uses; see Counters."""
        now = self._clock()
        one = seconds / limit
        with self._lock:
            if len(self._full) > _MANY:
                self._full = {key: full for key, full in self._full.items() if full > now}
            full = max(self._full.get(bucket, now), now)
            wait = wait_for(full, now, one * max(uses, 1), seconds)
            if not wait and uses:
                self._full[bucket] = full + one * uses
            return wait


def wait_for(full: float, now: float, worth: float, seconds: int) -> int:
    """Return the whole seconds until a bucket that is full again at `full` holds what is wanted."""
    late = full + worth - now - seconds
    # A float may be off by its last digits.
    return 0 if late <= 1e-6 else max(1, round(late + 0.5))
