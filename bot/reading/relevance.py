"""How much of a question a text speaks of: which of its terms it holds, weighted by rarity."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from corpus.vietnamese.everyday_words import everyday_meant
from corpus.vietnamese.text import fold
from index.terms import terms

_NEVER = "\x00"  # a term that no text has


@dataclass(frozen=True, slots=True)
class Criteria:
    """The folded terms of a question."""

    weights: dict[str, float]
    unknown_terms: frozenset[str] = frozenset()  # no passage of the library holds them

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


def criteria_for(query_terms: dict[str, float], rarity: Callable[[str], float]) -> Criteria:
    """Weigh the terms of a question, given with their boosts; `rarity` weighs a folded term in the library."""
    rarest = rarity(_NEVER)
    return Criteria(
        {term: boost * rarity(term) for term, boost in query_terms.items()},
        frozenset(term for term in query_terms if rarity(term) >= rarest),
    )


@lru_cache(maxsize=2_000)  # the same sentences are found again and again
def terms_of(text: str) -> frozenset[str]:
    """Return the folded syllables and pairs of syllables of a text."""
    return frozenset(terms(text))


def matched_terms(text: str, criteria: Criteria) -> frozenset[str]:
    """Return the terms of a text, and the everyday names in the question for what the text calls by its legal name."""
    return terms_of(text) | set(everyday_meant(fold(text), [term for term in criteria.weights if " " in term]))
