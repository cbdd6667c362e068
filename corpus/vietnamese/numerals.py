"""Vietnamese number words as digits, "hai mươi phần trăm" -> "20 phần trăm"; and the Roman numerals of labels.

Most number words mean something else too ("năm" is five and year, "ba" three and father, "một" one and an article), so a
single word counts only in front of something that is counted; two or more that make one number always count.
"""

import re

from corpus.vietnamese.measures import MEASURES, SCALES
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

_UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
ONE_TO_TEN = (*_UNITS[1:], "mười")
# As they are written in a larger number, and otherwise in some parts of the country.
_VARIANTS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7}
_DIGITS = {word: value for value, word in enumerate(_UNITS)} | _VARIANTS
# "thứ nhất", "thứ tư"
ORDINALS = {word: value for value, word in enumerate(ONE_TO_TEN, 1)} | {"nhất": 1, "nhì": 2, "tư": 4}
# A pattern for the numbers from one to ten in folded text.
ONE_TO_TEN_FOLDED = alternation(map(fold, ONE_TO_TEN))
_GLUE = {"linh", "lẻ"}
_NUMBER_WORDS = {*_DIGITS, *SCALES, *_GLUE, "mười", "mươi", "trăm"}
_MEASURES = alternation(word for measure in MEASURES for word in measure.words)
_COUNTED = (
    "cơ quan|thủ tục|nhóm|mức|bước|loại|phương án|văn bản|tỉnh|xã|người|hồ sơ|dịch vụ|giai đoạn|mảng|nhiệm vụ|giải pháp|"
    "mục tiêu|đầu mối|nội dung|trường hợp|doanh nghiệp|đơn vị|chỉ tiêu|công chức|cán bộ|thành viên|cấp|lĩnh vực|quy định|"
    "kỳ|khâu|bản|điều kiện|nguyên tắc|trụ cột|tiêu chí|hình thức|ngành|bộ"
)
_BEFORE_MEASURE = re.compile(rf"\s+(?:{_MEASURES})(?!\w)")
_BEFORE_COUNTED = re.compile(rf"\s+(?:{_MEASURES}|{_COUNTED})(?!\w)")
_MONTHS = alternation((*ONE_TO_TEN, "giêng", "tư", "mười một", "mười hai"))
_CALENDAR = re.compile(rf"(tháng|quý)\s+({_MONTHS})(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
# In front of these words "năm" is the year, and a number word is an ordinal or part of a date.
_YEAR_AFTER = {"mỗi", "hằng", "hàng", "trong", "cuối", "đầu", "giữa", "từng", "cả", "các", "những", "một"}
_SPAN_AFTER = {"trong", "hết", "qua"}  # "trong năm ngày" counts days, "trong năm" does not
_NO_MEASURE = re.compile(r"\s+(?:ngày càng|lần đầu|năm \d{4}|tháng \d)")
_ORDINAL_AFTER = {"thứ", "tháng", "quý", "mồng", "mùng"}

# A Roman numeral up to 89, in small letters.
ROMAN = r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_ROMAN = re.compile(ROMAN)
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}
# "i" to "xxxix" in their order.
ROMAN_NUMERALS: tuple[str, ...] = tuple(
    tens + ones
    for tens in ("", "x", "xx", "xxx")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    if tens + ones
)


def is_roman(text: str) -> bool:
    """Tell a Roman numeral up to 89 in small letters."""
    return bool(_ROMAN.fullmatch(text))


def roman_value(numeral: str) -> int:
    """Return the value of a Roman numeral in either case, 0 for anything else."""
    digits = [_ROMAN_DIGITS.get(char, 0) for char in numeral.lower()]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits, 0][1:], strict=True)) if all(digits) else 0


def read_number(words: list[str]) -> int | None:
    """Return the number that words spell, None when they spell none: ["hai", "mươi", "lăm"] -> 25."""
    total = 0
    rest = list(words)
    last_scale = 10**15
    while rest:
        at = next((i for i, word in enumerate(rest) if word in SCALES), len(rest))
        group = _below_thousand(rest[:at], inner=total > 0)
        if group is None:
            return None
        scale, end = 1, at
        while end < len(rest) and rest[end] in SCALES:  # "nghìn tỷ"
            scale *= SCALES[rest[end]]
            end += 1
        if scale >= last_scale:
            return None
        last_scale = scale
        total += group * scale
        rest = rest[end:]
        if scale == 1:
            break
    return total if words else None


