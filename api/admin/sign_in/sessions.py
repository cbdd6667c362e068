"""Sessions of administrators: a random token in a cookie, its hash in the database, twelve hours long."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Mapped, Session, mapped_column

from corpus.storage.base import Base

LASTS = timedelta(hours=12)
_MAX_TOKEN = 100


class Way(StrEnum):
    """How somebody signed in."""

    LOCAL = "local"
    OIDC = "oidc"
    KEY = "key"  # no session: a program's key


class SessionRow(Base):
    """One session."""

    __tablename__ = "admin_session"

    id: Mapped[str] = mapped_column(primary_key=True)  # hash of the token
    name: Mapped[str] = mapped_column(index=True)
    way: Mapped[str]
    expires_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Principal:
    """An administrator who is at work; a program's key has neither token against forgery nor end."""

    name: str
    way: Way
    csrf: str = ""
    expires_at: datetime | None = None


class Sessions:
    """Sessions by token, beside the library in the same database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin(self, name: str, way: Way, instead_of: str = "") -> tuple[str, Principal]:
        """Begin a session and return its token, which is kept nowhere; an older one of the same browser ends."""
        token, now = secrets.token_urlsafe(32), datetime.now(UTC)
        expires_at = now + LASTS
        with Session(self._engine) as session, session.begin():
            session.execute(
                delete(SessionRow).where((SessionRow.expires_at < _plain(now)) | (SessionRow.id == _hash(instead_of)))
            )
            session.add(SessionRow(id=_hash(token), name=name, way=way.value, expires_at=_plain(expires_at)))
        return token, Principal(name, way, _csrf(token), expires_at)

    def find(self, token: str) -> Principal | None:
        """Return who a token belongs to, while its session lasts."""
        if not token or len(token) > _MAX_TOKEN:
            return None
        with Session(self._engine) as session:
            # What is looked up is a hash: how long that takes tells nothing about the token.
            row = session.get(SessionRow, _hash(token))
            if row is None or row.expires_at.replace(tzinfo=UTC) <= datetime.now(UTC):
                return None
            return Principal(row.name, Way(row.way), _csrf(token), row.expires_at.replace(tzinfo=UTC))

    def end(self, token: str) -> None:
        """End a session."""
        with Session(self._engine) as session, session.begin():
            session.execute(delete(SessionRow).where(SessionRow.id == _hash(token)))

    def end_all(self, name: str) -> None:
        """End every session of an account with a password, as when it is removed or its password changed."""
        with Session(self._engine) as session, session.begin():
            session.execute(delete(SessionRow).where(SessionRow.name == name, SessionRow.way == Way.LOCAL.value))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _csrf(token: str) -> str:
    """Return what a page of ours has to repeat; it follows from the token, which pages cannot read."""
    return hmac.new(token.encode("utf-8", "surrogatepass"), b"csrf", hashlib.sha256).hexdigest()


def _plain(moment: datetime) -> datetime:
    """Return a moment as the database keeps it."""
    return moment.astimezone(UTC).replace(tzinfo=None)
