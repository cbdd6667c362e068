"""Both kinds of counters count alike; those of a database also for several processes."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api.middleware.rate_limit import Counters, MemoryCounters
from api.middleware.shared_rate_limit import DatabaseCounters, open_counters
from corpus.storage.engine import open_engine

Make = Callable[[Callable[[], float]], Counters]
MINUTE = 1_000_000_000 * 60.0 - 7 * 3600  # when a minute begins


@pytest.fixture(params=["memory", "database"])
def make(request: pytest.FixtureRequest, database_url: str) -> Iterator[Make]:
    if request.param == "memory":
        yield MemoryCounters
        return
    engine = open_engine(database_url)
    yield lambda clock: DatabaseCounters(engine, clock)
    engine.dispose()


def test_counters_begin_anew_with_each_window(make: Make) -> None:
    now = [MINUTE + 10]
    counters = make(lambda: now[0])
    assert [counters.take("a", 2, 60) for _ in range(3)] == [0, 0, 50]
    assert counters.take("b", 2, 60) == 0
    now[0] += 49
    assert counters.take("a", 2, 60) == 1
    now[0] += 1
    assert [counters.take("a", 2, 60) for _ in range(3)] == [0, 0, 60]


def test_a_bucket_fills_up_drop_by_drop(make: Make) -> None:
    now = [MINUTE]
    counters = make(lambda: now[0])
    assert [counters.drip("a", 3, 60) for _ in range(4)] == [0, 0, 0, 20]
    assert counters.drip("b", 3, 60) == 0
    now[0] += 19.5
    assert counters.drip("a", 3, 60) == 1
    now[0] += 0.5
    assert [counters.drip("a", 3, 60) for _ in range(2)] == [0, 20]
    now[0] += 1000
    assert [counters.drip("a", 3, 60) for _ in range(4)] == [0, 0, 0, 20]


def test_looking_takes_nothing(make: Make) -> None:
    counters = make(lambda: MINUTE)
    assert [counters.drip("a", 1, 60, 0) for _ in range(3)] == [0, 0, 0]
    assert counters.drip("a", 1, 60) == 0
    assert [counters.drip("a", 1, 60, 0) for _ in range(2)] == [60, 60]


def test_processes_that_share_a_file_share_the_limit(tmp_path: Path) -> None:
    processes = [open_counters(tmp_path) for _ in range(4)]
    with ThreadPoolExecutor(16) as pool:
        waits = list(pool.map(lambda n: processes[n % 4].drip("a", 25, 3600), range(200)))
        windows = list(pool.map(lambda n: processes[n % 4].take("a", 25, 86_400), range(200)))
    assert sum(wait == 0 for wait in waits) == 25
    assert sum(wait == 0 for wait in windows) == 25
