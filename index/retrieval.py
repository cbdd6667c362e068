"""Find passages: dense and keyword search, fused by weight."""

from dataclasses import dataclass
from pathlib import Path

from corpus.library import Library
from index.builder import Builder, Paths
from index.diacritics import Restorer
from index.embedding import EmbeddingModel
from index.keywords import Keywords
from index.passage import Passage
from index.query import Query, make_query
from index.store import Store
from index.vectors import Vectors, collection_name

# Weighted min-max fusion of the best 100 of each side beat reciprocal rank fusion on every set tried.
DENSE_WEIGHT = 0.5
# The embedding model reads unmarked Vietnamese badly; restored marks are right for most words, not for all.
DENSE_WEIGHT_UNMARKED = 0.35
DEPTH = 100
# Chroma filters slowly; beyond this many named documents, filter after the search.
MAX_FILTERED = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found: `score` 0 to 1 within one search, `similarity` the raw cosine."""

    passage: Passage
    score: float
    similarity: float


class Retriever:
    """Search over one index."""

    def __init__(self, library: Library, folder: Path, embedding: EmbeddingModel) -> None:
        paths = Paths(folder)
        folder.mkdir(parents=True, exist_ok=True)
        self._embedding = embedding
        self._paths = paths
        self._vectors = Vectors(paths.vectors, embedding, embedding.name)  # type: ignore[arg-type]
        self._keywords = Keywords(paths.keywords(embedding.name))
        self._store = Store(library.engine, collection_name(embedding.name))
        self.builder = Builder(library, paths, embedding, self._vectors, self._keywords)
        self._restorer: tuple[float, Restorer] | None = None

    def refresh(self) -> None:
        """See what another process indexed."""
        self._keywords.reload()

    def query(self, question: str, background: str = "") -> Query:
        """Read a question with the marks it lacks put back; see make_query."""
        return make_query(question, self._diacritics(), background)

    def search(self, query: Query, count: int = 10, slugs: list[str] | None = None) -> list[Hit]:
        """Return the best passages for a query, best first; `slugs` narrows to some documents."""
        lexical = self._keywords.search(query.terms, DEPTH, slugs)
        vector = self._embedding.embed_query(query.dense_text)
        filtered = slugs is not None and len(slugs) <= MAX_FILTERED
        dense = self._vectors.search(vector, DEPTH if filtered or not slugs else DEPTH * 5, slugs if filtered else None)
        fused = _fuse(dense, lexical, DENSE_WEIGHT if query.marked else DENSE_WEIGHT_UNMARKED)
        passages = self._store.passages(fused)
        ranked = sorted((id_ for id_ in fused if id_ in passages), key=lambda id_: (-fused[id_], id_))
        hits = [Hit(passages[id_], fused[id_], dense.get(id_, 0.0)) for id_ in ranked]
        if slugs:
            hits = [hit for hit in hits if hit.passage.slug in slugs]
        return hits[:count]

    def rarity(self, term: str) -> float:
        """Return how rare a folded term is in the library (natural logarithm of N / n)."""
        return self._keywords.rarity(term)

    def count(self) -> int:
        """Return the number of indexed passages."""
        return self._store.count()

    def _diacritics(self) -> Restorer | None:
        path = self._paths.diacritics
        if not path.exists():
            return None
        changed = path.stat().st_mtime
        if self._restorer is None or self._restorer[0] != changed:
            self._restorer = (changed, Restorer.load(path))
        return self._restorer[1]


def _fuse(dense: dict[str, float], lexical: dict[str, float], dense_weight: float) -> dict[str, float]:
    """Scale each side to 0..1 over what it returned and add them by weight."""
    fused: dict[str, float] = {}
    for scores, weight in ((dense, dense_weight), (lexical, 1.0 - dense_weight)):
        if not scores:
            continue
        low, high = min(scores.values()), max(scores.values())
        for id_, score in scores.items():
            scaled = (score - low) / (high - low) if high > low else 1.0
            fused[id_] = fused.get(id_, 0.0) + weight * scaled
    return fused
