"""What is known of a question and a passage together, as numbers for the ranker.

Everything is computed over arrays for all candidates at once: a question has about 150 of them and a few milliseconds.
A word is its folded syllable as a 32-bit number (`word_ids`); two syllables side by side are a pair, three a triple.
"""

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.uint32]
Matrix = NDArray[np.float32]

NAMES = (
    "dense",  # cosine, scaled to 0-1 over the best of the dense side
    "lexical",  # BM25, scaled likewise
    "fused",  # half and half
    "both",  # product of the two
    "words",  # share of the question's words that the text holds, by rarity
    "words_above",  # … that the heading path holds
    "words_either",  # … that either holds
    "pairs",  # the same for pairs of neighbouring words
    "pairs_above",
    "triples",
    "run",  # longest run of the question that stands in the text unbroken, as a share of the question
    "heading",  # share of the heading's words that the question holds
    "opening",  # share of the text's first words that the question holds
    "length",  # ln of the number of words
    "document_share",  # share of all candidates' weight that lies in the same document
    "document_dense",  # best dense score in the same document
    "document_lexical",
    "article_best",  # best fused score among the other passages of the same article
    "article_sum",
    "neighbours",  # fused scores of the articles beside it, nearer ones more
)
OPENING = 25  # words
NEAR = 8  # passages
MAX_RUN = 24  # pairs; longer questions are looked at up to here


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage as the features see it."""

    above: Ids  # words of its heading path
    text: Ids  # words of its text
    document: str
    article: str  # what it shares with the other passages of its Điều
    position: int  # its place in the document, counted in passages


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a question in order, and how rare each word and pair is (natural logarithm)."""

    words: Ids
    word_rarity: Matrix
    pair_rarity: Matrix

    @classmethod
    def of(cls, words: Sequence[str], rarity: Callable[[str], float]) -> "Asked":
        """Read folded syllables; `rarity` knows words ("thu") and pairs ("thu_tuc")."""
        pairs = [f"{left}_{right}" for left, right in pairwise(words)]
        return cls(
            word_ids(words),
            np.array([rarity(word) for word in words], np.float32),
            np.array([rarity(pair) for pair in pairs], np.float32),
        )


def word_ids(words: Sequence[str]) -> Ids:
    """Return folded syllables as numbers; two syllables that share one are too rare to matter."""
    return np.array([zlib.crc32(word.encode()) for word in words], np.uint32)


def features(
    asked: Asked, candidates: Sequence[Candidate], dense: Mapping[int, float], lexical: Mapping[int, float]
) -> Matrix:
    """Return one row a candidate, one column a name of NAMES; `dense` and `lexical` are raw scores by candidate index.

    A candidate that one side did not find counts as the worst that side found.
    """
    count = len(candidates)
    if not count:
        return np.zeros((0, len(NAMES)), np.float32)
    dense_scaled, lexical_scaled = _scaled(dense, count), _scaled(lexical, count)
    fused = (dense_scaled + lexical_scaled) / np.float32(2)
    text, above = (_Pile.of(ids) for ids in zip(*((c.text, c.above) for c in candidates), strict=True))
    words_in, pairs_in, triples_in = (_present(asked.words, text, size) for size in (1, 2, 3))
    words_above, pairs_above = (_present(asked.words, above, size) for size in (1, 2))
    triple_rarity = asked.pair_rarity[:-1] + asked.pair_rarity[1:]
    columns: list[Matrix] = [
        dense_scaled,
        lexical_scaled,
        fused,
        dense_scaled * lexical_scaled,
        _share(words_in, asked.word_rarity),
        _share(words_above, asked.word_rarity),
        _share(words_in | words_above, asked.word_rarity),
        _share(pairs_in, asked.pair_rarity),
        _share(pairs_above, asked.pair_rarity),
        _share(triples_in, triple_rarity),
        _longest_run(pairs_in[:, :MAX_RUN]),
        _held(above, asked.words),
        _held(text.first(OPENING), asked.words),
        np.array(np.log1p(text.lengths), np.float32),
        *_surroundings(candidates, dense_scaled, lexical_scaled, fused),
    ]
    return np.stack(columns, axis=1)


def _scaled(scores: Mapping[int, float], count: int) -> Matrix:
    values = np.zeros(count, np.float32)
    if not scores:
        return values
    low, high = min(scores.values()), max(scores.values())
    for index, score in scores.items():
        values[index] = (score - low) / (high - low) if high > low else 1.0
    return values


