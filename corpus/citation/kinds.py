"""Kinds of documents in a text: "nghị định", "NĐ", "NQ-CP"; and what a bare figure behind one says."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.names.kinds import ANY, ANY_TYPED, KINDS, Figure, Typed, is_kind
from corpus.names.symbols import canonical_part
from corpus.vietnamese.tokens import Phrases, Token, is_sign, is_word, peek


@dataclass(frozen=True, slots=True)
class NamedKind:
    """A kind as a text names it; `name` None is "văn bản", which any kind may be called."""

    name: str | None
    figure: Figure = Figure.NUMBER


_NAMED: Phrases[NamedKind] = Phrases(
    {kind.name.lower(): NamedKind(kind.name, kind.figure) for kind in KINDS if kind.figure}
    | {ANY.lower(): NamedKind(None)}
)
_BY_SYMBOL = {kind.folded_symbol: kind for kind in KINDS if kind.symbol and kind.typed is not Typed.NEVER}


def kind_at(tokens: Sequence[Token], index: int, typed: bool) -> tuple[NamedKind, int, str] | None:
    """Return the kind at a token, the index behind it, and the issuer's symbol said with it ("NQ-CP 131")."""
    found = _NAMED.at(tokens, index)
    if found:
        return *found, ""
    token = tokens[index]
    if token.text == ANY_TYPED:
        return (NamedKind(None), index + 1, "") if typed else None
    row = _BY_SYMBOL.get(token.text)
    if row is None:
        return None
    sure = row.typed is Typed.ANY_CASE or token.raw.isupper()
    kind = NamedKind(row.name, Figure.NUMBER if sure else Figure.QUANTITY)
    at = index + 1
    after = at + 1 if is_sign(tokens, at, "-/") else at
    follower = peek(tokens, after)
    if follower.is_word and (issuer := canonical_part(follower.marked)) and not is_kind(issuer):
        if peek(tokens, after + 1).is_number or is_word(tokens, after + 1, "số"):
            return kind, after + 1, issuer
    elif follower.is_number and is_sign(tokens, at, "-") and not tokens[at].gap:
        at = after  # "NQ-131"
    return (kind, at, "") if typed or token.raw[0].isupper() else None
