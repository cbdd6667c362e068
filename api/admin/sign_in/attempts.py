"""Wrong passwords: after a few, who goes on waits, twice as long each time; by name and by address."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, mapped_column

from corpus.storage.base import Base

FREE = 5  # wrong passwords before one has to wait
LONGEST = timedelta(minutes=15)
_FORGOTTEN = timedelta(hours=24)
_DOUBLINGS = 12  # beyond these the longest wait is reached


class AttemptRow(Base):
    """Attempts in a row under one name, or from one address."""

    __tablename__ = "sign_in_attempt"

    bucket: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
    last_at: Mapped[datetime]


class Attempts:
    """Attempts by name and address, beside the library in the same database, so that all processes count as one."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._engine, self._clock = engine, clock

    def begin(self, name: str, address: str) -> int:
        """Count an attempt before it is judged; 0 when it may be made, else the seconds to wait, and nothing counts."""
        try:
            return self._begin(name, address)
        except IntegrityError:  # two attempts were the first ones in the same moment
            return self._begin(name, address)

    def _begin(self, name: str, address: str) -> int:
        now = self._clock().astimezone(UTC).replace(tzinfo=None)
        with Session(self._engine) as session, session.begin():
            session.execute(delete(AttemptRow).where(AttemptRow.last_at < now - _FORGOTTEN))
            # Rows that are read to be changed are held, or two processes would count one attempt for both.
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

    def forget(self, name: str, address: str) -> None:
        """Begin anew after a right password."""
        with Session(self._engine) as session, session.begin():
            session.execute(delete(AttemptRow).where(AttemptRow.bucket.in_(_buckets(name, address))))


def _buckets(name: str, address: str) -> tuple[str, str]:
    return f"address/{address}"[:200], f"name/{name.strip().lower()}"[:200]


def _wait(row: AttemptRow, now: datetime) -> timedelta:
    if row.count < FREE:
        return timedelta(0)
    pause = min(timedelta(seconds=2 ** min(row.count - FREE, _DOUBLINGS)), LONGEST)
    return row.last_at + pause - now
