"""Negation, duty, permission and reach of a sentence, compared with its sources.

As in `bot/verifying/claims.py` each function returns what is wrong, "" when nothing is.
"""

import re
from collections.abc import Sequence

from bot.verifying.figures import normalized

_NO_NEGATION = re.compile(
    r"""
      không\ (?:
          quá|dưới|ít\ hơn|thấp\ hơn|vượt\ quá|vượt|hơn|nhiều\ hơn|cao\ hơn  # bounds: "không quá 15 phút"
        | chỉ|những                              # "không chỉ", "không những"
        | gian|khí|ngừng                         # "không gian", "không khí", "không ngừng"
      )(?!\w)
    | hàng\ không                                # "hàng không"
    """,
    re.VERBOSE,
)
_NEGATIVE = {"không", "chưa", "chẳng", "cấm", "đừng"}
_EXCEPT = re.compile(r"(?<!loại )(?<!khấu )(?<!giảm )(?<!\w)trừ(?!\w)|ngoại trừ")
# Words that may stand between "không" and its verb: function words, and those whom a provision addresses.
_LIGHT_WORDS = (
    "được phải có bị là thể cần yêu cầu đã các những việc để bất kỳ cho và một nghiêm về của với phép người dân tổ chức "
    "cá nhân doanh nghiệp cơ quan"
)
_LIGHT = frozenset(_LIGHT_WORDS.split())
_FORBIDDEN = re.compile(r"(?<!\w)(?:cấm|không được|không cho phép)(?!\w)")
_FREED = re.compile(r"(?<!\w)không (?:phải|cần|bắt buộc|yêu cầu)(?!\w)")
_CONDITION = re.compile(r"(?<!\w)(?:nếu|(?<!trừ )trong trường hợp|với điều kiện|chỉ khi)(?!\w)")
_CONDITION_KEPT = re.compile(r"(?<!\w)(?:nếu|khi|trường hợp|điều kiện|mà)(?!\w)")
_MAY = re.compile(r"(?<!\w)(?:có thể|được phép|khuyến khích|nên|không bắt buộc|tùy)(?!\w)")
_MAY_SOURCE = re.compile(r"(?<!\w)(?:có thể|được|khuyến khích|nên|tùy|không bắt buộc)(?!\w)")
_MUST = re.compile(r"(?<!\w)(?:phải|bắt buộc|buộc)(?!\w)")
_MUST_SOURCE = re.compile(r"(?<!\w)(?:phải|bắt buộc|buộc|yêu cầu|giao|trách nhiệm|bảo đảm|không được|thực hiện)(?!\w)")
_ALL = re.compile(r"(?<!\w)(?:mọi|tất cả|toàn bộ|bất kỳ|bất kể|toàn thể|100%)(?!\w)")
_REACH = re.compile(
    r"""
    (?<!\w)(?:
        duy\ nhất|riêng                          # "duy nhất một đầu mối"
      | luôn|vĩnh\ viễn|hoàn\ toàn               # "hoàn toàn"
      | miễn\ phí                                # "miễn phí"
      | ngay\ lập\ tức                           # "ngay lập tức"
      | cả\ nước|toàn\ quốc                      # "trên toàn quốc"
      | hằng\ năm|hàng\ năm|hằng\ quý|hằng\ tháng|hằng\ tuần|hằng\ ngày  # "hằng quý"
      | mỗi\ năm|mỗi\ quý|mỗi\ tháng             # "mỗi quý"
      | định\ kỳ|đột\ xuất                       # "định kỳ"
      | chỉ(?!\ (?:đạo|tiêu|số|thị|định|dẫn|huy))  # "chỉ", not "chỉ tiêu"
    )(?!\w)
    """,
    re.VERBOSE,
)
_SAME_REACH = {"hàng năm": "hằng năm", "mỗi năm": "hằng năm", "mỗi quý": "hằng quý", "mỗi tháng": "hằng tháng"}
_WORD = re.compile(r"[^\W_]+")
WINDOW = 7  # words that a negation can reach, "không được yêu cầu người dân bổ sung"; chosen by hand


