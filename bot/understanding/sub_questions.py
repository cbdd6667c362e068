"""Questions that ask several things: "mấy nhóm, tổng bao nhiêu điểm?" is two sub-questions."""

import re

from bot.text import content_words
from corpus.vietnamese.question_words import ANY_FOLDED
from corpus.vietnamese.text import fold

# Words that ask, folded: "là gì", "bao nhiêu điểm", "kể tên các nhóm", "đạt % nào".
_QUESTION_WORD = re.compile(rf"\b(?:{ANY_FOLDED}|liet ke|ke ten)\b|%")
# Where one sub-question may end and the next begin.
_BORDER = re.compile(r"\s*[,;?]\s+|\s+(?:va|rồi|roi|và|hay là|đồng thời|dong thoi|còn|con)\s+", re.IGNORECASE)
# Named twice, "tỷ lệ A và tỷ lệ B là bao nhiêu", they are two sub-questions though only one of them asks.
_MEASURE = re.compile(r"\b(?:ty le|ti le|so luong|muc tieu|thoi han|chi tieu|muc phi|thoi gian)\b")
MAX_PARTS = 4  # Chosen by hand: the rest of a longer question stays in one piece.
MIN_OWN_WORDS = 6  # Chosen by hand: a sub-question with fewer content words is searched together with the others.


def split_question(text: str) -> list[str]:
    """Return the sub-questions of a text, each a literal piece of it; one piece when there is only one."""
    return [text[start:end] for start, end in sub_question_spans(text)]


def sub_question_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans (start, end) of the sub-questions of a text, without blanks around them.

    A border counts only between two pieces that both ask something.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for border in _BORDER.finditer(text):
        left, right = text[start : border.start()], text[border.end() :]
        if _is_question(right) and (_is_question(left) or _same_measure(left, right)) and len(found) < MAX_PARTS - 1:
            found.append((start, border.start()))
            start = border.end()
    found.append((start, len(text)))
    return [stripped for piece in found if (stripped := _stripped(text, *piece))]


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    words = piece.strip()
    begin = start + len(piece) - len(piece.lstrip())
    return (begin, begin + len(words)) if words else None


def has_question_word(folded: str) -> bool:
    """Tell whether folded text holds a word that asks: "nào", "bao nhiêu"."""
    return bool(_QUESTION_WORD.search(folded))


def stands_alone(part: str) -> bool:
    """Tell whether a sub-question names its own subject: "tổng bao nhiêu điểm?" does not."""
    return len(content_words(fold(part))) >= MIN_OWN_WORDS


def _same_measure(left: str, right: str) -> bool:
    """Tell whether both pieces name the same measure: "tỷ lệ hồ sơ trực tuyến và tỷ lệ số hóa là bao nhiêu"."""
    measures = _MEASURE.findall(fold(left))
    return bool(measures) and fold(right).startswith(f"{measures[-1]} ")


def _is_question(text: str) -> bool:
    folded = fold(text)
    return has_question_word(folded) and len(content_words(folded)) >= 2
