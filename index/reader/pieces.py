"""The word pieces of the reader: those of multilingual-e5-small that Vietnamese texts use, with their vectors.

`pieces.npz` is written by benchmarks/training/reader.py. A text is cut as SentencePiece's unigram model does; a piece that was
left out falls apart into shorter ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Regex, Tokenizer, models, normalizers, pre_tokenizers

from corpus.vietnamese.text import fold
from index.reader.matching import Floats, Ints, Side

PIECES_FILE = Path(__file__).with_name("pieces.npz")
BOS, PAD, EOS, UNKNOWN = range(4)  # the first four pieces, as in the model's own file
WORD_BEGIN = "▁"
# Scores of pieces are natural logarithms of their shares; one of e^-16 counts as the rarest.
RAREST_SCORE = 16.0


def tokenizer_of(pieces: Sequence[str], scores: Floats) -> Tokenizer:
    """Return the tokenizer over some pieces of the model, or all, with their scores."""
    scored = list(zip(pieces, scores.tolist(), strict=True))
    tokenizer = Tokenizer(models.Unigram(scored, unk_id=UNKNOWN, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    return tokenizer


@dataclass(frozen=True)
class WordPieces:
    """A tokenizer with the vectors of its pieces."""

    pieces: tuple[str, ...]
    scores: Floats  # [piece], natural logarithms
    rows: NDArray[np.int8]  # [piece, 384]
    scales: Floats  # [piece]; a vector is its row times its scale

    @classmethod
    def load(cls, file: Path = PIECES_FILE) -> "WordPieces":
        """Read the pieces that ship with the package."""
        with np.load(file, allow_pickle=False) as kept:
            return cls(tuple(kept["pieces"].tolist()), kept["scores"], kept["rows"], kept["scales"])

    def encode(self, text: str) -> Encoding:
        """Return the pieces of a text: `ids`, and `offsets`, the characters of the text that each stands for."""
        return self._tokenizer.encode(text, add_special_tokens=False)

    def vectors(self, ids: Ints) -> Floats:
        """Return the vectors of ids, with one more dimension of 384."""
        found: Floats = self.rows[ids] * self.scales[ids][..., None]
        return found

    def side(self, ids: list[int]) -> Side:
        """Return pieces as one side of a comparison."""
        found = np.array(ids, np.int64)
        vectors = self.vectors(found)
        lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
        return Side(found, self._folded[found], self._rarity[found], vectors / np.maximum(lengths, 1e-6))

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return tokenizer_of(self.pieces, self.scores)

    @cached_property
    def _folded(self) -> Ints:
        keys: dict[str, int] = {}
        return np.array(
            [keys.setdefault(fold(piece.replace(WORD_BEGIN, "")) or piece, len(keys)) for piece in self.pieces],
            np.int64,
        )

    @cached_property
    def _rarity(self) -> Floats:
        """Rarity of each piece, 0 to 1; 0 for those that stand for no text."""
        found: Floats = np.clip(-self.scores / RAREST_SCORE, 0, 1).astype(np.float32)
        found[: UNKNOWN + 1] = 0
        return found