def wrong_negation(text: str, best: Sequence[str], sources: Sequence[str]) -> str:
    """Return words that are negated in the sentence and not in its sources, or the other way round."""
    own, theirs = _words(text), [_words(source) for source in best]
    for words in theirs:
        for _, follows in _negated(words):
            pair = follows[:2]
            if len(pair) > 1 and _plain_count(own, pair) > _plain_count(words, pair):
                return f"not negated: {' '.join(pair)}"
    for _, follows in _negated(own):
        pair = follows[:2]
        if len(pair) > 1 and any(_plain_count(words, pair) > _plain_count(own, pair) for words in theirs):
            return f"negated: {' '.join(pair)}"
    everywhere = [_words(source) for source in sources]
    for _, follows in _negated(own):
        if follows and not any(
            _NEGATIVE & set(words[max(0, i - WINDOW) : i]) for words in everywhere for i in _at(words, follows[0])
        ):
            return f"negated: {' '.join(follows[:2])}"
    if len(_EXCEPT.findall(text.lower())) != max((len(_EXCEPT.findall(source.lower())) for source in best), default=0):
        return "trừ"
    return ""


def _words(text: str) -> list[str]:
    return _WORD.findall(_NO_NEGATION.sub(" ", normalized(text)))


def _negated(words: list[str]) -> list[tuple[int, list[str]]]:
    return [
        (at, [follows for follows in words[at + 1 : at + 1 + WINDOW] if follows not in _LIGHT | _NEGATIVE])
        for at, word in enumerate(words)
        if word in _NEGATIVE and not (at and words[at - 1] in _NEGATIVE)
    ]


def _at(words: list[str], wanted: str) -> list[int]:
    return [at for at, word in enumerate(words) if word == wanted]


def _plain_count(words: list[str], wanted: list[str]) -> int:
    """Count where words stand side by side without a negation before them."""
    return sum(
        words[at : at + len(wanted)] == wanted and not _NEGATIVE & set(words[max(0, at - WINDOW) : at])
        for at in range(len(words))
    )


def wrong_reach(text: str, best: Sequence[str]) -> str:
    """Return a word that makes a duty of a permission, a permission of a duty, or all of some."""
    own, theirs = normalized(text), normalized(" ; ".join(best))
    forbidden = _FORBIDDEN.search(own)
    if forbidden and not _FORBIDDEN.search(theirs):
        return str(forbidden[0])
    freed = _FREED.search(own)
    if freed and not _FREED.search(theirs) and _FORBIDDEN.search(theirs):
        return str(freed[0])
    condition = _CONDITION.search(normalized(best[0])) if best else None
    if condition and not _CONDITION_KEPT.search(own):
        return str(condition[0])
    may, must = _MAY.search(own), _MUST.search(own)
    if may and not _MAY_SOURCE.search(theirs):
        return may[0]
    if must and not _MUST_SOURCE.search(theirs):
        return must[0]
    soft = re.search(r"(?<!\w)(?:có thể|khuyến khích)(?!\w)", normalized(best[0])) if best else None
    if soft and not _MAY_SOURCE.search(own):
        return str(soft[0])
    if (widened := _ALL.search(own)) and not _ALL.search(theirs):
        return str(widened[0])
    reach = {_SAME_REACH.get(word, word) for word in _REACH.findall(theirs)}
    strange = [word for word in _REACH.findall(own) if _SAME_REACH.get(word, word) not in reach]
    if strange:
        return str(strange[0])
    first = {_SAME_REACH.get(word, word) for word in _REACH.findall(normalized(best[0]))} if best else set()
    return "chỉ" if "chỉ" in first and "chỉ" not in _REACH.findall(own) else ""
