"""Rate limits: fixed windows and token buckets. Here in the memory of one process; `shared_rate_limit.py` keeps them for several."""

import time
from collections.abc import Callable
from threading import Lock
from typing import Protocol

_UTC_OFFSET_S = 7 * 3600  # windows of a day end at midnight in Vietnam
_MAX_KEYS = 50_000  # beyond that many, ended windows and full buckets are dropped; they take about 10 MB


class RateLimiter(Protocol):
    """Counts uses by key. A use that is refused is not counted."""

    def count_in_window(self, key: str, limit: int, seconds: int) -> int:
        """Count one use in the present window of `seconds`; returns 0 if allowed, else the seconds to the next window."""

    def take_tokens(self, key: str, limit: int, seconds: int, tokens: int = 1) -> int:
        """Take tokens from a bucket that holds `limit` and refills within `seconds`; returns 0, else the seconds to wait.

        With 0 tokens nothing is taken: the reply says whether one could be.
        """


class MemoryRateLimiter:
    """Rate limits of one process."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = Lock()
        self._uses: dict[tuple[str, int], tuple[int, int]] = {}  # (key, seconds) -> number of the window, uses
        self._full_at: dict[str, float] = {}  # key -> when its bucket is full again

    def count_in_window(self, key: str, limit: int, seconds: int) -> int:
        """Count one use; see RateLimiter."""
        now = self._clock()
        window, wait = window_at(now, seconds)
        with self._lock:
            if len(self._uses) > _MAX_KEYS:
                self._uses = {one: use for one, use in self._uses.items() if use[0] == window_at(now, one[1])[0]}
            counted_in, uses = self._uses.get((key, seconds), (window, 0))
            uses = uses if counted_in == window else 0
            if uses >= limit:
                return wait
            self._uses[key, seconds] = (window, uses + 1)
            return 0

    def take_tokens(self, key: str, limit: int, seconds: int, tokens: int = 1) -> int:
        """Take tokens; see RateLimiter."""
        now = self._clock()
        refill_s = seconds / limit
        with self._lock:
            if len(self._full_at) > _MAX_KEYS:
                self._full_at = {one: full_at for one, full_at in self._full_at.items() if full_at > now}
            full_at = max(self._full_at.get(key, now), now)
            wait = seconds_to_wait(full_at, now, refill_s * max(tokens, 1), seconds)
            if not wait and tokens:
                self._full_at[key] = full_at + refill_s * tokens
            return wait


def window_at(now: float, seconds: int) -> tuple[int, int]:
    """Return the number of the window that a moment lies in, and the whole seconds until the next one."""
    moment = int(now) + _UTC_OFFSET_S
    return moment // seconds, seconds - moment % seconds


def seconds_to_wait(full_at: float, now: float, refill_s: float, seconds: int) -> int:
    """Return the whole seconds until a bucket holds the tokens that take `refill_s` to refill; 0 when it does now.

    A bucket is kept as the moment `full_at` when it will be full again; empty, it is full after `seconds`.
    """
    late = full_at + refill_s - now - seconds
    # A float may be off by its last digits.
    return 0 if late <= 1e-6 else max(1, round(late + 0.5))
