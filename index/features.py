"""The ranker's features: what a question and a passage have in common, as numbers.

Everything is computed in arrays over all candidates at once: a question has about 150 of them and a few milliseconds.
A word is a folded syllable, kept as a 32-bit number (`word_ids`); two neighbouring words are a pair, three a triple.
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
    "dense",  # cosine, scaled so that the worst candidate of the dense search has 0 and the best 1
    "lexical",  # BM25, scaled likewise
    "fused",  # mean of the two
    "both",  # product of the two
    "words",  # share of the question's words that the text holds, weighted by rarity
    "words_above",  # … that the heading path holds
    "words_either",  # … that either holds
    "pairs",  # share of the question's pairs that the text holds, weighted by rarity
    "pairs_above",  # … that the heading path holds
    "triples",  # share of the question's triples that the text holds, weighted by rarity
    "run",  # longest run of the question's pairs that the text holds one by one, as a share of all pairs
    "heading",  # share of the heading path's words that the question holds
    "opening",  # share of the text's first words that the question holds
    "length",  # ln(1 + number of words of the text)
    "document_share",  # share of all candidates' exp(8 · fused) that lies in the same document
    "document_dense",  # best dense score in the same document
    "document_lexical",  # best lexical score in the same document
    "article_best",  # best fused score among the other passages of the same article
    "article_sum",  # sum of their fused scores, at most 3
    "neighbours",  # sum of fused / (1 + distance in passages) over near passages of other articles
)
# Chosen by hand, 2026-11, before the trees were trained; index/ranker.json holds for these values only, so a change
# needs a new training (python -m benchmarks.training.ranker).
OPENING_WORDS = 25  # of a text, for "opening"
NEIGHBOUR_PASSAGES = 8  # the farthest passage that counts for "neighbours"
RUN_PAIRS = 24  # pairs of a question that "run" looks at: its loop goes pair by pair
SHARPNESS = 8  # of "document_share": one candidate with fused 1.0 weighs as much as 55 with 0.5
MOST_ARTICLE_SUM = 3.0  # of "article_sum"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage as the features see it."""

    above: Ids  # words of its context: number, title and heading path
    text: Ids  # words of its text
    document: str  # slug
    article: str  # `Passage.article`, equal for all passages of one Điều
    position: int  # number of passages before it in the document


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """The words of a question in order, with the rarity (`Keywords.rarity`) of each word and of each pair."""

    words: Ids
    word_rarity: Matrix
    pair_rarity: Matrix

    @classmethod
    def of(cls, words: Sequence[str], rarity: Callable[[str], float]) -> "QuestionWords":
        """Take folded syllables; `rarity` is asked for words ("thu") and pairs ("thu_tuc")."""
        pairs = [f"{left}_{right}" for left, right in pairwise(words)]
        return cls(
            word_ids(words),
            np.array([rarity(word) for word in words], np.float32),
            np.array([rarity(pair) for pair in pairs], np.float32),
        )


def word_ids(words: Sequence[str]) -> Ids:
    """Return the CRC-32 of each folded syllable; words that share one would count as equal, which no two of common.json.gz do."""
    return np.array([zlib.crc32(word.encode()) for word in words], np.uint32)


def features(
    question: QuestionWords, candidates: Sequence[Candidate], dense: Mapping[int, float], lexical: Mapping[int, float]
) -> Matrix:
    """Return one row a candidate, one column a name of NAMES.

    `dense` (cosine) and `lexical` (BM25) are scores by index into `candidates`. A candidate that one of the two searches did not
    find counts as the worst that it found.
    """
    count = len(candidates)
    if not count:
        return np.zeros((0, len(NAMES)), np.float32)
    dense_scaled, lexical_scaled = _min_max(dense, count), _min_max(lexical, count)
    fused = (dense_scaled + lexical_scaled) / np.float32(2)
    text, above = (_FlatWords.of(ids) for ids in zip(*((c.text, c.above) for c in candidates), strict=True))
    words_in, pairs_in, triples_in = (_holds(question.words, text, size) for size in (1, 2, 3))
    words_above, pairs_above = (_holds(question.words, above, size) for size in (1, 2))
    triple_rarity = question.pair_rarity[:-1] + question.pair_rarity[1:]
    columns: list[Matrix] = [
        dense_scaled,
        lexical_scaled,
        fused,
        dense_scaled * lexical_scaled,
        _weighted_share(words_in, question.word_rarity),
        _weighted_share(words_above, question.word_rarity),
        _weighted_share(words_in | words_above, question.word_rarity),
        _weighted_share(pairs_in, question.pair_rarity),
        _weighted_share(pairs_above, question.pair_rarity),
        _weighted_share(triples_in, triple_rarity),
        _longest_run(pairs_in[:, :RUN_PAIRS]),
        _share_held_by_question(above, question.words),
        _share_held_by_question(text.first(OPENING_WORDS), question.words),
        np.array(np.log1p(text.lengths), np.float32),
        *_context_features(candidates, dense_scaled, lexical_scaled, fused),
    ]
    return np.stack(columns, axis=1)


