"""What a question asks for: how many of what, or which measure of which thing.

"Trung tâm cấp xã có bao nhiêu biên chế?" is not answered by a sentence about the centre that counts no biên chế, however many
other words of the question it holds.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from bot.reading.question_words import CLASSIFIERS, EMPTY, GENERAL, SERVING
from bot.text import YEAR
from bot.understanding.vagueness import is_generic
from bot.verifying.figures import normalized, read_figures
from corpus.names.issuers import provinces_in
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.everyday_words import everyday_in
from corpus.vietnamese.measures import DURATIONS, SCALES
from corpus.vietnamese.numerals import ONE_TO_TEN_FOLDED
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.question_words import AskedFor, words_asking
from corpus.vietnamese.spelling import is_syllable
from corpus.vietnamese.text import fold, has_marks
from index.query import without_chatter

# Units that a question names, each with a pattern of what an answer counted in it holds; folded.
_UNITS: dict[str, str] = {
    **dict.fromkeys(DURATIONS, rf"\d ?(?:{alternation(DURATIONS)}|quy)\b"),
    "diem": r"\d ?diem",
    "lan": r"\d (?:\w+ )?lan\b",
    "%": r"\d ?%|phan tram|toan bo|tat ca|mot nua|gap|phan nghin",
    "phan": r"\d ?%|phan tram|toan bo|tat ca|mot nua|gap|phan nghin",
}
_MONEY_WITH_MARKS = frozenset(("tiền", "đồng", *SCALES))  # "mấy tiến sĩ" asks for no money
_MONEY = frozenset(map(fold, _MONEY_WITH_MARKS))  # see `required_facts` in bot/reading/facts.py
_HOW_MANY = re.compile(r"\b(?:bao nhieu|may) ?(?P<noun>%|[a-z]+)?(?: (?P<second>[a-z]+))?")
# Nothing is counted: "mấy thủ tục này" means these procedures, "ngày mấy" and "quyết định số mấy" ask for one number.
_NO_COUNT = re.compile(
    rf"""
      \b(?:may|bao\ nhieu)\ (?:\w+\ ){{1,3}}(?:nay|do|kia|ay)\b      # "mấy thủ tục này"
    | \b(?:so|ngay|thang|nam|thu|hang|top|dieu|khoan|quy)\ (?:may|bao\ nhieu)\b  # "ngày mấy"
    | \b(?:o\ dau|{words_asking(AskedFor.REASON)}|lam\ sao|the\ nao|khi\ nao|duoc\ khong|co\ khong)\b  # "nộp ở đâu"
    | (?:so|hieu|van\ ban)\ (?:la\ )?bao\ nhieu                       # "số hiệu là bao nhiêu"
    """,
    re.VERBOSE,
)
_TOTAL = re.compile(
    r"""
    \b(?:co|gom|dang\ co|hien\ co)(?:\ tat\ ca|\ tong\ cong|\ ca\ thay)?\   # "có tất cả …"
    (?:bao\ nhieu|may)\ (?!phan\ tram|%)[a-z]+(?:\ \w+){0,3}\W*$    # "… bao nhiêu biên chế?"
    """,
    re.VERBOSE,
)
# "Bao nhiêu công chức bị kỷ luật": the answer names what happened to them.
_HAPPENED = re.compile(r"\b(?:bao nhieu|may) (?:\w+ ){1,4}?bi (?P<verb>[a-z]+(?: [a-z]+)?)")
_ASKS_MEASURE = re.compile(r"\b(?:bao nhieu|may|muc|ty le|tong|gia)\b|%")
# "Lương của người trực …": the head, before "của", is what is asked for.
_HEAD = re.compile(r"^\W*(?P<head>(?:[a-z]+ ){1,6}?)(?:cua|danh cho|doi voi)\b")
MIN_HEAD_SHARE = 0.34  # weighted share; chosen by hand: of three equally rare words one is not enough
MIN_WEIGHT = 0.01  # Chosen by hand: a word that every passage holds keeps some weight, so that no sum is 0.


@dataclass(frozen=True, slots=True)
class ExpectedAnswer:
    """What a sentence must hold to answer; words and patterns are folded."""

    is_amount: bool = False  # a number that is no date, place or document number
    unit: str = ""  # pattern of the unit of the amount
    noun: str = ""  # what is counted, "bien che"
    required_patterns: tuple[str, ...] = ()  # in the sentence or above it
    required_words: tuple[str, ...] = ()  # words of two syllables, in the sentence or above it
    is_total: bool = False  # how many there are in all: a percentage does not tell
    head_words: tuple[tuple[str, float], ...] = ()  # with their rarity; a share of them, in the sentence or above it

    def is_in(self, sentence: str, context: str) -> bool:
        """Tell whether a sentence, as printed, holds what is expected; `context` is folded and stands above it."""
        folded = f"{context} {fold(sentence)}"
        if not all(re.search(pattern, folded) for pattern in self.required_patterns):
            return False
        if self.required_words:
            spaced = f" {' '.join(re.findall(r'[a-z0-9]+', folded))} "
            if not all(f" {word} " in spaced for word in self.required_words):
                return False
        if self.head_words and self._head_share(folded) < MIN_HEAD_SHARE:
            return False
        return not self.is_amount or sentence.endswith(":") or self._holds_amount(sentence)

    def _head_share(self, folded: str) -> float:
        words = set(re.findall(r"\w+", folded))
        held = sum(weight for word, weight in self.head_words if word in words)
        return held / sum(weight for _, weight in self.head_words)

    def _holds_amount(self, sentence: str) -> bool:
        text = normalized(sentence)
        folded = fold(text)
        if self.unit:
            return bool(re.search(self.unit, folded))
        amounts = [figure for figure in read_figures(text) if any(map(_is_amount, figure.keys))]
        if not self.noun:
            return bool(amounts)
        if (
            not self.is_total
            and any("%" in key or key.startswith("x:") for figure in amounts for key in figure.keys)
            and re.search(rf"\b{self.noun}\b", folded)
        ):
            return True
        # Up to two words may stand between, "ba loại giấy tờ"; the number may follow the noun, "số thủ tục là 6.422".
        counted = re.compile(rf"\d[\d.,]* (?:(?:\w+ ){{0,2}}{self.noun}|{self.noun.split()[0]})\b")
        return (
            any(counted.match(folded, figure.start) for figure in amounts)
            or bool(re.search(rf"\b(?:{ONE_TO_TEN_FOLDED}) {self.noun}\b", folded))
            or bool(re.search(rf"\b{self.noun}(?: \w+){{0,6}} (?:la|gom|dat) \d", folded))
        )


ANYTHING = ExpectedAnswer()


def expected_answer(
    text: str, bare: str, rarity: Callable[[str], float], compounds: Sequence[str] = ()
) -> ExpectedAnswer:
    """Read what one question asks for.

    `bare` is its text without the law that it names, `rarity` weighs a folded term in the library, `compounds` are its words
    of two syllables in order.
    """
    # "máy" is a machine; "mấy" asks, and so does "may" of who types without diacritics.
    marked = " ".join(re.sub(r"(?<!\w)máy(?!\w)", "thiết bị", expand(text).lower()).split())
    folded = fold(marked)
    is_amount, unit, noun = _amount(folded, marked, rarity, {fold(compound) for compound in compounds})
    required: list[str] = []
    if is_amount:
        # An amount of one province or period does not answer for another, nor for the country.
        required += [rf"\b{fold(province)}\b" for province in provinces_in(text)]
        if period := re.search(rf"\b({YEAR}) ?- ?({YEAR})\b", folded):
            required.append(f"{period[1]}|{period[2]}")
    if happened := _HAPPENED.search(folded):
        required.append(rf"\b{happened['verb']}\b")
    return ExpectedAnswer(
        is_amount,
        unit,
        noun,
        tuple(required),
        _required_words(text, bare, compounds),
        bool(_TOTAL.search(folded)),
        _head_words(folded, rarity),
    )


def _required_words(text: str, bare: str, compounds: Sequence[str]) -> tuple[str, ...]:
    """Return the compounds that name what is asked for: the first of a question, and those before "nào", "gì" and "của"."""
    if not compounds:
        return ()
    folded = f"{' '.join(re.findall(r'[a-z0-9%]+|[,;:.?]', fold(expand(bare))))} "
    everyday = " ".join(everyday_in(text))
    found: list[str] = []
    start = 0
    first = True  # only chatter and general words so far
    several = bool(re.search(r"[,;]| va | hoac ", folded))  # no sentence need hold the first of several things
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
        first = first and is_generic(before)
        if not general and ((first and not several) or re.match(r"(?:nao|gi|cua)\b", after)):
            found.append(compound)
        first = first and general
    return tuple(dict.fromkeys(found))


def _amount(
    folded: str, marked: str, rarity: Callable[[str], float], compounds: Collection[str]
) -> tuple[bool, str, str]:
    """Return whether an amount is asked for, the pattern of its unit, and the noun that is counted."""
    match = _HOW_MANY.search(folded)
    if match is None or _NO_COUNT.search(folded) or len(_HOW_MANY.findall(folded)) > 1:
        return False, "", ""
    noun, second = match["noun"] or "", match["second"] or ""
    typed = marked[match.start("noun") : match.end("noun")] if noun and len(marked) == len(folded) else noun
    if noun in _MONEY and (typed in _MONEY_WITH_MARKS or not has_marks(marked)):
        return False, "", ""
    if noun in _UNITS:
        return True, _UNITS[noun], ""
    if not noun or noun in CLASSIFIERS or not is_syllable(noun) or without_chatter(noun).strip() == "":
        return True, "", ""
    # "biên chế", "công chức" are one word: the library holds the pair, or it is a compound.
    both = f"{noun} {second}"
    return True, "", both if second and (rarity(f"{noun}_{second}") < rarity("_") or both in compounds) else noun


def _head_words(folded: str, rarity: Callable[[str], float]) -> tuple[tuple[str, float], ...]:
    """Return the words before "của" with their rarity, when a question asks for a measure."""
    if not _ASKS_MEASURE.search(folded):
        return ()
    found = _HEAD.search(folded)
    if found is None:
        return ()
    words = [word for word in found["head"].split() if word not in EMPTY and without_chatter(word).strip()]
    if not words or not all(map(is_syllable, words)):
        return ()
    return tuple((word, max(rarity(word), MIN_WEIGHT)) for word in dict.fromkeys(words))


def _is_amount(key: str) -> bool:
    """Tell the key of an amount from that of a date, a document number, a place and a year; see `figures`."""
    if key.startswith(("d:", "n:", "q:", "l:", "dm:")) or "/" in key:
        return False
    return not (key.isdigit() and 1945 <= int(key) <= 2100)
