"""How well source sentences support a sentence: by shared words, and by meaning where vectors are given."""

import itertools
from collections.abc import Callable, Sequence

from bot.verifying.figures import without_figures
from corpus.vietnamese.text import syllables

Embed = Callable[[list[str]], list[list[float]]]

# The least support of a statement that may be shown. Chosen in November 2026 with `python -m benchmarks.support` on the shipped
# digests: up to 0.60 every sentence keeps its own source, and the higher the bound, the fewer others pass. At 0.60 a test of
# honest paraphrases fails (tests/bot/verifying); see docs/decisions/0007-verification.md.
MIN_SUPPORT = 0.55
# Chosen by hand; only callers that give vectors use the first two, and the pipeline does not.
WORD_WEIGHT = 0.8  # of shared words; the rest is the weight of the cosine
COSINE_FLOOR = (
    0.78  # a cosine of multilingual-e5-small that says nothing: unrelated sentences of one field come near it
)
BEST_SOURCES = 2  # source sentences that one sentence may combine

_LIGHT_WORDS = (
    "va hoac cua cac nhung theo tai ve cho de duoc la co mot nay do voi trong den tu thi ma bang cung phai can viec "
    "nghi quyet dinh quy so khoan dieu diem ban tom luoc thuc hien yeu cau nam ngay thang"
)
_LIGHT = frozenset(_LIGHT_WORDS.split())


def overlap(sentence: str, source: str) -> float:
    """Return the share (0 to 1) of a sentence's words and pairs of words that a source holds."""
    own, theirs = _terms(sentence), _terms(source)
    if not own[0]:
        return 0.0
    words = len(own[0] & theirs[0]) / len(own[0])
    pairs = len(own[1] & theirs[1]) / len(own[1]) if own[1] else words
    return (2 * words + pairs) / 3


def best_sources(sentence: str, sources: Sequence[str], count: int = BEST_SOURCES) -> list[str]:
    """Return the source sentences with the most overlap, best first."""
    ranked = sorted(sources, key=lambda source: -overlap(sentence, source))
    return [source for source in ranked[:count] if overlap(sentence, source) > 0]


def support_score(sentence: str, sources: Sequence[str], embed: Embed | None = None) -> float:
    """Return how well (0 to 1) the best source sentences support a sentence."""
    best = best_sources(sentence, sources)
    words = overlap(sentence, " ".join(best)) if best else 0.0
    if embed is None or not best:
        return words
    own, *theirs = embed([sentence, *best])
    cosine = max(sum(a * b for a, b in zip(own, other, strict=True)) for other in theirs)
    nearness = max(0.0, (cosine - COSINE_FLOOR) / (1.0 - COSINE_FLOOR))
    return WORD_WEIGHT * words + (1.0 - WORD_WEIGHT) * nearness


def _terms(text: str) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    # Without figures, which are checked by themselves in all their written forms.
    words = syllables(without_figures(text))
    return frozenset(word for word in words if word not in _LIGHT), frozenset(itertools.pairwise(words))
