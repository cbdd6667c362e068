"""Read the passages of each search: choose the sentences that answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.reading.choice import choose_sentences
from bot.reading.passages import Passages
from bot.reading.relevance import Criteria, criteria_for
from bot.reading.sentences import ScoredSentence
from bot.text import blank_out
from bot.understanding.searches import Purpose, Search
from corpus.library import Library
from corpus.vietnamese.text import fold
from index.query import Query
from index.retrieval import Hit


@dataclass(frozen=True, slots=True)
class Reading:
    """The passages of one search, read."""

    query: Query
    criteria: Criteria
    hits: tuple[Hit, ...]  # best first
    chosen: tuple[ScoredSentence, ...] = ()  # sentences that answer, best first; empty when nothing does


def read_passages(
    found: Mapping[Search, Passages], library: Library, rarity: Callable[[str], float]
) -> dict[Search, Reading]:
    """Read the passages of each search; `rarity` weighs a folded term in the library."""
    return {search: _read(passages, library, rarity) for search, passages in found.items()}


def _read(passages: Passages, library: Library, rarity: Callable[[str], float]) -> Reading:
    search, query = passages.search, passages.query
    # Documents and tasks are found by the words of a question alone, not by what exactly it asks for.
    compounds = () if search.purpose in (Purpose.TASKS, Purpose.DOCUMENTS) else query.compounds
    criteria = criteria_for(search.text, query.needed, rarity, compounds, bare=blank_out(search.bare, search.citations))
    if search.purpose is Purpose.MENTION:
        slugs = frozenset(hit.passage.slug for hit in passages.hits)
        chosen = choose_sentences(criteria, passages.hits, library, named=slugs)
        naming = tuple(one for one in chosen if any(number in fold(one.sentence) for number in search.mentions))
        return Reading(query, criteria, passages.hits, naming)
    if search.purpose is not Purpose.ANSWER:
        return Reading(query, criteria, passages.hits)
    named = frozenset(search.slugs)
    if search.keeps_to_slugs:
        # Other documents answer only when those of the conversation do not.
        found = choose_sentences(
            criteria, passages.preferred, library, named=named if search.is_follow_up else frozenset()
        )
        if found:
            return Reading(query, criteria, passages.preferred, tuple(found))
    return Reading(
        query, criteria, passages.hits, tuple(choose_sentences(criteria, passages.hits, library, named=named))
    )
