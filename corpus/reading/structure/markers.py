"""Markers: the printed label that begins a line, the unit that it opens, and its place in its sequence.

A marker is read from its line alone; `corpus.reading.structure.nesting` decides by its neighbours whether it is believed. Labels are
kept as printed. Points of Vietnamese law are counted a b c d đ e g h i k l m n o p q r s t u v x y.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from corpus.document import Unit, label_slug
from corpus.names.units import POINT_LETTERS
from corpus.reading.structure import patterns
from corpus.vietnamese.numerals import ORDINALS, roman_value
from corpus.vietnamese.text import fold


class Style(StrEnum):
    """How a marker is printed; one unit may be printed in several styles."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    ARTICLE = "article"
    CAPITAL = "capital"  # "A. "
    ROMAN = "roman"  # "II. ", "II- "
    NUMBER = "number"  # "2. "
    DECIMAL = "decimal"  # "2.1. ", "II.1. "
    LETTER = "letter"  # "đ) "
    BRACKET = "bracket"  # "(i) ", "ii) ", "a.1) "
    STAR = "star"
    DASH = "dash"
    PLUS = "plus"


UNITS = {
    Style.PART: Unit.PART,
    Style.CHAPTER: Unit.CHAPTER,
    Style.SECTION: Unit.SECTION,
    Style.SUBSECTION: Unit.SUBSECTION,
    Style.ARTICLE: Unit.ARTICLE,
    Style.CAPITAL: Unit.PART,
    Style.ROMAN: Unit.SECTION,
    Style.NUMBER: Unit.CLAUSE,
    Style.DECIMAL: Unit.CLAUSE,
    Style.LETTER: Unit.POINT,
    Style.BRACKET: Unit.SUBPOINT,
    Style.STAR: Unit.DASH,
    Style.DASH: Unit.DASH,
    Style.PLUS: Unit.DASH,
}
HEAD_LENGTH = 160  # characters of a line, far more than any marker has
_ORDINALS = {fold(word): value for word, value in ORDINALS.items()}


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker at the beginning of a line."""

    style: Style
    label: str  # as printed, "IV", "5a", "đ"; "" for dashes
    order: int  # place in its sequence, 0 when it has none
    end: int  # length of the marker with the blanks after it
    certain: bool = True  # False: believed only where it continues or opens a sequence
    bare: bool = False  # a figure without a full stop or bracket; believed only among figures that have one

    @property
    def unit(self) -> Unit:
        """Return the kind of provision that the marker opens."""
        return UNITS[self.style]

    @property
    def slug(self) -> str:
        """Return the label's form in a locator path, where dots would separate steps: "44.5.NĐ.1" -> "44-5-nd-1"."""
        if self.style is Style.PART and " " in self.label and self.order:
            return str(self.order)  # "thứ hai"
        if self.style is Style.NUMBER and not patterns.PLAIN_FIGURE.fullmatch(self.label):
            return str(self.order)  # a figure that a scanner misread
        return re.sub(r"[^a-z0-9]+", "-", fold(label_slug(self.label))).strip("-")


_MISREAD_DIGITS = str.maketrans("óoOlI", "60011")
_DASHES = {"+": Style.PLUS, "*": Style.STAR}


def read_mark(line: str) -> Mark | None:
    """Return the marker at the beginning of a line; None when there is none, as in rows of tables."""
    head = line[:HEAD_LENGTH]
    first = head.lstrip(" \t#*")[:1]
    if not first or first == "|":
        return None
    if first in "ĐđPCMT" and (found := _read_named(head)):
        return found
    if first in "-–—•+~" or head.lstrip(" \t").startswith("* "):
        return _read_dash(head)
    for read in (_read_decimal, _read_number, _read_roman, _read_capital, _read_letter, _read_bracket):
        if found := read(head):
            return found
    return None


