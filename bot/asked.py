"""What exactly a question asks for: how many of what, or which measure of a thing. Only what speaks of that answers.

"Trung tâm cấp xã có bao nhiêu biên chế?" is answered by no sentence about the centre that counts no biên chế, however many of
the other words it holds.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.figures import normal, read_figures
from corpus.abbreviations import expand
from corpus.language import fold
from corpus.spelling import is_syllable
from index.query import without_chatter

# Said where a fact was looked for and not found: that is an answer too.
_UNVERIFIED = re.compile(r"chua (?:duoc )?xac minh|chua doc duoc")
# Words that name no thing by themselves: behind "mấy" they let every number count.
_CLASSIFIERS = frozenset(
    [
        "cai",
        "loai",
        "muc",
        "nhom",
        "dang",
        "kieu",
        "bac",
        "hang",
        "cap",
        "phan",
        "buoc",
        "y",
        "khoan",
        "dieu",
        "lan",
        "nguoi",
        "ai",
        "trong",
        "moi",
        "tong",
        "toi",
    ]
)
_DURATIONS = "giay|phut|gio|ngay|tuan|thang|nam"
_UNITS: dict[str, str] = {
    **dict.fromkeys(_DURATIONS.split("|"), rf"\d ?(?:{_DURATIONS}|quy)\b"),
    "diem": r"\d ?diem",
    "lan": r"\d (?:\w+ )?lan\b",
    "%": r"\d ?%|phan tram|toan bo|tat ca|mot nua|gap|phan nghin",
    "phan": r"\d ?%|phan tram|toan bo|tat ca|mot nua|gap|phan nghin",
}
_MONEY = frozenset(["tien", "dong", "ty", "trieu", "nghin"])  # held by Need.strict
_HOW_MANY = re.compile(r"\b(?:bao nhieu|may) ?(?P<noun>%|[a-z]+)?(?: (?P<second>[a-z]+))?")
# "mấy thủ tục này làm ở đâu" speaks of these, and counts nothing; "ngày mấy", "quyết định số mấy" ask for one number.
_NO_COUNT = re.compile(
    r"\b(?:may|bao nhieu) (?:\w+ ){1,3}(?:nay|do|kia|ay)\b|\b(?:so|ngay|thang|nam|thu|hang|top|dieu|khoan|quy) (?:may|bao nhieu)\b|"
    r"\b(?:o dau|lam sao|tai sao|vi sao|the nao|khi nao|duoc khong|co khong)\b|(?:so|hieu|van ban) (?:la )?bao nhieu"
)
_ENDURED = re.compile(r"\b(?:bao nhieu|may) (?:\w+ ){1,4}?bi (?P<verb>[a-z]+(?: [a-z]+)?)")
# Measures of a thing that nothing else stands for: asked for one, a sentence must name it. Folded; as asked, and as held.
_MEASURES: tuple[tuple[str, str], ...] = tuple(
    (rf"\b(?:{asked})\b", rf"\b(?:{held})\b")
    for asked, held in (
        (
            r"(?<!so )(?<!chat )(?<!khoi )(?<!luu )(?<!nang )(?<!trong )(?<!dung )luong(?! giac)",
            r"(?<!so )(?<!chat )(?<!luc )luong",
        ),
        (r"phu cap", r"phu cap"),
        (r"thu nhap", r"thu nhap|luong"),
        (r"tro cap", r"tro cap"),
        (r"tien thuong|muc thuong", r"thuong"),
        (r"kinh phi|ngan sach|du toan", r"kinh phi|ngan sach|du toan|chi cho|von|dong"),
        (r"chi phi", r"chi phi|kinh phi|dong"),
        (r"hoc phi", r"hoc phi"),
        (r"le phi", r"le phi"),
        (r"muc phat|tien phat|phat bao nhieu", r"phat"),
        (r"kha nang|xac suat|co hoi", r"kha nang|xac suat|co hoi"),
        (r"dien tich", r"dien tich|m2|met vuong|hecta"),
        (r"dan so", r"dan so|dan"),
        (r"do tuoi|bao nhieu tuoi|may tuoi|tuoi nghi huu", r"tuoi"),
        (r"lai suat", r"lai suat"),
        (r"thue suat|muc thue", r"thue"),
        (r"doanh thu|loi nhuan", r"doanh thu|loi nhuan"),
    )
)
_ASKS_MEASURE = re.compile(r"\b(?:bao nhieu|may|muc|ty le|tong|gia)\b|%")
# "Lương của người trực": what stands before "của" at the beginning is what is asked for.
_HEAD = re.compile(r"^\W*(?P<head>(?:[a-z]+ ){1,6}?)(?:cua|danh cho|doi voi)\b")
_EMPTY = frozenset(
    [
        "muc",
        "ty",
        "le",
        "so",
        "tong",
        "chi",
        "tieu",
        "muc",
        "dich",
        "tieu",
        "cac",
        "nhung",
        "mot",
        "toan",
        "bo",
        "noi",
        "dung",
        "thoi",
        "han",
        "gian",
        "quy",
        "mo",
        "gia",
        "tri",
        "ket",
        "qua",
        "con",
        "va",
        "thi",
        "the",
        "cho",
        "biet",
        "xin",
        "hoi",
        "vay",
        "theo",
        "u",
        "a",
        "cai",
        "diem",
        "nhiem",
        "vu",
        "trach",
        "vai",
        "tro",
        "quyen",
        "han",
    ]
)
_HEAD_HELD = 0.34


@dataclass(frozen=True, slots=True)
class Asked:
    """What a sentence must speak of to answer; everything is folded."""

    number: bool = False  # an amount that is no date
    unit: str = ""  # pattern of the unit it must be counted in
    noun: str = ""  # what must be counted, "bien che"
    named: tuple[str, ...] = ()  # patterns that the sentence or what stands above it must hold
    head: tuple[tuple[str, float], ...] = ()  # words with their rarity of which a part must stand there

    def answered_by(self, sentence: str, around: str) -> bool:
        """Tell whether a sentence, as printed, speaks of what is asked; `around` is folded and holds what stands above it."""
        folded = fold(sentence)
        if _UNVERIFIED.search(folded):
            return True
        above = f"{around} {folded}"
        if not all(re.search(pattern, above) for pattern in self.named):
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
        if any("%" in key or key.startswith("x:") for figure in amounts for key in figure.keys) and self.noun in folded:
            return True
        # A word or two may stand between, "ba loại giấy tờ", and the number may come behind, "số thủ tục là 6.422".
        counted = re.compile(rf"\d[\d.,]* (?:(?:\w+ ){{0,2}}{self.noun}|{self.noun.split()[0]})\b")
        return any(counted.match(folded, figure.start) for figure in amounts) or bool(
            re.search(rf"\b{self.noun}(?: \w+){{0,6}} (?:la|gom|dat) \d", folded)
        )


ANY = Asked()  # asks for nothing in particular


def asked_for(text: str, rarity: Callable[[str], float]) -> Asked:
    """Read what one question asks for; nothing particular when it asks for no amount."""
    # "máy" is a machine; "mấy" and what is typed without marks ask.
    folded = " ".join(fold(re.sub(r"(?<!\w)máy(?!\w)", "thiết bị", expand(text).lower())).split())
    number, unit, noun = _counted(folded, rarity)
    named = [held for asks, held in _MEASURES if re.search(asks, folded)] if _ASKS_MEASURE.search(folded) else []
    if endured := _ENDURED.search(folded):
        named.append(rf"\b{endured['verb']}\b")
    return Asked(number, unit, noun, tuple(named), _head(folded, rarity))


def _counted(folded: str, rarity: Callable[[str], float]) -> tuple[bool, str, str]:
    match = _HOW_MANY.search(folded)
    if match is None or _NO_COUNT.search(folded) or len(_HOW_MANY.findall(folded)) > 1:
        return False, "", ""
    noun, second = match["noun"] or "", match["second"] or ""
    if noun in _MONEY:
        return False, "", ""
    if noun in _UNITS:
        return True, _UNITS[noun], ""
    if not noun or noun in _CLASSIFIERS or not is_syllable(noun) or without_chatter(noun).strip() == "":
        return True, "", ""
    # "biên chế", "công chức" are words of two syllables when the library knows them side by side.
    known = second and rarity(f"{noun}_{second}") < rarity("_")
    return True, "", f"{noun} {second}" if known else noun


def _head(folded: str, rarity: Callable[[str], float]) -> tuple[tuple[str, float], ...]:
    """Return the words of what stands before "của", when an amount is asked for."""
    if not _ASKS_MEASURE.search(folded):
        return ()
    found = _HEAD.search(folded)
    if found is None:
        return ()
    words = [word for word in found["head"].split() if word not in _EMPTY and without_chatter(word).strip()]
    if not words or not all(map(is_syllable, words)):
        return ()
    return tuple((word, max(rarity(word), 0.01)) for word in dict.fromkeys(words))


def _is_amount(key: str) -> bool:
    """Tell an amount from a date, a document's number, a place and a year."""
    if key.startswith(("d:", "n:", "q:", "l:", "dm:")) or "/" in key:
        return False
    return not (key.isdigit() and 1945 <= int(key) <= 2100)
