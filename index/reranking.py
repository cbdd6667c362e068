"""Reranking of the best passages by a cross-encoder, for those who have one and the time: off by default (HOIDAP_RERANKER)."""

import threading
from collections.abc import Sequence
from typing import Protocol

# Chosen by hand, 2026-11: a cross-encoder of 100 million weights takes about 50 ms a passage on two cores, so 1.5 s a
# question.
RERANKED_PASSAGES = 30


class Reranker(Protocol):
    """A model that scores how well texts answer a question."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """Return one score a text, the higher the better."""
        ...


class NamedReranker:
    """Any cross-encoder of sentence-transformers, by hub name or folder."""

    def __init__(self, name: str) -> None:
        from sentence_transformers import CrossEncoder

        self._model = CrossEncoder(name)
        self._lock = threading.Lock()  # tokenizers are not safe to share between threads

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """Return the model's score for each text."""
        with self._lock:
            found = self._model.predict([(question, text) for text in texts], show_progress_bar=False)
        return [float(score) for score in found]


def open_reranker(name: str) -> NamedReranker | None:
    """Load a cross-encoder by name; an empty name means none."""
    return NamedReranker(name) if name else None
