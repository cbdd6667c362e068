"""Usage statistics and latency, by day or hour."""

from datetime import date, datetime, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel

from api.admin.sign_in.authorization import error_responses
from api.dependencies import ServicesDep
from api.errors import ApiError
from api.schemas.days import Day
from bot.history.usage import HERE, Grain, Latency, Use, usage

router = APIRouter(responses=error_responses())
_DEFAULT_DAYS = {Grain.DAY: 30, Grain.HOUR: 1}
_MAX_DAYS = {Grain.DAY: 800, Grain.HOUR: 14}  # two years, two weeks: some hundred buckets, which a chart can show


class LatencyOut(BaseModel):
    """Median and 95th percentile in milliseconds; null when nothing was asked."""

    p50_ms: float | None = None
    p95_ms: float | None = None

    @classmethod
    def of(cls, latency: Latency) -> "LatencyOut":
        """Convert a latency."""
        return cls(p50_ms=latency.p50_ms, p95_ms=latency.p95_ms)


class UseOut(LatencyOut):
    """The questions of a period: how many, how they ended, where they came from, how they were rated."""

    questions: int
    statuses: dict[str, int]
    doors: dict[str, int]
    up: int
    down: int
    steps: dict[str, LatencyOut]


class BucketOut(UseOut):
    """The questions of the day or hour that begins at `at`."""

    at: datetime


class StatsOut(BaseModel):
    """The questions of the whole period and of each day or hour."""

    since: date
    until: date
    by: Grain
    totals: UseOut
    buckets: list[BucketOut]


@router.get("/stats", summary="Số liệu sử dụng")
def stats(
    services: ServicesDep,
    since: Annotated[Day | None, Query(description="Ngày đầu (YYYY-MM-DD)")] = None,
    until: Annotated[Day | None, Query(description="Ngày cuối; mặc định hôm nay")] = None,
    by: Grain = Grain.DAY,
) -> StatsOut:
    """Return the number of questions, how they ended and how long answering took."""
    last = until or datetime.now(HERE).date()
    first = since or last - timedelta(days=_DEFAULT_DAYS[by] - 1)
    if not 0 <= (last - first).days < _MAX_DAYS[by]:
        raise ApiError(422, "invalid_request", f"Khoảng thời gian phải từ 1 đến {_MAX_DAYS[by]} ngày.")
    found = usage(services.library.engine, first, last, by)
    buckets = [BucketOut(at=start, **_fields(use)) for start, use in found.buckets]
    return StatsOut(since=first, until=last, by=by, totals=UseOut(**_fields(found.totals)), buckets=buckets)


def _fields(use: Use) -> dict[str, Any]:
    return {
        "questions": use.questions,
        "statuses": use.statuses,
        "doors": use.doors,
        "up": use.up,
        "down": use.down,
        "p50_ms": use.latency.p50_ms if use.latency else None,
        "p95_ms": use.latency.p95_ms if use.latency else None,
        "steps": {step: LatencyOut.of(latency) for step, latency in use.steps.items()},
    }
