"""The signature of webhook events: SHA-256 over app id, raw body, timestamp and a secret.

Sources disagree on two points, and both variants are accepted (docs/decisions/0008-zalo.md): whether the timestamp is
that of the body or of the header X-ZEvent-Timestamp, and which of the two secrets signs. "mac=" may precede the hash.
"""

import hashlib
import hmac
from collections.abc import Iterable, Sequence

SIGNATURE_HEADER = "X-ZEvent-Signature"
TIMESTAMP_HEADER = "X-ZEvent-Timestamp"


def sign(app_id: str, raw: bytes, timestamp: str, secret: str) -> str:
    """Return the signature in hexadecimal."""
    return hashlib.sha256(app_id.encode() + raw + timestamp.encode() + secret.encode()).hexdigest()


def is_signed(signature: str, app_id: str, raw: bytes, timestamps: Iterable[str], secrets: Sequence[str]) -> bool:
    """Return whether a signature is valid for one of the timestamps and secrets; takes the same time either way."""
    given = signature.strip().lower().removeprefix("mac=").strip().encode()
    valid = False
    for timestamp in dict.fromkeys(stamp for stamp in timestamps if stamp):
        for secret in secrets:
            valid |= hmac.compare_digest(given, sign(app_id, raw, timestamp, secret).encode())
    return valid
