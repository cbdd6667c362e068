"""What was typed of a document's identity, and which documents of a library it may mean; nothing is guessed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from corpus.citation.document_number import DocumentNumber, issuer_of, kind_of, parse_number
from corpus.names.issuers import issuer_key
from corpus.names.kinds import is_kind
from corpus.vietnamese.text import fold


@dataclass(frozen=True, slots=True)
class DocumentHint:
    """The parts of a document's particulars that a text names; None where it does not."""

    kind: str | None = None  # "Nghị định"; the empty word "văn bản" gives None
    ordinal: str | None = None  # "749", with its zeros as typed
    year: str | None = None  # typed as part of the number, "61/2018"
    said_year: str | None = None  # behind it, "năm 2018": of the number or of issue
    symbol: str | None = None  # official spelling, also when only a part was typed: "NĐ-CP", "BNV"
    issuer: str | None = None
    issued_on: date | None = None
    name: str | None = None  # "Luật Chuyển đổi số", "Đề án 06"
    typed: str = ""  # the characters it was read from
    known: bool = False  # `name` is one of the names that a library gave to look for

    @property
    def number(self) -> DocumentNumber | None:
        """The official number, when ordinal and symbol were both typed in full."""
        if not self.ordinal or not self.symbol or all(is_kind(part) for part in self.symbol.split("-")):
            return None
        return DocumentNumber(self.ordinal, self.year, self.symbol)


@dataclass(frozen=True, slots=True)
class DocumentKey:
    """The particulars by which a document is found."""

    number: str
    kind: str
    issuer: str
    issued_on: date | None
    title: str
    aliases: tuple[str, ...] = ()
    slug: str = ""


def match(hint: DocumentHint, candidates: Iterable[DocumentKey]) -> list[DocumentKey]:
    """Return every candidate consistent with what was typed, best first; empty when nothing was typed or none fits.

    A full number decides alone against a kind typed wrongly ("Nghị định 131/NQ-CP"). A name that is a candidate's
    alias decides against titles; of several names in one text the longest counts.
    """
    if hint.ordinal:
        found = [(key, rank) for key in candidates if (rank := _by_number(hint, key))]
    elif hint.name:
        found = [(key, rank) for key in candidates if (rank := _by_name(hint, key))]
        best = max((rank for _, rank in found), default=0)
        found = [(key, rank) for key, rank in found if rank == best]
    else:
        return []
    if hint.name and hint.ordinal and not hint.symbol:
        aliases = [(key, rank) for key, rank in found if _words(hint.name) in map(_words, key.aliases)]
        found = aliases or found
    # The same number may be given twice in a year; a day that fits none is taken for a slip within the right year.
    exact = [(key, rank) for key, rank in found if hint.issued_on and key.issued_on == hint.issued_on]
    return [key for key, _ in sorted(exact or found, key=lambda pair: -pair[1])]


def _by_number(hint: DocumentHint, key: DocumentKey) -> int:
    """Return 0 when the candidate contradicts the hint, else how much speaks for it."""
    number = parse_number(key.number)
    full = hint.number is not None and number is not None and hint.symbol == number.symbol
    named = _words(hint.name or "") in map(_words, key.aliases)
    if not _same_ordinal(hint.ordinal or "", number.ordinal if number else key.number):
        return 1 if named and hint.name else 0
    if hint.symbol and not (number and _symbol_fits(hint.symbol, number)):
        return 0
    if hint.kind and not full and not _kind_fits(hint.kind, key, number):
        return 0
    if hint.name and not hint.symbol and not named and not _programme_fits(hint.name, key):
        return 0
    if hint.issuer and not full and not _issuer_fits(hint.issuer, key, number):
        return 0
    typed_year = hint.year or hint.said_year
    years = {number.year if number else None, str(key.issued_on.year) if key.issued_on else None} - {None}
    if typed_year and years and typed_year not in years:
        return 0
    if hint.issued_on and years and str(hint.issued_on.year) not in years:
        return 0
    return 1 + 4 * full + 2 * bool(typed_year and years) + named


def _same_ordinal(typed: str, official: str) -> bool:
    return typed.lstrip("0").lower() == official.lstrip("0").lower()


def _symbol_fits(typed: str, number: DocumentNumber) -> bool:
    """Tell whether the typed parts occur in the official symbol in their order; "QH" stands for any term."""
    official = iter(number.parts)
    parts = re.split(r"[-/]", typed)
    return all(any(part in (own, own.rstrip("0123456789")) for own in official) for part in parts)


def _kind_fits(kind: str, key: DocumentKey, number: DocumentNumber | None) -> bool:
    kinds = {fold(key.kind), fold(kind_of(number) if number else "")}
    # A letter is printed without a kind and called "công văn" or "văn bản".
    return fold(kind) in kinds or (fold(kind) == "luat" and "bo luat" in kinds)


def _programme_fits(name: str, key: DocumentKey) -> bool:
    """Tell whether "Chiến lược 942" may mean a document whose title speaks of a chiến lược."""
    noun = _words(name).rpartition(" ")[0]
    texts = (key.kind, key.title, *key.aliases)
    return any(f" {noun} " in f" {_words(text)} " for text in texts)


def _issuer_fits(issuer: str, key: DocumentKey, number: DocumentNumber | None) -> bool:
    known = key.issuer or (number and issuer_of(number)) or ""
    if not known:
        return True
    typed, own = issuer_key(issuer), issuer_key(known)
    return typed == own or own.startswith(typed + " ") or own.endswith(" " + typed)


def _by_name(hint: DocumentHint, key: DocumentKey) -> int:
    """Return the number of syllables of the candidate's longest name that the typed name is or begins with."""
    if hint.said_year and key.issued_on and hint.said_year != str(key.issued_on.year):
        number = parse_number(key.number)
        if not (number and number.year == hint.said_year):
            return 0
    if hint.issued_on and key.issued_on and hint.issued_on.year != key.issued_on.year:
        return 0
    typed = _words(hint.name or "") + " "
    names = {_words(name) for name in (*key.aliases, key.title, f"{key.kind} {key.title}")} - {""}
    return max((len(name.split()) for name in names if typed.startswith(name + " ")), default=0)


@lru_cache(maxsize=65_536)  # names of a library are compared with every question
def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(text)))
