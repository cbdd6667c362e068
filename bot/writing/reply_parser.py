"""What a chat model says, read out of its reply statement by statement while it still writes."""

import json
import re
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import Any

from bot.text import one_line
from bot.writing.chat_model import NoReplyError
from corpus.vietnamese.text import fold

MAX_STATEMENTS = 6
MAX_QUOTES = 6
_REFUSAL = re.compile(r"xin loi|toi khong the|khong the tra loi|i cannot|i can't|i'm sorry|as an ai")
_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL)
_NEXT = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder(strict=False)  # models break lines inside a string


@dataclass(frozen=True, slots=True)
class Said:
    """One statement as the model wrote it."""

    text: str
    markers: tuple[int, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Value:
    value: Any
    end: int  # where it ends in the text


def read_statements(pieces: Iterable[str]) -> Generator[Said, None, None]:
    """Yield each entry of the list "statements" of the first JSON object as soon as it is whole.

    Ends with the list, or when there are enough of them: what the model writes behind is not waited for. Raises
    NoReplyError("malformed" or "refusal"), which takes back nothing that was yielded before.
    """
    text = ""
    at: int | None = None  # where the next entry starts; None while the list has not begun
    given = 0
    for piece in pieces:
        text += piece
        if at is None:
            text = _THOUGHT.sub("", text)
            at = _list_start(text)
        while at is not None:
            found = _entry(text, at)
            if found is None:
                break
            if found.value is None:
                if not given:
                    raise NoReplyError("refusal", "no statements")
                return
            at = found.end
            yield _said(found.value)
            given += 1
            if given == MAX_STATEMENTS:
                return
    if "{" not in text and _REFUSAL.search(fold(text)):
        raise NoReplyError("refusal")
    raise NoReplyError("malformed", "cut off" if given else "no list of statements")


def _list_start(text: str) -> int | None:
    """Return where the first entry may stand; None while that is not written yet."""
    start = text.find("{")
    if start < 0 or "<think>" in text[:start]:
        return None
    at = start + 1
    while True:
        if text[_skip(text, at) :].startswith("}"):
            raise NoReplyError("malformed", "no statements")
        key = _value(text, at)
        if key is None:
            return None
        at = _skip(text, key.end)
        if at == len(text):
            return None
        if not isinstance(key.value, str) or text[at] != ":":
            raise NoReplyError("malformed", "no key")
        at = _skip(text, at + 1)
        if at == len(text):
            return None
        if key.value == "statements":
            if text[at] != "[":
                raise NoReplyError("malformed", "statements")
            return at + 1
        value = _value(text, at)
        # At the end of what has come, a number may still go on.
        if value is None or _skip(text, value.end) == len(text):
            return None
        at = value.end


def _entry(text: str, at: int) -> _Value | None:
    """Return the next entry, with the value None at the end of the list; None while it is not whole."""
    at = _skip(text, at)
    if at == len(text):
        return None
    if text[at] == "]":
        return _Value(None, at)
    if text[at] != "{":
        raise NoReplyError("malformed", "statement")
    return _value(text, at)


def _value(text: str, at: int) -> _Value | None:
    """Return the JSON value that starts at a place; None while it is not whole."""
    try:
        return _Value(*_DECODER.raw_decode(text, _skip(text, at)))
    except RecursionError:
        raise NoReplyError("malformed", "too deep") from None
    except ValueError:
        return None


def _skip(text: str, at: int) -> int:
    found = _NEXT.match(text, at)
    return found.end() if found else at


def _said(entry: dict[str, Any]) -> Said:
    text, markers, quotes = entry.get("text"), entry.get("markers"), entry.get("quotes", [])
    if not isinstance(text, str) or not isinstance(markers, list) or not isinstance(quotes, list):
        raise NoReplyError("malformed", "types")
    # Exactly int: True is one too in Python.
    if not all(type(marker) is int for marker in markers) or not all(isinstance(quote, str) for quote in quotes):
        raise NoReplyError("malformed", "types")
    return Said(one_line(text), tuple(dict.fromkeys(markers)), tuple(quotes[:MAX_QUOTES]))