def _read_named(head: str) -> Mark | None:
    if match := patterns.ARTICLE.match(head):
        label, rest = match["label"], head[match.end() :]
        certain = bool(match["stop"].strip()) or not rest.strip()
        if not certain and (not _titled(head, match.end()) or patterns.NO_TITLE.match(rest)):
            return None
        return Mark(Style.ARTICLE, label, _leading_number(label.rpartition(".")[2]), match.end(), certain)
    match = patterns.NAMED.match(head)
    if not match:
        return None
    rest = head[match.end() :].strip(" *\r\n")
    # "Chương II của Nghị định này" refers to a chapter, it does not open one.
    if rest and not (match["stop"] and patterns.STARTS_TITLE.match(rest)) and rest != rest.upper():
        return None
    label = " ".join(match["label"].split())
    style = Style[patterns.HEADING_NAMES[match["name"].capitalize()].name]
    return Mark(style, label, _order_of(label), match.end())


def _read_dash(head: str) -> Mark | None:
    match = patterns.DASH.match(head)
    return Mark(_DASHES.get(match["sign"], Style.DASH), "", 0, match.end()) if match else None


def _read_roman(head: str) -> Mark | None:
    match = patterns.ROMAN.match(head)
    if not match or not match["label"]:
        return None
    return Mark(Style.ROMAN, match["label"], roman_value(match["label"]), match.end(), _titled(head, match.end()))


def _read_capital(head: str) -> Mark | None:
    match = patterns.CAPITAL.match(head)
    if not match or not _titled(head, match.end()):
        return None
    return Mark(Style.CAPITAL, match["label"], _capital_order(match["label"]), match.end(), certain=False)


def _read_decimal(head: str) -> Mark | None:
    match = patterns.DECIMAL.match(head)
    if not match:
        return None
    last = int(match["label"].rpartition(".")[2])
    # "1.5 triệu" is a figure, "1.5. Triển khai" a heading.
    return Mark(Style.DECIMAL, match["label"], last, match.end(), bool(match["stop"]) or _titled(head, match.end()))


def _read_number(head: str) -> Mark | None:
    match = patterns.NUMBER.match(head)
    if not match:
        if (match := patterns.MISREAD.match(head)) and any(char.isdigit() for char in match["label"]):
            order = int(match["label"].translate(_MISREAD_DIGITS))
            return Mark(Style.NUMBER, match["label"], order, match.end(), certain=False)
        return None
    plain = match["stop"].strip() in (".", ")")
    label = match["label"]
    certain = plain and _titled(head, match.end())
    return Mark(Style.NUMBER, label, _leading_number(label), match.end(), certain, bare=not match["stop"].strip())


def _read_letter(head: str) -> Mark | None:
    match = patterns.LETTER.match(head)
    if not match:
        return None
    label = match["label"]
    order = POINT_LETTERS.find(label[0]) + 1
    certain = match["stop"].strip() == ")" and order > 0 and not (len(label) > 1 and label.isalpha())
    return Mark(Style.LETTER, label, order, match.end(), certain)


def _read_bracket(head: str) -> Mark | None:
    match = patterns.BRACKET.match(head)
    if not match:
        return None
    label = match["in"] or match["out"]
    order = roman_value(label) if re.fullmatch(r"[ivx]+", label) else _order_of(label.rpartition(".")[2])
    return Mark(Style.BRACKET, label, order, match.end())


def _titled(head: str, end: int) -> bool:
    """Tell whether a capital, a figure or a quotation mark follows the marker, as at the beginning of a title or sentence."""
    return bool(patterns.STARTS_TITLE.match(head[end:]))


def _leading_number(label: str) -> int:
    digits = re.match(r"\d+", label)
    return int(digits[0]) if digits else 0


def _capital_order(label: str) -> int:
    return "ABCDĐEFGHIKLMNOPQRSTUVXY".find(label) + 1


def _order_of(label: str) -> int:
    """Return the place of a label in its sequence: "5a" -> 5, "thứ hai" -> 2, "IIa" -> 2, "B" -> 2; 0 when it has none."""
    if label[:1].isdigit():
        return _leading_number(label)
    if " " in label:
        return _ORDINALS.get(fold(label.split()[-1]), 0)
    numeral = re.fullmatch(r"([IVXL]+)[a-zđ]?", label)
    return roman_value(numeral[1] if numeral else label) or _capital_order(label[:1].upper())
