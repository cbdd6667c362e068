"""Questions and answers are kept only so long: deleted by command, and daily by the server."""

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
_LOOK_S = 1800  # between two looks at whether a new day has begun


def purge_daily(services: Services, day: date, now: datetime) -> int | None:
    """Delete what is too old, once a day however many processes try; None when it is not the time, or not wanted."""
    days = services.settings.retention_days
    if not days or not _is_first(services, day):
        return None
    gone = purge(services.library.engine, now - timedelta(days=days))
    services.audit.note("purge", actor="server", older_than_days=days, deleted=gone)
    log.info("old questions deleted", extra={"deleted": gone})
    return gone


async def keep_purging(services: Services) -> None:
    """Look now and then whether to delete; runs until it is cancelled."""
    while True:
        try:
            await run_in_threadpool(purge_daily, services, today(), datetime.now(UTC))
        except Exception:
            log.exception("deleting old questions failed")
        await asyncio.sleep(_LOOK_S)


def _is_first(services: Services, day: date) -> bool:
    """Take the day; False when another process has it."""
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
