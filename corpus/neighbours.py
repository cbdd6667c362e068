"""The words around a figure that tell a label from a quantity: "khoản 2 và 3 quy định" against "khoản 2, 15 ngày"."""

from collections.abc import Sequence

from corpus.language import fold
from corpus.tokens import Phrases, Token, is_sign, spells

# A list of labels or a bare number goes on, or ends, before one of these; before any other word it is a quantity.
_FUNCTION_WORDS = (
    "và hoặc hay với cùng của tại trong ngoài theo thuộc ở có là thì được bị phải cần nên để do bởi về vì khi nếu mà "
    "nhưng còn đã sẽ đang không chưa quy nêu nói ghi viết như trên dưới này đó ấy kia nào gì sao ra vào từ đến tới cho "
    "bằng nhằm hiện vẫn cũng đều chỉ yêu áp bao gồm thay thế sửa bổ hết ai ạ vậy à nhé hả chứ so khác giống liên đối "
    "nghị quyết luật thông văn công đặt đề hướng giao cùng giữa hiệu "
    "hôm vừa mới mấy bao xin cái thôi đi luôn rồi nữa ban mâu trái bãi"
).split()
_BY_FOLD: dict[str, list[str]] = {}
for _word in _FUNCTION_WORDS:
    _BY_FOLD.setdefault(fold(_word), []).append(_word)
_UNIT_WORDS = "điều khoản điểm mục chương phần tiết phụ tiểu".split()
# Units of measure right behind the figure; longer phrases that begin alike are none ("QĐ 766 tỷ lệ hài lòng").
_MEASURES: Phrases[bool] = Phrases(
    dict.fromkeys(("triệu", "tỷ", "tỉ", "nghìn", "ngàn", "trăm", "km", "km2", "m2", "kg", "gb", "usd", "vnđ"), True)
    | dict.fromkeys(("giờ", "phút", "giây", "tháng", "tuần", "tuổi"), True)
    | dict.fromkeys(("tỷ lệ", "tỉ lệ", "tỷ trọng", "tỷ suất", "giờ này", "tháng nào", "tuần này", "trăm nghìn"), False)
)


# Kinds of documents as people shorten them.
_SHORT_KINDS = frozenset(("nq", "qd", "nd", "tt", "ttlt", "kl", "ct", "cv", "cd", "kh", "vb"))


def _in(token: Token, words: list[str]) -> bool:
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
    if tokens[index].text == "%":
        return True
    if is_sign(tokens, index, ".,") and not tokens[index].gap and _glued_number(tokens, index + 1):
        # "1.000" is a thousand; "1,5 triệu" a decimal, but "khoản 1,2,3" a list.
        thousand = tokens[index].text == "." and len(tokens[index + 1].text) == 3
        return thousand or (tokens[index].text == "," and is_quantity(tokens, index + 2))
    found = _MEASURES.at(tokens, index)
    return found is not None and found[0] and "\n" not in tokens[index].gap


def begins_document(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a short word for a kind of document stands at a token: "nq 68", "NĐ61"."""
    return index < len(tokens) and tokens[index].text in _SHORT_KINDS


def _glued_number(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].is_number and not tokens[index].gap
