"""What drafting reads."""

from dataclasses import dataclass

from corpus.library import Library
from index.retrieval import Retriever


@dataclass(frozen=True, slots=True)
class Sources:
    """The library and the search over it."""

    library: Library
    retriever: Retriever
