"""Sessions of administrators: a random token in a cookie, its hash in the database."""

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

LIFETIME = timedelta(hours=12)  # one sign-in a working day
_MAX_TOKEN = 100  # characters; ours have 43


class SignInMethod(StrEnum):
    """How an administrator proved who they are."""

    LOCAL = "local"  # a password stored here
    OIDC = "oidc"
    KEY = "key"  # a program's API key, without a session


class SessionRow(Base):
    """One session; times in UTC without a zone."""

    __tablename__ = "admin_session"

    id: Mapped[str] = mapped_column(primary_key=True)  # SHA-256 of the token
    name: Mapped[str] = mapped_column(index=True)
    way: Mapped[str]  # a SignInMethod
    expires_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Principal:
    """The administrator who sends a request. With an API key there is no CSRF token, and perhaps no end."""

    name: str
    method: SignInMethod
    csrf: str = ""
    expires_at: datetime | None = None


class Sessions:
    """The table of sessions, in the library's database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin(self, name: str, method: SignInMethod, instead_of: str = "") -> tuple[str, Principal]:
        """Create a session and return its token, which is not stored; ends the session of the token `instead_of`."""
        token, now = secrets.token_urlsafe(32), datetime.now(UTC)
        expires_at = now + LIFETIME
        with Session(self._engine) as session, session.begin():
            session.execute(
                delete(SessionRow).where((SessionRow.expires_at < _naive(now)) | (SessionRow.id == _hash(instead_of)))
            )
            session.add(SessionRow(id=_hash(token), name=name, way=method.value, expires_at=_naive(expires_at)))
        return token, Principal(name, method, _csrf(token), expires_at)

    def find(self, token: str) -> Principal | None:
        """Return whose session a token belongs to; None when there is none or it has expired."""
        if not token or len(token) > _MAX_TOKEN:
            return None
        with Session(self._engine) as session:
            # The look-up is by a hash, so its time says nothing about the token.
            row = session.get(SessionRow, _hash(token))
            if row is None or row.expires_at.replace(tzinfo=UTC) <= datetime.now(UTC):
                return None
            return Principal(row.name, SignInMethod(row.way), _csrf(token), row.expires_at.replace(tzinfo=UTC))

    def end(self, token: str) -> None:
        """End the session of a token."""
        with Session(self._engine) as session, session.begin():
            session.execute(delete(SessionRow).where(SessionRow.id == _hash(token)))

    def end_all(self, name: str) -> None:
        """End all sessions of a local account: it was removed, or its password changed."""
        with Session(self._engine) as session, session.begin():
            local = SessionRow.way == SignInMethod.LOCAL.value
            session.execute(delete(SessionRow).where(SessionRow.name == name, local))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _csrf(token: str) -> str:
    """Return the CSRF token of a session: derived from the session token, which scripts of a page cannot read."""
    return hmac.new(token.encode("utf-8", "surrogatepass"), b"csrf", hashlib.sha256).hexdigest()


def _naive(moment: datetime) -> datetime:
    """Return a moment as the database stores it: UTC without a zone."""
    return moment.astimezone(UTC).replace(tzinfo=None)
