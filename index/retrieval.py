"""Find passages: dense search and keyword search side by side, and one ranker over what both found.

The stores of one embedding model are its `Engines`. A file beside them (`Paths.active`) names the model that answers questions, so
that an index for another model can be built meanwhile and take over in one moment.
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
from corpus.vietnamese.text import clean
from index import reranking
from index.builder import Builder, Paths
from index.diacritics import Restorer
from index.embedding import BUNDLED, EmbeddingModel, open_embedding
from index.features import Matrix, QuestionWords, features
from index.keywords import Keywords
from index.passage import Passage
from index.query import Query, make_query, restored, with_signs
from index.ranking import Ranker
from index.source import PassageSource
from index.store import Store, StoredPassage
from index.vectors import Vectors, collection_name

# Passages that each of the two searches gives to the ranker, which was trained on candidates of this depth. On
# 2026-11-30, `python -m benchmarks.retrieval` on legalrag_tthc_doclevel gave MRR@10 .635 with 50 passages, .644 with
# 100 and with 200.
DEPTH = 100
CACHED_QUESTION_VECTORS = 4_000  # of 1.5 kB each; chosen by hand: many people ask the same
CHANGE_CHECK_S = 1.0  # between two checks for what another process indexed; chosen by hand
# Chroma filters slowly: with more documents than this, the search takes WIDER times the passages and filters them
# afterwards. Chosen by hand, 2026-11-24.
MAX_FILTERED, WIDER = 8, 5
# Added to the ranker's scores, so in log odds. A named document stands before others unless a passage elsewhere fits
# much better, and a named provision before its neighbours; what is not in force on the day asked about stands behind
# what is, unless it is named. Chosen by hand, 2026-11-24 (decision 6). On 2026-11-30, `make evaluate BLIND=` gave 441
# good answers of 564, and 441 or 442 with half or twice any of the three: its questions do not tell good values from
# bad ones.
NAMED_DOCUMENT_BONUS, NAMED_PROVISION_BONUS, NOT_IN_FORCE_PENALTY = 1.5, 2.5, 1.0
NOT_IN_FORCE = (ValidityStatus.EXPIRED, ValidityStatus.NOT_YET)
NO_DAY_ASKED = ValidityStatus.UNKNOWN
# Model -> usual cosine between a question and the nearest passage that does not answer it (decision 9, 2026-11-27). On
# 2026-11-30, of 402 questions of citizens on other law to the shipped digests, half had one below .857 and one in
# twenty one above .878; of 433 questions on the digests half had one above .895 (no command of benchmarks/ measures
# this). `make evaluate BLIND=` gave 441 good answers of 564, with .84 431 (48 in place of 32 answered wrongly), with
# .88 438 (30 in place of 13 refused wrongly).
UNRELATED_COSINE = {BUNDLED: 0.86}
Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found."""

    passage: Passage
    score: float  # 1 for the best of a search, 0 to 1 for the others; scores of two searches do not compare
    nearness: float | None = None  # cosine to the question minus UNRELATED_COSINE; None for a model that has none
    standing: ValidityStatus = ValidityStatus.UNKNOWN  # on the day asked about; UNKNOWN when no day was given


def provisions_of(hits: Iterable[Hit]) -> tuple[str, ...]:
    """Return the ids of the provisions that passages hold, best first, each once."""
    return tuple(dict.fromkeys(id_ for hit in hits for id_ in hit.passage.provision_ids))


