"""Our search as a LangChain `BaseRetriever`, for use in other people's chains.

from index.langchain import LegalRetriever
documents = LegalRetriever(retriever=services.retriever, k=5).invoke("QĐ 749 đặt mục tiêu gì đến năm 2025?")
"""

from datetime import date
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever

from index.retrieval import Hit, Retriever


class LegalRetriever(BaseRetriever):
    """Passages of the library as LangChain documents, best first.

    `metadata` holds `number`, `slug`, `provision_ids` and `context` of the passage (index/passage.py), `score` and `standing` of the
    hit (index/retrieval.py).
    """

    retriever: Retriever
    k: int = 5
    slugs: tuple[str, ...] = ()  # empty: all documents
    as_of: date | None = None

    model_config = {"arbitrary_types_allowed": True}  # noqa: RUF012 - the form pydantic asks for

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:  # noqa: ARG002 - LangChain's signature
        hits = self.retriever.search(self.retriever.query(query), self.k, list(self.slugs) or None, self.as_of)
        return [Document(page_content=hit.passage.text, id=hit.passage.id, metadata=_metadata(hit)) for hit in hits]


def _metadata(hit: Hit) -> dict[str, Any]:
    return {
        "number": hit.passage.number,
        "slug": hit.passage.slug,
        "provision_ids": list(hit.passage.provision_ids),
        "context": hit.passage.context,
        "score": hit.score,
        "standing": hit.standing.value,
    }
