"""What comes in, from both doors, as one type."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from corpus.vietnamese.text import clean

_MILLISECONDS = 10_000_000_000  # a timestamp above is one of milliseconds
_OA_MESSAGE, _BOT_MESSAGE = "user_send_", "message."
_BOT_RECEIVED = ".received"


class Channel(StrEnum):
    """Which door."""

    OA = "oa"
    BOT = "bot"


class Kind(StrEnum):
    """What somebody did."""

    TEXT = "text"
    FOLLOW = "follow"
    IMAGE = "image"
    STICKER = "sticker"
    VOICE = "voice"
    VIDEO = "video"
    FILE = "file"
    LOCATION = "location"
    OTHER = "other"


_KINDS = {
    "text": Kind.TEXT,
    "image": Kind.IMAGE,
    "photo": Kind.IMAGE,
    "gif": Kind.STICKER,
    "sticker": Kind.STICKER,
    "audio": Kind.VOICE,
    "voice": Kind.VOICE,
    "video": Kind.VIDEO,
    "file": Kind.FILE,
    "location": Kind.LOCATION,
}


@dataclass(frozen=True, slots=True)
class Inbound:
    """Something to answer; `who` is the raw id that answers go to, and `key` names the event, the same on each delivery."""

    channel: Channel
    key: str
    who: str
    kind: Kind
    text: str
    sent_at: float  # seconds; 0 when the event does not say


def read_oa_event(event: Mapping[str, Any], raw: bytes) -> Inbound | None:
    """Read an event of an Official Account; None when it is none to answer: receipts, echoes, who stops following."""
    name = _text(event, "event_name")
    sent_at = _seconds(event.get("timestamp"))
    if name == "follow":
        who = _id(event.get("follower")) or _id(event.get("sender"))
        key = f"follow:{who}:{event.get('timestamp', '')}"
        return Inbound(Channel.OA, key, who, Kind.FOLLOW, "", sent_at) if who else None
    who = _id(event.get("sender"))
    if not name.startswith(_OA_MESSAGE) or not who:
        return None
    message = _mapping(event.get("message"))
    key = _text(message, "msg_id") or _text(message, "mid") or _digest(raw)
    kind = _KINDS.get(name.removeprefix(_OA_MESSAGE), Kind.OTHER)
    return Inbound(Channel.OA, key, who, kind, clean(_text(message, "text")).strip(), sent_at)


def read_bot_event(update: Mapping[str, Any], raw: bytes) -> Inbound | None:
    """Read an update of the Bot Platform, bare or as the result of a reply; None when there is nothing to answer."""
    update = _mapping(update.get("result")) or update
    name, message = _text(update, "event_name"), _mapping(update.get("message"))
    chat, sender = _id(message.get("chat")), _mapping(message.get("from"))
    who = chat or _id(sender)
    if not name.startswith(_BOT_MESSAGE) or not name.endswith(_BOT_RECEIVED) or not who or sender.get("is_bot") is True:
        return None
    kind = _KINDS.get(name.removeprefix(_BOT_MESSAGE).removesuffix(_BOT_RECEIVED), Kind.OTHER)
    key = _text(message, "message_id") or _digest(raw)
    return Inbound(Channel.BOT, key, who, kind, clean(_text(message, "text")).strip(), _seconds(message.get("date")))


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(event: Mapping[str, Any], name: str) -> str:
    value = event.get(name)
    return value if isinstance(value, str) else ""


def _id(value: object) -> str:
    found = _mapping(value).get("id")
    return str(found) if isinstance(found, str | int) and not isinstance(found, bool) else ""


def _seconds(value: object) -> float:
    """Read a timestamp in seconds or milliseconds, a number or digits."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return 0
    try:
        number = float(value)
    except ValueError:
        return 0
    if not 0 < number < _MILLISECONDS * 1000:
        return 0
    return number / 1000 if number > _MILLISECONDS else number


def _digest(raw: bytes) -> str:
    """Name an event that has no id of its own by its body, which is the same on each delivery."""
    return "body:" + hashlib.sha256(raw).hexdigest()
