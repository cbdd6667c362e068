"""Find passages: dense and keyword search side by side, one ranker over what both found.

`search` stands on `Engines`, the three stores of one embedding model. Which model serves is written in a file beside them,
so that a build with another model can finish in peace and take over in one moment.
"""

import time
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.engine import Engine

from corpus.citation.finding import holds
from corpus.citation.parsing import ParsedCitation
from corpus.document import Locator, ValidityStatus
from index import reranking
from index.builder import Builder, Paths
from index.diacritics import Restorer
from index.embedding import BUNDLED, EmbeddingModel, open_embedding
from index.features import Asked, Matrix, features
from index.keywords import Keywords
from index.passage import Passage
from index.query import Query, make_query
from index.ranking import Ranker
from index.source import PassageSource
from index.store import Store, Stored
from index.vectors import Vectors, collection_name

# Passages that each side gives to the ranker; more cost time and found nothing more (docs/benchmarks.md).
DEPTH = 100
REMEMBERED = 4_000  # questions whose vectors are kept, 1.5 kB each: many people ask the same
LOOK_S = 1.0  # between two looks at whether another process indexed something
# Chroma filters slowly; beyond this many named documents, filter after the search.
MAX_FILTERED = 8
# In log odds, beside the ranker's score. A document that is named stands before others, but an answer elsewhere that fits
# much better is not lost; a provision that is named stands before its neighbours.
NAMED, PLACED = 1.5, 2.5
# What is not in force on the day asked about stands behind what is, unless it was named.
NOT_IN_FORCE = 1.0
_BEHIND = (ValidityStatus.EXPIRED, ValidityStatus.NOT_YET)
_UNASKED = ValidityStatus.UNKNOWN
# Cosine between a question and a passage that does not answer it, by model; see docs/decisions/0009-when-to-answer.md.
USUAL_COSINE = {BUNDLED: 0.86}
Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found: `score` 0 to 1 within one search, `standing` on the day asked about.

    `nearness` is its cosine above what passages have that do not answer; None for a model whose cosines nobody measured.
    """

    passage: Passage
    score: float
    nearness: float | None = None
    standing: ValidityStatus = ValidityStatus.UNKNOWN


def provisions_of(hits: Iterable[Hit]) -> tuple[str, ...]:
    """Return the ids of the provisions that passages hold, best first, each once."""
    return tuple(dict.fromkeys(id_ for hit in hits for id_ in hit.passage.provision_ids))


@dataclass(frozen=True, slots=True)
class Engines:
    """The stores of one embedding model."""

    embedding: EmbeddingModel
    vectors: Vectors
    keywords: Keywords
    store: Store

    @classmethod
    def open(cls, engine: Engine, paths: Paths, embedding: EmbeddingModel) -> "Engines":
        """Open, and create when missing, the stores of a model."""
        paths.folder.mkdir(parents=True, exist_ok=True)
        return cls(
            embedding,
            Vectors(paths.vectors, embedding, embedding.name, paths.chroma_url),  # type: ignore[arg-type]
            Keywords(paths.keywords(embedding.name)),
            Store(engine, collection_name(embedding.name)),
        )


class Retriever:
    """Search over one index."""

    def __init__(
        self,
        source: PassageSource,
        engine: Engine,
        folder: Path,
        embedding: EmbeddingModel,
        reranker: reranking.Reranker | None = None,
        chroma_url: str = "",
    ) -> None:
        self._source = source
        self._engine = engine
        self._paths = Paths(folder, chroma_url)
        self._engines = Engines.open(engine, self._paths, embedding)
        self._ranker = Ranker.load()
        self._reranker = reranker
        self._restorer: tuple[float, Restorer] | None = None
        self._recent: OrderedDict[tuple[str, str], Vector] = OrderedDict()
        self._looked_at, self._seen = float("-inf"), ""
        self._aside = ThreadPoolExecutor(thread_name_prefix="embedding")

    @property
    def builder(self) -> Builder:
        """What keeps this index in step with its source."""
        engines = self._engines
        return Builder(self._source, self._paths, engines.vectors, engines.keywords, engines.store)

    @property
    def model(self) -> str:
        """Name of the embedding model that serves."""
        return self._engines.embedding.name

    def refresh(self) -> None:
        """See what another process indexed; when it finished an index with another model, take that over."""
        serving = self._paths.serving()
        if serving and serving != self.model:
            self._engines = Engines.open(self._engine, self._paths, open_embedding(serving))
        self._engines.keywords.reload()
        now = time.monotonic()
        if now - self._looked_at >= LOOK_S:
            self._looked_at = now
            self._look()

    def touch(self) -> None:
        """Raise when one of the stores cannot be read now."""
        self._engines.vectors.touch()

    def _look(self) -> None:
        """Take over what another process, or another host, indexed."""
        version = self._engines.store.version()
        if version == self._seen:
            return
        self._engines.store.forget_known()
        if self.builder.catch_up():
            self._seen = version
            self._engines.keywords.reload()
            self._engines.vectors.reopen()

    def query(self, question: str, background: str = "", citations: Sequence[ParsedCitation] | None = None) -> Query:
        """Read a question with the marks it lacks put back; see make_query."""
        return make_query(question, self._diacritics(), background, citations)

    def search(
        self, query: Query, count: int = 10, slugs: Sequence[str] | None = None, as_of: date | None = None
    ) -> list[Hit]:
        """Return the best passages for a query, best first.

        `slugs` narrows to some documents; `as_of` puts what was in force on that day first.
        """
        found, similarity, table = self.candidates(query, slugs)
        if not found:
            return []
        scores = self._ranker.scores(table) + _named(query, found)
        standings = [self._source.standing(hit.passage, as_of) if as_of else _UNASKED for hit in found]
        scores -= [NOT_IN_FORCE * (standing in _BEHIND) for standing in standings]
        order = sorted(range(len(found)), key=lambda at: (-scores[at], at))
        best = scores.max()
        usual = USUAL_COSINE.get(self.model)
        near = [None if usual is None else similarity.get(at, 0.0) - usual for at in range(len(found))]
        hits = [Hit(found[at].passage, float(np.exp((scores[at] - best) / 2)), near[at], standings[at]) for at in order]
        return (self._looked_at_again(query, hits) if self._reranker else hits)[:count]

    def rarity(self, term: str) -> float:
        """Return how rare a folded term is in the library (natural logarithm of N / n)."""
        return self._engines.keywords.rarity(term)

    def vector(self, text: str) -> list[float]:
        """Return what a question means to the embedding model, of length 1."""
        return self._vector(self._engines.embedding, text)

    def count(self) -> int:
        """Return the number of indexed passages."""
        return self._engines.store.count()

    def _looked_at_again(self, query: Query, hits: list[Hit]) -> list[Hit]:
        """Order the best hits anew by the cross-encoder; its scores, scaled to 0-1, take the place of ours."""
        head, rest = hits[: reranking.DEPTH], hits[reranking.DEPTH :]
        if not self._reranker or not head:
            return hits
        scores = np.array(self._reranker.scores(query.dense_text, [hit.passage.searchable for hit in head]))
        scaled = np.exp((scores - scores.max()) / 2)
        again = [replace(hit, score=float(score)) for hit, score in zip(head, scaled, strict=True)]
        floor = float(scaled.min())
        return sorted(again, key=lambda hit: -hit.score) + [replace(hit, score=hit.score * floor) for hit in rest]

    def documents(self) -> int:
        """Return the number of indexed documents."""
        return len(self._engines.store.fingerprints())

    def candidates(
        self, query: Query, slugs: Sequence[str] | None = None
    ) -> tuple[list[Stored], dict[int, float], Matrix]:
        """Return what either side found, the cosine of each by its place, and the ranker's features, a row each."""
        engines, only = self._engines, list(slugs) if slugs else None
        # The embedding leaves Python free for the words meanwhile.
        embedding = self._aside.submit(self._vector, engines.embedding, query.dense_text)
        lexical = engines.keywords.search(query.terms, DEPTH, only)
        stored = engines.store.passages(lexical)
        vector = embedding.result()
        few = only is not None and len(only) <= MAX_FILTERED
        dense = engines.vectors.search(vector, DEPTH if few or not only else DEPTH * 5, only if few else None)
        stored |= engines.store.passages(dense.keys() - lexical.keys())
        ids = sorted(id_ for id_, hit in stored.items() if not only or hit.passage.slug in only)
        found = [stored[id_] for id_ in ids]
        places = {id_: at for at, id_ in enumerate(ids)}
        by_meaning, by_words = (
            {places[id_]: score for id_, score in side.items() if id_ in places} for side in (dense, lexical)
        )
        asked = Asked.of(query.words, self.rarity)
        return found, by_meaning, features(asked, [hit.candidate for hit in found], by_meaning, by_words)

    def _vector(self, embedding: EmbeddingModel, text: str) -> list[float]:
        """Embed a question, or take its vector from the last ones: one question is often searched in several ways."""
        key = embedding.name, text
        vector = self._recent.get(key)
        if vector is None:
            vector = self._recent[key] = np.array(embedding.embed_query(text), np.float32)
            while len(self._recent) > REMEMBERED:
                self._recent.popitem(last=False)
        rounded: list[float] = vector.tolist()  # to 32 bits, so that a text has one vector, cached or not
        return rounded

    def _diacritics(self) -> Restorer | None:
        path = self._paths.diacritics
        if not path.exists():
            return None
        changed = path.stat().st_mtime
        if self._restorer is None or self._restorer[0] != changed:
            self._restorer = (changed, Restorer.load(path).with_common())
        return self._restorer[1]


def _named(query: Query, found: Sequence[Stored]) -> list[float]:
    """Return what speaks for each candidate because the question names its document or its place."""
    if not query.named and not query.locators:
        return [0.0] * len(found)
    named = {number: query.names(number) for number in {hit.passage.number for hit in found}}
    return [
        NAMED * named[hit.passage.number] + PLACED * any(_under(hit.passage, locator) for locator in query.locators)
        for hit in found
    ]


def _under(passage: Passage, locator: Locator) -> bool:
    paths = (Locator.parse(id_.partition("#")[2]) for id_ in passage.provision_ids)
    return any(holds(path, locator) for path in paths)
