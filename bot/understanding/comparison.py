"""Questions that compare documents or years. Each side is searched and answered as a question of its own."""

import re
from dataclasses import dataclass

from bot.text import YEAR
from bot.understanding.named_documents import NamedDocuments
from corpus.names.kinds import DOCUMENT_WORDS
from corpus.record import long_name
from corpus.vietnamese.text import fold

_COMPARES = re.compile(
    rf"""
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
      | (?:{DOCUMENT_WORDS}|luat|cai|ban)\ (?:cu|moi|truoc|sau)  # "nghị định cũ"
      | cu\ va                                   # "cũ và mới"
    )\b
    """,
    re.VERBOSE,
)
# Not in a date, a document number or a span: "15/6/2021", "61/2018/NĐ-CP", "2021-2025".
_YEAR = re.compile(rf"(?<![\d/.-]){YEAR}(?![\d/-])")
MAX_SIDES = 3  # Chosen by hand: a table of more columns does not fit on a phone.
# Words of a comparison that name no topic: what is left of "942 và 2629 khác gì nhau?" without them is nothing.
_ASKING = re.compile(
    rf"""
    \b(?:
        cho\ toi|biet|xin|hoi                    # "cho tôi biết"
      | gi|nao|nhu|the|ra\ sao                   # "như thế nào"
      | bang|diem|su|muc                         # "bảng so sánh", "điểm khác nhau"
      | o|va|voi|giua|cua|trong|theo|co|la       # "giữa 942 và 2629"
      | cai|hai|ba|2|3                           # "hai cái"
      | {DOCUMENT_WORDS}|luat                    # "hai nghị định"
      | ve|cac|nhung|gom|nhau|moi|cu             # "gồm những gì"
    )\b
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Side:
    """One document or year of a comparison, as a question of its own."""

    text: str  # the question about this side alone
    bare: str  # … with the citations blanked out
    named: NamedDocuments
    label: str  # heads its column: "Quyết định số 942/QĐ-TTg", "Năm 2025"


def comparison_sides(text: str, bare: str, named: NamedDocuments) -> tuple[Side, ...]:
    """Return the sides that a question compares; empty when it compares nothing.

    `bare` is `text` with its citations blanked out. Two or three named documents are sides, or else two or three years.
    """
    if 2 <= len(named.targets) <= MAX_SIDES and not named.missing:
        about = _without_comparing_words(bare)
        return tuple(Side(about, about, NamedDocuments((target,)), long_name(target[0])) for target in named.targets)
    years = _years(text)
    return tuple(Side(_only(year, text), _only(year, bare), named, f"Năm {year}") for year in years)


def compares_whole_documents(side: Side) -> bool:
    """Tell whether a side names no topic, so that whole documents are compared: "942 và 2629 khác gì nhau?"."""
    return not re.search(r"[^\W\d]{2,}", _ASKING.sub(" ", _COMPARES.sub(" ", fold(side.text))))


def _without_comparing_words(text: str) -> str:
    """Return a text without the words that compare; folded where folding changes the length."""
    folded = fold(text)
    if len(folded) != len(text):
        return _COMPARES.sub(" ", folded)
    for match in _COMPARES.finditer(folded):
        text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return text


def _years(text: str) -> list[str]:
    """Return the two or three years that a question compares, "2025 và 2030"; none of a period, "2021-2025"."""
    years = list(dict.fromkeys(match[0] for match in _YEAR.finditer(text)))
    joined = re.search(rf"{YEAR}(?: (?:va|voi|so voi|hay|,))+ (?:den |toi )?(?:nam )?{YEAR}", fold(text))
    return years if 2 <= len(years) <= MAX_SIDES and (joined or _COMPARES.search(fold(text))) else []


def _only(year: str, text: str) -> str:
    """Return a text with all other years blanked out."""
    return _YEAR.sub(lambda match: match[0] if match[0] == year else " ", text)
