"""What goes out: one message on the screen with the buttons under it."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

LIMIT = 2000  # characters of a message, for both doors
MAX_BUTTONS = 5
MAX_TITLE = 100  # characters on a button
MAX_PAYLOAD = 1000  # characters a button may send back


class ButtonKind(StrEnum):
    """What pressing does."""

    OPEN = "open"  # opens an address
    SAY = "say"  # sends the value as if it had been typed
    PRESS = "press"  # sends the value unseen


@dataclass(frozen=True, slots=True)
class Button:
    """A button; the value is an address, or what is sent."""

    kind: ButtonKind
    title: str
    value: str


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message."""

    text: str
    buttons: tuple[Button, ...] = ()

    def plain(self) -> dict[str, Any]:
        """Return the bubble as JSON."""
        return asdict(self)

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Self:
        """Read what `plain` returned."""
        return cls(
            plain["text"], tuple(Button(ButtonKind(b["kind"]), b["title"], b["value"]) for b in plain["buttons"])
        )
