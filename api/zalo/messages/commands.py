"""Commands in messages: typed words, and the values that our buttons send.

"dung" without diacritics may be "dừng" (stop), "đúng" (right) or "dùng" (use), so the person is asked which; the same
holds for "dung lai".
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from api.zalo.messages.message import Button, ButtonKind
from bot.history.feedback import Rating, Reason
from corpus.vietnamese.text import fold

_RATING = re.compile(r"#danh-gia:(?P<rating>up|down):(?P<record>[0-9a-f]{32})(?::(?P<reason>[a-z]+))?")
_ERASE = re.compile(r"#xoa:(?P<code>[0-9a-f]{16})")
_BUTTON_VALUE = re.compile(r"#(?:danh-gia|xoa|dung|giu|tiep)(?::\S*)?")
_PUNCTUATION = " .!,?\"“”'"
_STOP, _CANCEL_ERASE, _CONTINUE = "#dung", "#giu", "#tiep"
_THUMBS = {"👍": Rating.UP, "👎": Rating.DOWN}
_SKIN_TONE = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")  # and the sign that asks for a coloured emoji


class CommandKind(StrEnum):
    """What the person wants."""

    ASK = "ask"
    START = "start"
    STOP = "stop"
    STOP_UNCLEAR = "stop_unclear"  # to be asked back
    CONTINUE = "continue"  # that was not meant
    ERASE = "erase"  # to be confirmed
    ERASE_NOW = "erase_now"  # confirmed
    CANCEL_ERASE = "cancel_erase"
    RATE = "rate"
    UNKNOWN_BUTTON = "unknown_button"


@dataclass(frozen=True, slots=True)
class Command:
    """A command with its arguments: a rating without a record is for the last answer, an erase code "" was typed."""

    kind: CommandKind
    record_id: str = ""
    rating: Rating | None = None
    reason: Reason | None = None
    code: str = ""


_TYPED = {  # texts, folded
    CommandKind.START: ("bat dau", "/start", "start", "bat dau lai"),
    CommandKind.ERASE: (
        "xoa du lieu",
        "xoa du lieu cua toi",
        "/xoa",
        "/delete",
        "xoa toan bo du lieu",
        "xoa het du lieu",
    ),
    CommandKind.ERASE_NOW: ("dong y xoa", "xac nhan xoa"),
    CommandKind.STOP: ("/stop", "stop", "/dung"),
}
_STOP_WORDS = ("dừng", "dừng lại", "dừng trả lời", "ngừng", "ngừng trả lời", "ngưng", "ngưng trả lời")
_STOP_UNAMBIGUOUS = frozenset({"dung tra loi", "ngung", "ngung tra loi"})  # without diacritics too
_STOP_FOLDED = frozenset(fold(word) for word in _STOP_WORDS)
_SIMPLE = {_STOP: CommandKind.STOP, _CANCEL_ERASE: CommandKind.CANCEL_ERASE, _CONTINUE: CommandKind.CONTINUE}


def read_command(text: str) -> Command:
    """Return the command of a message; ASK when it is a question."""
    typed = text.strip(_PUNCTUATION).lower()
    folded = fold(typed)
    for kind, texts in _TYPED.items():
        if folded in texts:
            return Command(kind)
    if typed in _STOP_WORDS or folded in _STOP_UNAMBIGUOUS:
        return Command(CommandKind.STOP)
    if folded in _STOP_FOLDED and folded == typed:
        return Command(CommandKind.STOP_UNCLEAR)
    if (rating := _THUMBS.get(_SKIN_TONE.sub("", text.strip()))) is not None:
        return Command(CommandKind.RATE, rating=rating)
    return _button_command(text.strip())


def _button_command(text: str) -> Command:
    if text in _SIMPLE:
        return Command(_SIMPLE[text])
    if found := _ERASE.fullmatch(text):
        return Command(CommandKind.ERASE_NOW, code=found["code"])
    if found := _RATING.fullmatch(text):
        reason = found["reason"]
        if reason is None or reason in list(Reason):
            return Command(
                CommandKind.RATE,
                found["record"],
                Rating(found["rating"]),
                Reason(reason) if reason is not None else None,
            )
    return Command(CommandKind.UNKNOWN_BUTTON if _BUTTON_VALUE.fullmatch(text) else CommandKind.ASK)


def rate(title: str, record_id: str, rating: Rating, reason: Reason | None = None) -> Button:
    """Return a button that rates an answer."""
    return Button(ButtonKind.PRESS, title, f"#danh-gia:{rating}:{record_id}{f':{reason}' if reason else ''}")


def stop(title: str) -> Button:
    """Return a button that ends answering."""
    return Button(ButtonKind.PRESS, title, _STOP)


def continue_(title: str) -> Button:
    """Return a button that does not end answering."""
    return Button(ButtonKind.PRESS, title, _CONTINUE)


def erase(title: str, code: str) -> Button:
    """Return a button that erases everything."""
    return Button(ButtonKind.PRESS, title, f"#xoa:{code}")


def cancel_erase(title: str) -> Button:
    """Return a button that erases nothing."""
    return Button(ButtonKind.PRESS, title, _CANCEL_ERASE)