@dataclass(frozen=True, slots=True)
class Engines:
    """An embedding model with its vectors, keywords and passage table."""

    embedding: EmbeddingModel
    vectors: Vectors
    keywords: Keywords
    store: Store

    @classmethod
    def open(cls, engine: Engine, paths: Paths, embedding: EmbeddingModel) -> "Engines":
        """Open the stores of a model; missing ones are made."""
        paths.folder.mkdir(parents=True, exist_ok=True)
        return cls(
            embedding,
            # LangChain's store wants its own base class but calls only the two methods of `EmbeddingModel`.
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
        self._question_vectors: OrderedDict[tuple[str, str], Vector] = OrderedDict()
        self._checked_at, self._known_version = float("-inf"), ""
        self._embedding_threads = ThreadPoolExecutor(thread_name_prefix="embedding")

    @property
    def builder(self) -> Builder:
        """A builder of this index, for the model that answers questions."""
        engines = self._engines
        return Builder(self._source, self._paths, engines.vectors, engines.keywords, engines.store)

    @property
    def model(self) -> str:
        """Name of the embedding model that answers questions."""
        return self._engines.embedding.name

    def refresh(self) -> None:
        """Take over what another process indexed, also when it finished an index for another embedding model."""
        active = self._paths.active_model()
        if active and active != self.model:
            self._engines = Engines.open(self._engine, self._paths, open_embedding(active))
        self._engines.keywords.reload()
        now = time.monotonic()
        if now - self._checked_at >= CHANGE_CHECK_S:
            self._checked_at = now
            self._take_over_changes()

    def check_reachable(self) -> None:
        """Raise VectorsUnavailableError when the vectors cannot be read now."""
        self._engines.vectors.check_reachable()

    def _take_over_changes(self) -> None:
        """Read the stores anew when another process, or another host, changed the index."""
        version = self._engines.store.version()
        if version == self._known_version:
            return
        self._engines.store.clear_cache()
        if self.builder.sync_keywords():
            self._known_version = version
            self._engines.keywords.reload()
            self._engines.vectors.reopen()

    def query(self, question: str, background: str = "", citations: Sequence[ParsedCitation] | None = None) -> Query:
        """Turn a question into a query, with the marks it lacks restored; see `make_query`."""
        return make_query(question, self._diacritics(), background, citations)

    def restored(self, question: str) -> str:
        """Return a question with the marks it lacks restored and its abbreviations in full."""
        return restored(with_signs(clean(question)), self._diacritics())

    def search(
        self, query: Query, count: int = 10, slugs: Sequence[str] | None = None, as_of: date | None = None
    ) -> list[Hit]:
        """Return the `count` best passages for a query, best first.

        `slugs` narrows the search to some documents; `as_of` ranks passages lower that are not in force on that day.
        """
        found, similarity, table = self.candidates(query, slugs)
        if not found:
            return []
        scores = self._ranker.scores(table) + _named_bonus(query, found)
        standings = [self._source.standing(hit.passage, as_of) if as_of else NO_DAY_ASKED for hit in found]
        scores -= [NOT_IN_FORCE_PENALTY * (standing in NOT_IN_FORCE) for standing in standings]
        order = sorted(range(len(found)), key=lambda at: (-scores[at], at))
        best = scores.max()
        unrelated = UNRELATED_COSINE.get(self.model)
        nearness = [None if unrelated is None else similarity.get(at, 0.0) - unrelated for at in range(len(found))]
        hits = [
            Hit(found[at].passage, float(np.exp((scores[at] - best) / 2)), nearness[at], standings[at]) for at in order
        ]
        return (self._reranked(query, hits) if self._reranker else hits)[:count]

    def rarity(self, term: str) -> float:
        """Return the rarity of a folded term in the library; see `Keywords.rarity`."""
        return self._engines.keywords.rarity(term)

    def vector(self, text: str) -> list[float]:
        """Return the unit vector of a question."""
        return self._vector(self._engines.embedding, text)

    def count(self) -> int:
        """Return the number of indexed passages."""
        return self._engines.store.count()

    def _reranked(self, query: Query, hits: list[Hit]) -> list[Hit]:
        """Order the best hits by the cross-encoder's scores, scaled to 0-1; those that it did not see stand behind them."""
        head, rest = hits[: reranking.RERANKED_PASSAGES], hits[reranking.RERANKED_PASSAGES :]
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
    ) -> tuple[list[StoredPassage], dict[int, float], Matrix]:
        """Return what either search found, the cosine of each that the dense search found by index, and the ranker's features."""
        engines, only = self._engines, list(slugs) if slugs else None
        # The engine of the embedding runs without Python's lock, so that the keywords are searched meanwhile.
        embedding = self._embedding_threads.submit(self._vector, engines.embedding, query.dense_text)
        lexical = engines.keywords.search(query.terms, DEPTH, only)
        stored = engines.store.passages(lexical)
        vector = embedding.result()
        few = only is not None and len(only) <= MAX_FILTERED
        dense = engines.vectors.search(vector, DEPTH if few or not only else WIDER * DEPTH, only if few else None)
        stored |= engines.store.passages(dense.keys() - lexical.keys())
        ids = sorted(id_ for id_, hit in stored.items() if not only or hit.passage.slug in only)
        found = [stored[id_] for id_ in ids]
        places = {id_: at for at, id_ in enumerate(ids)}
        by_meaning, by_words = (
            {places[id_]: score for id_, score in side.items() if id_ in places} for side in (dense, lexical)
        )
        asked = QuestionWords.of(query.words, self.rarity)
        return found, by_meaning, features(asked, [hit.candidate for hit in found], by_meaning, by_words)

    def _vector(self, embedding: EmbeddingModel, text: str) -> list[float]:
        """Return the unit vector of a text; the last ones are kept, since one question is often searched in several ways."""
        key = embedding.name, text
        vector = self._question_vectors.get(key)
        if vector is None:
            vector = self._question_vectors[key] = np.array(embedding.embed_query(text), np.float32)
            while len(self._question_vectors) > CACHED_QUESTION_VECTORS:
                self._question_vectors.popitem(last=False)
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


def _named_bonus(query: Query, found: Sequence[StoredPassage]) -> list[float]:
    """Return for each candidate what its score gains because the question names its document, or its place in a document."""
    if not query.named and not query.locators:
        return [0.0] * len(found)
    named = {number: query.names(number) for number in {hit.passage.number for hit in found}}
    return [
        NAMED_DOCUMENT_BONUS * named[hit.passage.number]
        + NAMED_PROVISION_BONUS * any(_lies_under(hit.passage, locator) for locator in query.locators)
        for hit in found
    ]


def _lies_under(passage: Passage, locator: Locator) -> bool:
    """Tell whether a passage holds words of the provision that a question names."""
    paths = (Locator.parse(id_.partition("#")[2]) for id_ in passage.provision_ids)
    return any(holds(path, locator) for path in paths)
