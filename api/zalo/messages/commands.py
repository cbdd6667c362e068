"""What a message asks for besides an answer: typed words, and what our buttons send back.

"dung" without marks may be "dừng" (stop), "đúng" (right) or "dùng" (use), so it is asked back; the same holds for "dung lai".
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from api.zalo.messages.bubble import Button, ButtonKind
from bot.history.feedback import Rating, Reason
from corpus.vietnamese.text import fold

_RECORD = r"[0-9a-f]{32}"
_PRESSED = re.compile(rf"#danh-gia:(?P<rating>up|down):(?P<record>{_RECORD})(?::(?P<reason>[a-z]+))?")
_ERASE = re.compile(r"#xoa:(?P<code>[0-9a-f]{16})")
_OURS = re.compile(r"#(?:danh-gia|xoa|dung|giu|tiep)(?::\S*)?")
_TRIMMED = " .!,?\"“”'"
_STOP, _KEEP, _GO_ON = "#dung", "#giu", "#tiep"
_THUMBS = {"👍": Rating.UP, "👎": Rating.DOWN}
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")


class Wish(StrEnum):
    """What is wanted."""

    ASK = "ask"
    START = "start"
    STOP = "stop"
    STOP_PERHAPS = "stop_perhaps"
    GO_ON = "go_on"
    ERASE = "erase"  # to be confirmed
    ERASE_NOW = "erase_now"  # confirmed
    KEEP = "keep"
    RATE = "rate"
    UNKNOWN_BUTTON = "unknown_button"


@dataclass(frozen=True, slots=True)
class Command:
    """A wish with what belongs to it; a thumb without a record is for the last answer, an erase code "" was typed."""

    wish: Wish
    record_id: str = ""
    rating: Rating | None = None
    reason: Reason | None = None
    code: str = ""


_TYPED = {  # folded
    Wish.START: ("bat dau", "/start", "start", "bat dau lai"),
    Wish.ERASE: ("xoa du lieu", "xoa du lieu cua toi", "/xoa", "/delete", "xoa toan bo du lieu", "xoa het du lieu"),
    Wish.ERASE_NOW: ("dong y xoa", "xac nhan xoa"),
    Wish.STOP: ("/stop", "stop", "/dung"),
}
_STOP_WORDS = ("dừng", "dừng lại", "dừng trả lời", "ngừng", "ngừng trả lời", "ngưng", "ngưng trả lời")
_STOP_CLEAR = frozenset({"dung tra loi", "ngung", "ngung tra loi"})
_STOP_FOLDED = frozenset(fold(word) for word in _STOP_WORDS)


def read_command(text: str) -> Command:
    """Tell what a message asks for."""
    typed = text.strip(_TRIMMED).lower()
    folded = fold(typed)
    for wish, words in _TYPED.items():
        if folded in words:
            return Command(wish)
    if typed in _STOP_WORDS or folded in _STOP_CLEAR:
        return Command(Wish.STOP)
    if folded in _STOP_FOLDED and folded == typed:
        return Command(Wish.STOP_PERHAPS)
    if (thumb := _THUMBS.get(_SKIN.sub("", text.strip()))) is not None:
        return Command(Wish.RATE, rating=thumb)
    return _pressed(text.strip())


def _pressed(text: str) -> Command:
    if text in (_STOP, _KEEP, _GO_ON):
        return Command({_STOP: Wish.STOP, _KEEP: Wish.KEEP, _GO_ON: Wish.GO_ON}[text])
    if found := _ERASE.fullmatch(text):
        return Command(Wish.ERASE_NOW, code=found["code"])
    if found := _PRESSED.fullmatch(text):
        reason = found["reason"]
        if reason is None or reason in list(Reason):
            return Command(
                Wish.RATE, found["record"], Rating(found["rating"]), Reason(reason) if reason is not None else None
            )
    return Command(Wish.UNKNOWN_BUTTON if _OURS.fullmatch(text) else Wish.ASK)


def rate(title: str, record_id: str, rating: Rating, reason: Reason | None = None) -> Button:
    """Return a button that rates an answer."""
    return Button(ButtonKind.PRESS, title, f"#danh-gia:{rating}:{record_id}{f':{reason}' if reason else ''}")


def stop(title: str) -> Button:
    """Return a button that ends answering."""
    return Button(ButtonKind.PRESS, title, _STOP)


def go_on(title: str) -> Button:
    """Return a button that leaves answering on."""
    return Button(ButtonKind.PRESS, title, _GO_ON)


def erase(title: str, code: str) -> Button:
    """Return the button that erases everything."""
    return Button(ButtonKind.PRESS, title, f"#xoa:{code}")


def keep(title: str) -> Button:
    """Return the button that erases nothing."""
    return Button(ButtonKind.PRESS, title, _KEEP)
