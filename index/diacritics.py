"""Give marks back to Vietnamese typed without them, or with some of them, by what the library's own texts say.

For each folded syllable the marked forms are counted, alone and after their left neighbour; Viterbi picks the likeliest
chain. The library is the training text, so its own terms come back best; counts of everyday Vietnamese that ship with the
package (benchmarks/counting.py) stand behind them. Words that neither knows stay as typed.
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
# How much more the library's own count of a word weighs than the everyday one.
_OWN = 3
# Weight of the single-syllable count when a pair was never seen (stupid back-off).
_BACKOFF = 0.2
_MAX_FORMS = 6
# Pointwise mutual information from which two syllables are one word.
_BOUND = 3.0
# Of the words of a text typed in full about three in four bear a mark. The more do, the surer a word without one is meant so:
# below the first share nothing speaks for it, from the second on this much (natural logarithm).
_SOME_MARKED, _MOSTLY_MARKED, _MEANT = 0.35, 0.6, 6.0


class Restorer:
    """Marked forms of folded syllables with their counts."""

    def __init__(self, single: dict[str, int], pairs: dict[str, int]) -> None:
        self._single = single
        self._pairs = pairs
        forms: dict[str, list[str]] = defaultdict(list)
        for form in sorted(single, key=lambda form: -single[form]):
            if len(forms[fold(form)]) < _MAX_FORMS:
                forms[fold(form)].append(form)
        self._forms = dict(forms)
        self._total = sum(single.values()) or 1

    @classmethod
    def train(cls, texts: Iterable[str]) -> "Restorer":
        """Count marked syllables and their pairs in `texts`."""
        single: Counter[str] = Counter()
        pairs: Counter[str] = Counter()
        for text in texts:
            words = WORD.findall(clean(text).lower())
            single.update(words)
            pairs.update(f"{left} {right}" for left, right in pairwise(words))
        return cls(dict(single), {pair: count for pair, count in pairs.items() if count > 1})

    def with_common(self) -> "Restorer":
        """Return these counts with those of everyday Vietnamese behind them."""
        common = Restorer.load(COMMON)
        return Restorer(*(_sum(own, theirs) for own, theirs in zip(self.counts, common.counts, strict=True)))

    @property
    def counts(self) -> tuple[dict[str, int], dict[str, int]]:
        """Counts of syllables and of pairs."""
        return self._single, self._pairs

    def save(self, path: Path) -> None:
        """Write the counts; the file appears whole or not at all."""
        draft = path.with_suffix(".draft")
        draft.write_bytes(gzip.compress(json.dumps([self._single, self._pairs], ensure_ascii=False).encode(), 5))
        draft.replace(path)

    @classmethod
    def load(cls, path: Path) -> "Restorer":
        """Read counts that `save` wrote."""
        return cls(*json.loads(gzip.decompress(path.read_bytes())))

    def restore(self, text: str) -> str:
        """Return `text` with the marks it lacks, where they are known; marks that were typed and case are kept."""
        matches = list(WORD.finditer(text))
        share = _share_marked([match[0] for match in matches])
        meant = _MEANT * min(1.0, max(0.0, (share - _SOME_MARKED) / (_MOSTLY_MARKED - _SOME_MARKED)))
        chosen = self._best([match[0].lower() for match in matches], meant)
        pieces: list[str] = []
        end = 0
        for match, form in zip(matches, chosen, strict=True):
            pieces += [
                text[end : match.start()],
                form.capitalize() if match[0].istitle() and len(form) > 1 else form,
            ]
            end = match.end()
        return "".join([*pieces, text[end:]])

    def compounds(self, text: str) -> list[str]:
        """Return the words of two syllables in marked text, lower case, in order: "giám đốc", "trụ sở".

        Two syllables are one word when they stand together much more often than chance would have it.
        """
        found: list[str] = []
        for run in re.split(r"[^\w\s]+|\d+", text.lower()):
            words = run.split()
            bonds = [self._bond(left, right) for left, right in pairwise(words)]
            at = 0
            while at < len(bonds):
                # "thủ tục hành chính": a stronger bond to the next syllable wins.
                if bonds[at] > _BOUND and (at + 1 == len(bonds) or bonds[at + 1] <= bonds[at] + 1):
                    found.append(f"{words[at]} {words[at + 1]}")
                    at += 1
                at += 1
        return found

    def _bond(self, left: str, right: str) -> float:
        together = self._pairs.get(f"{left} {right}", 0)
        return math.log(together * self._total / (self._single[left] * self._single[right])) if together else 0.0

    def _best(self, words: list[str], meant: float) -> list[str]:
        """Viterbi over the known forms of each word; `meant` speaks for a word as it was typed."""
        if not words:
            return []
        trellis: list[dict[str, tuple[float, str]]] = []
        for position, word in enumerate(words):
            column: dict[str, tuple[float, str]] = {}
            for form in [word] if fold(word) != word else dict.fromkeys([*self._forms.get(word, ()), word]):
                alone = math.log((self._single.get(form, 0) + 0.1) / self._total) + meant * (form == word)
                if position == 0:
                    column[form] = (alone, "")
                    continue
                typed = meant * (form == word)
                column[form] = max(
                    (score + self._step(left, form, alone, typed), left) for left, (score, _) in trellis[-1].items()
                )
            trellis.append(column)
        form = max(trellis[-1], key=lambda last: trellis[-1][last][0])
        chain = [form]
        for column in reversed(trellis[1:]):
            form = column[form][1]
            chain.append(form)
        return chain[::-1]

    def _step(self, left: str, right: str, alone: float, typed: float) -> float:
        together = self._pairs.get(f"{left} {right}", 0)
        if together and left in self._single:
            return math.log(together / self._single[left]) + typed
        return math.log(_BACKOFF) + alone


def _sum(own: dict[str, int], common: dict[str, int]) -> dict[str, int]:
    return {**common, **{key: _OWN * number + common.get(key, 0) for key, number in own.items()}}


def _share_marked(words: list[str]) -> float:
    """Return the share of words that bear a mark; abbreviations ("QĐ", "TTHC") say nothing and are left out."""
    counted = [word for word in words if not word.isupper() or len(word) == 1]
    return sum(has_marks(word) for word in counted) / len(counted) if counted else 0.0
