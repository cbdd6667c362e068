"""Restore the diacritics ("marks") of Vietnamese that was typed without them, or with some of them.

For each folded syllable ("quyet") its marked forms ("quyết", "quyệt") are counted, alone and behind their left neighbour, and the
Viterbi algorithm picks the likeliest chain of forms. The counts come from the library's own texts, so that its terms come back
best, and from everyday Vietnamese (common.json.gz, written by benchmarks/counting.py). Syllables that neither knows stay as typed.
"""

import gzip
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from corpus.vietnamese.text import clean, fold, has_marks

WORD = re.compile(r"[^\W\d_]+")
COMMON = Path(__file__).with_name("common.json.gz")
# Chosen by hand, 2026-11-24. On 2026-11-30, `python -m benchmarks.restoring` on vlsp2025_subset, alqac2024_full and
# vlsp2023_lter gave .910 / .988 / .983 of the syllables back after all marks were taken away ("all"), .961 / .990 /
# .990 after half of them were ("half"), and .999 / 1.000 / 1.000 after none ("none"). What other values give there
# stands beside each.

# Factor of the library's own counts before everyday ones are added, so that the terms of law win.
# 1: all .956 / .988 / .987.
OWN_COUNT_WEIGHT = 3
# Factor of the count of one syllable where a pair was never seen (stupid back-off). .05 to .4: all within .01.
BACKOFF_WEIGHT = 0.2
# Marked forms kept for a folded syllable, the most frequent ones. 4: all .908 / .984 / .981; 12: .912 / .988 / .985,
# and slower.
MOST_FORMS = 6
# A word typed without marks may be meant so. Of a text typed in full, 83 to 87 of 100 words have a mark in these sets.
# Up to the share SOME_MARKED of such words nothing is added to the log probability of the form typed, from
# MOSTLY_MARKED on TYPED_BONUS, between them in proportion. Without the bonus: half .973 / .994 / .993, but none .997 /
# .998 / .998.
SOME_MARKED, MOSTLY_MARKED, TYPED_BONUS = 0.35, 0.6, 6.0


class Restorer:
    """Marked forms of folded syllables, with how often each stands in the texts counted."""

    def __init__(self, single: dict[str, int], pairs: dict[str, int]) -> None:
        """Take the counts of syllables ("quyết") and of pairs ("quyết định"), in lower case."""
        self._single = single
        self._pairs = pairs
        forms: dict[str, list[str]] = defaultdict(list)
        for form in sorted(single, key=lambda form: -single[form]):
            if len(forms[fold(form)]) < MOST_FORMS:
                forms[fold(form)].append(form)
        self._forms = dict(forms)
        self._total = sum(single.values()) or 1

    @classmethod
    def train(cls, texts: Iterable[str]) -> "Restorer":
        """Count the syllables of `texts` and their pairs; pairs that stand only once are dropped."""
        single: Counter[str] = Counter()
        pairs: Counter[str] = Counter()
        for text in texts:
            words = WORD.findall(clean(text).lower())
            single.update(words)
            pairs.update(f"{left} {right}" for left, right in pairwise(words))
        return cls(dict(single), {pair: count for pair, count in pairs.items() if count > 1})

    def with_common(self) -> "Restorer":
        """Return these counts, weighted by OWN_COUNT_WEIGHT, plus those of everyday Vietnamese."""
        common = Restorer.load(COMMON)
        return Restorer(*(_added(own, theirs) for own, theirs in zip(self.counts, common.counts, strict=True)))

    @property
    def counts(self) -> tuple[dict[str, int], dict[str, int]]:
        """Counts of syllables and of pairs."""
        return self._single, self._pairs

    def save(self, path: Path) -> None:
        """Write the counts as gzipped JSON; the file appears as a whole or not at all."""
        draft = path.with_suffix(".draft")
        draft.write_bytes(gzip.compress(json.dumps([self._single, self._pairs], ensure_ascii=False).encode(), 5))
        draft.replace(path)

    @classmethod
    def load(cls, path: Path) -> "Restorer":
        """Read counts that `save` wrote."""
        return cls(*json.loads(gzip.decompress(path.read_bytes())))

    def restore(self, text: str) -> str:
        """Return `text` with the marks it lacks, where they are known; case, and syllables that were typed with marks, stay."""
        matches = list(WORD.finditer(text))
        share = _share_marked([match[0] for match in matches])
        typed_bonus = TYPED_BONUS * min(1.0, max(0.0, (share - SOME_MARKED) / (MOSTLY_MARKED - SOME_MARKED)))
        chosen = self._likeliest([match[0].lower() for match in matches], typed_bonus)
        pieces: list[str] = []
        end = 0
        for match, form in zip(matches, chosen, strict=True):
            pieces += [
                text[end : match.start()],
                form.capitalize() if match[0].istitle() and len(form) > 1 else form,
            ]
            end = match.end()
        return "".join([*pieces, text[end:]])

    def _likeliest(self, words: list[str], typed_bonus: float) -> list[str]:
        """Return the likeliest form of each word by Viterbi; `typed_bonus` is added to the log probability of the form typed."""
        if not words:
            return []
        trellis: list[
            dict[str, tuple[float, str]]
        ] = []  # form -> log probability of the best chain to it, form before it
        for position, word in enumerate(words):
            column: dict[str, tuple[float, str]] = {}
            for form in [word] if fold(word) != word else dict.fromkeys([*self._forms.get(word, ()), word]):
                alone = math.log((self._single.get(form, 0) + 0.1) / self._total) + typed_bonus * (form == word)
                if position == 0:
                    column[form] = (alone, "")
                    continue
                typed = typed_bonus * (form == word)
                column[form] = max(
                    (score + self._transition(left, form, alone, typed), left)
                    for left, (score, _) in trellis[-1].items()
                )
            trellis.append(column)
        form = max(trellis[-1], key=lambda last: trellis[-1][last][0])
        chain = [form]
        for column in reversed(trellis[1:]):
            form = column[form][1]
            chain.append(form)
        return chain[::-1]

    def _transition(self, left: str, right: str, alone: float, typed: float) -> float:
        """Return the log probability of a form behind another: of the pair, or (stupid back-off) of the form alone, less."""
        together = self._pairs.get(f"{left} {right}", 0)
        if together and left in self._single:
            return math.log(together / self._single[left]) + typed
        return math.log(BACKOFF_WEIGHT) + alone


def _added(own: dict[str, int], common: dict[str, int]) -> dict[str, int]:
    """Return the sum of two counts, `own` weighted."""
    return {**common, **{key: OWN_COUNT_WEIGHT * number + common.get(key, 0) for key, number in own.items()}}


def _share_marked(words: list[str]) -> float:
    """Return the share of words with a mark, 0 to 1; abbreviations ("QĐ", "TTHC") never do and are left out."""
    counted = [word for word in words if not word.isupper() or len(word) == 1]
    return sum(has_marks(word) for word in counted) / len(counted) if counted else 0.0
