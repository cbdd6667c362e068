"""Vietnamese as text: normal form, folding, syllables, sentences.

To fold is to lower-case and to strip all diacritics. Whatever compares texts compares them folded, so that "quyết định", "QUYẾT
ĐỊNH" and "quyet dinh" are equal.
"""

import re
import unicodedata
from functools import lru_cache

# Tone marks are combining characters after NFD; "đ" has no decomposition and needs its own rule.
_FOLD_EXTRA = str.maketrans({"đ": "d", "Đ": "D"})
# Hyphens, quotes and spaces that look alike and are typed for each other.
_LOOKALIKES = str.maketrans(
    {
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u201c": '"',
        "\u201d": '"',
        "\u2018": "'",
        "\u2019": "'",
        "\u2026": "...",
    }
)
# Answering folds the same words and sentences thousands of times. Texts of up to this many characters are cached, words
# in a cache of their own so that sentences do not drive them out. Lengths and sizes are chosen by hand.
CACHED_WORD, CACHED_WORDS = 24, 50_000
CACHED_PIECE, CACHED_PIECES = 4000, 5_000
_MARKS = re.compile(r"[\u0300-\u036f]+")  # the combining characters that Latin letters fall apart into
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_TOKEN = re.compile(r"[0-9]+(?:[.,/][0-9]+)*%?|[^\W_]+", re.UNICODE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[\"“(]?[0-9A-ZÀ-ỸĐ])|\n+")
_ABBREVIATED = re.compile(r"(?:\b(?:TP|Tp|ThS|TS|PGS|GS|KT|TL|TM|Q|STT|tr|v\.v)|\b\d+|\b[A-ZĐ])\.$")


def clean(text: str) -> str:
    """Return `text` in NFC and without invisible characters: the form in which texts are stored and compared."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)


def fold(text: str) -> str:
    """Return `text` in lower case, without diacritics (đ -> d), with one sign for look-alikes; its length may change ("…" -> "...")."""
    if len(text) <= CACHED_WORD:
        return _fold_cached_word(text)
    return _fold_cached_piece(text) if len(text) <= CACHED_PIECE else _fold(text)


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.translate(_LOOKALIKES).translate(_FOLD_EXTRA))
    plain = _MARKS.sub("", decomposed)
    if not plain.isascii():  # combining characters outside U+0300-036F
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    return plain.lower()


_fold_cached_word = lru_cache(maxsize=CACHED_WORDS)(_fold)
_fold_cached_piece = lru_cache(maxsize=CACHED_PIECES)(_fold)


def fold_spaces(text: str) -> str:
    """Return `text` with single blanks for white space, none at the ends; case and marks stay."""
    return " ".join(text.split())


def syllables(text: str) -> list[str]:
    """Return the folded words of `text`, and its numbers with their inner "." "," "/" and a trailing "%": "20,5%", "30/9"."""
    return words_of(fold(text))


def words_of(folded: str) -> list[str]:
    """Return the words and numbers of a text that is folded already; see `syllables`."""
    return _TOKEN.findall(folded)


def has_marks(text: str) -> bool:
    """Tell whether any letter has a Vietnamese diacritic."""
    return fold(text) != text.translate(_LOOKALIKES).lower()


def sentences(text: str) -> list[str]:
    """Return the sentences of a running text, each a literal piece of it without outer blanks."""
    found: list[str] = []
    start = 0
    for gap in _SENTENCE_END.finditer(text):
        piece = text[start : gap.start()]
        # "Q. 1", "TP. Hà Nội", "1. Mục tiêu": the full stop belongs to the abbreviation or the number.
        if "\n" not in gap.group() and _ABBREVIATED.search(piece):
            continue
        if piece.strip():
            found.append(piece.strip())
        start = gap.end()
    if text[start:].strip():
        found.append(text[start:].strip())
    return found
