"""The labels of units: "35b", "II", "đ", "01a"; and ranges of them, "a đến đ"."""

from collections.abc import Iterator, Sequence

from corpus.citation.label_context import begins_document, ends_label
from corpus.citation.unit_words import is_roman_numeral, unit_at
from corpus.document import Unit, label_slug
from corpus.names.units import POINT_LETTERS, Label, Trait, words_of
from corpus.vietnamese.numerals import ROMAN_NUMERALS, is_roman
from corpus.vietnamese.tokens import Token, is_sign

MAX_RANGE = 100
# "đ" is "dd" in paths.
_ALPHABET = tuple(map(label_slug, POINT_LETTERS))
_MAX_NAME = 20  # words in the quoted name of a group


def read_label(tokens: Sequence[Token], at: int, unit: Unit) -> tuple[str, int] | None:
    """Read the label of a unit in path form, and the index behind it."""
    if at >= len(tokens):
        return None
    row = words_of(unit)
    if Trait.QUOTED in row.traits:
        return _quoted_name(tokens, at)
    token = tokens[at]
    if token.is_number and Label.FIGURE in row.labels and len(token.text) <= (4 if unit is Unit.ARTICLE else 3):
        return _figure_label(tokens, at, unit)
    if not token.is_word:
        return None
    if Label.ROMAN in row.labels and is_roman_numeral(token):
        return (token.text, at + 1) if token.raw.isupper() or _is_lower_numeral(tokens, at) else None
    if unit is Unit.ANNEX and len(token.text) > 1 and is_roman(token.text[:-1]):
        # "IIa"; in small letters only a long numeral, since "la", "xa", "va" are words.
        return (label_slug(token.marked), at + 1) if token.raw[:-1].isupper() or len(token.text) > 2 else None
    return _letter_label(tokens, at, unit) if Label.LETTER in row.labels else None


def _figure_label(tokens: Sequence[Token], at: int, unit: Unit) -> tuple[str, int] | None:
    # Zeros belong to the printed label of annexes and forms only ("Mẫu số 01").
    printed = unit in (Unit.ANNEX, Unit.FORM)
    figure = tokens[at].text if printed else tokens[at].text.lstrip("0") or "0"
    letter = _glued_letter(tokens, at + 1)
    end = at + 2 if letter else at + 1
    if is_sign(tokens, end, "/") and end + 1 < len(tokens) and not tokens[end].gap and not tokens[end + 1].gap:
        if tokens[end + 1].is_number:
            return None  # "Điều 5/2020"
        if unit is Unit.FORM and tokens[end + 1].is_word:
            return f"{figure}{letter}-{tokens[end + 1].text}", end + 2
    return figure + letter, end


def _glued_letter(tokens: Sequence[Token], at: int) -> str:
    """Return the letter of "35b", in path form; "" in "d5k2"."""
    if at >= len(tokens) or tokens[at].gap or len(tokens[at].marked) != 1 or not tokens[at].is_word:
        return ""
    letter = label_slug(tokens[at].marked)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following and not following.gap:
        begins_unit = following.text == "." and letter in ("k", "d", "dd")
        if following.is_number or following.is_word or begins_unit:
            return ""
    return letter if _is_label_letter(letter) else ""


def _letter_label(tokens: Sequence[Token], at: int, unit: Unit) -> tuple[str, int] | None:
    token = tokens[at]
    # "dd" is Telex for "đ".
    letter = "dd" if token.marked == "dd" and unit is Unit.POINT else label_slug(token.marked)
    if (len(token.marked) != 1 and token.marked != "dd") or not _is_label_letter(letter):
        return None
    if unit not in (Unit.POINT, Unit.SUBPOINT) and not token.is_capital:
        return None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following and following.is_number:
        # "b1" is a point; "k2" and "đ5" begin a unit of their own.
        if letter in ("k", "d", "dd") or (not following.gap and len(following.text) > 1):
            return None
        return (letter, at + 1) if following.gap else (letter + following.text, at + 2)
    return letter, at + 1


def _is_label_letter(letter: str) -> bool:
    return letter == "dd" or (len(letter) == 1 and letter.isascii() and letter.isalpha())


def _is_lower_numeral(tokens: Sequence[Token], at: int) -> bool:
    """Tell "muc ii nq 68" from "mục vi phạm"."""
    follower = at + 1
    return (
        ends_label(tokens, follower)
        or begins_document(tokens, follower)
        or unit_at(tokens, follower, typed=True) is not None
    )


def _quoted_name(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Read “Văn phòng Bộ” as "van-phong-bo", the path form in which digests name their groups."""
    if tokens[at].raw not in ("“", '"', "«"):
        return None
    words: list[str] = []
    for index in range(at + 1, min(at + 2 + _MAX_NAME, len(tokens))):
        if tokens[index].raw in ("”", '"', "»"):
            return ("-".join(words), index + 1) if words else None
        if tokens[index].is_word or tokens[index].is_number:
            words.append(tokens[index].text)
    return None


def expand_range(first: str, last: str, unit: Unit) -> Iterator[str]:
    """Yield the labels from `first` to `last`, "a".."dd", "4".."7", "ii".."iv"; nothing when that is no range."""
    if first.isdigit() and last.isdigit():
        if 0 < int(last) - int(first) <= MAX_RANGE:
            yield from map(str, range(int(first), int(last) + 1))
        return
    # "i" and "v" are letters in a list of points, numerals in a list of sections.
    scale = ROMAN_NUMERALS if Label.ROMAN in words_of(unit).labels else _ALPHABET
    if first in scale and last in scale and scale.index(first) < scale.index(last):
        yield from scale[scale.index(first) : scale.index(last) + 1]
