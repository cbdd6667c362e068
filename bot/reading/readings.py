"""What the passages of each search say to what is asked: the sentences chosen, and the passages looked at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.reading.passages import Passages
from bot.reading.relevance import Need, need_of
from bot.reading.sentences import Candidate, choose
from bot.text import blank_out
from bot.understanding.searches import Purpose, Search
from corpus.library import Library
from corpus.vietnamese.text import fold
from index.query import Query
from index.retrieval import Hit


@dataclass(frozen=True, slots=True)
class Reading:
    """One search, read."""

    query: Query
    need: Need
    hits: tuple[Hit, ...]  # looked at, best first
    chosen: tuple[Candidate, ...] = ()


def read_passages(
    found: Mapping[Search, Passages], library: Library, rarity: Callable[[str], float]
) -> dict[Search, Reading]:
    """Choose the sentences that answer each search; `rarity` weighs a folded term in the library."""
    return {search: _read(passages, library, rarity) for search, passages in found.items()}


def _read(passages: Passages, library: Library, rarity: Callable[[str], float]) -> Reading:
    search, query = passages.search, passages.query
    # For lists and tasks only the words count, not what exactly is asked for.
    compounds = () if search.purpose in (Purpose.TASKS, Purpose.DOCUMENTS) else query.compounds
    need = need_of(search.text, query.needed, rarity, compounds, bare=blank_out(search.bare, search.citations))
    if search.purpose is Purpose.MENTION:
        slugs = frozenset(hit.passage.slug for hit in passages.hits)
        chosen = choose(need, passages.hits, library, named=slugs)
        naming = tuple(one for one in chosen if any(number in fold(one.sentence) for number in search.mentions))
        return Reading(query, need, passages.hits, naming)
    if search.purpose is not Purpose.ANSWER:
        return Reading(query, need, passages.hits)
    named = frozenset(search.slugs)
    if search.keeps_to_slugs:
        # A conversation stays on its document as long as that answers.
        found = choose(need, passages.inside, library, named=named if search.is_follow_up else frozenset())
        if found:
            return Reading(query, need, passages.inside, tuple(found))
    return Reading(query, need, passages.hits, tuple(choose(need, passages.hits, library, named=named)))
