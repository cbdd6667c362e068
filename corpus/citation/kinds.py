"""Words for kinds of documents: "nghị định", "NĐ", "NQ-CP"; and how much must stand beside each."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.names.symbols import KINDS, canonical_part, is_kind
from corpus.vietnamese.text import fold
from corpus.vietnamese.tokens import Phrases, Token, is_sign, is_word, peek


@dataclass(frozen=True, slots=True)
class Kind:
    """A word for a kind of document, with how much must stand beside it before a bare figure is its number."""

    name: str | None
    verb: bool = False  # "quyết định 5 vấn đề" decides five matters
    formal: bool = False  # "kế hoạch 5 năm": only with "số" or a symbol
    programme: bool = False  # "Đề án 06" is a name


_KINDS: Phrases[Kind] = Phrases(
    {
        "nghị quyết": Kind("Nghị quyết"),
        "nghị quyết liên tịch": Kind("Nghị quyết liên tịch"),
        "nghị định": Kind("Nghị định"),
        "thông tư": Kind("Thông tư"),
        "thông tư liên tịch": Kind("Thông tư liên tịch"),
        "công văn": Kind("Công văn"),
        "công điện": Kind("Công điện"),
        "pháp lệnh": Kind("Pháp lệnh"),
        "luật": Kind("Luật", formal=True),
        "bộ luật": Kind("Bộ luật", formal=True),
        "văn bản": Kind(None),
        "văn bản hợp nhất": Kind("Văn bản hợp nhất"),
        "quyết định": Kind("Quyết định", verb=True),
        "kết luận": Kind("Kết luận", verb=True),
        "chỉ thị": Kind("Chỉ thị", verb=True),
        "kế hoạch": Kind("Kế hoạch", formal=True),
        "thông báo": Kind("Thông báo", formal=True),
        "hướng dẫn": Kind("Hướng dẫn", formal=True),
        "quy định": Kind("Quy định", formal=True),
        "báo cáo": Kind("Báo cáo", formal=True),
        "tờ trình": Kind("Tờ trình", formal=True),
        "đề án": Kind("Đề án", programme=True),
        "chiến lược": Kind("Chiến lược", programme=True),
        "chương trình": Kind("Chương trình", programme=True),
        "bộ chỉ số": Kind("Bộ chỉ số", programme=True),
        "bộ tiêu chí": Kind("Bộ tiêu chí", programme=True),
    }
)
# Typed in any case; the other abbreviations of kinds only in capitals or with a symbol ("tb 5" is an average).
_EASY = {
    "nq": "Nghị quyết",
    "qd": "Quyết định",
    "nd": "Nghị định",
    "cv": "Công văn",
    "ttlt": "Thông tư liên tịch",
    "kl": "Kết luận",
}
_BY_SYMBOL = {fold(part): kind for part, kind in KINDS.items() if part not in ("L", "PL", "TL", "PA")}


def kind_at(tokens: Sequence[Token], index: int, typed: bool) -> tuple[Kind, int, str] | None:
    """Return the kind at a token, the index behind it, and the issuer's symbol said with it ("NQ-CP 131")."""
    found = _KINDS.at(tokens, index)
    if found:
        return *found, ""
    token = tokens[index]
    if token.text not in _BY_SYMBOL and token.text != "vb":
        return None
    if token.text == "vb":
        return (Kind(None), index + 1, "") if typed else None
    name = _EASY.get(token.text) or _BY_SYMBOL[token.text]
    kind = Kind(name, formal=token.text not in _EASY and not token.raw.isupper())
    at = index + 1
    after = at + 1 if is_sign(tokens, at, "-/") else at
    follower = peek(tokens, after)
    if follower.is_word and (issuer := canonical_part(follower.marked)) and not is_kind(issuer):
        if peek(tokens, after + 1).is_number or is_word(tokens, after + 1, "số"):
            return kind, after + 1, issuer
    elif follower.is_number and is_sign(tokens, at, "-") and not tokens[at].gap:
        at = after  # "NQ-131"
    return (kind, at, "") if typed or token.raw[0].isupper() else None
