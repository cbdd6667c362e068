"""How the symbol of a number is made up: the abbreviation of a kind, if any, and those of the bodies that issue."""

from corpus.names.issuers import ISSUERS, LOCAL, SHARED, SHARED_PARTY, Role, symbols_of
from corpus.names.kinds import KINDS, is_kind
from corpus.vietnamese.text import fold

# Bodies of the Party write "57-NQ/TW", not "57/NQ-TW".
PARTY_ISSUERS = symbols_of(Role.PARTY).union(SHARED_PARTY)
# Issuer abbreviations that people also say without a slash: "QĐ 749 TTg", "NQ 57 TW".
SPOKEN_ISSUERS = symbols_of(Role.SAID) | {"TW"}
# What they issue bears no kind in its symbol: "190/2025/QH15".
ASSEMBLIES = tuple(symbol for issuer in ISSUERS if Role.TERMED in issuer.roles for symbol in issuer.symbols)
# As typed, with the bodies of the provinces that do so: "QH15", "HĐND16".
TERMED = frozenset(map(fold, symbols_of(Role.TERMED)))
_KINDS = tuple(kind.symbol for kind in KINDS if kind.symbol)
# A symbol that begins with one of these and no kind is a letter's: "856/TTg-TCCV".
_ISSUERS = (*SHARED_PARTY, *SHARED, *(symbol for issuer in (*ISSUERS, *LOCAL) for symbol in issuer.symbols))
_CANONICAL: dict[str, str] = {fold(part): part for part in (*_ISSUERS, *_KINDS)}


def canonical_part(typed: str) -> str | None:
    """Return the official spelling of one part of a symbol, "ttg" -> "TTg", "QH15" as it is; None when unknown."""
    letters = typed.rstrip("0123456789")
    known = _CANONICAL.get(fold(letters))
    return known + typed[len(letters) :] if known else None


def split_glued(typed: str) -> tuple[str, str] | None:
    """Take "NQCP" or "qdttg" apart into kind and issuer; None when it is nothing of the sort."""
    folded = fold(typed)
    for kind in _KINDS:
        rest = folded[len(kind) :]
        if folded.startswith(fold(kind)) and (issuer := _CANONICAL.get(rest)) and not is_kind(issuer):
            return kind, issuer
    return None
