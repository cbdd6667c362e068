"""Read the passages of each search: choose the sentences that answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.reading.choice import choose_sentences
from bot.reading.judging import Judge, JudgedPassage
from bot.reading.passages import Passages
from bot.reading.relevance import Criteria, criteria_for
from bot.reading.sentences import ScoredSentence
from bot.understanding.searches import Purpose, Search
from corpus.library import Library
from corpus.vietnamese.text import fold
from index.query import Query
from index.retrieval import Hit

# Passages that are judged, for the time they take: 25 ms each. Of the questions on documents left out the right passage is among
# the first 6 for 84 of 100, among the first 8 for 86.
READ_PASSAGES = 6


@dataclass(frozen=True, slots=True)
class Reading:
    """The passages of one search, read."""

    query: Query
    criteria: Criteria
    hits: tuple[Hit, ...]  # best first
    chosen: tuple[ScoredSentence, ...] = ()  # sentences that answer, best first; empty when nothing does
    judged: tuple[JudgedPassage, ...] = ()  # the likeliest first

    @property
    def probability(self) -> float:
        """The probability (0 to 1) that some passage answers."""
        return self.judged[0].probability if self.judged else 0.0


def read_passages(
    found: Mapping[Search, Passages], library: Library, judge: Judge, rarity: Callable[[str], float], *, several: bool
) -> dict[Search, Reading]:
    """Read the passages of each search.

    `rarity` weighs a folded term in the library; `several`: the question asks for more than one fact.
    """
    return {search: _read(passages, library, judge, rarity, several) for search, passages in found.items()}


def _read(passages: Passages, library: Library, judge: Judge, rarity: Callable[[str], float], several: bool) -> Reading:
    search, query = passages.search, passages.query
    criteria = criteria_for(query.needed, rarity)
    if search.purpose is Purpose.MENTION:
        return _of_mentions(passages, criteria, library, judge)
    if search.purpose is not Purpose.ANSWER:
        judged = judge.judge(passages.asked, criteria, passages.hits[:READ_PASSAGES])
        return Reading(query, criteria, passages.hits, judged=_likeliest(judged))
    named = frozenset(search.slugs)
    if search.keeps_to_slugs and passages.preferred:
        # Other documents answer only when those of the conversation do not.
        judged = judge.judge(passages.asked, criteria, passages.preferred[:READ_PASSAGES])
        if chosen := choose_sentences(judged, library, named=named, asked=search.bare, several=several):
            return Reading(query, criteria, passages.preferred, tuple(chosen), _likeliest(judged))
        named = frozenset()
    judged = judge.judge(passages.asked, criteria, passages.hits[:READ_PASSAGES])
    chosen = choose_sentences(judged, library, named=named, asked=search.bare, several=several)
    return Reading(query, criteria, passages.hits, tuple(chosen), _likeliest(judged))


def _of_mentions(passages: Passages, criteria: Criteria, library: Library, judge: Judge) -> Reading:
    """Choose among the sentences that name a document."""
    judged = judge.judge(passages.asked, criteria, passages.hits[:READ_PASSAGES])
    naming = [one for one in choose_sentences(judged, library) if _names(one.sentence, passages.search)]
    return Reading(passages.query, criteria, passages.hits, tuple(naming), _likeliest(judged))


def _names(sentence: str, search: Search) -> bool:
    return any(number in fold(sentence) for number in search.mentions)


def _likeliest(judged: list[JudgedPassage]) -> tuple[JudgedPassage, ...]:
    return tuple(sorted(judged, key=lambda one: -one.probability))
