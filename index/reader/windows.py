"""What the reader reads: a question, the context of a passage and a window of its text, as ids of word pieces.

`<s> question </s></s> context window </s>`: the question has segment 0, the rest segment 1. benchmarks/training/reader.py
trains with the same windows.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from index.reader.matching import PASSAGE_FEATURES, PIECE_FEATURES, Floats, Ints, features
from index.reader.pieces import BOS, EOS, PAD, WordPieces

# In word pieces. Of a longer question the beginning and the end are read, since letters ask at the end.
MAX_QUESTION, KEPT_BEGINNING = 80, 20
MAX_CONTEXT = 56
# A longer text is read in windows that overlap, so that no sentence stands only at a border.
MAX_WINDOW, STRIDE = 176, 132

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Window:
    """A window of a passage's text behind its question."""

    ids: list[int]
    segment_start: int  # first piece of segment 1
    text_start: int  # first piece of the window
    first: int  # … which is this piece of the passage's text
    length: int  # pieces of the window
    piece_features: Floats  # [piece, PIECE_FEATURES]
    passage_features: Floats  # [PASSAGE_FEATURES]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, padded to the longest."""

    ids: Ints  # [window, piece]
    segments: Ints  # 0 question, 1 passage
    mask: Ints  # 1 where a piece stands
    text: Ints  # 1 where a piece of the text stands
    piece_features: Floats  # [window, piece, PIECE_FEATURES]
    passage_features: Floats  # [window, PASSAGE_FEATURES]


def question_ids(pieces: WordPieces, question: str) -> list[int]:
    """Return the ids of a question, its middle left out when it is long."""
    ids = pieces.encode(question).ids
    if len(ids) <= MAX_QUESTION:
        return ids
    return ids[:KEPT_BEGINNING] + ids[KEPT_BEGINNING - MAX_QUESTION :]


def windows_of(pieces: WordPieces, question: list[int], context: list[int], text: list[int]) -> Iterator[Window]:
    """Yield the windows of a text; one even when it is empty."""
    above = context[:MAX_CONTEXT]
    head = [BOS, *question, EOS, EOS]
    text_start = len(head) + len(above)
    asked, around = pieces.side(question), pieces.side(above)
    first = 0
    while True:
        inside = text[first : first + MAX_WINDOW]
        of_pieces, of_passage = features(asked, around, pieces.side(inside))
        ids = [*head, *above, *inside, EOS]
        placed = np.zeros((len(ids), PIECE_FEATURES), np.float32)
        placed[1 : 1 + len(question)] = of_pieces[: len(question)]
        placed[len(head) : text_start + len(inside)] = of_pieces[len(question) :]
        yield Window(ids, len(head), text_start, first, len(inside), placed, of_passage)
        if first + MAX_WINDOW >= len(text):
            return
        first += STRIDE


def batch_of(windows: Sequence[Window]) -> Batch:
    """Lay windows side by side."""
    width = max(len(window.ids) for window in windows)
    shape = len(windows), width
    ids = np.full(shape, PAD, np.int64)
    segments, mask, text = (np.zeros(shape, np.int64) for _ in range(3))
    of_pieces = np.zeros((*shape, PIECE_FEATURES), np.float32)
    of_passages = np.zeros((len(windows), PASSAGE_FEATURES), np.float32)
    for row, window in enumerate(windows):
        end = len(window.ids)
        ids[row, :end] = window.ids
        segments[row, window.segment_start : end] = 1
        mask[row, :end] = 1
        text[row, window.text_start : window.text_start + window.length] = 1
        of_pieces[row, :end] = window.piece_features
        of_passages[row] = window.passage_features
    return Batch(ids, segments, mask, text, of_pieces, of_passages)


def in_batches(items: Sequence[T], length: Callable[[T], int], most: int) -> list[list[T]]:
    """Part items, sorted by length, into batches of at most `most` pieces with padding."""
    batches: list[list[T]] = []
    for item in items:
        if batches and (len(batches[-1]) + 1) * length(item) <= most:
            batches[-1].append(item)
        else:
            batches.append([item])
    return batches
