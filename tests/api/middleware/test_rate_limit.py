"""Both rate limiters count alike; the one in a database also across processes."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api.middleware.rate_limit import MemoryRateLimiter, RateLimiter
from api.middleware.shared_rate_limit import DatabaseRateLimiter, open_rate_limiter
from corpus.storage.engine import open_engine

Make = Callable[[Callable[[], float]], RateLimiter]
MINUTE = 1_000_000_000 * 60.0 - 7 * 3600  # the start of a minute


@pytest.fixture(params=["memory", "database"])
def make(request: pytest.FixtureRequest, database_url: str) -> Iterator[Make]:
    if request.param == "memory":
        yield MemoryRateLimiter
        return
    engine = open_engine(database_url)
    yield lambda clock: DatabaseRateLimiter(engine, clock)
    engine.dispose()


def test_a_window_begins_with_no_uses(make: Make) -> None:
    now = [MINUTE + 10]
    limiter = make(lambda: now[0])
    assert [limiter.count_in_window("a", 2, 60) for _ in range(3)] == [0, 0, 50]
    assert limiter.count_in_window("b", 2, 60) == 0
    now[0] += 49
    assert limiter.count_in_window("a", 2, 60) == 1
    now[0] += 1
    assert [limiter.count_in_window("a", 2, 60) for _ in range(3)] == [0, 0, 60]


def test_a_bucket_refills_token_by_token(make: Make) -> None:
    now = [MINUTE]
    limiter = make(lambda: now[0])
    assert [limiter.take_tokens("a", 3, 60) for _ in range(4)] == [0, 0, 0, 20]
    assert limiter.take_tokens("b", 3, 60) == 0
    now[0] += 19.5
    assert limiter.take_tokens("a", 3, 60) == 1
    now[0] += 0.5
    assert [limiter.take_tokens("a", 3, 60) for _ in range(2)] == [0, 20]
    now[0] += 1000
    assert [limiter.take_tokens("a", 3, 60) for _ in range(4)] == [0, 0, 0, 20]


def test_asking_for_no_token_takes_none(make: Make) -> None:
    limiter = make(lambda: MINUTE)
    assert [limiter.take_tokens("a", 1, 60, 0) for _ in range(3)] == [0, 0, 0]
    assert limiter.take_tokens("a", 1, 60) == 0
    assert [limiter.take_tokens("a", 1, 60, 0) for _ in range(2)] == [60, 60]


def test_processes_that_share_a_file_share_the_limit(tmp_path: Path) -> None:
    processes = [open_rate_limiter(tmp_path) for _ in range(4)]
    with ThreadPoolExecutor(16) as pool:
        waits = list(pool.map(lambda n: processes[n % 4].take_tokens("a", 25, 3600), range(200)))
        windows = list(pool.map(lambda n: processes[n % 4].count_in_window("a", 25, 86_400), range(200)))
    assert sum(wait == 0 for wait in waits) == 25
    assert sum(wait == 0 for wait in windows) == 25
