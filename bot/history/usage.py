"""How much is asked, how it ends and how long it takes: counted from the records, by hour or day."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from bot.history.feedback import FeedbackRow, Rating
from bot.history.records import RecordRow
from bot.history.review import status_of

HERE = timezone(timedelta(hours=7))  # days and hours are Vietnam's
_AT_ONCE = 1000  # rows that are read at a time
_TOTAL = "total"


class Grain(StrEnum):
    """How long a bucket is."""

    HOUR = "hour"
    DAY = "day"

    @property
    def length(self) -> timedelta:
        """The time that a bucket takes."""
        return timedelta(hours=1) if self is Grain.HOUR else timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Latency:
    """How long half and nearly all of the answers took at most, in milliseconds."""

    p50_ms: float
    p95_ms: float


@dataclass(frozen=True, slots=True)
class Use:
    """What was asked within a span of time; without a latency nothing was."""

    questions: int
    statuses: dict[str, int]
    doors: dict[str, int]
    up: int
    down: int
    latency: Latency | None
    steps: dict[str, Latency]


@dataclass(frozen=True, slots=True)
class Usage:
    """The whole span, and each bucket with its start."""

    totals: Use
    buckets: tuple[tuple[datetime, Use], ...]


@dataclass(slots=True)
class _Count:
    statuses: Counter[str] = field(default_factory=Counter)
    doors: Counter[str] = field(default_factory=Counter)
    ratings: Counter[str] = field(default_factory=Counter)
    times: dict[str, list[float]] = field(default_factory=dict)

    def add(self, status: str, door: str | None, rating: str | None, timings: dict[str, float]) -> None:
        self.statuses[status] += 1
        self.doors[door or "unknown"] += 1
        self.ratings[rating or ""] += 1
        for step, ms in timings.items():
            self.times.setdefault(step, []).append(ms)

    def use(self) -> Use:
        steps = {step: _latency(times) for step, times in sorted(self.times.items())}
        return Use(
            self.statuses.total(),
            dict(self.statuses.most_common()),
            dict(self.doors.most_common()),
            self.ratings[Rating.UP.value],
            self.ratings[Rating.DOWN.value],
            steps.pop(_TOTAL, None),
            steps,
        )


def usage(engine: Engine, since: date, until: date, grain: Grain) -> Usage:
    """Count what was asked from one day to another, both included."""
    begin, end = (datetime.combine(day, time(), HERE) for day in (since, until + timedelta(days=1)))
    whole, counts = _Count(), [_Count() for _ in range((end - begin) // grain.length)]
    for at, *what in _asked(engine, begin, end):
        whole.add(*what)
        counts[(at - begin) // grain.length].add(*what)
    starts = (begin + number * grain.length for number in range(len(counts)))
    return Usage(whole.use(), tuple((start, count.use()) for start, count in zip(starts, counts, strict=True)))


def _asked(engine: Engine, begin: datetime, end: datetime) -> Iterable[tuple[datetime, Any, Any, Any, Any]]:
    limits = [moment.astimezone(UTC).replace(tzinfo=None) for moment in (begin, end)]
    query = (
        select(
            RecordRow.created_at, status_of(), RecordRow.door, FeedbackRow.rating, RecordRow.answer["timings"].as_json()
        )
        .outerjoin(FeedbackRow, FeedbackRow.record_id == RecordRow.id)
        .where(RecordRow.created_at >= limits[0], RecordRow.created_at < limits[1])
    )
    with Session(engine) as session:
        for at, status, door, rating, timings in session.execute(query.execution_options(yield_per=_AT_ONCE)):
            yield at.replace(tzinfo=UTC), status, door, rating, timings or {}


def _latency(times: list[float]) -> Latency:
    ordered = sorted(times)
    return Latency(_share(ordered, 50), _share(ordered, 95))


def _share(ordered: list[float], percent: int) -> float:
    """Return the value that so many percent of the values do not exceed (nearest rank)."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]
