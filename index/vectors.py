"""Dense search: a Chroma collection, embedded or on a server, behind LangChain's vector store."""

import itertools
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import chromadb
import httpx
from chromadb.api.client import Client
from chromadb.api.types import Where
from chromadb.config import Settings
from langchain_chroma import Chroma
from langchain_core.embeddings import Embeddings

# One insert of Chroma takes at most about 5,400 records; smaller batches keep the progress bar honest.
BATCH = 64
_DELETED_AT_ONCE = 1000
_spellings = itertools.count(1)
# For one call. Chosen by hand: a search takes milliseconds and a batch of 64 vectors well under a second.
SERVER_TIMEOUT_S = 10.0


class VectorsAwayError(RuntimeError):
    """The server that keeps the vectors cannot be reached; once it is there again all goes on by itself."""


class Vectors:
    """Passage ids and their vectors; cosine similarity. In a folder, or on the server of an address, "http://host:8000"."""

    def __init__(self, folder: Path, embedding: Embeddings, model: str, server: str = "") -> None:
        self.model = model
        self._folder, self._server, self._embedding = folder, server, embedding
        self._client: Client | None = None
        self._retired: Client | None = None
        self.reopen()

    def reopen(self) -> None:
        """See what other processes wrote: embedded, Chroma keeps the graph of vectors in memory as it read it.

        Who writes without having seen it would write over it. A search that is under way ends on what it began with.
        """
        if self._client is not None and self._server:
            return
        client = _open(self._folder, self._server)
        self._store = Chroma(
            client=client,
            collection_name=collection_name(self.model),
            embedding_function=self._embedding,
            collection_configuration={"hnsw": {"space": "cosine"}},
        )
        self._collection = client.get_collection(collection_name(self.model))
        if self._retired is not None:
            self._retired.close()
        self._client, self._retired = client, self._client

    def touch(self) -> None:
        """Raise when the vectors cannot be read now."""
        with _reached():
            self._store.get(limit=1, include=[])

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
        only = cast(Where, {"slug": {"$in": slugs}}) if slugs else None
        vectors: list[Sequence[float] | Sequence[int]] = [vector]
        # Asked directly: LangChain's store has Chroma read every text and its particulars too, which takes five times as long.
        with _reached():
            found = self._collection.query(
                query_embeddings=vectors,
                n_results=count,
                where=only,
                include=["distances"],
            )
        distances = found["distances"] or [[]]
        return {id_: 1.0 - distance for id_, distance in zip(found["ids"][0], distances[0], strict=True)}


@contextmanager
def _reached() -> Iterator[None]:
    try:
        yield
    except httpx.HTTPError as error:
        raise VectorsAwayError from error


def _open(folder: Path, server: str) -> Client:
    settings = Settings(anonymized_telemetry=False)  # nothing a ministry runs may call home
    if not server:
        return cast(Client, chromadb.PersistentClient(path=_unshared_path(folder), settings=settings))
    parts = urlsplit(server)
    secure = parts.scheme == "https"
    client = chromadb.HttpClient(
        host=parts.hostname or "", port=parts.port or (443 if secure else 80), ssl=secure, settings=settings
    )
    # Chroma 1.5 makes its httpx client with timeout=None and has no setting for it (chromadb/api/fastapi.py); a server that
    # accepts and never answers would hold a thread for ever.
    client._server._session.timeout = httpx.Timeout(SERVER_TIMEOUT_S)  # type: ignore[attr-defined]  # noqa: SLF001
    return cast(Client, client)


def _unshared_path(folder: Path) -> str:
    """Return the path of a folder as no client of this process has spelled it: "vectors/.", "vectors/./", "vectors/./.".

    Chroma keeps one store in memory for each path, compared as text, and a new client of the same path gets the old store with
    what it had read. `close()` would drop it, but also under a search that is still running; `clear_system_cache()` forgets
    which client counts for which store, so that closing the old one stops the new.
    """
    # The bits of a counter, "/." for 1 and "/" for 0: every number is another text, and every text the same folder.
    return str(folder) + "".join("/." if bit == "1" else "/" for bit in f"{next(_spellings):b}")


def collection_name(model: str) -> str:
    """Return a name Chroma accepts; every model has its own collection."""
    return f"passages-{re.sub('[^a-zA-Z0-9]+', '-', model).strip('-').lower()[-40:]}"
