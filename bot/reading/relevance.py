"""How relevant a text is to a question: which of its terms it holds, weighted by rarity, and which facts."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.expected_answer import ANYTHING, ExpectedAnswer, expected_answer
from bot.reading.facts import is_about_one_procedure, is_open_ended, preferred_facts, required_facts
from bot.text import YEAR
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.everyday_words import everyday_meant
from corpus.vietnamese.text import fold
from index.terms import terms

_NEVER = "\x00"  # a term that no text has
_YEAR_ANYWHERE = re.compile(YEAR)  # also in "2021-2025", "61/2018/NĐ-CP"
_YEAR = re.compile(rf"(?<![\d/-]){YEAR}(?![\d-])")


@dataclass(frozen=True, slots=True)
class Criteria:
    """What a text must hold to be relevant to a question; terms and patterns are folded."""

    weights: dict[str, float]  # of the question's terms
    preferred_facts: tuple[re.Pattern[str], ...]
    unknown_terms: frozenset[str] = frozenset()  # no passage of the library holds them
    years: frozenset[str] = frozenset()  # that the question names
    asks_amount: bool = False  # how much, how many
    required_facts: tuple[re.Pattern[str], ...] = ()  # a sentence without them cannot answer
    open_ended: bool = False  # asks what something says, not for one fact
    one_procedure: bool = False  # asks about one procedure, "thủ tục cấp giấy phép xây dựng"
    expected: ExpectedAnswer = ANYTHING  # what is counted or measured

    @property
    def total_weight(self) -> float:
        """The sum of all weights; 0 when the question has no content."""
        return sum(self.weights.values())

    def coverage(self, present: Iterable[str]) -> float:
        """Return the weighted share (0 to 1) of the question's terms that are among `present`."""
        found = set(present)
        covered = sum(weight for term, weight in self.weights.items() if term in found)
        return covered / self.total_weight if self.total_weight else 0.0

    def known_coverage(self, present: Iterable[str]) -> float:
        """Return the coverage without unknown terms: people ask in words that no law has, "cầm trịch"."""
        known = self.total_weight - sum(self.weights[term] for term in self.unknown_terms)
        return self.coverage(present) * self.total_weight / known if known > 0 else 0.0

    def names_another_year(self, folded: str) -> bool:
        """Tell whether a folded text names years, but none of the question's: 2025 does not answer for 2030."""
        found = set(_YEAR.findall(folded))
        return bool(self.years and found and not found & self.years)

    def can_be_answered_by(self, sentence: str, context: str) -> bool:
        """Tell whether a sentence, as printed, can answer at all; `context` is folded: the sentence with what stands above it.

        An amount in a year needs the year, a count needs the very thing that is counted.
        """
        if sentence and not self.expected.is_in(sentence, context):
            return False
        if self.years and self.asks_amount and not self.years & set(_YEAR_ANYWHERE.findall(context)):
            return False
        return all(fact.search(context) for fact in self.required_facts)

    def fact_share(self, folded: str) -> float:
        """Return the share (0 to 1) of the preferred facts that a folded text holds; 1 when there are none."""
        if not self.preferred_facts:
            return 1.0
        return sum(bool(fact.search(folded)) for fact in self.preferred_facts) / len(self.preferred_facts)


def criteria_for(
    question: str,
    query_terms: dict[str, float],
    rarity: Callable[[str], float],
    compounds: tuple[str, ...] = (),
    *,
    bare: str | None = None,
) -> Criteria:
    """Read the criteria of a question.

    `query_terms` are its terms with their boosts, `rarity` weighs a folded term in the library, `compounds` are its words of
    two syllables in order, `bare` is the question without the law that it names.
    """
    folded = " ".join(fold(expand(question)).split())
    rarest = rarity(_NEVER)
    return Criteria(
        weights={term: boost * rarity(term) for term, boost in query_terms.items()},
        preferred_facts=preferred_facts(folded),
        unknown_terms=frozenset(term for term in query_terms if rarity(term) >= rarest),
        years=frozenset(_YEAR.findall(folded)),
        asks_amount=bool(re.search(r"bao nhieu|phan tram|ty le|%|\bmay\b", folded)),
        required_facts=required_facts(folded),
        open_ended=is_open_ended(folded),
        one_procedure=is_about_one_procedure(folded),
        expected=expected_answer(question, question if bare is None else bare, rarity, compounds),
    )


@lru_cache(maxsize=2_000)  # the same sentences are found again and again
def terms_of(text: str) -> frozenset[str]:
    """Return the folded syllables and pairs of syllables of a text."""
    return frozenset(terms(text))


def matched_terms(text: str, criteria: Criteria) -> frozenset[str]:
    """Return the terms of a text, and the everyday names in the question for what the text calls by its legal name."""
    return terms_of(text) | set(everyday_meant(fold(text), [term for term in criteria.weights if " " in term]))
