"""What names a person or opens the account is never at rest in the clear: sealed when it is needed again, else hashed."""

import hashlib
import hmac
import json
from collections.abc import Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

_LENGTH = 32  # hexadecimal digits of a pseudonym: 128 bits


class SealError(ValueError):
    """What was sealed under a key that is not among ours."""


class Vault:
    """Seals with the first key, opens with any; pseudonyms come from the last one, so that they outlive a new first key."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        self._hash_key = hashlib.sha256(b"hoidap-zalo-pseudonym\0" + keys[-1].encode()).digest()

    def seal(self, value: dict[str, Any]) -> str:
        """Return JSON, encrypted and authenticated."""
        return self._fernet.encrypt(json.dumps(value, ensure_ascii=False).encode()).decode("ascii")

    def open(self, sealed: str) -> dict[str, Any]:
        """Return what was sealed; raises SealError."""
        try:
            value: dict[str, Any] = json.loads(self._fernet.decrypt(sealed))
        except (InvalidToken, ValueError) as error:
            raise SealError("sealed under another key, or altered") from error
        return value

    def pseudonym(self, *parts: str) -> str:
        """Return a name that stays the same for the same parts and cannot be traced back without the key."""
        return hmac.new(self._hash_key, "\0".join(parts).encode(), hashlib.sha256).hexdigest()[:_LENGTH]
