"""Usage and latency, by day or hour."""

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
_USUAL = {Grain.DAY: 30, Grain.HOUR: 1}  # days, when nobody says
_MOST = {Grain.DAY: 800, Grain.HOUR: 14}


class LatencyOut(BaseModel):
    """Milliseconds that half and nearly all took at most; null when nothing was asked."""

    p50_ms: float | None = None
    p95_ms: float | None = None

    @classmethod
    def of(cls, latency: Latency) -> "LatencyOut":
        """Convert a latency."""
        return cls(p50_ms=latency.p50_ms, p95_ms=latency.p95_ms)


class UseOut(LatencyOut):
    """What was asked within a span of time."""

    questions: int
    statuses: dict[str, int]
    doors: dict[str, int]
    up: int
    down: int
    steps: dict[str, LatencyOut]


class BucketOut(UseOut):
    """The same of a day or hour, by its start."""

    at: datetime


class StatsOut(BaseModel):
    """The whole span and each part of it."""

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
    """Count questions, how they ended and how long they took."""
    last = until or datetime.now(HERE).date()
    first = since or last - timedelta(days=_USUAL[by] - 1)
    if not 0 <= (last - first).days < _MOST[by]:
        raise ApiError(422, "invalid_request", f"Khoảng thời gian phải từ 1 đến {_MOST[by]} ngày.")
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
