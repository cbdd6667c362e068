"""Administrators with a password of ours: kept as scrypt hashes, checked in a time that tells nothing."""

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

SHORTEST, LONGEST = 12, 200  # characters of a password
MAX_NAME = 64
# 32 MB and a tenth of a second a guess; both stand in the hash, so that they can grow.
_COST, _BLOCK, _LANES = 2**15, 8, 1
_MEMORY = 64 * 1024 * 1024


class BadAccountError(ValueError):
    """A name or password that cannot be taken; the message is one Vietnamese sentence."""


class AccountRow(Base):
    """One administrator."""

    __tablename__ = "admin_account"

    name: Mapped[str] = mapped_column(primary_key=True)
    password: Mapped[str]  # "scrypt$n$r$p$salt$hash"
    created_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Account:
    """An administrator without the hash; the time in UTC."""

    name: str
    created_at: datetime


class Accounts:
    """Accounts by name, beside the library in the same database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, name: str, password: str) -> Account:
        """Make an account; raises BadAccountError."""
        name = account_name(name)
        row = AccountRow(name=name, password=_hashed(_checked(password, name)), created_at=datetime.now(UTC))
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            if session.get(AccountRow, name) is not None:
                raise BadAccountError(f"Đã có tài khoản “{name}”.")
            session.add(row)
        return _account(row)

    def change(self, name: str, password: str) -> bool:
        """Set another password; False when there is no such account. Raises BadAccountError."""
        name = account_name(name)
        hashed = _hashed(_checked(password, name))
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
        """Return every account by name."""
        with Session(self._engine) as session:
            return [_account(row) for row in session.scalars(select(AccountRow).order_by(AccountRow.name))]

    def any(self) -> bool:
        """Tell whether there is an account."""
        with Session(self._engine) as session:
            return bool(session.scalar(select(func.count()).select_from(AccountRow)))

    def check(self, name: str, password: str) -> str | None:
        """Return the account's name when the password is right. A name that is not there takes as long as one that is."""
        try:
            name = account_name(name)
        except BadAccountError:
            name = ""
        with Session(self._engine) as session:
            row = session.get(AccountRow, name)
            kept = row.password if row else _nobody()
        fits = _fits(password[:LONGEST], kept)
        return name if fits and row is not None else None


def account_name(typed: str) -> str:
    """Return a name as it is kept; raises BadAccountError."""
    name = fold_spaces(clean(typed)).lower()
    if not 1 <= len(name) <= MAX_NAME or any(not (char.isalnum() or char in "._-@ ") for char in name):
        raise BadAccountError(f"Tên tài khoản gồm 1 đến {MAX_NAME} chữ, số và các dấu . _ - @.")
    return name


def _checked(password: str, name: str) -> str:
    if not SHORTEST <= len(password) <= LONGEST:
        raise BadAccountError(f"Mật khẩu phải có từ {SHORTEST} đến {LONGEST} ký tự.")
    if name in password.lower() or len(set(password)) < SHORTEST // 2:
        raise BadAccountError("Mật khẩu dễ đoán: không dùng tên tài khoản hoặc lặp lại vài ký tự.")
    return password


def _hashed(password: str) -> str:
    salt = secrets.token_bytes(16)
    return f"scrypt${_COST}${_BLOCK}${_LANES}${salt.hex()}${_digest(password, salt, _COST, _BLOCK, _LANES).hex()}"


def _digest(password: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    # Marks can be typed as one sign or as two; NFC makes both the same password.
    secret = clean(password).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(secret, salt=salt, n=cost, r=block, p=lanes, maxmem=_MEMORY, dklen=32)


def _fits(password: str, kept: str) -> bool:
    _, cost, block, lanes, salt, digest = kept.split("$")
    found = _digest(password, bytes.fromhex(salt), int(cost), int(block), int(lanes))
    return hmac.compare_digest(found, bytes.fromhex(digest))


def _nobody() -> str:
    """Return a hash that no password fits."""
    return f"scrypt${_COST}${_BLOCK}${_LANES}${'00' * 16}${'00' * 32}"


def _account(row: AccountRow) -> Account:
    return Account(row.name, row.created_at.replace(tzinfo=UTC))
