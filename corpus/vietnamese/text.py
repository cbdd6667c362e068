"""Vietnamese as text: normal form, folding, syllables, sentences.

Everything that compares text does so through `fold`, so that "quyết định", "QUYẾT ĐỊNH" and "quyet dinh" meet.
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
WORD = 24  # characters up to which a folded word is remembered
_PIECE = 4000  # of a passage, of which fewer are remembered
_MARKS = re.compile(r"[\u0300-\u036f]+")  # the combining characters that Latin letters fall apart into
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_TOKEN = re.compile(r"[0-9]+(?:[.,/][0-9]+)*%?|[^\W_]+", re.UNICODE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[\"“(]?[0-9A-ZÀ-ỸĐ])|\n+")
_ABBREVIATED = re.compile(r"(?:\b(?:TP|Tp|ThS|TS|PGS|GS|KT|TL|TM|Q|STT|tr|v\.v)|\b\d+|\b[A-ZĐ])\.$")


def clean(text: str) -> str:
    """Return `text` in NFC without invisible characters; what everything is stored and compared in."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)


def fold(text: str) -> str:
    """Lower-case, strip every diacritic (đ -> d) and unify look-alike punctuation; length may change."""
    if len(text) <= WORD:
        return _fold_word(text)
    return _fold_piece(text) if len(text) <= _PIECE else _fold(text)


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.translate(_LOOKALIKES).translate(_FOLD_EXTRA))
    plain = _MARKS.sub("", decomposed)
    if not plain.isascii():  # marks of other scripts, too
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    return plain.lower()


# Answering folds thousands of single letters and words, the same ones again and again, and sentences of what is often found.
_fold_word = lru_cache(maxsize=50_000)(_fold)
_fold_piece = lru_cache(maxsize=5_000)(_fold)


def fold_spaces(text: str) -> str:
    """Collapse white space to single blanks and trim, keeping case and marks."""
    return " ".join(text.split())


def syllables(text: str) -> list[str]:
    """Split into folded tokens: words, and numbers with their inner "." "," "/" and a trailing "%"."""
    return words_of(fold(text))


def words_of(folded: str) -> list[str]:
    """Split text that is folded already; see `syllables`."""
    return _TOKEN.findall(folded)


def has_marks(text: str) -> bool:
    """Tell whether any letter bears a Vietnamese diacritic."""
    return fold(text) != text.translate(_LOOKALIKES).lower()


def sentences(text: str) -> list[str]:
    """Split running text into sentences, each a literal piece of `text` without outer blanks."""
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
