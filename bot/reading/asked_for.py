"""What exactly a question asks for: how many of what, or which measure of a thing. Only what speaks of that answers.

"Trung tâm cấp xã có bao nhiêu biên chế?" is answered by no sentence about the centre that counts no biên chế, however many of
the other words it holds.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from bot.reading.question_words import CLASSIFIERS, EMPTY, GENERAL, SERVING
from bot.understanding.vagueness import is_generic
from bot.verifying.figures import normal, read_figures
from corpus.names.issuers import provinces_in
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.everyday_words import everyday_in
from corpus.vietnamese.spelling import is_syllable
from corpus.vietnamese.text import fold, has_marks
from index.query import without_chatter

_DURATIONS = "giay|phut|gio|ngay|tuan|thang|nam"
_NUMERALS = "mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi"
_UNITS: dict[str, str] = {
    **dict.fromkeys(_DURATIONS.split("|"), rf"\d ?(?:{_DURATIONS}|quy)\b"),
    "diem": r"\d ?diem",
    "lan": r"\d (?:\w+ )?lan\b",
    "%": r"\d ?%|phan tram|toan bo|tat ca|mot nua|gap|phan nghin",
    "phan": r"\d ?%|phan tram|toan bo|tat ca|mot nua|gap|phan nghin",
}
_MONEY = frozenset(["tien", "dong", "ty", "trieu", "nghin"])  # held by Need.strict
_MARKED_MONEY = frozenset(["tiền", "đồng", "tỷ", "tỉ", "triệu", "nghìn"])  # "mấy tiến sĩ" asks for no money
_HOW_MANY = re.compile(r"\b(?:bao nhieu|may) ?(?P<noun>%|[a-z]+)?(?: (?P<second>[a-z]+))?")
# "mấy thủ tục này làm ở đâu" speaks of these, and counts nothing; "ngày mấy", "quyết định số mấy" ask for one number.
_NO_COUNT = re.compile(
    r"""
      \b(?:may|bao\ nhieu)\ (?:\w+\ ){1,3}(?:nay|do|kia|ay)\b        # "mấy thủ tục này"
    | \b(?:so|ngay|thang|nam|thu|hang|top|dieu|khoan|quy)\ (?:may|bao\ nhieu)\b  # "ngày mấy"
    | \b(?:o\ dau|lam\ sao|tai\ sao|vi\ sao|the\ nao|khi\ nao|duoc\ khong|co\ khong)\b  # "nộp ở đâu"
    | (?:so|hieu|van\ ban)\ (?:la\ )?bao\ nhieu                       # "số hiệu là bao nhiêu"
    """,
    re.VERBOSE,
)
_THERE_ARE = re.compile(
    r"""
    \b(?:co|gom|dang\ co|hien\ co)(?:\ tat\ ca|\ tong\ cong|\ ca\ thay)?\   # "có tất cả …"
    (?:bao\ nhieu|may)\ (?!phan\ tram|%)[a-z]+(?:\ \w+){0,3}\W*$    # "… bao nhiêu biên chế?"
    """,
    re.VERBOSE,
)
_ENDURED = re.compile(r"\b(?:bao nhieu|may) (?:\w+ ){1,4}?bi (?P<verb>[a-z]+(?: [a-z]+)?)")
_ASKS_MEASURE = re.compile(r"\b(?:bao nhieu|may|muc|ty le|tong|gia)\b|%")
# "Lương của người trực": what stands before "của" at the beginning is what is asked for.
_HEAD = re.compile(r"^\W*(?P<head>(?:[a-z]+ ){1,6}?)(?:cua|danh cho|doi voi)\b")
_HEAD_HELD = 0.34


@dataclass(frozen=True, slots=True)
class Asked:
    """What a sentence must speak of to answer; everything is folded."""

    number: bool = False  # an amount that is no date
    unit: str = ""  # pattern of the unit it must be counted in
    noun: str = ""  # what must be counted, "bien che"
    named: tuple[str, ...] = ()  # patterns that the sentence or what stands above it must hold
    things: tuple[str, ...] = ()  # words of two syllables that the sentence or what stands above it must hold
    in_all: bool = False  # how many there are: a share of them does not tell
    head: tuple[tuple[str, float], ...] = ()  # words with their rarity of which a part must stand there

    def answered_by(self, sentence: str, around: str) -> bool:
        """Tell whether a sentence, as printed, speaks of what is asked; `around` is folded and holds what stands above it."""
        folded = fold(sentence)
        above = f"{around} {folded}"
        if not all(re.search(pattern, above) for pattern in self.named):
            return False
        if self.things:
            spaced = f" {' '.join(re.findall(r'[a-z0-9]+', above))} "
            if not all(f" {thing} " in spaced for thing in self.things):
                return False
        if self.head and self._share(above) < _HEAD_HELD:
            return False
        return not self.number or sentence.endswith(":") or self._counted_in(sentence)

    def _share(self, folded: str) -> float:
        words = set(re.findall(r"\w+", folded))
        return sum(weight for word, weight in self.head if word in words) / sum(weight for _, weight in self.head)

    def _counted_in(self, sentence: str) -> bool:
        text = normal(sentence)
        folded = fold(text)
        if self.unit:
            return bool(re.search(self.unit, folded))
        amounts = [figure for figure in read_figures(text) if any(map(_is_amount, figure.keys))]
        if not self.noun:
            return bool(amounts)
        if (
            not self.in_all
            and any("%" in key or key.startswith("x:") for figure in amounts for key in figure.keys)
            and re.search(rf"\b{self.noun}\b", folded)
        ):
            return True
        # A word or two may stand between, "ba loại giấy tờ", and the number may come behind, "số thủ tục là 6.422".
        counted = re.compile(rf"\d[\d.,]* (?:(?:\w+ ){{0,2}}{self.noun}|{self.noun.split()[0]})\b")
        return (
            any(counted.match(folded, figure.start) for figure in amounts)
            or bool(re.search(rf"\b(?:{_NUMERALS}) {self.noun}\b", folded))
            or bool(re.search(rf"\b{self.noun}(?: \w+){{0,6}} (?:la|gom|dat) \d", folded))
        )


ANY = Asked()  # asks for nothing in particular


def asked_for(text: str, bare: str, rarity: Callable[[str], float], compounds: Sequence[str] = ()) -> Asked:
    """Read what one question asks for.

    `bare` is its text without the law it names, `compounds` are its words of two syllables in order.
    """
    # "máy" is a machine; "mấy" and what is typed without marks ask.
    marked = " ".join(re.sub(r"(?<!\w)máy(?!\w)", "thiết bị", expand(text).lower()).split())
    folded = fold(marked)
    number, unit, noun = _counted(folded, marked, rarity, {fold(compound) for compound in compounds})
    # What one province has is no other's, and not the country's.
    named = [rf"\b{fold(province)}\b" for province in provinces_in(text)] if number else []
    if number and (span := re.search(r"\b((?:19|20)\d\d) ?- ?((?:19|20)\d\d)\b", folded)):
        named.append(rf"{span[1]}|{span[2]}")  # the figures of one period do not answer for another
    if endured := _ENDURED.search(folded):
        named.append(rf"\b{endured['verb']}\b")
    in_all = bool(_THERE_ARE.search(folded))
    return Asked(number, unit, noun, tuple(named), _things(text, bare, compounds), in_all, _head(folded, rarity))


def _things(text: str, bare: str, compounds: Sequence[str]) -> tuple[str, ...]:
    """Return the words that say what is asked for: the first of a question, and what stands before "nào", "gì" and "của"."""
    if not compounds:
        return ()
    folded = f"{' '.join(re.findall(r'[a-z0-9%]+|[,;:.?]', fold(expand(bare))))} "
    everyday = " ".join(everyday_in(text))
    found: list[str] = []
    start = 0
    opened = True  # nothing but chatter and general words has been seen
    several = bool(re.search(r"[,;]| va | hoac ", folded))  # what is asked of several things is answered piece by piece
    for marked in compounds:
        compound = fold(marked)
        if not without_chatter(compound).strip() or SERVING & set(marked.split()):
            continue
        at = folded.find(f"{compound} ", start)
        if at < 0:
            continue
        before, after = folded[start:at], folded[at + len(compound) + 1 :]
        start = at + len(compound) + 1
        general = compound in GENERAL or compound in everyday
        opened = opened and is_generic(before)
        if not general and ((opened and not several) or re.match(r"(?:nao|gi|cua)\b", after)):
            found.append(compound)
        opened = opened and general
    return tuple(dict.fromkeys(found))


def _counted(
    folded: str, marked: str, rarity: Callable[[str], float], compounds: Collection[str]
) -> tuple[bool, str, str]:
    match = _HOW_MANY.search(folded)
    if match is None or _NO_COUNT.search(folded) or len(_HOW_MANY.findall(folded)) > 1:
        return False, "", ""
    noun, second = match["noun"] or "", match["second"] or ""
    typed = marked[match.start("noun") : match.end("noun")] if noun and len(marked) == len(folded) else noun
    if noun in _MONEY and (typed in _MARKED_MONEY or not has_marks(marked)):
        return False, "", ""
    if noun in _UNITS:
        return True, _UNITS[noun], ""
    if not noun or noun in CLASSIFIERS or not is_syllable(noun) or without_chatter(noun).strip() == "":
        return True, "", ""
    # "biên chế", "công chức" are words of two syllables: the library knows them side by side, or the language does.
    both = f"{noun} {second}"
    return True, "", both if second and (rarity(f"{noun}_{second}") < rarity("_") or both in compounds) else noun


def _head(folded: str, rarity: Callable[[str], float]) -> tuple[tuple[str, float], ...]:
    """Return the words of what stands before "của", when an amount is asked for."""
    if not _ASKS_MEASURE.search(folded):
        return ()
    found = _HEAD.search(folded)
    if found is None:
        return ()
    words = [word for word in found["head"].split() if word not in EMPTY and without_chatter(word).strip()]
    if not words or not all(map(is_syllable, words)):
        return ()
    return tuple((word, max(rarity(word), 0.01)) for word in dict.fromkeys(words))


def _is_amount(key: str) -> bool:
    """Tell an amount from a date, a document's number, a place and a year."""
    if key.startswith(("d:", "n:", "q:", "l:", "dm:")) or "/" in key:
        return False
    return not (key.isdigit() and 1945 <= int(key) <= 2100)