def _below_thousand(words: list[str], *, inner: bool) -> int | None:
    if not words:
        return None
    total, rest = 0, words
    if "trăm" in rest:
        at = rest.index("trăm")
        if at != 1 or rest[0] not in _UNITS:
            return None
        total, rest = _DIGITS[rest[0]] * 100, rest[2:]
        if not rest:
            return total
        if rest[0] in _GLUE:
            return total + _DIGITS[rest[1]] if len(rest) == 2 and rest[1] in _DIGITS else None
        if len(rest) == 1 and rest[0] != "mười":
            return None
    elif inner and rest[0] in _GLUE:
        rest = rest[1:]
    if rest and rest[0] == "mười":
        total, rest = total + 10, rest[1:]
    elif len(rest) > 1 and rest[1] == "mươi" and rest[0] in _UNITS[2:]:
        total, rest = total + _DIGITS[rest[0]] * 10, rest[2:]
    elif len(rest) == 2 and rest[0] in _UNITS[2:] and rest[1] in ("mốt", "tư", "lăm", "nhăm"):
        return total + _DIGITS[rest[0]] * 10 + _DIGITS[rest[1]]  # "hai lăm"
    if not rest:
        return total
    return total + _DIGITS[rest[0]] if len(rest) == 1 and rest[0] in _DIGITS else None


def with_digits(lowered: str) -> str:
    """Write the number words of a lower-case text with marks as digits."""
    lowered = _CALENDAR.sub(_calendar, lowered)
    words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(lowered)]
    pieces: list[str] = []
    copied = at = 0
    while at < len(words):
        end = at
        while (
            end < len(words)
            and words[end][0] in _NUMBER_WORDS
            and (end == at or lowered[words[end - 1][2] : words[end][1]].isspace())
        ):
            end += 1
        taken = next(
            (
                (value, stop)
                for stop in range(end, at, -1)
                if (value := read_number([word for word, _, _ in words[at:stop]])) is not None
                and _counts(lowered, words, at, stop)
            ),
            None,
        )
        if taken is None:
            at += 1
            continue
        value, stop = taken
        pieces += [lowered[copied : words[at][1]], str(value)]
        copied = words[stop - 1][2]
        at = stop
    return "".join(pieces) + lowered[copied:]


def _calendar(match: re.Match[str]) -> str:
    value = 1 if match[2] == "giêng" else read_number(match[2].split())
    if match[2] == "năm" and re.match(r"\s+\d{4}", match.string[match.end() :]):
        return match[0]  # "trong tháng năm 2025"
    return f"{match[1]} {value}"


def _counts(text: str, words: list[tuple[str, int, int]], at: int, stop: int) -> bool:
    before = words[at - 1][0] if at and text[words[at - 1][2] : words[at][1]].isspace() else ""
    only = words[at][0]
    after_digit = bool(re.search(r"\d\s+$", text[: words[at][1]]))
    if only == "năm" and stop - at == 1 and before in _SPAN_AFTER:
        behind = text[words[at][2] :]
        return bool(_BEFORE_MEASURE.match(behind)) and not _NO_MEASURE.match(behind)
    if stop - at > 1:
        if stop - at == 2 and only == "năm" and (before in _YEAR_AFTER or after_digit):
            return False
        pair = [word for word, _, _ in words[at:stop]]
        return not (set(pair) <= {"không"}) and only not in _GLUE
    if before in _ORDINAL_AFTER or only in ("không", "mốt", "lăm", "nhăm", "tư"):
        return False
    if only == "năm" and (before in _YEAR_AFTER or after_digit or not before):
        return False
    follows = _BEFORE_MEASURE if only in ("một", "năm") else _BEFORE_COUNTED
    return bool(follows.match(text, words[stop - 1][2]))
