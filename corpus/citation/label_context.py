"""The words around a figure that tell a label from a quantity: "khoản 2 và 3 quy định" against "khoản 2, 15 ngày"."""

from collections.abc import Sequence

from corpus.names.kinds import ANY, ANY_TYPED, CONSTITUTION, KINDS, Trait, having
from corpus.names.units import PLACE_WORDS
from corpus.vietnamese import measures
from corpus.vietnamese.measures import Dimension
from corpus.vietnamese.text import fold
from corpus.vietnamese.tokens import Phrases, Token, is_sign, spells

# A list of labels or a bare number goes on, or ends, before one of these; before any other word it is a quantity.
# fmt: off
_FUNCTION_WORDS = (
    "và", "hoặc", "hay", "với", "cùng", "của", "tại", "trong", "ngoài", "theo", "thuộc", "ở", "giữa", "ra", "vào", "từ",
    "đến", "tới", "cho", "bằng", "nhằm", "để", "do", "bởi", "về", "vì", "khi", "nếu", "mà", "nhưng", "như", "trên", "dưới",
    "là", "thì", "có", "được", "bị", "phải", "cần", "nên", "còn", "đã", "sẽ", "đang", "không", "chưa", "hết", "hiện", "vẫn",
    "cũng", "đều", "chỉ", "mới", "vừa", "rồi", "luôn", "nữa", "thôi", "đi", "xin", "cái", "hôm", "ban",
    "này", "đó", "ấy", "kia", "nào", "gì", "sao", "ai", "mấy", "bao", "ạ", "vậy", "à", "nhé", "hả", "chứ",
    "quy", "nêu", "nói", "ghi", "viết", "yêu", "áp", "gồm", "thay", "thế", "sửa", "bổ", "bãi", "đặt", "hướng", "giao", "hiệu",
    "so", "khác", "giống", "liên", "đối", "mâu", "trái",
)
# fmt: on
_UNIT_WORDS = tuple(dict.fromkeys(word.split()[0] for word in PLACE_WORDS))
# The first words of what may be named next: a document that is cited by its kind, or a law; "chương" opens a unit too.
_KIND_WORDS = {name.lower().split()[0] for name in (*(kind.name for kind in KINDS if kind.figure), CONSTITUTION, ANY)}
_BY_FOLD: dict[str, list[str]] = {}
for _word in (*_FUNCTION_WORDS, *sorted(_KIND_WORDS.difference(_UNIT_WORDS, _FUNCTION_WORDS))):
    _BY_FOLD.setdefault(fold(_word), []).append(_word)
# Measures right behind the figure that begin nothing else, as "ngày" begins a date, "đồng" is "đồng thời" and "ha" may be
# "Hà Nội"; longer phrases that begin alike are none ("QĐ 766 tỷ lệ hài lòng").
_TIMES = ("giờ", "phút", "giây", "tháng", "tuần", "tuổi")
_SYMBOLS = {symbol for size in measures.having(Dimension.MONEY, Dimension.SIZE) for symbol in size.symbols} - {
    "ha",
    "m",
}
_MEASURES: Phrases[bool] = Phrases(
    dict.fromkeys((*measures.words(Dimension.SCALE), *_SYMBOLS, *_TIMES), True)
    | dict.fromkeys(("tỷ lệ", "tỉ lệ", "tỷ trọng", "tỷ suất", "giờ này", "tháng nào", "tuần này", "trăm nghìn"), False)
)
# Kinds of documents as people shorten them.
_SHORT_KINDS = frozenset(
    (ANY_TYPED, *(kind.folded_symbol for kind in having(Trait.CITED) if Trait.LAW not in kind.traits))
)


def _in(token: Token, words: Sequence[str]) -> bool:
    return any(spells(token.marked, word) for word in words)


def ends_label(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether what stands at `index` lets the figure before it be a label or a bare document number."""
    if index >= len(tokens):
        return True
    token = tokens[index]
    if token.is_number or token.text == "%":
        return False
    if not token.is_word:
        return not (is_sign(tokens, index, ".,/") and _glued_number(tokens, index + 1))
    if "\n" in token.gap or (token.is_capital and not token.raw.isupper()):
        return True
    return _begins_unit(tokens, index) or _in(token, _BY_FOLD.get(token.text, []))


def _begins_unit(tokens: Sequence[Token], index: int) -> bool:
    """Tell "điểm a" and "Điều 5" from "10 điểm tiếp nhận"."""
    if not _in(tokens[index], _UNIT_WORDS) or index + 1 >= len(tokens):
        return False
    label = tokens[index + 1]
    return label.is_number or len(label.text) == 1 or label.raw.isupper() or spells(label.marked, "này")


def is_quantity(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether what stands at `index` makes the figure before it a quantity ("5 triệu", "20%", "1.000")."""
    if index >= len(tokens):
        return False
    if is_sign(tokens, index, ".,") and not tokens[index].gap and _glued_number(tokens, index + 1):
        # "1.000" is a thousand; "1,5 triệu" a decimal, but "khoản 1,2,3" a list.
        thousand = tokens[index].text == "." and len(tokens[index + 1].text) == 3
        return thousand or (tokens[index].text == "," and _is_measure(tokens, index + 2))
    return _is_measure(tokens, index)


def _is_measure(tokens: Sequence[Token], index: int) -> bool:
    found = _MEASURES.at(tokens, index)
    return is_sign(tokens, index, "%") or (found is not None and found[0] and "\n" not in tokens[index].gap)


def begins_document(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a short word for a kind of document stands at a token: "nq 68", "NĐ61"."""
    return index < len(tokens) and tokens[index].text in _SHORT_KINDS


def _glued_number(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].is_number and not tokens[index].gap
