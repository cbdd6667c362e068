"""API keys of programs: shown once, stored as a hash, each with its scopes and rate limits.

A key has 256 random bits, so a plain SHA-256 of it cannot be reversed by guessing; slow hashes are for passwords that
people choose.
"""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Mapped, Session, mapped_column

from corpus.storage.base import Base

BEGINNING = "hd_live_"
ID_LENGTH = len(BEGINNING) + 6  # characters of a key that are stored in the clear, to recognise it in lists
_MAX_SECRET = 100  # characters; ours have 51
PER_MINUTE, PER_DAY = 120, 20_000  # questions by default: twice a visitor's, since an office stands behind a key
_USED_EVERY = timedelta(minutes=1)  # between two writes of last_used_at, so that not every request writes


class KeyScope(StrEnum):
    """What a key may do; ASK includes SEARCH."""

    ASK = "ask"
    SEARCH = "search"
    ADMIN = "admin"


class KeyRow(Base):
    """One key; times in UTC without a zone."""

    __tablename__ = "api_key"

    id: Mapped[str] = mapped_column(primary_key=True)  # the first ID_LENGTH characters of the secret
    sha256: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    scopes: Mapped[list[str]]
    per_minute: Mapped[int]
    per_day: Mapped[int]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class Key:
    """A key without its secret; times in UTC."""

    id: str
    name: str
    scopes: frozenset[KeyScope]
    per_minute: int
    per_day: int
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used_at: datetime | None

    def allows(self, scope: KeyScope) -> bool:
        """Return whether the key has a scope."""
        return scope in self.scopes or (scope is KeyScope.SEARCH and KeyScope.ASK in self.scopes)

    def works_at(self, now: datetime) -> bool:
        """Return whether the key is neither revoked nor expired."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)


class Keys:
    """The table of keys, in the library's database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(
        self,
        name: str,
        scopes: Sequence[KeyScope],
        per_minute: int = PER_MINUTE,
        per_day: int = PER_DAY,
        expires_at: datetime | None = None,
    ) -> tuple[Key, str]:
        """Create a key and return it with its secret, which is not stored."""
        secret = BEGINNING + secrets.token_urlsafe(32)
        row = KeyRow(
            id=secret[:ID_LENGTH],
            sha256=_hash(secret),
            name=name,
            scopes=sorted(set(scopes)),
            per_minute=per_minute,
            per_day=per_day,
            created_at=_now(),
            expires_at=expires_at,
        )
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            session.add(row)
        return _key(row), secret

    def all(self) -> list[Key]:
        """Return all keys, the oldest first."""
        with Session(self._engine) as session:
            return [_key(row) for row in session.scalars(select(KeyRow).order_by(KeyRow.created_at))]

    def find(self, secret: str) -> Key | None:
        """Return the key of a secret and note its use; None when there is none that works."""
        if not secret.startswith(BEGINNING) or len(secret) > _MAX_SECRET:
            return None
        now, wanted = _now(), _hash(secret)
        with Session(self._engine) as session, session.begin():
            # Looked up by the part that is no secret; the rest is compared in constant time.
            row = session.get(KeyRow, secret[:ID_LENGTH])
            if row is None or not hmac.compare_digest(row.sha256, wanted) or not _key(row).works_at(now):
                return None
            if row.last_used_at is None or now - _utc(row.last_used_at) > _USED_EVERY:
                row.last_used_at = now
            return _key(row)

    def rotate(self, id_: str, overlap: timedelta = timedelta(0)) -> tuple[Key, str] | None:
        """Create a key with the same rights; the old one expires after `overlap`. None when the key does not work."""
        with Session(self._engine) as session:
            row = session.get(KeyRow, id_)
            old = _key(row) if row else None
        now = _now()
        if old is None or not old.works_at(now):
            return None
        new = self.add(old.name, tuple(old.scopes), old.per_minute, old.per_day, old.expires_at)
        with Session(self._engine) as session, session.begin():
            row = session.get_one(KeyRow, id_)
            if overlap:
                row.expires_at = min(now + overlap, old.expires_at or now + overlap)
            else:
                row.revoked_at = now
        return new

    def revoke(self, id_: str) -> bool:
        """Revoke a key at once; False when there is none, or it is revoked already."""
        with Session(self._engine) as session, session.begin():
            row = session.get(KeyRow, id_)
            if row is None or row.revoked_at is not None:
                return False
            row.revoked_at = _now()
            return True


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _now() -> datetime:
    return datetime.now(UTC)


def _utc(moment: datetime) -> datetime:
    """Return a time of the database, which is UTC without a zone, with its zone."""
    return moment.replace(tzinfo=UTC)


def _key(row: KeyRow) -> Key:
    def moment(value: datetime | None) -> datetime | None:
        return value and _utc(value)

    return Key(
        id=row.id,
        name=row.name,
        scopes=frozenset(KeyScope(scope) for scope in row.scopes),
        per_minute=row.per_minute,
        per_day=row.per_day,
        created_at=_utc(row.created_at),
        expires_at=moment(row.expires_at),
        revoked_at=moment(row.revoked_at),
        last_used_at=moment(row.last_used_at),
    )
