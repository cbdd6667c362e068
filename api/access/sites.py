"""Sites that embed our widget: each has a key, the hosts where it is valid, and its limits.

A site key stands in the page and is no secret. It selects the limits; the browser's Origin header says which host asks.
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

# Defaults: questions of one visitor, more than a person can read answers to; and of a whole site, so that none takes all.
PER_MINUTE, PER_DAY = 10, 2000
_HOST = re.compile(
    r"""
    (?: \*\. )?                                        # *.tinh.gov.vn
    (?: [a-z0-9] (?: [a-z0-9-]{0,61} [a-z0-9] )? \. )*  # dichvucong.gov.
    [a-z0-9] (?: [a-z0-9-]{0,61} [a-z0-9] )?            # vn
    (?: : \d{1,5} )?                                    # :5500
    """,
    re.X,
)
_DEFAULT_PORTS = {"http": 80, "https": 443}


class BadHostError(ValueError):
    """A host name that is not valid; the message is one Vietnamese sentence."""


class SiteRow(Base):
    """One site; the time in UTC without a zone."""

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
    """A site and what its key allows."""

    key: str
    name: str
    hosts: tuple[str, ...]  # "dichvucong.gov.vn", "*.gov.vn", "localhost:5500"
    per_minute: int = PER_MINUTE
    per_day: int = PER_DAY
    documents: tuple[str, ...] = ()  # numbers of the documents that answers may cite; empty: all

    def within(self, wanted: Sequence[str]) -> tuple[str, ...]:
        """Return the documents that a question is limited to: those it names that the site may use, else all of the site."""
        if not self.documents:
            return tuple(wanted)
        own = {fold(number) for number in self.documents}
        return tuple(number for number in wanted if fold(number) in own) or self.documents

    def allows(self, origin: str) -> bool:
        """Return whether the key is valid on pages of an origin, "https://dichvucong.gov.vn"."""
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
    """The table of sites, in the library's database."""

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
        """Create a site with a new key; raises BadHostError."""
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
        """Return all sites, the oldest first."""
        with Session(self._engine) as session:
            return [_site(row) for row in session.scalars(select(SiteRow).order_by(SiteRow.created_at))]

    def find(self, key: str) -> Site | None:
        """Return the site of a key; None when there is none."""
        with Session(self._engine) as session:
            row = session.get(SiteRow, key)
            return _site(row) if row else None

    def remove(self, key: str) -> bool:
        """Delete a site, so that its key stops working at once; False when there is none."""
        with Session(self._engine) as session, session.begin():
            result: CursorResult[Any] = session.execute(delete(SiteRow).where(SiteRow.key == key))  # type: ignore[assignment]
            return bool(result.rowcount)


def read_host(typed: str) -> str:
    """Return the host of what people type, also a URL: "https://Cổng.gov.vn/trang" is "xn--cng-qmz.gov.vn". Raises BadHostError."""
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
