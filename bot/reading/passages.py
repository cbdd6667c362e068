"""Run the searches of a question."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.understanding.searches import Search
from corpus.citation.finding import holds
from corpus.document import Locator
from corpus.vietnamese.text import fold
from index.query import Query
from index.retrieval import Hit, Retriever

# Added to the score (0 to 1) of passages of preferred documents, out of the whole. Chosen by hand: documents that the question
# names come first, and a much better passage of another document is not lost.
PREFERRED_BONUS = 0.25


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages that one search found, best first."""

    search: Search
    query: Query
    asked: str = ""  # the question with the marks it lacks, and the one before it where it goes on with that
    preferred: tuple[Hit, ...] = ()  # of the preferred documents, `search.slugs`
    hits: tuple[Hit, ...] = ()  # of all documents that may answer


def retrieve_passages(searches: Sequence[Search], retriever: Retriever, day: date) -> dict[Search, Passages]:
    """Return the passages of each search; law in force on `day` comes first."""
    return {search: _retrieve(search, retriever, day) for search in searches}


def _retrieve(search: Search, retriever: Retriever, day: date) -> Passages:
    query = retriever.query(search.bare, search.background, search.citations)
    asked = retriever.restored(f"{search.background} {search.text}" if search.is_follow_up else search.text)
    if not search.count:
        return Passages(search, query, asked)
    preferred = _in_places(retriever.search(query, search.count, search.slugs, day), search) if search.slugs else []
    if search.slugs_only:
        return Passages(search, query, asked, tuple(preferred), tuple(preferred))
    hits = _merged(preferred, retriever.search(query, search.count, search.within or None, day), search.count)
    if search.mentions:
        hits = [hit for hit in hits if any(number in fold(hit.passage.text) for number in search.mentions)]
    return Passages(search, query, asked, tuple(preferred), tuple(hits))


def _merged(preferred: list[Hit], everywhere: list[Hit], count: int) -> list[Hit]:
    """Return the best of both lists, with a bonus for preferred hits."""
    if not preferred:
        return everywhere
    ids = {hit.passage.id for hit in preferred}
    scale = 1.0 - PREFERRED_BONUS
    hits = [replace(hit, score=scale * hit.score + PREFERRED_BONUS) for hit in preferred]
    hits += [replace(hit, score=scale * hit.score) for hit in everywhere if hit.passage.id not in ids]
    return sorted(hits, key=lambda hit: -hit.score)[:count]


def _in_places(hits: list[Hit], search: Search) -> list[Hit]:
    """Return the hits in the provisions that the question cites, or all when there are none."""
    kept = [hit for hit in hits if any(_is_in(hit, slug, locator) for slug, locator in search.places)]
    return kept or hits


def _is_in(hit: Hit, slug: str, locator: Locator) -> bool:
    paths = (Locator.parse(id_.partition("#")[2]) for id_ in hit.passage.provision_ids)
    return hit.passage.slug == slug and any(holds(path, locator) for path in paths)
