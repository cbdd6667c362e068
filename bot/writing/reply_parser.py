"""Parse the statements in the reply of a chat model while it arrives."""

import json
import re
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import Any

from bot.text import one_line
from bot.writing.chat_model import NoReplyError
from corpus.vietnamese.text import fold

# Also in prompts/compose.schema.json. Chosen by hand: the prompt asks for at most five sentences.
MAX_STATEMENTS = 6
MAX_QUOTES = 6  # of a statement
_REFUSAL = re.compile(r"xin loi|toi khong the|khong the tra loi|i cannot|i can't|i'm sorry|as an ai")
_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL)
_NEXT = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder(strict=False)  # models break lines inside a string


@dataclass(frozen=True, slots=True)
class ReplyStatement:
    """A statement as the model wrote it; markers are numbers of passages, from 1."""

    text: str
    markers: tuple[int, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Value:
    """A JSON value, and where it ends in the text."""

    value: Any
    end: int


def parse_reply(pieces: Iterable[str]) -> Generator[ReplyStatement, None, None]:
    """Yield each entry of the list "statements" in the first JSON object of a reply as soon as it is complete.

    Ends with the list or after MAX_STATEMENTS; the rest of the reply is not waited for. Raises NoReplyError with the reason
    "malformed" or "refusal"; what was yielded before stays valid.
    """
    text = ""
    at: int | None = None  # where the next entry starts; None before the list begins
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
    """Return where the first entry of the list starts; None when that has not arrived yet."""
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
        # A number at the end may go on in the next piece.
        if value is None or _skip(text, value.end) == len(text):
            return None
        at = value.end


def _entry(text: str, at: int) -> _Value | None:
    """Return the next entry, or the value None at the end of the list; None when it has not arrived completely."""
    at = _skip(text, at)
    if at == len(text):
        return None
    if text[at] == "]":
        return _Value(None, at)
    if text[at] != "{":
        raise NoReplyError("malformed", "statement")
    return _value(text, at)


def _value(text: str, at: int) -> _Value | None:
    """Return the JSON value that starts at `at`; None when it has not arrived completely."""
    try:
        return _Value(*_DECODER.raw_decode(text, _skip(text, at)))
    except RecursionError:
        raise NoReplyError("malformed", "too deep") from None
    except ValueError:
        return None


def _skip(text: str, at: int) -> int:
    """Return the place behind blanks and commas."""
    found = _NEXT.match(text, at)
    return found.end() if found else at


def _said(entry: dict[str, Any]) -> ReplyStatement:
    text, markers, quotes = entry.get("text"), entry.get("markers"), entry.get("quotes", [])
    if not isinstance(text, str) or not isinstance(markers, list) or not isinstance(quotes, list):
        raise NoReplyError("malformed", "types")
    # The type, since True is an instance of int too.
    if not all(type(marker) is int for marker in markers) or not all(isinstance(quote, str) for quote in quotes):
        raise NoReplyError("malformed", "types")
    return ReplyStatement(one_line(text), tuple(dict.fromkeys(markers)), tuple(quotes[:MAX_QUOTES]))
