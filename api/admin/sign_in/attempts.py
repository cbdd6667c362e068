"""Limits guessing of passwords: after a few attempts in a row the wait doubles with each, by name and by address."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column

from corpus.storage.base import Base

FREE_ATTEMPTS = 5  # before one has to wait: people mistype
MAX_WAIT = timedelta(minutes=15)  # long enough to stop guessing, short enough for a forgetful colleague
_FORGET_AFTER = timedelta(hours=24)  # without an attempt
_MAX_DOUBLINGS = 12  # 2**12 seconds are beyond MAX_WAIT; keeps the power small


class AttemptRow(Base):
    """Attempts in a row under one name, or from one address; the time in UTC without a zone."""

    __tablename__ = "sign_in_attempt"

    bucket: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
    last_at: Mapped[datetime]


class Attempts:
    """The table of attempts, in the library's database, so that all processes count together."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine, self._clock = engine, clock

    def begin(self, name: str, address: str) -> int:
        """Count an attempt before the password is checked; returns 0, or the seconds to wait and counts nothing."""
        try:
            return self._begin(name, address)
        except IntegrityError:  # two first attempts inserted the same row
            return self._begin(name, address)

    def _begin(self, name: str, address: str) -> int:
        now = self._clock().astimezone(UTC).replace(tzinfo=None)
        with Session(self._engine) as session, session.begin():
            session.execute(delete(AttemptRow).where(AttemptRow.last_at < now - _FORGET_AFTER))
            # Locked until the commit, or two processes would count two attempts as one.
            rows = [session.get(AttemptRow, bucket, with_for_update=True) for bucket in _buckets(name, address)]
            wait = max((_wait(row, now) for row in rows if row), default=timedelta(0))
            if wait > timedelta(0):
                return max(1, round(wait.total_seconds() + 0.5))
            for bucket, row in zip(_buckets(name, address), rows, strict=True):
                if row is None:
                    session.add(AttemptRow(bucket=bucket, count=1, last_at=now))
                else:
                    row.count, row.last_at = row.count + 1, now
        return 0

    def reset(self, name: str, address: str) -> None:
        """Forget the attempts of a name and an address, after a right password."""
        with Session(self._engine) as session, session.begin():
            session.execute(delete(AttemptRow).where(AttemptRow.bucket.in_(_buckets(name, address))))


def _buckets(name: str, address: str) -> tuple[str, str]:
    """Return the primary keys of the two rows that count an attempt."""
    return f"address/{address}"[:200], f"name/{name.strip().lower()}"[:200]


def _wait(row: AttemptRow, now: datetime) -> timedelta:
    if row.count < FREE_ATTEMPTS:
        return timedelta(0)
    pause = min(timedelta(seconds=2 ** min(row.count - FREE_ATTEMPTS, _MAX_DOUBLINGS)), MAX_WAIT)
    return row.last_at + pause - now
