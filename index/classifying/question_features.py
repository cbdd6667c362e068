"""A question as numbers for the classifier of question types: its vector, hashed pieces of its words, and what it names."""

import itertools
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.vietnamese.text import fold, syllables

Vector = NDArray[np.float32]

DIMENSIONS = 384  # of the bundled embedding model
BUCKETS = 4096  # of hashed pieces; the weights of twice as many would not stay under a megabyte
VECTOR_SCALE = (
    6.0  # vectors of e5 lie close together; chosen on held-out documents, see benchmarks/training/question_types.py
)
WIDTH = DIMENSIONS + BUCKETS + 2
# The first and the last words of a question tell most of what it asks for.
EDGE_WORDS = 3
CHARACTERS = 4  # in a piece of a word, so that a slip of typing leaves most pieces whole


def question_features(text: str, vector: Sequence[float], *, names_document: bool, names_provision: bool) -> Vector:
    """Return the features of a question, of length WIDTH.

    `text` is the question with the citations in it blanked out, `vector` its unit vector with DIMENSIONS numbers.
    """
    features = np.zeros(WIDTH, np.float32)
    features[:DIMENSIONS] = np.asarray(vector, np.float32)
    # The mean vector has no use: what all questions share tells none apart.
    features[:DIMENSIONS] *= VECTOR_SCALE
    pieces = features[DIMENSIONS:-2]
    for piece in _pieces(text):
        pieces[zlib.crc32(piece.encode()) % BUCKETS] += 1
    np.sqrt(pieces, out=pieces)
    pieces /= max(float(np.linalg.norm(pieces)), 1e-6)
    pieces *= 3
    features[-2:] = names_document, names_provision
    return features


def _pieces(text: str) -> list[str]:
    """Return words, pairs and triples of words, the words at either end, and pieces of words; all folded."""
    words = syllables(fold(text))
    line = f" {' '.join(words)} "
    return [
        *words,
        *(" ".join(pair) for pair in itertools.pairwise(words)),
        *(" ".join(three) for three in zip(words, words[1:], words[2:], strict=False)),
        *(f"^{word}" for word in words[:EDGE_WORDS]),
        *(f"{word}$" for word in words[-EDGE_WORDS:]),
        *(f"#{line[at : at + CHARACTERS]}" for at in range(len(line) - CHARACTERS + 1)),
    ]
