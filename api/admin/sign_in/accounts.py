"""Administrators with a local password: stored as scrypt hashes, checked in constant time."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.engine import CursorResult, Engine
from sqlalchemy.orm import Mapped, Session, mapped_column

from corpus.storage.base import Base
from corpus.vietnamese.text import clean, fold_spaces

MIN_PASSWORD, MAX_PASSWORD = 12, 200  # characters: hard to guess; not so long that hashing it takes long
MAX_NAME = 64  # characters
# scrypt's n, r and p: 32 MB and a tenth of a second for each guess. They are part of a stored hash, so they can be raised.
_N, _R, _P = 2**15, 8, 1
_MAX_MEMORY = 64 * 1024 * 1024  # bytes that OpenSSL may use for it: twice what n and r need


class BadAccountError(ValueError):
    """A name or password that is not accepted; the message is one Vietnamese sentence."""


class AccountRow(Base):
    """One administrator; the time in UTC without a zone."""

    __tablename__ = "admin_account"

    name: Mapped[str] = mapped_column(primary_key=True)
    password: Mapped[str]  # "scrypt$n$r$p$salt$hash", salt and hash in hexadecimal
    created_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Account:
    """An administrator without the hash; the time in UTC."""

    name: str
    created_at: datetime


class Accounts:
    """The table of accounts, in the library's database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, name: str, password: str) -> Account:
        """Create an account; raises BadAccountError, also when the name is taken."""
        name = account_name(name)
        row = AccountRow(name=name, password=_hash(_accepted(password, name)), created_at=datetime.now(UTC))
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            if session.get(AccountRow, name) is not None:
                raise BadAccountError(f"Đã có tài khoản “{name}”.")
            session.add(row)
        return _account(row)

    def change(self, name: str, password: str) -> bool:
        """Set another password; False when there is no such account. Raises BadAccountError."""
        name = account_name(name)
        hashed = _hash(_accepted(password, name))
        with Session(self._engine) as session, session.begin():
            row = session.get(AccountRow, name)
            if row is None:
                return False
            row.password = hashed
            return True

    def remove(self, name: str) -> bool:
        """Delete an account; False when there is none."""
        with Session(self._engine) as session, session.begin():
            wanted = delete(AccountRow).where(AccountRow.name == account_name(name))
            gone: CursorResult[Any] = session.execute(wanted)  # type: ignore[assignment]
            return bool(gone.rowcount)

    def all(self) -> list[Account]:
        """Return all accounts, by name."""
        with Session(self._engine) as session:
            return [_account(row) for row in session.scalars(select(AccountRow).order_by(AccountRow.name))]

    def any(self) -> bool:
        """Return whether there is an account."""
        with Session(self._engine) as session:
            return bool(session.scalar(select(func.count()).select_from(AccountRow)))

    def check(self, name: str, password: str) -> str | None:
        """Return the account's name when the password is right, else None. An unknown name takes as long as a known one."""
        try:
            name = account_name(name)
        except BadAccountError:
            name = ""
        with Session(self._engine) as session:
            row = session.get(AccountRow, name)
            stored = row.password if row else _dummy_hash()
        matches = _matches(password[:MAX_PASSWORD], stored)
        return name if matches and row is not None else None


def account_name(typed: str) -> str:
    """Return a name as it is stored, lower-case; raises BadAccountError."""
    name = fold_spaces(clean(typed)).lower()
    if not 1 <= len(name) <= MAX_NAME or any(not (char.isalnum() or char in "._-@ ") for char in name):
        raise BadAccountError(f"Tên tài khoản gồm 1 đến {MAX_NAME} chữ, số và các dấu . _ - @.")
    return name


def _accepted(password: str, name: str) -> str:
    """Return the password; raises BadAccountError when it is too short, too long or easy to guess."""
    if not MIN_PASSWORD <= len(password) <= MAX_PASSWORD:
        raise BadAccountError(f"Mật khẩu phải có từ {MIN_PASSWORD} đến {MAX_PASSWORD} ký tự.")
    if name in password.lower() or len(set(password)) < MIN_PASSWORD // 2:
        raise BadAccountError("Mật khẩu dễ đoán: không dùng tên tài khoản hoặc lặp lại vài ký tự.")
    return password


def _hash(password: str) -> str:
    salt = secrets.token_bytes(16)
    return f"scrypt${_N}${_R}${_P}${salt.hex()}${_scrypt(password, salt, _N, _R, _P).hex()}"


def _scrypt(password: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    # A letter with marks can be typed as one character or as several; NFC makes both the same password.
    secret = clean(password).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(secret, salt=salt, n=n, r=r, p=p, maxmem=_MAX_MEMORY, dklen=32)


def _matches(password: str, stored: str) -> bool:
    _, n, r, p, salt, digest = stored.split("$")
    found = _scrypt(password, bytes.fromhex(salt), int(n), int(r), int(p))
    return hmac.compare_digest(found, bytes.fromhex(digest))


def _dummy_hash() -> str:
    """Return a hash that no password matches, to spend the same time on an unknown name."""
    return f"scrypt${_N}${_R}${_P}${'00' * 16}${'00' * 32}"


def _account(row: AccountRow) -> Account:
    return Account(row.name, row.created_at.replace(tzinfo=UTC))
