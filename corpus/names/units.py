"""The words for the units of a document, written out and short: "khoản", "phụ lục", "đ5", "k2"."""

import re
from collections.abc import Sequence

from corpus.document import Unit
from corpus.vietnamese.tokens import Phrases, Token, is_sign, is_word

_WORDS: Phrases[Unit] = Phrases(
    {
        "phần": Unit.PART,
        "chương": Unit.CHAPTER,
        "mục": Unit.SECTION,
        "tiểu mục": Unit.SUBSECTION,
        "điều": Unit.ARTICLE,
        "khoản": Unit.CLAUSE,
        "điểm": Unit.POINT,
        "tiết": Unit.SUBPOINT,
        "phụ lục": Unit.ANNEX,
        "mẫu": Unit.FORM,
        "mẫu số": Unit.FORM,
        "biểu mẫu": Unit.FORM,
        "biểu mẫu số": Unit.FORM,
        "gạch đầu dòng": Unit.DASH,
        "ý": Unit.IDEA,
        "văn bản kèm theo": Unit.ATTACHMENT,
        "nhóm nội dung": Unit.GROUP,
        "nhóm": Unit.GROUP,
        "đoạn": Unit.PARAGRAPH,
    }
)
# Units without a label; what is attached is the first attachment.
WHOLE: Phrases[Unit] = Phrases(
    {
        "phần mở đầu": Unit.PREAMBLE,
        "phần kết thúc": Unit.CLOSING,
        "thông tin văn bản": Unit.RECORD,
        "văn bản ban hành kèm theo": Unit.ATTACHMENT,
    }
)
# Read only next to a number and another unit or a document; before a letter "đ" is a điểm.
_SHORT = {
    "đ": Unit.ARTICLE,
    "d": Unit.ARTICLE,
    "k": Unit.CLAUSE,
    "ch": Unit.CHAPTER,
    "pl": Unit.ANNEX,
    "m": Unit.SECTION,
}
# Words that end in the name of a unit: "địa điểm a", "tài khoản 2", "danh mục 3". Typed without marks only those
# that mean nothing else: "tai khoan 2" may be "tại khoản 2".
_LONGER_WORDS: dict[Unit, frozenset[str]] = {
    Unit.POINT: frozenset(
        [
            "địa",
            "dia",
            "thời",
            "thoi",
            "quan",
            "đặc",
            "dac",
            "ưu",
            "uu",
            "nhược",
            "nhuoc",
            "trọng",
            "cao",
            "chấm",
            "cham",
            "tâm",
            "khuyết",
            "khuyet",
            "yếu",
        ]
    ),
    Unit.CLAUSE: frozenset(["tài", "điều", "dieu"]),
    Unit.SECTION: frozenset(["danh", "đề", "hạng", "hang", "chuyên", "chuyen", "đầu"]),
    Unit.PART: frozenset(["một", "mot", "cổ", "co", "góp", "gop", "thành", "thanh", "học", "hoc"]),
    Unit.SUBPOINT: frozenset(["chi", "thời", "thoi", "tình", "tinh"]),
    Unit.CHAPTER: frozenset(["văn", "van"]),
    Unit.IDEA: frozenset(["chú", "chu", "lưu", "luu", "đồng", "dong"]),
    Unit.PARAGRAPH: frozenset(["giai", "công", "cong"]),
}
# Units whose words are too common to count alone.
_UNSURE = (
    *(Unit.PART, Unit.SUBPOINT, Unit.FORM, Unit.DASH, Unit.IDEA, Unit.ATTACHMENT),
    *(Unit.GROUP, Unit.PARAGRAPH),
)
_ROMAN = re.compile(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


def unit_at(tokens: Sequence[Token], index: int, *, typed: bool) -> tuple[Unit, int, bool] | None:
    """Return the unit named at a token, the index of its label, and whether it counts alone; `typed` allows "đ5"."""
    found = _WORDS.at(tokens, index)
    if found:
        unit, at = found
        titled = tokens[index].is_capital and not tokens[index].raw.isupper()
        if index and tokens[index - 1].marked in _LONGER_WORDS.get(unit, ()) and not titled:
            return None
        said = is_word(tokens, at - 1, "số") and at > index + 1
        if is_word(tokens, at, "thứ") or (is_word(tokens, at, "số") and unit is Unit.ANNEX):
            at += 1
        return unit, at, unit not in _UNSURE or said or (unit is Unit.PART and tokens[index].is_capital)
    return _short_at(tokens, index) if typed and index < len(tokens) else None


def _short_at(tokens: Sequence[Token], index: int) -> tuple[Unit, int, bool] | None:
    unit = _SHORT.get(tokens[index].marked)
    at = index + 1
    if is_sign(tokens, at, ".") and not tokens[at].gap:
        at += 1
    if unit is None or at >= len(tokens):
        return None
    if unit is Unit.ARTICLE and tokens[at].is_word:
        unit = Unit.POINT
    return None if unit is Unit.SECTION and not is_roman(tokens[at]) else (unit, at, False)


def is_roman(token: Token) -> bool:
    """Tell letters without marks that are a Roman numeral up to 89 ("vi" is one, and a word as well)."""
    return token.text == token.marked and is_roman_label(token.text)


def is_roman_label(label: str) -> bool:
    """Tell a Roman numeral in path form."""
    return bool(_ROMAN.fullmatch(label))
