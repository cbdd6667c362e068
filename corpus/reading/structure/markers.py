"""The marker grammar: which printed label opens a line, what unit it is and where it stands in its sequence.

A marker is read from the line alone; whether it is believed is decided by its neighbours (`corpus.reading.structure.parser`). Labels
are kept as printed. Order of points in Vietnamese law: a b c d đ e g h i k l m n o p q r s t u v x y.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from corpus.document import Unit, label_slug
from corpus.names import kinds
from corpus.names.units import POINT_LETTERS, Trait, having
from corpus.vietnamese.letters import cased
from corpus.vietnamese.numerals import ORDINALS, ROMAN, roman_value
from corpus.vietnamese.patterns import alternation
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
_ORDINALS = {fold(word): value for word, value in ORDINALS.items()}


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker at the beginning of a line."""

    style: Style
    label: str  # as printed, "IV", "5a", "đ"; "" for dashes
    order: int  # place in its sequence, 0 when it has none
    end: int  # length of the marker with the blanks after it
    certain: bool = True  # False: believed only where it continues or opens a sequence
    bare: bool = False  # a figure without any sign behind it: believed only among figures that have one

    @property
    def unit(self) -> Unit:
        """Return the kind of provision that the marker opens."""
        return UNITS[self.style]

    @property
    def slug(self) -> str:
        """Return the label's path form; dots would read as steps of a locator."""
        if self.style is Style.PART and " " in self.label and self.order:
            return str(self.order)  # "thứ hai"
        if self.style is Style.NUMBER and not _PLAIN_FIGURE.fullmatch(self.label):
            return str(self.order)  # a figure that a scanner misread
        return re.sub(r"[^a-z0-9]+", "-", fold(label_slug(self.label))).strip("-")


_LEAD = r"[ \t]*(?:#{1,6}[ \t]*)?\*{0,3}[ \t]*"
_TAIL = r"[ \t]*\*{0,3}[ \t]*"
_ROMAN_LABEL = ROMAN.upper()
_NAMES = {row.printed: Style[row.unit.name] for row in having(Trait.HEADS) if row.unit is not Unit.ARTICLE}
_NAMED = re.compile(
    _LEAD
    + rf"(?P<name>{alternation((*_NAMES, *map(str.upper, _NAMES)))})\s+"
    + rf"(?P<label>(?:[Tt]hứ|THỨ)\s+\w{{2,4}}|{_ROMAN_LABEL}[a-zđ]?(?![\wÀ-ỹ])|\d{{1,3}}[a-zđ]?(?!\w)|[A-ZĐ](?![\wÀ-ỹ]))"
    + r"\*{0,3}(?P<stop>\s*[.:\-–])?"
    + _TAIL
)
_ARTICLE = re.compile(
    _LEAD
    + r"(?:Điều|ĐIỀU)\s*\*{0,2}\s*(?P<label>\d{1,3}(?:\.\d{1,3})*(?:\.(?:[A-ZĐ]{1,4}|\d{1,4}))+|\d{1,4}[a-zđ]{0,2})\*{0,3}"
    + r"(?P<stop>\s*[.:]|\s*[-–](?=\s)|(?=\s*$)|(?=\s))"
    + _TAIL
)
# "Điều 5 Luật Đất đai" speaks of an article; "Điều 5 Chính sách của Nhà nước" is one that lost its full stop.
_NO_TITLE = re.compile(rf"(?:{alternation(kinds.names(kinds.Trait.NORMATIVE, kinds.Trait.RULES))})\b")
_ROMAN = re.compile(_LEAD + rf"(?P<label>{_ROMAN_LABEL})(?:\s*[.)/]|\s?[-–])(?!\d){_TAIL}(?=\S)")
_CAPITAL = re.compile(_LEAD + rf"(?P<label>[A-ZĐ])(?:[.)/]|\s?[-–])(?![\w.]){_TAIL}(?=\S)")
_DECIMAL = re.compile(
    _LEAD
    + rf"(?P<label>(?:\d{{1,2}}|{_ROMAN_LABEL}|[A-ZĐ])(?:\.\d{{1,2}}){{1,3}})(?P<stop>[.):]|(?=\s|\*)){_TAIL}(?=[^\W\d]|[“\"(])"
)
_NUMBER = re.compile(
    _LEAD
    + rf"(?P<label>\d{{1,3}}[a-zđ]?)(?P<stop>\s?[.)](?!\d)|\s?[.:]?[-–](?=[\s*])|/(?=\s)|,(?=\s)|(?=\s[A-ZĐ])){_TAIL}(?=\S)"
)
# "1ó." for "16.", "l0." for "10.": what scanners make of figures; believed only where the sequence wants that figure.
_MISREAD = re.compile(_LEAD + rf"(?P<label>[\dóoOlI]{{2,3}})\.[ \t]{_TAIL}(?=\S)")
_PLAIN_FIGURE = re.compile(r"\d+[a-zđ]?")
_MISREAD_DIGITS = str.maketrans("óoOlI", "60011")
_LETTER = re.compile(
    _LEAD + rf"(?P<label>[a-zđ]\d{{0,2}}|[a-eđgh]{{2}}(?=\s?\)))(?P<stop>\s?\)|\.(?=[\s*])|/(?=\s)){_TAIL}(?=\S)"
)
_BRACKET = re.compile(
    _LEAD + rf"(?:\((?P<in>\d{{1,2}}|[a-zđ]|[ivx]{{1,4}})\)|(?P<out>[ivx]{{2,4}}|[a-zđ]\.\d{{1,2}})\)){_TAIL}(?=\S)"
)
_DASH = re.compile(r"[ \t]*(?:\*\*)?(?P<sign>[-–—•+*~])(?![-–—+*~])(?:\*\*)?[ \t]*(?=[^\s\-–—.…])")
_DASHES = {"+": Style.PLUS, "*": Style.STAR}
_STARTS_TITLE = re.compile(cased(r"[\"“(*]*[A-ZĐÀ-Ỹ0-9]"))


