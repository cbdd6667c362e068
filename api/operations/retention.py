"""Daily deletion of old questions and answers by the server; `hoidap purge` deletes on command."""

import asyncio
import logging
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import update
from sqlalchemy.engine import CursorResult
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool

from api.dependencies import Services
from api.library.opening import today
from bot.history.purging import purge
from corpus.storage.tables import StateRow

log = logging.getLogger("hoidap.api")
_NAME = "purged_on"
_CHECK_EVERY_S = 1800  # whether a new day has begun: deletion then starts at half past midnight at the latest


def purge_daily(services: Services, day: date, now: datetime) -> int | None:
    """Delete what is older than `retention_days` and return how many; None when it is off or done already today.

    Of several processes only the first one of a day deletes.
    """
    days = services.settings.retention_days
    if not days or not _claim(services, day):
        return None
    deleted = purge(services.library.engine, now - timedelta(days=days))
    services.audit.note("purge", actor="server", older_than_days=days, deleted=deleted)
    log.info("old questions deleted", extra={"deleted": deleted})
    return deleted


async def purge_periodically(services: Services) -> None:
    """Call `purge_daily` every half hour until the task is cancelled."""
    while True:
        try:
            await run_in_threadpool(purge_daily, services, today(), datetime.now(UTC))
        except Exception:
            log.exception("deleting old questions failed")
        await asyncio.sleep(_CHECK_EVERY_S)


def _claim(services: Services, day: date) -> bool:
    """Write into the database that this process deletes on this day; False when another one does."""
    wanted = day.isoformat()
    try:
        with Session(services.library.engine) as session, session.begin():
            row = session.get(StateRow, _NAME)
            if row is None:
                session.add(StateRow(name=_NAME, value=wanted))
                return True
            taken: CursorResult[Any] = session.execute(  # type: ignore[assignment]
                update(StateRow).where(StateRow.name == _NAME, StateRow.value < wanted).values(value=wanted)
            )
            return bool(taken.rowcount)
    except IntegrityError:
        return False