def _min_max(scores: Mapping[int, float], count: int) -> Matrix:
    """Return the scores of all candidates scaled to 0-1; 0 for those without a score."""
    values = np.zeros(count, np.float32)
    if not scores:
        return values
    low, high = min(scores.values()), max(scores.values())
    for index, score in scores.items():
        values[index] = (score - low) / (high - low) if high > low else 1.0
    return values


@dataclass(frozen=True, slots=True)
class _FlatWords:
    """The words of all candidates in one array, candidate after candidate."""

    words: NDArray[np.uint64]
    owner: NDArray[np.int64]  # index of the candidate that each word belongs to
    lengths: NDArray[np.int64]  # words of each candidate

    @classmethod
    def of(cls, texts: Sequence[Ids]) -> "_FlatWords":
        lengths = np.array([len(ids) for ids in texts], np.int64)
        return cls(np.concatenate(texts).astype(np.uint64), np.repeat(np.arange(len(texts)), lengths), lengths)

    def first(self, count: int) -> "_FlatWords":
        """Return the first `count` words of each candidate."""
        starts = np.cumsum(self.lengths) - self.lengths
        kept = np.arange(len(self.words)) - starts[self.owner] < count
        return _FlatWords(self.words[kept], self.owner[kept], np.minimum(self.lengths, count))

    def runs(self, size: int) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
        """Return a number for every `size` neighbouring words of one candidate, and the candidate's index."""
        joined = _joined(self.words, size)
        within = self.owner[: len(joined)] == self.owner[len(self.owner) - len(joined) :]
        return joined[within], self.owner[: len(joined)][within]


def _joined(words: NDArray[np.uint64], size: int) -> NDArray[np.uint64]:
    """Return a number for every `size` neighbouring words, a polynomial hash modulo 2**64."""
    length = max(0, len(words) - size + 1)
    joined = words[:length]
    for offset in range(1, size):
        joined = joined * np.uint64(1_000_003) + words[offset : offset + length]
    return joined


def _holds(words: Ids, flat: _FlatWords, size: int) -> NDArray[np.bool_]:
    """Tell for every candidate (row) which runs of `size` words of the question (column) it holds."""
    runs = _joined(words.astype(np.uint64), size)
    count = len(flat.lengths)
    if not len(runs):
        return np.zeros((count, 0), bool)
    distinct, column = np.unique(runs, return_inverse=True)
    held, owner = flat.runs(size)
    at = np.minimum(np.searchsorted(distinct, held), len(distinct) - 1)
    found = distinct[at] == held
    holds = np.zeros((count, len(distinct)), bool)
    holds[owner[found], at[found]] = True
    return holds[:, column]


def _weighted_share(holds: NDArray[np.bool_], weights: Matrix) -> Matrix:
    """Return for every candidate the share of the columns' weight that it holds."""
    total = float(weights.sum())
    # A sum and no product of matrices: that goes through BLAS, which under load was seen to give NaN for one question in 575.
    held = np.where(holds, weights, 0).sum(axis=1)
    return np.array(held / total if total else np.zeros(len(holds)), np.float32)


def _longest_run(holds: NDArray[np.bool_]) -> Matrix:
    """Return for every candidate the longest run of neighbouring columns that it holds, as a share of all columns."""
    run = np.zeros(len(holds), np.float32)
    longest = run.copy()
    for column in holds.T:
        run = (run + 1) * column
        longest = np.maximum(longest, run)
    return np.array(longest / max(1, holds.shape[1]), np.float32)


def _share_held_by_question(flat: _FlatWords, question: Ids) -> Matrix:
    """Return the share of each candidate's words that the question holds."""
    hits = np.bincount(flat.owner[np.isin(flat.words, question)], minlength=len(flat.lengths))
    return np.array(hits / np.maximum(1, flat.lengths), np.float32)


def _context_features(candidates: Sequence[Candidate], dense: Matrix, lexical: Matrix, fused: Matrix) -> list[Matrix]:
    """Return the six features "document_share" to "neighbours": what the other candidates around each one say for it."""
    documents = _group_numbers([candidate.document for candidate in candidates])
    articles = _group_numbers([f"{candidate.document}#{candidate.article}" for candidate in candidates])
    positions = np.array([candidate.position for candidate in candidates])
    same_document = documents[:, None] == documents[None, :]
    same_article = articles[:, None] == articles[None, :]
    others_of_article = same_article.copy()
    np.fill_diagonal(others_of_article, val=False)
    weight = np.exp(SHARPNESS * fused)
    distance = np.abs(positions[:, None] - positions[None, :])
    near = same_document & ~same_article & (distance <= NEIGHBOUR_PASSAGES)
    columns = (
        np.where(same_document, weight, 0).sum(axis=1) / weight.sum(),
        np.where(same_document, dense, 0).max(axis=1),
        np.where(same_document, lexical, 0).max(axis=1),
        np.where(others_of_article, fused, 0).max(axis=1),
        np.minimum(MOST_ARTICLE_SUM, np.where(others_of_article, fused, 0).sum(axis=1)),
        (np.where(near, 1 / (1 + distance), 0) * fused).sum(axis=1),
    )
    return [np.array(column, np.float32) for column in columns]


def _group_numbers(names: Sequence[str]) -> NDArray[np.int64]:
    """Return a number for each name, equal for equal names."""
    return np.unique(np.array(names), return_inverse=True)[1]
