"""The reader as a PyTorch module; index/reader runs the same network from its ONNX file."""

from typing import Any

import numpy as np
import torch
from torch import nn

from benchmarks.training.weights import Weights
from index.reader.matching import PASSAGE_FEATURES, PIECE_FEATURES
from index.reader.pieces import WordPieces

WIDTH, HEADS = 384, 12
LAYERS = 6  # the first of the twelve
OUTSIDE = 50.0  # taken off the scores of pieces outside the text, so that none is the best


class ReaderNetwork(nn.Module):
    """Six layers of multilingual-e5-small with heads for the passage, its sentences and the words that answer."""

    def __init__(self, weights: Weights, pieces: WordPieces) -> None:
        super().__init__()
        encoder = weights.encoder
        encoder.encoder.layer = nn.ModuleList(list(encoder.encoder.layer)[:LAYERS])
        # The vectors of words stay as they are, so that the package can ship those of Vietnamese alone.
        self.words = torch.from_numpy(pieces.vectors(np.arange(len(pieces.pieces))))
        encoder.embeddings.word_embeddings = nn.Embedding(1, WIDTH)
        self.encoder = encoder
        self.match = nn.Linear(PIECE_FEATURES, WIDTH, bias=False)
        self.token = nn.Linear(WIDTH + PIECE_FEATURES, 2)
        self.passage = nn.Linear(2 * WIDTH + PASSAGE_FEATURES + 2, 1)
        for layer, deviation in ((self.match, 0.02), (self.token, 0.02), (self.passage, 0.01)):
            nn.init.normal_(layer.weight, std=deviation)
        nn.init.constant_(self.token.bias, -2.0)
        nn.init.constant_(self.passage.bias, -1.0)

    def forward(
        self,
        words: torch.Tensor,
        segments: torch.Tensor,
        mask: torch.Tensor,
        text: torch.Tensor,
        piece_features: torch.Tensor,
        passage_features: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Return the logits [window] that a window answers, and [window, piece, 2] of sentences and of words that answer.

        `words` are vectors [window, piece, WIDTH]; the others are the fields of index.reader.windows.Batch.
        """
        embeddings = self.encoder.embeddings
        places = torch.arange(words.shape[1])[None]
        hidden = embeddings.LayerNorm(
            words
            + self.match(piece_features)
            + embeddings.token_type_embeddings(segments)
            + embeddings.position_embeddings(places)
        )
        unseen = (1 - mask.float())[:, None, None, :] * -1e4
        for layer in self.encoder.encoder.layer:
            hidden = _layer(layer, hidden, unseen)
        hidden = hidden.float()
        inside = text.float()[..., None]
        mean = (hidden * inside).sum(1) / inside.sum(1).clamp(min=1)
        tokens = self.token(torch.cat([hidden, piece_features], 2))
        best = (tokens - (1 - inside) * OUTSIDE).max(1).values
        answers = self.passage(torch.cat([hidden[:, 0], mean, passage_features, best], 1))[:, 0]
        return answers, tokens


def _layer(layer: Any, hidden: torch.Tensor, unseen: torch.Tensor) -> torch.Tensor:
    """Run one layer of BERT in plain operations, which every exporter knows."""
    attention, output = layer.attention.self, layer.attention.output
    count, length, _ = hidden.shape

    def by_head(values: torch.Tensor) -> torch.Tensor:
        return values.view(count, length, HEADS, WIDTH // HEADS).transpose(1, 2)

    query, key, value = (by_head(part(hidden)) for part in (attention.query, attention.key, attention.value))
    weights = torch.softmax(query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5 + unseen, -1)
    mixed = (weights @ value).transpose(1, 2).reshape(count, length, WIDTH)
    attended = output.LayerNorm(output.dense(mixed) + hidden)
    inner = torch.nn.functional.gelu(layer.intermediate.dense(attended))
    normal: torch.Tensor = layer.output.LayerNorm(layer.output.dense(inner) + attended)
    return normal