@dataclass(frozen=True, slots=True)
class _Pile:
    """The words of all candidates one behind the other, with the candidate that each belongs to."""

    words: NDArray[np.uint64]
    owner: NDArray[np.int64]
    lengths: NDArray[np.int64]

    @classmethod
    def of(cls, pieces: Sequence[Ids]) -> "_Pile":
        lengths = np.array([len(ids) for ids in pieces], np.int64)
        return cls(np.concatenate(pieces).astype(np.uint64), np.repeat(np.arange(len(pieces)), lengths), lengths)

    def first(self, count: int) -> "_Pile":
        """Return the first words of each candidate."""
        starts = np.cumsum(self.lengths) - self.lengths
        kept = np.arange(len(self.words)) - starts[self.owner] < count
        return _Pile(self.words[kept], self.owner[kept], np.minimum(self.lengths, count))

    def runs(self, size: int) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
        """Return every run of `size` neighbours within one candidate as one number, and its owner."""
        joined = _joined(self.words, size)
        within = self.owner[: len(joined)] == self.owner[len(self.owner) - len(joined) :]
        return joined[within], self.owner[: len(joined)][within]


def _joined(words: NDArray[np.uint64], size: int) -> NDArray[np.uint64]:
    """Return every run of `size` neighbouring words as one number."""
    length = max(0, len(words) - size + 1)
    joined = words[:length]
    for offset in range(1, size):
        joined = joined * np.uint64(1_000_003) + words[offset : offset + length]
    return joined


def _present(words: Ids, pile: _Pile, size: int) -> NDArray[np.bool_]:
    """Tell for every candidate (row) which runs of `size` asked words (column) it holds."""
    asked = _joined(words.astype(np.uint64), size)
    count = len(pile.lengths)
    if not len(asked):
        return np.zeros((count, 0), bool)
    known, where = np.unique(asked, return_inverse=True)
    every, owner = pile.runs(size)
    at = np.minimum(np.searchsorted(known, every), len(known) - 1)
    found = known[at] == every
    seen = np.zeros((count, len(known)), bool)
    seen[owner[found], at[found]] = True
    return seen[:, where]


def _share(present: NDArray[np.bool_], weights: Matrix) -> Matrix:
    total = float(weights.sum())
    return np.array(present @ weights / total if total else np.zeros(len(present)), np.float32)


def _longest_run(present: NDArray[np.bool_]) -> Matrix:
    run = np.zeros(len(present), np.float32)
    longest = run.copy()
    for column in present.T:
        run = (run + 1) * column
        longest = np.maximum(longest, run)
    return np.array(longest / max(1, present.shape[1]), np.float32)


def _held(pile: _Pile, asked: Ids) -> Matrix:
    """Return the share of each candidate's words that the question holds."""
    hits = np.bincount(pile.owner[np.isin(pile.words, asked)], minlength=len(pile.lengths))
    return np.array(hits / np.maximum(1, pile.lengths), np.float32)


def _surroundings(candidates: Sequence[Candidate], dense: Matrix, lexical: Matrix, fused: Matrix) -> list[Matrix]:
    documents = _numbered([candidate.document for candidate in candidates])
    articles = _numbered([f"{candidate.document}#{candidate.article}" for candidate in candidates])
    positions = np.array([candidate.position for candidate in candidates])
    together = documents[:, None] == documents[None, :]
    beside = articles[:, None] == articles[None, :]
    np.fill_diagonal(beside, val=False)
    weight = np.exp(8 * fused)
    distance = np.abs(positions[:, None] - positions[None, :])
    nearness = np.where(together & (articles[:, None] != articles[None, :]) & (distance <= NEAR), 1 / (1 + distance), 0)
    columns = (
        together @ weight / weight.sum(),
        np.where(together, dense, 0).max(axis=1),
        np.where(together, lexical, 0).max(axis=1),
        np.where(beside, fused, 0).max(axis=1),
        np.minimum(3, beside @ fused),
        nearness @ fused,
    )
    return [np.array(column, np.float32) for column in columns]


def _numbered(names: Sequence[str]) -> NDArray[np.int64]:
    return np.unique(np.array(names), return_inverse=True)[1]
