"""A made-up source of passages and a quick embedding of words, for tests that build an index many times."""

import hashlib
import zlib
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np

from corpus.document import ValidityStatus
from corpus.storage.engine import open_engine
from corpus.vietnamese.text import syllables
from index.passage import Passage
from index.retrieval import Retriever

PLANTS = ("sen", "súng", "cúc", "lan", "mai", "đào", "quất", "hồng", "nhài", "sim")


class HashedWords:
    """An embedding that hashes words: real vectors of real texts, without a model."""

    def __init__(self, name: str = "words") -> None:
        self.name = name

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        vector = np.full(64, 1e-3, np.float32)
        for word in syllables(text):
            vector[zlib.crc32(word.encode()) % 64] += 1
        return [float(value) for value in vector / np.linalg.norm(vector)]


class SyntheticSource:
    """Documents on plants: a `PassageSource`."""

    def __init__(self, documents: int, edition: int = 1) -> None:
        self._documents = {f"vuon-{n}": self._pages(n, edition) for n in range(documents)}

    @staticmethod
    def _pages(number: int, edition: int) -> list[Passage]:
        slug = f"vuon-{number}"
        return [
            Passage(
                slug,
                f"{number}/QĐ-VƯỜN",
                (f"{slug}#dieu-{page}",),
                f"Quyết định số {number}/QĐ-VƯỜN Vườn số {number}",
                f"Luống {page} của vườn {number} trồng hoa {plant} trong {edition} vụ.",
            )
            for page, plant in enumerate(PLANTS, 1)
        ]

    def refresh(self) -> None:
        """Nothing changes."""

    def fingerprints(self) -> dict[str, str]:
        return {
            slug: hashlib.sha256("".join(passage.id for passage in pages).encode()).hexdigest()
            for slug, pages in self._documents.items()
        }

    def passages(self, slug: str) -> list[Passage]:
        return self._documents[slug]

    def standing(self, passage: Passage, day: date) -> ValidityStatus:
        return ValidityStatus.UNKNOWN


def retriever_in(folder: Path, documents: int, edition: int = 1, model: str = "words") -> Retriever:
    folder.mkdir(parents=True, exist_ok=True)
    engine = open_engine(f"sqlite:///{folder / 'index.sqlite3'}")
    return Retriever(SyntheticSource(documents, edition), engine, folder / "index", HashedWords(model))


def build(folder: Path, documents: int, edition: int, pipe: Connection) -> None:
    """Build in a process that a test kills; each batch that was written is told."""
    retriever_in(folder, documents, edition).builder.update(lambda done, total: pipe.send((done, total)))
    pipe.send("built")
