"""What a typed question means for retrieval: its terms without chatter, and a text for the dense side."""

import re
from dataclasses import dataclass

from corpus.abbreviations import abbreviations_in, expand
from corpus.language import clean, fold, has_marks, syllables
from index.diacritics import Restorer
from index.keywords import terms

# Phrases that ask, greet or fill, folded; they say nothing about what is asked for. Longest first when matched.
CHATTER = (
    "cho toi hoi", "cho em hoi", "cho minh hoi", "cho hoi", "xin hoi", "toi muon hoi", "em muon hoi", "minh muon hoi",
    "toi muon biet", "cho biet", "xin cho biet", "vui long cho biet", "giup toi", "giup em", "giup minh", "vui long",
    "lam on", "xin chao", "chao ban", "kinh gui", "toi can", "ban oi", "ad oi", "cam on",
    "la bao nhieu", "bao nhieu", "la gi", "gom gi", "nhung gi", "cai gi", "viec gi", "nhu the nao", "the nao", "lam sao",
    "ra sao", "tai sao", "vi sao", "co phai", "phai khong", "dung khong", "hay khong", "duoc khong", "khong a",
    "co khong", "chua a", "la ai", "boi ai", "do ai", "ai la", "khi nao", "luc nao", "bao gio", "bao lau", "ngay nao",
    "nam nao", "o dau", "theo quy dinh", "quy dinh", "quy dinh nhu the nao", "theo", "cua", "va", "cac", "nhung", "thi",
    "la", "a", "nhe", "nhi", "vay", "the", "con", "no", "nay", "do", "kia", "gi", "nao", "may", "ai", "nhu", "ve", "cho",
    "voi", "tai", "trong", "tu", "den", "duoc", "bi", "co", "khong", "phai", "da", "dang", "se", "roi", "chua", "mot",
    "hay", "hoac", "ma", "nen", "toi", "em", "minh", "ban", "anh", "chi", "o", "thoi", "luon", "di", "u", "uh", "ok",
    "ko", "k", "dc", "đc", "hok", "hong", "vs", "j", "z", "bn", "nhieu", "nao do", "ke ten", "neu", "hien nay",
)  # fmt: skip
_CHATTER = re.compile(
    r"(?<![\w/])(?:"
    + "|".join(re.escape(fold(phrase)) for phrase in sorted(set(CHATTER), key=len, reverse=True))
    + r")(?![\w/])"
)
BACKGROUND_WEIGHT = 0.35
ABBREVIATION_WEIGHT = 0.5
BIGRAM_WEIGHT = 0.6  # a bigram repeats what its two syllables said, only surer


@dataclass(frozen=True, slots=True)
class Query:
    """A question ready for both engines."""

    terms: dict[str, float]  # keyword terms with their boosts, abbreviations in both forms
    needed: dict[str, float]  # the terms an answer should hold: abbreviations only written out
    dense_text: str  # with diacritics, abbreviations written out
    marked: bool  # typed with diacritics


def without_chatter(folded: str) -> str:
    """Return folded text with chatter replaced by line breaks, so that what was apart stays apart."""
    return _CHATTER.sub("\n", folded)


def make_query(question: str, restorer: Restorer | None = None, background: str = "") -> Query:
    """Read a question; the restorer gives marks back to a question typed without them.

    `background` is what the question leans on (the question before it, the other half of a double question): its terms
    count less.
    """
    typed = clean(question)
    text, behind = (_marked(part, restorer) for part in (typed, clean(background)))
    needed = _weights(text, 1.0)
    for term, weight in _weights(behind, BACKGROUND_WEIGHT).items():
        needed.setdefault(term, weight)
    if not needed:
        needed = dict.fromkeys(syllables(text), 1.0)
    both = {**dict.fromkeys(abbreviations_in(typed), ABBREVIATION_WEIGHT), **needed}
    return Query(both, needed, f"{behind} {text}".strip(), has_marks(question))


def _marked(text: str, restorer: Restorer | None) -> str:
    if restorer and not has_marks(text):
        text = restorer.restore(text)
    return expand(text)


def _weights(text: str, scale: float) -> dict[str, float]:
    weights: dict[str, float] = {}
    # Chatter cuts the text into runs, so that no bigram spans a gap that was never there in print.
    for run in without_chatter(fold(text)).split("\n"):
        for term in terms(run):
            weights[term] = scale * (BIGRAM_WEIGHT if "_" in term else 1.0)
    return weights
