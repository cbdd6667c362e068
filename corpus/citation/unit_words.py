"""The words for units in a text, written out and short: "khoản", "phụ lục", "đ5", "k2"."""

from collections.abc import Sequence

from corpus.document import Unit
from corpus.names.units import UNITS, Trait, words_of
from corpus.vietnamese.numerals import is_roman
from corpus.vietnamese.tokens import Phrases, Token, is_sign, is_word

_WORDS: Phrases[Unit] = Phrases({word: row.unit for row in UNITS for word in row.words})
_SHORT = {short: row.unit for row in UNITS for short in row.short}
# Units without a label; what is attached is the first attachment.
WHOLE: Phrases[Unit] = Phrases({row.alone: row.unit for row in UNITS if row.alone.lower() not in ("", *row.words)})


def unit_at(tokens: Sequence[Token], index: int, *, typed: bool) -> tuple[Unit, int, bool] | None:
    """Return the unit named at a token, the index of its label, and whether it counts alone; `typed` allows "đ5"."""
    found = _WORDS.at(tokens, index)
    if found:
        unit, at = found
        row = words_of(unit)
        titled = tokens[index].is_capital and not tokens[index].raw.isupper()
        if index and tokens[index - 1].marked in row.not_behind and not titled:
            return None
        said = is_word(tokens, at - 1, "số") and at > index + 1
        if is_word(tokens, at, "thứ") or (is_word(tokens, at, "số") and unit is Unit.ANNEX):
            at += 1
        sure = Trait.UNSURE not in row.traits
        return unit, at, sure or said or (unit is Unit.PART and tokens[index].is_capital)
    return _short_at(tokens, index) if typed and index < len(tokens) else None


def _short_at(tokens: Sequence[Token], index: int) -> tuple[Unit, int, bool] | None:
    unit = _SHORT.get(tokens[index].marked)
    at = index + 1
    if is_sign(tokens, at, ".") and not tokens[at].gap:
        at += 1
    if unit is None or at >= len(tokens):
        return None
    if unit is Unit.ARTICLE and tokens[at].is_word:
        unit = Unit.POINT
    return None if unit is Unit.SECTION and not is_roman_numeral(tokens[at]) else (unit, at, False)


def is_roman_numeral(token: Token) -> bool:
    """Tell letters without marks that are a Roman numeral up to 89 ("vi" is one, and a word as well)."""
    return token.text == token.marked and is_roman(token.text)
