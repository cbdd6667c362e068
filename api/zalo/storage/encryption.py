"""Encryption of what identifies a person or opens the account; what need not be read again is hashed to a pseudonym."""

import hashlib
import hmac
import json
from collections.abc import Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

_PSEUDONYM_LENGTH = 32  # hexadecimal digits: 128 bits, so no two people share one


class DecryptionError(ValueError):
    """The data were encrypted with a key that is not set, or altered."""


class Cipher:
    """Encrypts with the first key and decrypts with any, so a new key can be put in front.

    Pseudonyms are made with the last key: they must stay the same when one is added.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        self._hash_key = hashlib.sha256(b"hoidap-zalo-pseudonym\0" + keys[-1].encode()).digest()

    def encrypt(self, value: dict[str, Any]) -> str:
        """Return a JSON object, encrypted and authenticated."""
        return self._fernet.encrypt(json.dumps(value, ensure_ascii=False).encode()).decode("ascii")

    def decrypt(self, encrypted: str) -> dict[str, Any]:
        """Return the object that was encrypted; raises DecryptionError."""
        try:
            value: dict[str, Any] = json.loads(self._fernet.decrypt(encrypted))
        except (InvalidToken, ValueError) as error:
            raise DecryptionError("encrypted with another key, or altered") from error
        return value

    def pseudonym(self, *parts: str) -> str:
        """Return a keyed hash of the parts (HMAC), which cannot be reversed without the key."""
        return hmac.new(self._hash_key, "\0".join(parts).encode(), hashlib.sha256).hexdigest()[:_PSEUDONYM_LENGTH]
