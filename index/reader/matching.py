"""Which pieces of a question and of a passage match: what the reader is told beside the words themselves.

A small model trained on some thousand questions does not learn by itself to look for the same word on the other side; it is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

# Of a piece: its rarity; then the same piece, the same pair of pieces, the likest piece, and the same piece without
# marks, on the other side. A piece of the question is held against the text and then against the context.
PIECE_FEATURES = 9
# Of a passage: the share of the question's rarity that the text holds, by each of the four; then the text and the context.
PASSAGE_FEATURES = 8


@dataclass(frozen=True, slots=True)
class Side:
    """The pieces of one side."""

    ids: Ints
    folded: Ints  # id of each piece without marks and in small letters
    rarity: Floats  # 0 to 1
    directions: Floats  # [piece, 384]: unit vectors of the words, not of their meaning in the sentence


def joined(one: Side, other: Side) -> Side:
    """Return two sides as one."""
    return Side(
        np.concatenate([one.ids, other.ids]),
        np.concatenate([one.folded, other.folded]),
        np.concatenate([one.rarity, other.rarity]),
        np.concatenate([one.directions, other.directions]),
    )


def matches(side: Side, other: Side) -> Floats:
    """Return [piece, 4] for the pieces of a side: same piece, same pair, likest piece, same without marks on the other."""
    found = np.zeros((len(side.ids), 4), np.float32)
    if not len(side.ids) or not len(other.ids):
        return found
    found[:, 0] = np.isin(side.ids, other.ids)
    found[:, 1] = _in_pair(side.folded, other.folded)
    found[:, 2] = (side.directions @ other.directions.T).max(axis=1)
    found[:, 3] = np.isin(side.folded, other.folded)
    return found


def _in_pair(folded: Ints, other: Ints) -> NDArray[np.bool_]:
    """Tell of each piece whether it stands with the piece before or after it on the other side too."""
    pairs, others = (ids[:-1] * 1_000_003 + ids[1:] for ids in (folded, other))
    same = np.isin(pairs, others)
    found = np.zeros(len(folded), np.bool_)
    found[:-1] |= same
    found[1:] |= same
    return found


def features(question: Side, context: Side, text: Side) -> tuple[Floats, Floats]:
    """Return [piece, PIECE_FEATURES] of question, context and text one behind the other, and PASSAGE_FEATURES of the passage."""
    in_text, in_context = matches(question, text), matches(question, context)
    none = np.zeros((len(context.ids) + len(text.ids), 4), np.float32)
    above = np.concatenate([matches(context, question), matches(text, question)])
    sides: Sequence[Side] = (question, context, text)
    rarity = np.concatenate([side.rarity for side in sides])[:, None]
    of_pieces = np.concatenate(
        [rarity, np.concatenate([in_text, above]), np.concatenate([in_context, none])], axis=1
    ).astype(np.float32)
    weights = question.rarity / max(float(question.rarity.sum()), 1e-6)
    either = np.maximum(in_text, in_context)
    of_passage = np.concatenate([weights @ in_text, weights @ either]).astype(np.float32)
    return of_pieces, of_passage
