"""Numbers of documents: read them however typed, write them in the official form, make slugs of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from corpus.names.issuers import PLACES, issuer_named
from corpus.names.kinds import KINDS, LAWS, is_kind, kind_of_symbol, symbol_of
from corpus.names.symbols import ASSEMBLIES, PARTY_ISSUERS, SPOKEN_ISSUERS, TERMED, canonical_part, split_glued
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import clean, fold
from corpus.vietnamese.tokens import Token, is_sign, is_word, peek, tokenize

_JOINT = frozenset(kind.symbol for kind in KINDS if kind.joint)
_MAX_PARTS = 4  # "TTLT-BTC-BTP-BNV" is the longest symbol in use
# "thanh" as in "Thành ủy".
_LOCALITY = re.compile(rf"\b(?:{alternation((*map(fold, PLACES), 'thanh', 'tp'))})(?: uy)?\.? ")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number in its parts; `str()` is the official form.

    `year` is only the year that stands inside the number ("61/2018/NĐ-CP"), never the year of issue.
    """

    ordinal: str  # "131", "66.22", "031": zeros are part of the official form
    year: str | None
    symbol: str  # "NĐ-CP", "BNV-VP", "QH15"; numbers of the Party have a slash: "NQ/TW"

    def __str__(self) -> str:
        if "/" in self.symbol:
            return f"{self.ordinal}-{self.symbol}"
        return "/".join(part for part in (self.ordinal, self.year, self.symbol) if part)

    @property
    def parts(self) -> tuple[str, ...]:
        """The abbreviations of the symbol, `("NĐ", "CP")`."""
        return tuple(re.split(r"[-/]", self.symbol)) if self.symbol else ()


@lru_cache(maxsize=65_536)  # a library's numbers are read again for every question
def parse_number(text: str) -> DocumentNumber | None:
    """Read a full official number however typed, "Số: 131 /nq-cp"; None for anything else or anything more."""
    tokens = tokenize(clean(text).strip().rstrip("."))
    start = 0
    if is_word(tokens, 0, "số"):
        start = 2 if is_sign(tokens, 1, ":.") else 1
    found = read_number(tokens, start)
    if found is None or found[1] != len(tokens) or all(is_kind(part) for part in found[0].parts):
        return None
    return found[0]


def read_number(tokens: Sequence[Token], index: int) -> tuple[DocumentNumber, int] | None:
    """Read a number at a token: ordinal, and as far as typed year and symbol (else None and "").

    Returns it with the index behind it. A plain figure comes back with an empty symbol and no year: whether it
    is the number of a document is for the caller to know.
    """
    found = _read_ordinal(tokens, index)
    if found is None:
        return None
    ordinal, index = found
    year = None
    # "61/2018/NĐ-CP", and "61-2018-nd-cp" as addresses have it.
    slugged = is_sign(tokens, index, "-") and is_sign(tokens, index + 2, "-")
    if (is_sign(tokens, index, "/") or slugged) and peek(tokens, index + 1).is_year:
        year, index = tokens[index + 1].text, index + 2
    symbol, index = _read_symbol(tokens, index)
    return DocumentNumber(ordinal, year, symbol), index


