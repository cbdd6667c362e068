"""Whether a sentence states an expected fact: its figures and its words, close together and inside that sentence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.verifying.figures import normalized, read_figures
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.text import syllables

ALTERNATIVES = " | "  # parts the wordings of a fact that are equally good
SPARE = 2  # further words that may always stand between those of a fact


@dataclass(frozen=True, slots=True)
class _Token:
    """A folded word, or a figure with its comparable forms."""

    word: str = ""
    figure: frozenset[str] = frozenset()

    def says(self, wanted: "_Token") -> bool:
        """Tell whether this says at least what is wanted: "30 ngày" says "30", not the other way round."""
        return bool(wanted.figure) and wanted.figure <= self.figure if self.figure else self.word == wanted.word


def states(sentence: str, fact: str) -> bool:
    """Tell whether a sentence states one of the alternatives of a fact.

    The words and figures of the alternative must stand in the sentence in their order, with at most as many others among
    them as it has itself and SPARE more. No other figure may stand among them where it has one: "60% ở cấp xã" is not in
    "80% ở cấp xã, 60% ở cấp huyện". Words without a figure may also stand close together in another order.
    """
    tokens = _tokens(sentence)
    return any(_in_order(wanted, tokens) or _together(wanted, tokens) for wanted in _wordings(fact))


def _wordings(fact: str) -> list[Sequence[_Token]]:
    return [tokens for wording in fact.split(ALTERNATIVES) if (tokens := _tokens(wording))]


def _in_order(wanted: Sequence[_Token], tokens: Sequence[_Token]) -> bool:
    spare = SPARE + len(wanted) // 4
    with_figure = any(token.figure for token in wanted)
    return any(
        _follows(wanted, tokens[start : start + len(wanted) + spare], with_figure=with_figure)
        for start, token in enumerate(tokens)
        if token.says(wanted[0])
    )


def _follows(wanted: Sequence[_Token], tokens: Sequence[_Token], *, with_figure: bool) -> bool:
    found = 0
    for token in tokens:
        if token.says(wanted[found]):
            found += 1
            if found == len(wanted):
                return True
        elif token.figure and with_figure:
            return False
    return False


def _together(wanted: Sequence[_Token], tokens: Sequence[_Token]) -> bool:
    if any(token.figure for token in wanted):
        return False
    words, length = Counter(token.word for token in wanted), len(wanted) + SPARE
    return any(words <= Counter(token.word for token in tokens[start : start + length]) for start in range(len(tokens)))


@lru_cache(maxsize=4_000)  # the sentences of an answer are held against every fact
def _tokens(text: str) -> tuple[_Token, ...]:
    """Read a text as folded words and figures, abbreviations written out."""
    text = normalized(expand(text))
    found: list[_Token] = []
    end = 0
    for figure in read_figures(text):
        found += [_Token(word) for word in syllables(text[end : figure.start])]
        found.append(_Token(figure=figure.keys))
        end = figure.end
    return (*found, *(_Token(word) for word in syllables(text[end:])))
