"""Figures of a text in comparable forms: numbers, percentages, dates, amounts, places and document numbers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from bot.text import fold_letters
from corpus.names.units import PLACE_WORDS
from corpus.vietnamese.measures import DURATIONS, SCALES, Dimension, having, words
from corpus.vietnamese.numerals import ONE_TO_TEN, roman_value, with_digits
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import clean, fold

_NUMBER = r"\d+(?:[.,]\d+)*"
_DATE = re.compile(
    r"""
      ngay\ (\d{1,2})\ thang\ (\d{1,2}),?\ nam\ (\d{4})               # "ngày 6 tháng 10 năm 2022"
    | (?:ngay\ )?(?<![\d/.])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/])  # "06/10/2022", "06-10-2022"
    """,
    re.VERBOSE,
)
_DAY_MONTH = re.compile(
    r"""
      ngay\ (\d{1,2})\ thang\ (\d{1,2})(?!\ nam\ \d)                  # "ngày 15 tháng 12"
    | (?:ngay\ )?(?<![\d/.,])(\d{1,2})/(\d{1,2})(?![\d/])             # "15/12"
    """,
    re.VERBOSE,
)
_DOCUMENT = re.compile(r"(?<![\w/])\d+(?:\.\d+)?(?:/\d{4})?[/-][a-z][\w]*(?:[-/][a-z0-9]+)*")
_MONTH = re.compile(r"thang (\d{1,2}),? nam (\d{4})|(?:thang )?(?<![\d/.,])(\d{1,2})/(\d{4})(?![\d/])")
_QUARTER = re.compile(r"quy (i{1,3}|iv|[1-4])\b[ /]*(?:nam )?(\d{4})?")
# Places are read before folding: điểm d and điểm đ are two points.
_PLACE_LABEL = r"(?:\d{1,3}[a-zđ]?|[ivxl]{1,5}|[a-eghk-vxyđ])(?![\w/%]|[.,]\d)"
_PLACE = re.compile(
    rf"""
    (?<!\w)({alternation(PLACE_WORDS)})\s+                              # "điều …", "phụ lục …"
    (
        {_PLACE_LABEL}                                                # "… 5", "… i", "… đ"
        (?:
            (?:\s*,\s*|\s+và\s+|\s+hoặc\s+)                           # "khoản 1, 2 và 3"
            {_PLACE_LABEL}(?!\s+(?:ngày|tháng|năm|phần\ trăm))        # "khoản 1 và 5 ngày" names one
        )*
    )
    """,
    re.VERBOSE,
)
_SCALES = {fold(word): value for word, value in SCALES.items()}
# Of money and sizes those that these texts have, in the one spelling that they have: "5 ha" is held against no "5 héc-ta".
_SIZES = ("đồng", "đô la mỹ", "usd", "lần", "km", "ha", "m2")
# "05 ngày làm việc", "2 điểm phần trăm", "1,5 triệu đồng", "12 ha"
_MEASURE = alternation((*DURATIONS, *map(fold, (*words(Dimension.SHARE), *_SIZES))))
_PLAIN = re.compile(
    rf"""
    (?<![\w/.,])({_NUMBER})
    ((?:\ (?:{alternation(_SCALES)})(?!\w))*)                          # "20 tỷ"
    (?:\ ?({_MEASURE})(?!\w))?                                        # "20 tỷ đồng"
    (?=\ ?(?:-|den|hoac|va)\ ?{_NUMBER}\ ?({_MEASURE})(?!\w))?        # "5 đến 7 ngày": both are days
    """,
    re.VERBOSE,
)
# Points of per cent have no sign of their own.
_PER = {fold(word): (share.symbols or ("%p",))[0] for share in having(Dimension.SHARE) for word in share.words}
_ONE_TO_TEN = alternation(ONE_TO_TEN)
_SHARE = re.compile(
    rf"""
      (?<!\w)(\d+|{_ONE_TO_TEN})\s+phần\s+                            # "một phần …"
      (tư|{_ONE_TO_TEN}|\d+)(?!\w)                                    # "… ba"
    | (một|phân|hơn|quá)\s+nửa(?!\w)                                  # "quá nửa"
    | gấp\s+(đôi|rưỡi|\d+|{_ONE_TO_TEN})(?!\w)                        # "gấp đôi"
    | (?<!\w)(một|\d+)\s+rưỡi(?!\w)                                   # "một rưỡi"
    """,
    re.VERBOSE,
)
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its place in `normalized(text)`; `keys` are its comparable forms, see `figures`."""

    keys: frozenset[str]
    start: int
    end: int


