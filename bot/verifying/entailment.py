"""Does a source carry a sentence? Shared words with the best source sentences, and nearness in meaning beside it."""

import itertools
from collections.abc import Callable, Sequence

from bot.verifying.figures import without_figures
from corpus.vietnamese.text import syllables

Embed = Callable[[list[str]], list[list[float]]]

# Chosen with benchmarks/support.py on the shipped digests, 2026-11; see docs/decisions/0007-verification.md.
MIN_SUPPORT = 0.55
WORDS = 0.8  # weight of shared words; the rest is the cosine, when there is one
COSINE_FLOOR = 0.78  # cosine of e5-small between two sentences of this field that have nothing to do with each other
BEST = 2  # a sentence may draw together this many source sentences
_LIGHT_WORDS = (
    "va hoac cua cac nhung theo tai ve cho de duoc la co mot nay do voi trong den tu thi ma bang cung phai can viec "
    "nghi quyet dinh quy so khoan dieu diem ban tom luoc thuc hien yeu cau nam ngay thang"
)
_LIGHT = frozenset(_LIGHT_WORDS.split())


def overlap(sentence: str, source: str) -> float:
    """Return the share of a sentence's words and pairs of words that stand in a source, 0 to 1."""
    own, theirs = _terms(sentence), _terms(source)
    if not own[0]:
        return 0.0
    words = len(own[0] & theirs[0]) / len(own[0])
    pairs = len(own[1] & theirs[1]) / len(own[1]) if own[1] else words
    return (2 * words + pairs) / 3


def best_sources(sentence: str, sources: Sequence[str], count: int = BEST) -> list[str]:
    """Return the source sentences that share most with a sentence, best first."""
    ranked = sorted(sources, key=lambda source: -overlap(sentence, source))
    return [source for source in ranked[:count] if overlap(sentence, source) > 0]


def support(sentence: str, sources: Sequence[str], embed: Embed | None = None) -> float:
    """Return how far the best source sentences carry a sentence, 0 to 1."""
    best = best_sources(sentence, sources)
    words = overlap(sentence, " ".join(best)) if best else 0.0
    if embed is None or not best:
        return words
    own, *theirs = embed([sentence, *best])
    cosine = max(sum(a * b for a, b in zip(own, other, strict=True)) for other in theirs)
    nearness = max(0.0, (cosine - COSINE_FLOOR) / (1.0 - COSINE_FLOOR))
    return WORDS * words + (1.0 - WORDS) * nearness


def _terms(text: str) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    # Figures are checked by themselves, in all their written forms; here they would only differ.
    words = syllables(without_figures(text))
    return frozenset(word for word in words if word not in _LIGHT), frozenset(itertools.pairwise(words))
