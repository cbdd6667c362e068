"""Mentions of law in a text: positions and documents, brought together.

The one reader behind typed citations and behind references in legal texts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.citation.designation import read_document, read_last, read_sibling
from corpus.citation.locators import Positions, read_positions
from corpus.citation.matching import DocumentHint
from corpus.citation.units import connector
from corpus.names.kinds import ANY, Trait, having
from corpus.vietnamese.tokens import Phrases, Token, is_sign, is_word

_LINKS = ("của", "tại", "trong", "theo", "thuộc", "ở", "được", "nêu", "này")
_BEHIND_DOCUMENT = ("tại", "ở", "thì", "có")
_MAX_LINKS = 3
_MAX_ATTACHED_NAME = 30  # tokens between "Quy chế" and "ban hành kèm theo"

# What "này" may stand behind; the value tells whether it is a text attached to a document.
_OWN: Phrases[bool] = Phrases(
    {kind.name.lower(): Trait.ATTACHED in kind.traits for kind in having(Trait.ITSELF)} | {ANY.lower(): False}
)
_ATTACHED = Phrases({"ban hành kèm theo": True, "kèm theo": True})


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention; `start` and `end` count tokens, `document_start` where the document's own words begin."""

    positions: Positions | None
    document: DocumentHint | None
    start: int
    end: int
    this: bool = False  # "Nghị định này"
    attached: bool = False  # the positions lie in what is attached to the document


@dataclass(frozen=True, slots=True)
class _Behind:
    document: DocumentHint | None
    end: int
    this: bool = False
    attached: bool = False


def read_mentions(tokens: Sequence[Token], *, typed: bool, names: Iterable[str] = ()) -> Iterator[Mention]:
    """Yield the mentions of a text in order, none overlapping another."""
    known = _phrases(tuple(names))
    index = 0
    while index < len(tokens):
        mention = _mention_at(tokens, index, typed, known)
        if mention is None:
            index += 1
            continue
        if isinstance(mention, int):
            index = mention
            continue
        yield mention
        index = mention.end
        document = mention.document
        while document and (sibling := _sibling(tokens, index, document)):
            yield sibling
            index = sibling.end


@lru_cache(maxsize=4)  # a library asks with the same names each time
def _phrases(names: tuple[str, ...]) -> Phrases[str]:
    return Phrases({name.lower(): name for name in names})


def _mention_at(tokens: Sequence[Token], index: int, typed: bool, names: Phrases[str]) -> Mention | int | None:
    """Return the mention at a token, an index to go on at when units there mean nothing, or None."""
    positions = read_positions(tokens, index, typed=typed)
    if positions:
        behind = _behind(tokens, positions.end, typed, names)
        if behind:
            return Mention(positions, behind.document, index, behind.end, behind.this, behind.attached)
        return Mention(positions, None, index, positions.end) if positions.sure else positions.end
    own = _this(tokens, index)
    if own:
        return Mention(None, None, index, own.end, this=True, attached=own.attached)
    found = read_document(tokens, index, typed=typed, names=names)
    if found is None:
        return None
    document, end = found
    if typed and (inside := _positions_behind(tokens, end, names)):
        return Mention(inside, document, index, inside.end)
    return Mention(None, document, index, end)


def _behind(tokens: Sequence[Token], index: int, typed: bool, names: Phrases[str]) -> _Behind | None:
    """Read the document that follows positions: "… của Nghị định này", "…, NĐ 61/2018"."""
    at = index
    for _ in range(_MAX_LINKS):
        if is_sign(tokens, at, ",(-") or any(is_word(tokens, at, word) for word in _LINKS):
            at += 1
        elif linked := _ATTACHED.at(tokens, at):
            at = linked[1]
    if at >= len(tokens) or "\n\n" in tokens[at].gap:
        return None
    if own := _this(tokens, at):
        return own
    if found := read_document(tokens, at, typed=typed, names=names):
        return _Behind(found[0], found[1])
    if typed and at == index and (last := read_last(tokens, at)):
        return _Behind(last[0], last[1])
    return _attachment(tokens, at, typed, names)


def _this(tokens: Sequence[Token], index: int) -> _Behind | None:
    own = _OWN.at(tokens, index)
    if own and is_word(tokens, own[1], "này"):
        return _Behind(None, own[1] + 1, this=True, attached=own[0])
    return None


def _attachment(tokens: Sequence[Token], index: int, typed: bool, names: Phrases[str]) -> _Behind | None:
    """Read "Quy chế làm việc … ban hành kèm theo Nghị định số …"."""
    own = _OWN.at(tokens, index)
    if not own or not own[0]:
        return None
    start = own[1]
    for at in range(start, min(start + _MAX_ATTACHED_NAME, len(tokens))):
        if is_sign(tokens, at, ".;:") or "\n\n" in tokens[at].gap:
            return None
        linked = _ATTACHED.at(tokens, at)
        if linked:
            found = _this(tokens, linked[1])
            if found:
                return _Behind(None, found.end, this=True, attached=True)
            read = read_document(tokens, linked[1], typed=typed, names=names) if linked[1] < len(tokens) else None
            return _Behind(read[0], read[1], attached=True) if read else None
    return None


def _positions_behind(tokens: Sequence[Token], index: int, names: Phrases[str]) -> Positions | None:
    """Read positions typed behind their document, "nđ 61/2018 đ5 k2", unless they have a document of their own."""
    at = index
    for _ in range(2):
        if is_sign(tokens, at, ",:(-") or any(is_word(tokens, at, word) for word in _BEHIND_DOCUMENT):
            at += 1
    if at >= len(tokens) or "\n" in tokens[at].gap:
        return None
    positions = read_positions(tokens, at, typed=True, behind_number=True)
    if positions is None or _behind(tokens, positions.end, True, names):
        return None
    return positions


def _sibling(tokens: Sequence[Token], index: int, document: DocumentHint) -> Mention | None:
    joint, at = connector(tokens, index)
    if not joint or at >= len(tokens) or not tokens[at].is_number or "\n" in tokens[at].gap:
        return None
    found = read_sibling(tokens, at, document)
    return Mention(None, found[0], at, found[1]) if found else None
