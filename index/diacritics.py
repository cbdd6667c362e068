"""Give marks back to Vietnamese typed without them, or with some of them, by what the library's own texts say.

For each folded syllable the marked forms are counted, alone and after their left neighbour; Viterbi picks the likeliest
chain. Words the texts do not know stay as typed. The library is the training text, so its own terms come back best.
"""

import gzip
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from corpus.language import clean, fold, has_marks

_WORD = re.compile(r"[^\W\d_]+")
# Weight of the single-syllable count when a pair was never seen (stupid back-off).
_BACKOFF = 0.2
_MAX_FORMS = 6
# Of the words of a text typed in full about three in four bear a mark; with fewer than this, marks were left out.
_FULLY_MARKED = 0.55


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
            words = _WORD.findall(clean(text).lower())
            single.update(words)
            pairs.update(f"{left} {right}" for left, right in pairwise(words))
        return cls(dict(single), {pair: count for pair, count in pairs.items() if count > 1})

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
        matches = list(_WORD.finditer(text))
        if _share_marked([match[0] for match in matches]) >= _FULLY_MARKED:
            return text
        chosen = self._best([match[0].lower() for match in matches])
        pieces: list[str] = []
        end = 0
        for match, form in zip(matches, chosen, strict=True):
            pieces += [
                text[end : match.start()],
                form.capitalize() if match[0].istitle() and len(form) > 1 else form,
            ]
            end = match.end()
        return "".join([*pieces, text[end:]])

    def _best(self, words: list[str]) -> list[str]:
        """Viterbi over the known forms of each word."""
        if not words:
            return []
        trellis: list[dict[str, tuple[float, str]]] = []
        for position, word in enumerate(words):
            column: dict[str, tuple[float, str]] = {}
            for form in [word] if fold(word) != word else self._forms.get(word, [word]):
                alone = math.log((self._single.get(form, 0) + 0.1) / self._total)
                if position == 0:
                    column[form] = (alone, "")
                    continue
                column[form] = max(
                    (score + self._step(left, form, alone), left) for left, (score, _) in trellis[-1].items()
                )
            trellis.append(column)
        form = max(trellis[-1], key=lambda last: trellis[-1][last][0])
        chain = [form]
        for column in reversed(trellis[1:]):
            form = column[form][1]
            chain.append(form)
        return chain[::-1]

    def _step(self, left: str, right: str, alone: float) -> float:
        together = self._pairs.get(f"{left} {right}", 0)
        if together:
            return math.log(together / self._single[left])
        return math.log(_BACKOFF) + alone


def _share_marked(words: list[str]) -> float:
    """Return the share of words that bear a mark; abbreviations ("QĐ", "TTHC") say nothing and are left out."""
    counted = [word for word in words if not word.isupper() or len(word) == 1]
    return sum(has_marks(word) for word in counted) / len(counted) if counted else 0.0
