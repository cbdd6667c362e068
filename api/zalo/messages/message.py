"""A message that is sent: text with buttons below it."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

LIMIT = 2000  # characters of a message, of both channels
MAX_BUTTONS = 5  # Zalo's limits of an Official Account: buttons of a message,
MAX_TITLE = 100  # characters on a button,
MAX_PAYLOAD = 1000  # characters that a button sends


class ButtonKind(StrEnum):
    """What pressing a button does."""

    OPEN = "open"  # opens a URL
    SAY = "say"  # sends the value, which the person sees as their message
    PRESS = "press"  # sends the value without showing it


@dataclass(frozen=True, slots=True)
class Button:
    """A button; the value is a URL, or the text that is sent."""

    kind: ButtonKind
    title: str
    value: str


@dataclass(frozen=True, slots=True)
class Message:
    """A message."""

    text: str
    buttons: tuple[Button, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the message as a JSON object."""
        return asdict(self)

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Self:
        """Read what `as_json` returned."""
        return cls(
            value["text"], tuple(Button(ButtonKind(b["kind"]), b["title"], b["value"]) for b in value["buttons"])
        )
