"""Webhook events of both channels as one type."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from corpus.vietnamese.text import clean

_MILLISECONDS = 10_000_000_000  # a larger timestamp is in milliseconds: in seconds it would lie beyond the year 2286
_OA_MESSAGE, _BOT_MESSAGE = "user_send_", "message."
_BOT_RECEIVED = ".received"


class Channel(StrEnum):
    """The interface of Zalo that an event comes from."""

    OA = "oa"
    BOT = "bot"


class EventKind(StrEnum):
    """What the person did: wrote a text, followed the account, or sent something else."""

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
    "text": EventKind.TEXT,
    "image": EventKind.IMAGE,
    "photo": EventKind.IMAGE,
    "gif": EventKind.STICKER,
    "sticker": EventKind.STICKER,
    "audio": EventKind.VOICE,
    "voice": EventKind.VOICE,
    "video": EventKind.VIDEO,
    "file": EventKind.FILE,
    "location": EventKind.LOCATION,
}


@dataclass(frozen=True, slots=True)
class InboundEvent:
    """An event to answer: `key` is its id, the same at each delivery; `who` is the user id that messages go to."""

    channel: Channel
    key: str
    who: str
    kind: EventKind
    text: str
    sent_at: float  # seconds since 1970; 0 when the event does not say


def read_oa_event(event: Mapping[str, Any], raw: bytes) -> InboundEvent | None:
    """Read an event of an Official Account; None when it needs no answer: receipts, echoes, unfollowing."""
    name = _text(event, "event_name")
    sent_at = _seconds(event.get("timestamp"))
    if name == "follow":
        who = _id(event.get("follower")) or _id(event.get("sender"))
        key = f"follow:{who}:{event.get('timestamp', '')}"
        return InboundEvent(Channel.OA, key, who, EventKind.FOLLOW, "", sent_at) if who else None
    who = _id(event.get("sender"))
    if not name.startswith(_OA_MESSAGE) or not who:
        return None
    message = _mapping(event.get("message"))
    key = _text(message, "msg_id") or _text(message, "mid") or _digest(raw)
    kind = _KINDS.get(name.removeprefix(_OA_MESSAGE), EventKind.OTHER)
    return InboundEvent(Channel.OA, key, who, kind, clean(_text(message, "text")).strip(), sent_at)


def read_bot_event(update: Mapping[str, Any], raw: bytes) -> InboundEvent | None:
    """Read an update of the Bot Platform, bare or below "result"; None when it needs no answer."""
    update = _mapping(update.get("result")) or update
    name, message = _text(update, "event_name"), _mapping(update.get("message"))
    chat, sender = _id(message.get("chat")), _mapping(message.get("from"))
    who = chat or _id(sender)
    if not name.startswith(_BOT_MESSAGE) or not name.endswith(_BOT_RECEIVED) or not who or sender.get("is_bot") is True:
        return None
    kind = _KINDS.get(name.removeprefix(_BOT_MESSAGE).removesuffix(_BOT_RECEIVED), EventKind.OTHER)
    key = _text(message, "message_id") or _digest(raw)
    return InboundEvent(
        Channel.BOT, key, who, kind, clean(_text(message, "text")).strip(), _seconds(message.get("date"))
    )


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(event: Mapping[str, Any], name: str) -> str:
    value = event.get(name)
    return value if isinstance(value, str) else ""


def _id(value: object) -> str:
    found = _mapping(value).get("id")
    return str(found) if isinstance(found, str | int) and not isinstance(found, bool) else ""


def _seconds(value: object) -> float:
    """Return a timestamp in seconds; it may be in milliseconds, and a string. 0 when it is neither."""
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
    """Return a key for an event without an id: a hash of its body, which is the same at each delivery."""
    return "body:" + hashlib.sha256(raw).hexdigest()
