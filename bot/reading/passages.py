"""Passages for every search that a question calls for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.understanding.searches import Search
from corpus.citation.finding import holds
from corpus.document import Locator
from corpus.vietnamese.text import fold
from index.query import Query
from index.retrieval import Hit, Retriever

# A document that the question names stands before others, but an answer elsewhere is not lost.
NAMED_BONUS = 0.25


@dataclass(frozen=True, slots=True)
class Passages:
    """What one search found, best first."""

    search: Search
    query: Query
    inside: tuple[Hit, ...] = ()  # in the documents that are looked into first
    hits: tuple[Hit, ...] = ()  # everywhere, those before the others


def retrieve_passages(searches: Sequence[Search], retriever: Retriever, day: date) -> dict[Search, Passages]:
    """Run the searches; what was in force on `day` comes first."""
    return {search: _retrieve(search, retriever, day) for search in searches}


def _retrieve(search: Search, retriever: Retriever, day: date) -> Passages:
    query = retriever.query(search.bare, search.background, search.citations)
    if not search.count:
        return Passages(search, query)
    inside = _in_place(retriever.search(query, search.count, search.slugs, day), search) if search.slugs else []
    if search.slugs_only:
        return Passages(search, query, tuple(inside), tuple(inside))
    hits = _merged(inside, retriever.search(query, search.count, search.within or None, day), search.count)
    if search.mentions:
        hits = [hit for hit in hits if any(number in fold(hit.passage.text) for number in search.mentions)]
    return Passages(search, query, tuple(inside), tuple(hits))


def _merged(inside: list[Hit], everywhere: list[Hit], count: int) -> list[Hit]:
    """Put the hits of the documents looked into first before the others of the same worth."""
    if not inside:
        return everywhere
    preferred = {hit.passage.id for hit in inside}
    scale = 1.0 - NAMED_BONUS
    hits = [replace(hit, score=scale * hit.score + NAMED_BONUS) for hit in inside]
    hits += [replace(hit, score=scale * hit.score) for hit in everywhere if hit.passage.id not in preferred]
    return sorted(hits, key=lambda hit: -hit.score)[:count]


def _in_place(hits: list[Hit], search: Search) -> list[Hit]:
    """Keep the hits under the locators that were typed, unless that leaves none."""
    kept = [hit for hit in hits if any(_under(hit, slug, locator) for slug, locator in search.places)]
    return kept or hits


def _under(hit: Hit, slug: str, locator: Locator) -> bool:
    paths = (Locator.parse(id_.partition("#")[2]) for id_ in hit.passage.provision_ids)
    return hit.passage.slug == slug and any(holds(path, locator) for path in paths)
