"""Dense search: an embedded Chroma collection behind LangChain's vector store."""

import re
from collections.abc import Sequence
from pathlib import Path

import chromadb
from chromadb.config import Settings
from langchain_chroma import Chroma
from langchain_core.embeddings import Embeddings

# One insert of Chroma takes at most about 5,400 records; smaller batches keep the progress bar honest.
BATCH = 64
_DELETED_AT_ONCE = 1000


class Vectors:
    """Passage ids and their vectors; cosine similarity."""

    def __init__(self, folder: Path, embedding: Embeddings, model: str) -> None:
        self.model = model
        self._client = chromadb.PersistentClient(
            path=str(folder),
            settings=Settings(anonymized_telemetry=False),  # nothing a ministry runs may call home
        )
        self._store = Chroma(
            client=self._client,
            collection_name=collection_name(model),
            embedding_function=embedding,
            collection_configuration={"hnsw": {"space": "cosine"}},
        )

    def add(self, ids: list[str], texts: list[str], slugs: list[str]) -> None:
        """Embed and store texts; an id that is there already is overwritten."""
        self._store.add_texts(texts, metadatas=[{"slug": slug} for slug in slugs], ids=ids)

    def delete(self, ids: Sequence[str]) -> None:
        """Forget ids; unknown ones are no error."""
        for start in range(0, len(ids), _DELETED_AT_ONCE):
            self._store.delete(list(ids[start : start + _DELETED_AT_ONCE]))

    def ids(self) -> set[str]:
        """Return all stored ids."""
        return set(self._store.get(include=[])["ids"])

    def among(self, ids: list[str]) -> set[str]:
        """Return those of some ids that are stored."""
        return set(self._store.get(ids, include=[])["ids"]) if ids else set()

    def search(self, vector: list[float], count: int, slugs: list[str] | None = None) -> dict[str, float]:
        """Return the nearest ids with their cosine similarity (-1 to 1).

        `slugs` narrows the search to a few documents; Chroma filters slowly, so never pass many.
        """
        only = {"slug": {"$in": slugs}} if slugs else None
        found = self._store.similarity_search_by_vector_with_relevance_scores(vector, count, only)  # type: ignore[arg-type]
        # What Chroma calls a relevance score is the cosine distance.
        return {document.id: 1.0 - distance for document, distance in found if document.id}


def collection_name(model: str) -> str:
    """Return a name Chroma accepts; every model has its own collection."""
    return f"passages-{re.sub('[^a-zA-Z0-9]+', '-', model).strip('-').lower()[-40:]}"