def read_mark(line: str) -> Mark | None:
    """Return the marker that `line` begins with, if any; a table row has none."""
    head = line[:160]
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
    if match := _ARTICLE.match(head):
        label, rest = match["label"], head[match.end() :]
        certain = bool(match["stop"].strip()) or not rest.strip()
        if not certain and (not _titled(head, match.end()) or _NO_TITLE.match(rest)):
            return None
        return Mark(Style.ARTICLE, label, _leading_number(label.rpartition(".")[2]), match.end(), certain)
    match = _NAMED.match(head)
    if not match:
        return None
    rest = head[match.end() :].strip(" *\r\n")
    # "Chương II của Nghị định này" speaks of a chapter, it does not open one.
    if rest and not (match["stop"] and _STARTS_TITLE.match(rest)) and rest != rest.upper():
        return None
    label = " ".join(match["label"].split())
    return Mark(_NAMES[match["name"].capitalize()], label, _order_of(label), match.end())


def _read_dash(head: str) -> Mark | None:
    match = _DASH.match(head)
    return Mark(_DASHES.get(match["sign"], Style.DASH), "", 0, match.end()) if match else None


def _read_roman(head: str) -> Mark | None:
    match = _ROMAN.match(head)
    if not match or not match["label"]:
        return None
    return Mark(Style.ROMAN, match["label"], roman_value(match["label"]), match.end(), _titled(head, match.end()))


def _read_capital(head: str) -> Mark | None:
    match = _CAPITAL.match(head)
    if not match or not _titled(head, match.end()):
        return None
    return Mark(Style.CAPITAL, match["label"], _capital_order(match["label"]), match.end(), certain=False)


def _read_decimal(head: str) -> Mark | None:
    match = _DECIMAL.match(head)
    if not match:
        return None
    last = int(match["label"].rpartition(".")[2])
    # "1.5 triệu" is a figure, "1.5. Triển khai" a heading.
    return Mark(Style.DECIMAL, match["label"], last, match.end(), bool(match["stop"]) or _titled(head, match.end()))


def _read_number(head: str) -> Mark | None:
    match = _NUMBER.match(head)
    if not match:
        if (match := _MISREAD.match(head)) and any(char.isdigit() for char in match["label"]):
            order = int(match["label"].translate(_MISREAD_DIGITS))
            return Mark(Style.NUMBER, match["label"], order, match.end(), certain=False)
        return None
    plain = match["stop"].strip() in (".", ")")
    label = match["label"]
    certain = plain and _titled(head, match.end())
    return Mark(Style.NUMBER, label, _leading_number(label), match.end(), certain, bare=not match["stop"].strip())


def _read_letter(head: str) -> Mark | None:
    match = _LETTER.match(head)
    if not match:
        return None
    label = match["label"]
    order = POINT_LETTERS.find(label[0]) + 1
    certain = match["stop"].strip() == ")" and order > 0 and not (len(label) > 1 and label.isalpha())
    return Mark(Style.LETTER, label, order, match.end(), certain)


def _read_bracket(head: str) -> Mark | None:
    match = _BRACKET.match(head)
    if not match:
        return None
    label = match["in"] or match["out"]
    order = roman_value(label) if re.fullmatch(r"[ivx]+", label) else _order_of(label.rpartition(".")[2])
    return Mark(Style.BRACKET, label, order, match.end())


def _titled(head: str, end: int) -> bool:
    return bool(_STARTS_TITLE.match(head[end:]))


def _leading_number(label: str) -> int:
    digits = re.match(r"\d+", label)
    return int(digits[0]) if digits else 0


def _capital_order(label: str) -> int:
    return "ABCDĐEFGHIKLMNOPQRSTUVXY".find(label) + 1


def _order_of(label: str) -> int:
    if label[:1].isdigit():
        return _leading_number(label)
    if " " in label:
        return _ORDINALS.get(fold(label.split()[-1]), 0)
    numeral = re.fullmatch(r"([IVXL]+)[a-zđ]?", label)
    return roman_value(numeral[1] if numeral else label) or _capital_order(label[:1].upper())
