"""Bodies named in a text: "của Chính phủ", "Bộ trưởng Bộ Nội vụ", "UBND tỉnh Đắk Lắk"."""

from collections.abc import Sequence

from corpus.names.issuers import BODIES, LOCAL_BODIES, PLACES, PROVINCE_NAMES
from corpus.vietnamese.text import fold_spaces
from corpus.vietnamese.tokens import Phrases, Token, is_sign, is_word

_HEADS: Phrases[str] = Phrases(
    dict.fromkeys(("bộ trưởng", "bộ trưởng chủ nhiệm", "chủ nhiệm", "thống đốc", "tổng thanh tra"), "")
)
_LEVELS: Phrases[str] = Phrases({word: word for word in PLACES} | {"tp": "thành phố"})
_MAX_PLACE = 4  # syllables


def read_issuer(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """Read the name of a body at a token; returns its official name and the index behind it."""
    head = _HEADS.at(tokens, index)
    if head:
        index = head[1] + 1 if is_sign(tokens, head[1], ",") else head[1]
    found = BODIES.at(tokens, index)
    if found:
        # "Chính phủ số", "Chính phủ điện tử" are not the Government.
        follows = is_word(tokens, found[1], "điện") or (
            is_word(tokens, found[1], "số") and not (found[1] + 1 < len(tokens) and tokens[found[1] + 1].is_number)
        )
        return None if found[0] == "Chính phủ" and follows else found
    local = LOCAL_BODIES.at(tokens, index)
    return _read_local(tokens, *local) if local else None


def _read_local(tokens: Sequence[Token], body: str, index: int) -> tuple[str, int]:
    level = _LEVELS.at(tokens, index)
    at = level[1] if level else index
    if is_sign(tokens, at, "."):
        at += 1
    place = PROVINCE_NAMES.at(tokens, at)
    if place is None:
        end = at
        while end < len(tokens) and end - at < _MAX_PLACE and tokens[end].is_word and tokens[end].is_capital:
            end += 1
        place = (" ".join(token.raw for token in tokens[at:end]), end) if end > at else None
    if place is None:
        return body, index
    words = [body, level[0] if level else "", place[0]]
    return fold_spaces(" ".join(words)), place[1]
