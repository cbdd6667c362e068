"""Questions that set documents or years side by side: each side is a question of its own, so that none is lost."""

import re
from dataclasses import dataclass

from bot.understanding.named_documents import Named
from corpus.record import long_name
from corpus.vietnamese.text import fold

_COMPARES = re.compile(
    r"""
    \b(?:
        so\ sanh                                 # "so sánh QĐ 942 với QĐ 2629"
      | so\ voi                                  # "tăng bao nhiêu so với năm 2025"
      | khac\ (?:gi|nhau|the\ nao|biet)          # "khác gì nhau"
      | giong                                    # "có giống nhau không"
      | thay\ doi                                # "thay đổi thế nào"
      | hon                                      # "năm nào nhiều hơn"
      | truoc\ day                               # "trước đây là bao nhiêu"
      | cao\ hon                                 # "cao hơn bao nhiêu"
      | thap\ hon                                # "thấp hơn bao nhiêu"
      | ra\ sao                                  # "năm 2025 và 2030 ra sao"
      | (?:
            van\ ban|quyet\ dinh|nghi\ quyet|nghi\ dinh|thong\ tu|luat|cai|ban
        )\ (?:cu|moi|truoc|sau)                  # "nghị định cũ"
      | cu\ va                                   # "cũ và mới"
    )\b
    """,
    re.VERBOSE,
)
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")
MOST = 3  # sides
# Words of a comparison that name no topic: what is left of "942 và 2629 khác gì nhau?" without them is nothing.
_ASKING = re.compile(
    r"""
    \b(?:
        cho\ toi|biet|xin|hoi                    # "cho tôi biết"
      | gi|nao|nhu|the|ra\ sao                   # "như thế nào"
      | bang|diem|su|muc                         # "bảng so sánh", "điểm khác nhau"
      | o|va|voi|giua|cua|trong|theo|co|la       # "giữa 942 và 2629"
      | cai|hai|ba|2|3                           # "hai cái"
      | van\ ban|quyet\ dinh|nghi\ quyet|nghi\ dinh|thong\ tu|luat
      | ve|cac|nhung|gom|nhau|moi|cu             # "gồm những gì"
    )\b
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side: the question about it, what that question names, and its column's head."""

    text: str
    bare: str  # … without the law that it names
    named: Named
    label: str


def sides_of(text: str, bare: str, named: Named) -> tuple[Side, ...]:
    """Return each side of what is compared; empty when nothing is. `bare` is `text` with its citations blanked out."""
    if 2 <= len(named.targets) <= MOST and not named.missing:
        about = _blanked(bare)
        return tuple(Side(about, about, Named((target,)), long_name(target[0])) for target in named.targets)
    years = _years(text)
    return tuple(Side(_only(year, text), _only(year, bare), named, f"Năm {year}") for year in years)


def compares(text: str) -> bool:
    """Tell whether a question says that it compares: "khác gì", "so với"."""
    return bool(_COMPARES.search(fold(text)))


def without_topic(side: Side) -> bool:
    """Tell whether whole documents are compared: "942 và 2629 khác gì nhau?"."""
    return not re.search(r"[^\W\d]{2,}", _ASKING.sub(" ", _COMPARES.sub(" ", fold(side.text))))


def _blanked(text: str) -> str:
    """Take out the words that say that things are compared; marks stay where folding keeps the length."""
    folded = fold(text)
    if len(folded) != len(text):
        return _COMPARES.sub(" ", folded)
    for match in _COMPARES.finditer(folded):
        text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return text


def _years(text: str) -> list[str]:
    """Return the two or three years that are compared, "2025 và 2030"; a span ("2021-2025") is one."""
    years = list(dict.fromkeys(match[0] for match in _YEAR.finditer(text)))
    joined = re.search(r"(?:19|20)\d\d(?: (?:va|voi|so voi|hay|,))+ (?:den |toi )?(?:nam )?(?:19|20)\d\d", fold(text))
    return years if 2 <= len(years) <= MOST and (joined or compares(text)) else []


def _only(year: str, text: str) -> str:
    """Return a text without the other years."""
    return _YEAR.sub(lambda match: match[0] if match[0] == year else " ", text)
