"""Sites that carry our widget: a key each, the hosts it may stand on, how much may be asked there.

A key stands in the page for all to see. It is no secret: it says which rules hold, and the browser says which host asks.
"""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import delete, select
from sqlalchemy.engine import CursorResult, Engine
from sqlalchemy.orm import Mapped, Session, mapped_column

from corpus.storage.base import Base
from corpus.vietnamese.text import fold

PER_MINUTE, PER_DAY = 10, 2000  # questions of one visitor, and of a whole site
_HOST = re.compile(
    r"(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?::\d{1,5})?"
)
_DEFAULT_PORTS = {"http": 80, "https": 443}


class BadHostError(ValueError):
    """A host that cannot be read; the message is one Vietnamese sentence."""


class SiteRow(Base):
    """One site."""

    __tablename__ = "site"

    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    hosts: Mapped[list[str]]
    per_minute: Mapped[int]
    per_day: Mapped[int]
    documents: Mapped[list[str]]
    created_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Site:
    """What a key allows."""

    key: str
    name: str
    hosts: tuple[str, ...]  # "dichvucong.gov.vn", "*.gov.vn", "localhost:5500"
    per_minute: int = PER_MINUTE
    per_day: int = PER_DAY
    documents: tuple[str, ...] = ()  # numbers that answers are limited to; empty: all

    def within(self, wanted: Sequence[str]) -> tuple[str, ...]:
        """Return the documents a question is limited to: those that its page asked for, of those that the site has."""
        if not self.documents:
            return tuple(wanted)
        own = {fold(number) for number in self.documents}
        return tuple(number for number in wanted if fold(number) in own) or self.documents

    def allows(self, origin: str) -> bool:
        """Tell whether pages of an origin, "https://dichvucong.gov.vn", may use the key."""
        try:
            parts = urlsplit(origin)
            host, port = parts.hostname, parts.port
        except ValueError:
            return False
        if not host or parts.scheme not in _DEFAULT_PORTS:
            return False
        if port not in (None, _DEFAULT_PORTS[parts.scheme]):
            host = f"{host}:{port}"
        return any(host == one or (one[:1] == "*" and host.endswith(one[1:])) for one in self.hosts)


class Sites:
    """Sites by key, beside the library in the same database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(
        self,
        name: str,
        hosts: list[str],
        per_minute: int = PER_MINUTE,
        per_day: int = PER_DAY,
        documents: list[str] | None = None,
    ) -> Site:
        """Make a key for a site; raises BadHostError."""
        row = SiteRow(
            key=f"site_{secrets.token_hex(12)}",
            name=name,
            hosts=list(dict.fromkeys(read_host(host) for host in hosts)),
            per_minute=per_minute,
            per_day=per_day,
            documents=documents or [],
            created_at=datetime.now(UTC),
        )
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            session.add(row)
        return _site(row)

    def all(self) -> list[Site]:
        """Return every site, the oldest first."""
        with Session(self._engine) as session:
            return [_site(row) for row in session.scalars(select(SiteRow).order_by(SiteRow.created_at))]

    def find(self, key: str) -> Site | None:
        """Return the site of a key."""
        with Session(self._engine) as session:
            row = session.get(SiteRow, key)
            return _site(row) if row else None

    def remove(self, key: str) -> bool:
        """Take a key back, at once; False when there is none."""
        with Session(self._engine) as session, session.begin():
            result: CursorResult[Any] = session.execute(delete(SiteRow).where(SiteRow.key == key))  # type: ignore[assignment]
            return bool(result.rowcount)


def read_host(typed: str) -> str:
    """Read a host as people give it, also as an address, "https://Cổng.gov.vn/trang"; raises BadHostError."""
    host = typed.strip().lower().removeprefix("https://").removeprefix("http://").partition("/")[0]
    wild, name = ("*.", host[2:]) if host.startswith("*.") else ("", host)
    name, colon, port = name.partition(":")
    try:
        name = name.encode("idna").decode("ascii")
    except UnicodeError:
        name = ""
    host = f"{wild}{name}{colon}{port}"
    if not name or not _HOST.fullmatch(host) or (wild and "." not in name):
        raise BadHostError(
            f"Không đọc được tên miền “{typed}”. Ví dụ: dichvucong.gov.vn, *.tinh.gov.vn, localhost:5500."
        )
    return host.removesuffix(":443").removesuffix(":80")


def _site(row: SiteRow) -> Site:
    return Site(row.key, row.name, tuple(row.hosts), row.per_minute, row.per_day, tuple(row.documents))
