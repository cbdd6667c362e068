"""The casing of words that are printed in capitals: "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK" -> "Ủy ban nhân dân tỉnh Đắk Lắk".

Titles and letterheads are set in capitals, which hides what is a proper name. The body of the same document nearly always holds the
same words in running text, and its casing is taken from there.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from corpus.names.issuers import ISSUERS, PLACES
from corpus.vietnamese.letters import MARKED_SMALL
from corpus.vietnamese.text import fold

_WORD = re.compile(r"\w+")
_LINE = re.compile(r"[^\n]+")
# The last words of "thành phố", "thị xã"; a "khu" is mostly no place.
_PLACE_NOUNS = tuple({place.split()[-1] for place in PLACES} - {"khu"})
# What stands before a word that begins a sentence; its capital says nothing about the word.
_BEGINS = re.compile(r"(?:^|[.:;!?+“\"(|/-]\s*|\d\)\s*|\d\.\s*)$")
_ABBREVIATIONS = ("ubnd", "ubmttq", "ubkt")  # with a vowel, though no syllables
_STATE = [issuer.name for issuer in ISSUERS if issuer.symbols]
_MINISTRIES = [name for name in _STATE if name.startswith("Bộ ") and name.count(" ") > 1]
_LONG_NAMES = [name for name in _STATE if not name.startswith("Bộ ") and name.count(" ") > 2]
_BODIES = {
    printed.lower(): printed
    for name in _MINISTRIES
    for printed in (name, *(f"{body} {name.removeprefix('Bộ ')}" for body in ("Sở", "Phòng", "ngành")))
} | {name.lower(): name for name in _LONG_NAMES}


class Casing:
    """How the running text of a document cases its words."""

    def __init__(self, text: str) -> None:
        # (word before, word, word after), in lower case and "" for any word -> how often the word is printed in which
        # case.
        self._printed: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
        for line in _LINE.findall(text):
            if line != line.upper():
                self._learn(line)

    def _learn(self, line: str) -> None:
        words = list(_WORD.finditer(line))
        lowered = ["", *(match[0].lower() for match in words), ""]
        for place, match in enumerate(words, 1):
            printed = match[0]
            if _is_set_in_capitals(words, place - 1):
                continue
            if printed[:1].isupper() and _BEGINS.search(line[max(0, match.start() - 4) : match.start()]):
                continue
            before, word, after = lowered[place - 1 : place + 2]
            for key in {(before, word, after), (before, word, ""), ("", word, after), ("", word, "")}:
                self._printed[key][printed] += 1

    def restore(self, capitals: str) -> str:
        """Return `capitals` as running text would print it, with a capital at the beginning."""
        words = _WORD.findall(capitals)
        lowered = ["", *(word.lower() for word in words), ""]
        printed: list[str] = []
        in_name = False
        for place, word in enumerate(lowered[1:-1], 1):
            votes = self._votes(lowered[place - 1], word, lowered[place + 1])
            in_name = _opens_name(lowered[max(0, place - 2) : place], word) or (in_name and not votes)
            votes = votes or (None if in_name else self._printed.get(("", word, "")))
            if votes:
                printed.append(votes.most_common(1)[0][0])
            elif in_name:
                printed.append(word.capitalize())
            else:
                printed.append(words[place - 1] if _is_abbreviation(word) else word)
        pieces = iter(printed)
        text = _named(_WORD.sub(lambda _: next(pieces), capitals))
        return text[:1].upper() + text[1:]

    def _votes(self, before: str, word: str, after: str) -> Counter[str] | None:
        both = self._printed.get((before, word, after)) if before and after else None
        if both:
            return both
        sides = [
            self._printed.get((before, word, "")) if before else None,
            self._printed.get(("", word, after)) if after else None,
        ]
        votes: Counter[str] = Counter()
        for side in filter(None, sides):
            # Shares, not counts: otherwise the more frequent of the two phrases decides alone.
            for form, count in side.items():
                votes[form] += round(1000 * count / side.total())
        return votes or None


def _opens_name(before: Sequence[str], word: str) -> bool:
    """Tell whether the name of a place begins with `word`: behind "tỉnh" or "tỉnh ủy", but "ủy" itself is no name."""
    party = before[-1] == "ủy" and before[0] in (*_PLACE_NOUNS, "thành")
    return party or (before[-1] in _PLACE_NOUNS and word != "ủy")


def _is_set_in_capitals(words: Sequence[re.Match[str]], index: int) -> bool:
    """Tell whether a word in capitals is an ordinary word, not an abbreviation: it, or a neighbour in capitals, has a marked letter."""
    if len(words[index][0]) < 2 or not words[index][0].isupper():
        return False
    near = (words[i][0] for i in range(max(0, index - 1), min(len(words), index + 2)))
    return any(word.isupper() and any(char in MARKED_SMALL for char in word.lower()) for word in near)


def _named(text: str) -> str:
    """Return `text` with the names of ministries, and of departments named after them, in their fixed casing."""
    for name, printed in _BODIES.items():
        if (start := text.lower().find(name)) >= 0 and not text[start + len(name) : start + len(name) + 1].isalpha():
            text = text[:start] + printed + text[start + len(name) :]
    return text


def _is_abbreviation(word: str) -> bool:
    """Tell whether a word is an abbreviation ("TTHC", "QĐ"): nearly all of them have no vowel."""
    return not re.search(r"[aeiouy]", fold(word)) or word in _ABBREVIATIONS
