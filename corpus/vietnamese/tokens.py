"""Text as tokens: words, numbers and signs, folded and with marks, with their places in the text.

Citations are read from tokens, not with one large regular expression: reading takes linear time, and "mức 4" (level 4) is not taken
for "mục 4" (section 4) although both fold to "muc 4".
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from corpus.vietnamese.text import fold

# A letter keeps the combining marks behind it, so that text in NFD gives the same tokens as text in NFC.
_TOKEN = re.compile(r"[0-9]+|(?:[^\W\d_][\u0300-\u036f]*)+|\S")
_STROKE = "\u0335"  # stands for the bar of "đ", which Unicode does not decompose

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a run of digits or one other character; `start` and `end` count characters of the text as given."""

    text: str  # folded: "dieu"
    marked: str  # lower case in NFC: "điều"
    raw: str
    start: int
    end: int
    gap: str  # white space before it, "" when glued to the token before

    @property
    def is_number(self) -> bool:
        """Tell whether the token is a run of digits."""
        return self.text.isdecimal()

    @property
    def is_word(self) -> bool:
        """Tell whether the token is a word."""
        return self.text.isalpha()

    @property
    def is_capital(self) -> bool:
        """Tell whether the first letter is a capital."""
        return self.raw[:1].isupper()

    @property
    def is_year(self) -> bool:
        """Tell whether the token is a year in which a Vietnamese document can be issued: 1945 to 2100."""
        return len(self.text) == 4 and self.is_number and 1945 <= int(self.text) <= 2100


def tokenize(text: str) -> list[Token]:
    """Return the tokens of `text`; together with their gaps they give back the text, but for white space at its end."""
    tokens: list[Token] = []
    end = 0
    for found in _TOKEN.finditer(text):
        raw = found.group()
        marked = unicodedata.normalize("NFC", raw).lower()
        tokens.append(Token(fold(raw), marked, raw, found.start(), found.end(), text[end : found.start()]))
        end = found.end()
    return tokens


@lru_cache(maxsize=4096)
def _marks(word: str) -> tuple[str, ...]:
    """Return the marks of a word, sorted: people type the tone on another vowel ("uỷ", "ủy"), so its place must not count."""
    letters = unicodedata.normalize("NFD", word.replace("đ", "d" + _STROKE))
    return tuple(sorted(char for char in letters if unicodedata.combining(char)))


@lru_cache(maxsize=8192)
def spells(typed: str, word: str) -> bool:
    """Tell whether `typed` (lower case, NFC) is `word` with all, some or none of its marks, and no other marks."""
    if typed == word:
        return True
    if fold(typed) != fold(word):
        return False
    expected = list(_marks(word))
    for mark in _marks(typed):
        if mark not in expected:
            return False
        expected.remove(mark)
    return True


_NOTHING = Token("", "", "", 0, 0, " ")


def peek(tokens: Sequence[Token], index: int) -> Token:
    """Return the token at `index`; behind the last one, an empty token with a blank before it."""
    return tokens[index] if index < len(tokens) else _NOTHING


def is_word(tokens: Sequence[Token], index: int, word: str) -> bool:
    """Tell whether there is a token at `index` and it spells `word`."""
    return 0 <= index < len(tokens) and spells(tokens[index].marked, word)


def is_sign(tokens: Sequence[Token], index: int, signs: str) -> bool:
    """Tell whether there is a token at `index` and it is one of the characters in `signs`."""
    return 0 <= index < len(tokens) and len(tokens[index].text) == 1 and tokens[index].text in signs


class Phrases(Generic[Value]):
    """A table of phrases ("thông tư liên tịch") with their values, looked up at a token; the longest phrase wins."""

    def __init__(self, table: Mapping[str, Value]) -> None:
        """Take phrases in lower case with marks; a text may leave out their commas."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in table.items():
            words = tuple(token.marked for token in tokenize(phrase) if token.is_word or token.is_number)
            if words:
                self._by_first.setdefault(fold(words[0]), []).append((words, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: Sequence[Token], index: int) -> tuple[Value, int] | None:
        """Return the value of the longest phrase that begins at `index`, and the index behind it; None when there is none."""
        if index >= len(tokens):
            return None
        for words, value in self._by_first.get(tokens[index].text, ()):
            end = _follow(tokens, index, words)
            if end:
                return value, end
        return None


def _follow(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> int:
    """Return the index behind `words` when they stand at `index`, else 0; a comma, dash or "&" between two is skipped."""
    for position, word in enumerate(words):
        if position and is_sign(tokens, index, ",-–&"):
            index += 1
        if not is_word(tokens, index, word):
            return 0
        if position and "\n\n" in tokens[index].gap:
            return 0
        index += 1
    return index
