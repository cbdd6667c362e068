"""Read the passages of each search: choose the sentences that answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.reading.choice import MIN_PROBABILITY, choose_sentences
from bot.reading.judging import Judge, JudgedPassage, some_answers
from bot.reading.passages import Passages
from bot.reading.relevance import Criteria, criteria_for
from bot.reading.sentences import ScoredSentence
from bot.understanding.asked_for import Asks
from bot.understanding.searches import Purpose, Search
from corpus.library import Library
from corpus.vietnamese.text import fold
from index.query import Query
from index.retrieval import Hit

# Passages that are judged, for the time they take: 25 ms each. Of the questions on documents left out the right passage is among
# the first 6 for 84 of 100, among the first 8 for 86.
READ_PASSAGES = 6
# From which probability on a sentence answers that names the document asked about. Chosen by hand.
LEAST_OF_MENTION = 0.15
# … and of a document that is named for a topic, "mục tiêu của 942": nothing is asked that the text could fail to tell.
LEAST_OF_TOPIC = 0.2


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
        return some_answers(self.judged)


def read_passages(
    found: Mapping[Search, Passages], library: Library, judge: Judge, rarity: Callable[[str], float], *, asks: Asks
) -> dict[Search, Reading]:
    """Read the passages of each search.

    `rarity` weighs a folded term in the library; `asks` is the type of the question.
    """
    return {search: _read(passages, library, judge, rarity, asks) for search, passages in found.items()}


def _read(passages: Passages, library: Library, judge: Judge, rarity: Callable[[str], float], asks: Asks) -> Reading:
    search, query = passages.search, passages.query
    criteria = criteria_for(query.needed, rarity)
    if search.purpose is Purpose.MENTION:
        return _of_mentions(passages, criteria, library, judge)
    if search.purpose is not Purpose.ANSWER:
        judged = judge.judge(passages, criteria, passages.hits[:READ_PASSAGES])
        return Reading(query, criteria, passages.hits, judged=_likeliest(judged))
    named = frozenset(search.slugs)
    if search.keeps_to_slugs and passages.preferred:
        # Other documents answer only when those of the conversation do not.
        judged = judge.judge(passages, criteria, passages.preferred[:READ_PASSAGES])
        if chosen := choose_sentences(judged, library, named=named, asked=search.bare, asks=asks):
            return Reading(query, criteria, passages.preferred, tuple(chosen), _likeliest(judged))
        named = frozenset()
    judged = judge.judge(passages, criteria, passages.hits[:READ_PASSAGES])
    usual = LEAST_OF_TOPIC if named and asks is Asks.SUMMARY else MIN_PROBABILITY
    least = usual if search.least is None else search.least
    chosen = choose_sentences(judged, library, named=named, asked=search.bare, asks=asks, least=least)
    return Reading(query, criteria, passages.hits, tuple(chosen), _likeliest(judged))


def _of_mentions(passages: Passages, criteria: Criteria, library: Library, judge: Judge) -> Reading:
    """Choose among the sentences that name a document."""
    judged = judge.judge(passages, criteria, passages.hits[:READ_PASSAGES])
    naming = [
        one
        for one in choose_sentences(judged, library, least=LEAST_OF_MENTION)
        if _names(one.sentence, passages.search)
    ]
    return Reading(passages.query, criteria, passages.hits, tuple(naming), _likeliest(judged))


def _names(sentence: str, search: Search) -> bool:
    return any(number in fold(sentence) for number in search.mentions)


def _likeliest(judged: list[JudgedPassage]) -> tuple[JudgedPassage, ...]:
    return tuple(sorted(judged, key=lambda one: -one.probability))