def _read_ordinal(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    first, second, third, fourth = (peek(tokens, index + offset) for offset in range(4))
    if not first.is_number or len(first.text) > 6:
        return None
    # "66.22/2026/NQ-CP"; "1.000" stays a thousand.
    if second.text == "." and third.is_number and fourth.text == "/" and not (second.gap or third.gap):
        return f"{first.text}.{third.text}", index + 3
    # "117a/2020/QĐ-UBND"
    if second.is_word and len(second.text) == 1 and not second.gap and third.text == "/":
        return first.text + second.marked, index + 2
    return first.text, index + 1


def _read_symbol(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """Read "/NQ-CP", "-NQ/TW", " NQ CP", "/QH15"; returns ("", index) when no symbol stands there."""
    start = index
    parts: list[str] = []
    signs: list[str] = []
    while len(parts) < _MAX_PARTS:
        sign = tokens[index].text if is_sign(tokens, index, "/-") else ""
        at = index + 1 if sign else index
        if at >= len(tokens) or not tokens[at].is_word:
            break
        word, end = _word_with_term(tokens, at)
        known = _parts_of(word)
        glued = bool(sign) and not tokens[at].gap and not tokens[index].gap
        # An unknown body ("QLD-ĐK") counts in capitals, or glued behind something known.
        unknown = bool(sign) and len(word) <= 12 and (tokens[at].raw.isupper() or (glued and bool(parts)))
        if not (known or unknown) or (not sign and not _may_be_spoken(tokens, end, known, parts)):
            break
        parts += known or [word.upper()]
        signs.append(sign)
        index = end
    if not parts or (len(parts) == 1 and not _parts_of(parts[0])):
        return "", start
    return _join(parts, signs), index


def _word_with_term(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Return a word of a symbol, with the term of the National Assembly in it: "QH15"."""
    word, term = tokens[at], peek(tokens, at + 1)
    if word.text in TERMED and term.is_number and not term.gap and len(term.text) <= 2:
        return word.marked + term.text, at + 2
    return word.marked, at + 1


def _parts_of(word: str) -> list[str]:
    known = canonical_part(word)
    return [known] if known else list(split_glued(word) or ())


def _may_be_spoken(tokens: Sequence[Token], end: int, known: list[str], parts: list[str]) -> bool:
    """Tell whether a part without slash or dash belongs to the number: "131 NQ-CP", "QĐ 749 TTg"."""
    if not is_kind(known[0]):
        return known[0] in SPOKEN_ISSUERS or known[0].rstrip("0123456789") in ASSEMBLIES
    if parts or len(known) == 2:
        return not parts
    # "131 NQ-CP" and "131 NQ CP", but not "68 NQ 57", where the next document begins.
    behind = end + 1 if is_sign(tokens, end, "/-") else end
    if not peek(tokens, behind).is_word:
        return False
    issuer = canonical_part(_word_with_term(tokens, behind)[0])
    return issuer is not None and not is_kind(issuer) and (behind > end or issuer in SPOKEN_ISSUERS)


def _join(parts: list[str], signs: list[str]) -> str:
    known_party = len(parts) > 1 and is_kind(parts[0]) and parts[-1] in PARTY_ISSUERS
    typed_party = len(parts) > 1 and signs[0] == "-" and signs[-1] == "/"
    if known_party or typed_party:
        return f"{'-'.join(parts[:-1])}/{parts[-1]}"
    return "-".join(parts)


def _parsed(number: DocumentNumber | str) -> DocumentNumber | None:
    return parse_number(number) if isinstance(number, str) else number


def kind_of(number: DocumentNumber | str) -> str:
    """Return the kind that a symbol stands for; an issuer alone ("BNV-VP") is a letter's: "Công văn".

    "15/2025/QH15" is called a Luật, though resolutions of the Quốc hội look the same: prefer the printed kind.
    "" where practice is divided (UBTVQH alone; QĐ/TW, which is a Quyết định or a Quy định) and for no number.
    """
    parsed = _parsed(number)
    if parsed is None or not parsed.parts or parsed.symbol == "QĐ/TW":
        return ""
    first = parsed.parts[0]
    if is_kind(first):
        return kind_of_symbol(first)
    if len(parsed.parts) == 1 and first.rstrip("0123456789") == "QH":
        return "Luật"
    if parsed.symbol == "CP":
        return "Nghị định"  # "81/CP", as numbered before 1997
    return "" if first.startswith("UBTVQH") else "Công văn"


def issuer_of(number: DocumentNumber | str) -> str | None:
    """Return the issuing body where the symbol alone tells it; None for shared symbols such as TW and UBND."""
    parsed = _parsed(number)
    parts = [part.rstrip("0123456789") for part in parsed.parts] if parsed else []
    if not parts:
        return None
    if not is_kind(parts[0]):
        return issuer_named(parts[0])
    if parts[0] in _JOINT or len(parts) < 2:
        return None
    return issuer_named(parts[1])


def short_name(number: str, kind: str = "") -> str:
    """Return what officials say, "NQ 131/NQ-CP", "QĐ 749/QĐ-TTg"; laws and kinds without a symbol are written out."""
    kind = kind or kind_of(number)
    symbol = "" if kind in LAWS else symbol_of(kind)
    return f"{symbol or kind} {number}".strip()


def slug(number: str, issued_on: date | None, issuer: str) -> str:
    """Return the stable name of a document in addresses and ids: "131-nq-cp-2022", "61-2018-nd-cp".

    The year of issue is added when the number bears none; the locality when many bodies share the symbol
    ("1630-qd-ubnd-2025-dak-lak"). A text without a number gets `text_slug` of its kind and title.
    """
    parsed = parse_number(number)
    parts = [_dashed(number)]
    if issued_on and not (parsed and parsed.year):
        parts.append(str(issued_on.year))
    if parsed is None or issuer_of(parsed) is None:
        parts.append(_locality(issuer))
    return "-".join(part for part in parts if part)


def text_slug(kind: str, title: str, issued_on: date | None) -> str:
    """Return the slug of a text that bears no number, from the first twelve syllables of its kind and title."""
    words = _dashed(f"{kind} {title}").split("-")[:12]
    return "-".join(part for part in (*words, str(issued_on.year) if issued_on else "") if part) or "van-ban"


def _dashed(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


def _locality(issuer: str) -> str:
    """Return the place in an issuer's name, "Ủy ban nhân dân tỉnh Đắk Lắk" -> "dak-lak"; "" when there is none."""
    places = _LOCALITY.split(" ".join(fold(issuer).replace(",", " ").split()))
    return _dashed(" ".join(places[1:]))
