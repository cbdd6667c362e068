"""Several questions in one: "mấy nhóm, tổng bao nhiêu điểm?" is two."""

import re

from corpus.vietnamese.text import fold
from index.query import without_chatter

# What makes a piece of text a question of its own, folded.
_ASKS = re.compile(
    r"""
      \b(?:
          ai|gi|nao|may                          # "do ai", "là gì", "cơ quan nào", "mấy nhóm"
        | bao\ nhieu                             # "bao nhiêu điểm"
        | bao\ gio|khi\ nao                      # "bao giờ xong"
        | bao\ lau                               # "trong bao lâu"
        | o\ dau|dau                             # "nộp ở đâu"
        | the\ nao|ra\ sao                       # "như thế nào"
        | vi\ sao|tai\ sao                       # "vì sao"
        | khong|chua                             # "có được không"
        | liet\ ke|ke\ ten                       # "kể tên các nhóm"
      )\b
    | %                                          # "đạt % nào"
    """,
    re.VERBOSE,
)
_BORDER = re.compile(r"\s*[,;?]\s+|\s+(?:va|rồi|roi|và|hay là|đồng thời|dong thoi|còn|con)\s+", re.IGNORECASE)
_MEASURE = re.compile(r"\b(?:ty le|ti le|so luong|muc tieu|thoi han|chi tieu|muc phi|thoi gian)\b")
MAX_PARTS = 4
OWN_WORDS = 6


def split_question(text: str) -> list[str]:
    """Return the questions in `text`, each a literal piece of it; one piece when it is a single question."""
    return [text[start:end] for start, end in pieces_of(text)]


def pieces_of(text: str) -> list[tuple[int, int]]:
    """Return where the questions in `text` stand, without blanks around them.

    A border counts only between two pieces that both ask something and both have content of their own.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for border in _BORDER.finditer(text):
        left, right = text[start : border.start()], text[border.end() :]
        if _asks(right) and (_asks(left) or _same_measure(left, right)) and len(found) < MAX_PARTS - 1:
            found.append((start, border.start()))
            start = border.end()
    found.append((start, len(text)))
    return [stripped for piece in found if (stripped := _stripped(text, *piece))]


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    words = piece.strip()
    begin = start + len(piece) - len(piece.lstrip())
    return (begin, begin + len(words)) if words else None


def asks(folded: str) -> bool:
    """Tell whether folded text holds a word that asks."""
    return bool(_ASKS.search(folded))


def stands_alone(part: str) -> bool:
    """Tell whether a part names what it is about: "tổng bao nhiêu điểm?" does not, the parts beside it do."""
    return len(re.findall(r"\w+", without_chatter(fold(part)))) >= OWN_WORDS


def _same_measure(left: str, right: str) -> bool:
    """Tell whether two things are measured: "tỷ lệ hồ sơ trực tuyến và tỷ lệ số hóa là bao nhiêu"."""
    measures = _MEASURE.findall(fold(left))
    return bool(measures) and fold(right).startswith(f"{measures[-1]} ")


def _asks(text: str) -> bool:
    folded = fold(text)
    return asks(folded) and len(re.findall(r"\w+", without_chatter(folded))) >= 2
