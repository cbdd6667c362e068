"""The keyword terms of a text: folded syllables, pairs of neighbouring syllables, and figures in one form.

Because they are folded, a question typed without marks scores exactly as the same question with marks. Most Vietnamese words have
two syllables, and the pairs stand for those. "20 phần trăm" also counts as "20%", "ngày 30 tháng 9" as "30/9".
"""

import re
from itertools import pairwise

from corpus.vietnamese.text import fold, words_of

_PERCENT = re.compile(r"(?<![\d.,/])(\d+(?:,\d+)?)\s*(?:%|phan tram\b)")
# Groups: day, month, year or None. What is no day is sorted out by `figures_in`.
_DAY = re.compile(
    r"""
    (?<![\d.,/])
    (\d{1,2})
    \s* (?: / | - | \s(?:thang\s)? ) \s* (?:thang\s+)?      # "30/9", "30-9", "30 tháng 9"
    (\d{1,2})
    (?:
        \s* (?: / | - | nam | ,?\s+nam ) \s*                # "30/9/2025", "30 tháng 9, năm 2025"
        (\d{4})
    )?
    (?![\d%])
    """,
    re.VERBOSE,
)


def terms(text: str) -> list[str]:
    """Return the folded syllables of `text`, then its pairs ("thu tuc" -> thu, tuc, thu_tuc), then its figures."""
    folded = fold(text)
    words = words_of(folded)
    return words + pairs(words) + figures_in(folded)


def pairs(words: list[str]) -> list[str]:
    """Return every two neighbouring words as one term, "thu_tuc"."""
    return [f"{left}_{right}" for left, right in pairwise(words)]


def figures_in(folded: str) -> list[str]:
    """Return the percentages and days of a folded text, each in one form that no syllable has: "=20%", "=30/9", "=30/9/2025"."""
    found = [f"={match[1]}%" for match in _PERCENT.finditer(folded)]
    for match in _DAY.finditer(folded):
        day, month = int(match[1]), int(match[2])
        if 1 <= day <= 31 and 1 <= month <= 12 and ("/" in match[0] or "-" in match[0] or "thang" in match[0]):
            found.append(f"={day}/{month}")
            if match[3]:
                found.append(f"={day}/{month}/{match[3]}")
    return found