@lru_cache(maxsize=4_000)  # the same sentences of the law are held against each other again and again
def normalized(text: str) -> str:
    """Return text in lower case with digits in place of number words, as `read_figures` reads it."""
    return " ".join(with_digits(" ".join(clean(text).lower().split())).split())


def figures(text: str) -> set[str]:
    """Return the keys of all figures of a text.

    By kind: date `d:2022-10-06`, day and month `dm:10-6`, month `10/2022`, quarter `q:1/2023`, document number `n:131/nq-cp`,
    place `l:dieu-5`, fraction `x:một phần ba`, percentage `20%`, measure `30 ngay`, number `2025`. A date also gives its month
    and year, and a measure its number: a sentence may say less than its source, never more. A percentage gives only itself.
    """
    return {key for figure in read_figures(normalized(text)) for key in figure.keys}


@lru_cache(maxsize=4_000)  # the same sentences are verified again and again
def read_figures(text: str) -> tuple[Figure, ...]:
    """Return the figures of a normalized text, in order."""
    found: list[Figure] = []

    def blank(match: re.Match[str], *keys: str) -> str:
        found.append(Figure(frozenset(keys), match.start(), match.end()))
        return "".join("," if char == "," else " " for char in match[0]).replace(" ", ";", 1)

    def share(match: re.Match[str]) -> str:
        return blank(match, f"x:{' '.join(match[0].split())}")

    def place(match: re.Match[str]) -> str:
        labels = re.findall(_PLACE_LABEL, match[2])
        return blank(match, *(f"l:{PLACE_WORDS[match[1]]}-{label.replace('đ', 'dd')}" for label in labels))

    text = _SHARE.sub(share, text)
    text = _PLACE.sub(place, text)
    folded = fold_letters(text)
    rules: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, ...]]], ...] = (
        (_DATE, _date),
        (_DOCUMENT, lambda match: (f"n:{match[0]}",)),
        (_QUARTER, _quarter),
        (_MONTH, _month),
        (_DAY_MONTH, _day),
    )
    for pattern, keys in rules:
        folded = pattern.sub(lambda match, keys=keys: blank(match, *keys(match)), folded)  # type: ignore[misc]
    found += [Figure(frozenset(_plain(*m.groups())), m.start(), m.end()) for m in _PLAIN.finditer(folded)]
    return tuple(sorted(found, key=lambda figure: figure.start))


def without_figures(text: str) -> str:
    """Return the normalized text without its figures and the words that belong to them, "ngày … tháng …"."""
    text = normalized(text)
    for figure in reversed(read_figures(text)):
        text = f"{text[: figure.start]} {text[figure.end :]}"
    return text


def _date(match: re.Match[str]) -> tuple[str, ...]:
    day, month, year = (int(part) for part in match.groups() if part)
    return (f"d:{year}-{month:02}-{day:02}", f"dm:{month}-{day}", f"{month}/{year}", str(year))


def _day(match: re.Match[str]) -> tuple[str, ...]:
    day, month = (int(part) for part in match.groups() if part)
    return (f"dm:{month}-{day}",)


def _month(match: re.Match[str]) -> tuple[str, ...]:
    month, year = (int(part) for part in match.groups() if part)
    return (f"{month}/{year}", str(year))


def _quarter(match: re.Match[str]) -> tuple[str, ...]:
    number, year = roman_value(match[1]) or match[1], match[2] or ""
    return (f"q:{number}/{year}", *([year] if year else []))


def _plain(number: str, scales: str, measure: str | None, shared: str | None) -> tuple[str, ...]:
    """Return the keys of a number: "1758" of "1.758", "20.5%" of "20,5 %", "1500000 dong" of "1,5 triệu đồng"."""
    digits = number
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "")
    digits = digits.replace(",", ".")
    if not re.fullmatch(r"\d+(?:\.\d+)?", digits):
        return (digits,)
    value = Fraction(digits)
    for scale in scales.split():
        value *= _SCALES[scale]
    written = str(value.numerator) if value.denominator == 1 else repr(float(value))
    measure = measure or shared
    if measure in _PER:
        return (f"{written}{_PER[measure]}",)
    year = value in _YEARS and value.denominator == 1 and "." not in number
    return (written, f"{written} {measure}") if measure and not year else (written,)
