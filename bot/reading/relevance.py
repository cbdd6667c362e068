"""How well a piece of text answers a question: rarity-weighted term coverage and the kind of fact asked for."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.asked_for import ANY, Asked, asked_for
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.everyday_words import everyday_meant
from corpus.vietnamese.measures import DURATIONS, SCALES
from corpus.vietnamese.numerals import ONE_TO_TEN_FOLDED
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.question_words import AskedFor, words_only_asking
from corpus.vietnamese.text import fold
from index.terms import terms

# What a question word asks for, and what a sentence that answers it must hold (both on folded text).
# "mấy giấy tờ" and "xe máy năm 2026" fold to "mấy giây" and "mấy năm".
_LASTS = [duration for duration in DURATIONS if duration not in ("giay", "nam")]
_WANTED: tuple[tuple[str, str, str], ...] = (
    ("percent", r"phan tram|ty le|%", r"\d\s*%|phan tram"),
    ("amount", r"bao nhieu|\bmay\b|muc nao|so luong|tong", rf"\d|\b(?:{ONE_TO_TEN_FOLDED})\b"),
    ("day", r"ngay (?:nao|may|bao nhieu)|hom nao", r"\d{1,2}/\d{1,2}|\bngay \d"),
    (
        "duration",
        rf"bao lau|may (?:{alternation(_LASTS)})|thoi gian cho",
        rf"\d+ (?:{alternation((*_LASTS, 'nam'))})\b",
    ),
    (
        "time",
        rf"{words_only_asking(AskedFor.TIME)}|ngay nao|nam nao|thang nao|han chot|thoi han|han nao|deadline|moc thoi gian|den khi",
        r"\bngay\b|\bthang \d|\bquy [ivx\d]|\bnam \d{4}|\d{1,2}/\d{1,2}|\d{4}|\bphut\b|\bgio\b",
    ),
    (
        "body",
        r"\bai\b|co quan nao|don vi nao|bo nao|cap nao|ben nao|nguoi nao|trach nhiem cua",
        r"\bbo\b|\bvu\b|van phong|chinh phu|thu tuong|uy ban|trung tam|thanh tra|co quan|don vi|tap chi|nguoi dung dau|cuc\b|so\b",
    ),
)
_SCALES = alternation(map(fold, SCALES))
# What nothing else can stand for: a question for an amount of money is not answered by a day.
_STRICT: tuple[tuple[str, str], ...] = (
    (
        rf"(?:bao nhieu|may) (?:tien|dong|{_SCALES})\b|(?:kinh phi|le phi|muc phi|phi|hoc phi|luong|gia|muc phat)"
        r" (?:\w+ ){0,8}(?:bao nhieu|la may)|"
        r"^(?:muc )?(?:kinh phi|le phi|muc phi|phi|hoc phi|luong|tien luong|gia|muc phat)\b(?!.*\b(?:ai|gi|nao|sao|dau|nop|khong|chua)\b)",
        rf"\d[\d.,]* ?(?:(?:{_SCALES}) )?(?:{_SCALES}|dong|vnd|usd)\b|mien phi|khong thu (?:phi|tien)|khong mat (?:phi|tien)"
        r"|mien le phi",
    ),
    (
        r"so dien thoai|duong day nong so|hotline|so may ban",
        r"\b0\d{2,3}[ .]?\d{3}|\b1[89]\d{2}|\b10\d{2}\b|dien thoai",
    ),
    (r"mien (?:le |hoc )?phi|giam (?:le |hoc )?phi", r"mien|khong thu|giam (?:le |hoc )?phi|mat phi"),
    (r"\bemail\b|thu dien tu nao|dia chi (?:nha|lien he|tru so)", r"@|dia chi|thu dien tu|tru so"),
)
# "mấy nhóm", "bao nhiêu nhiệm vụ": the answer counts the same thing.
_COUNTED = re.compile(r"\b(?:may|bao nhieu) (?!phan tram|tien|la\b|thi\b|ngay\b|nam\b)([a-z]+)")


# "yêu cầu gì", "chấm thế nào", "gồm những nhóm nào": what stands beside the best sentence belongs to the answer.
_OPEN_ENDED = re.compile(
    r"\b(?:gi|the nao|nhu nao|ra sao|gom|bao gom|nhung|neu|liet ke|ke ten|trinh bay|tom tat|noi dung)\b"
)
# One procedure among thousands: only what names it answers, and what holds for all of them does not.
_ONE_PROCEDURE = re.compile(
    r"\b(?:thu tuc|ho so) (?:(?:xin|de nghi|dang ky|de) )*(?:xin|de nghi|dang ky|cap|doi|gia han|cho phep|chuyen|cong bo|cong nhan|thanh lap|"
    r"giai the|tach|nhap|xoa|mua|ban|vay|huong|nhan|sang|tang|ly hon|ket hon|khai|nghi|bo nhiem|tuyen dung)\b(?! ho so)|"
    r"\b(?:giay phep|giay chung nhan|chung chi|giay xac nhan) (?!nao\b|gi\b|do\b)\w+ \w+.*\b(?:thu tuc|ho so|giay to|bao lau|may ngay|o dau|co quan nao)\b|"
    r"\b(?:thu tuc|ho so|giay to)\b.*\b(?:giay phep|giay chung nhan|chung chi)\b"
)
_NEVER = "\x00"  # a term that no text has
_YEARS = re.compile(r"(?:19|20)\d\d")  # also in spans and numbers, "2021-2025", "61/2018/NĐ-CP"
_YEAR = re.compile(r"(?<![\d/-])(?:19|20)\d\d(?![\d-])")


@dataclass(frozen=True, slots=True)
class Need:
    """What a question needs: its terms with their weight, and the kinds of fact it asks for."""

    weights: dict[str, float]
    wanted: tuple[str, ...]  # patterns over folded text
    unknown: frozenset[str] = frozenset()  # terms that no passage of the library holds
    years: frozenset[str] = frozenset()  # years that the question names
    asks_amount: bool = False  # how much or how many
    strict: tuple[str, ...] = ()  # patterns without which a sentence cannot answer
    open_ended: bool = False  # asks what something says, not for one fact
    one_procedure: bool = False  # asks about a procedure of its own, "thủ tục cấp giấy phép xây dựng"
    asked: Asked = ANY  # the very thing that is counted or measured

    @property
    def total(self) -> float:
        """Sum of all weights; 0 when the question has no content."""
        return sum(self.weights.values())

    def coverage(self, present: Iterable[str]) -> float:
        """Return the weighted share (0 to 1) of the question's terms among `present` ones."""
        found = set(present)
        return sum(w for term, w in self.weights.items() if term in found) / self.total if self.total else 0.0

    def known_coverage(self, present: Iterable[str]) -> float:
        """Return the share of the terms that the library knows: people ask in words that no law has, "cầm trịch"."""
        known = self.total - sum(self.weights[term] for term in self.unknown)
        return self.coverage(present) * self.total / known if known > 0 else 0.0

    def other_year(self, folded: str) -> bool:
        """Tell whether a text speaks of years, and of none that the question names: 2025 does not answer for 2030."""
        found = set(_YEAR.findall(folded))
        return bool(self.years and found and not found & self.years)

    def allows(self, folded: str, sentence: str = "") -> bool:
        """Tell whether a sentence can answer at all; `folded` is it with what stands above it.

        How much in a year stands only where the year is named, and how many only where that very thing is counted.
        """
        if sentence and not self.asked.answered_by(sentence, folded):
            return False
        if self.years and self.asks_amount and not self.years & set(_YEARS.findall(folded)):
            return False
        return all(re.search(pattern, folded) for pattern in self.strict)

    def fits(self, folded: str) -> float:
        """Return the share of wanted kinds of fact that a folded text holds; 1 when nothing special is wanted."""
        if not self.wanted:
            return 1.0
        return sum(bool(re.search(pattern, folded)) for pattern in self.wanted) / len(self.wanted)


def need_of(
    question: str,
    query_terms: dict[str, float],
    rarity: Callable[[str], float],
    compounds: tuple[str, ...] = (),
    *,
    bare: str | None = None,
) -> Need:
    """Weigh the terms of a question by their rarity in the library; `bare` is the question without the law it names."""
    folded = " ".join(fold(expand(question)).split())
    wanted = [holds for _, asks, holds in _WANTED if re.search(asks, folded)]
    wanted += [rf"(?:\d|\b(?:{ONE_TO_TEN_FOLDED})) {noun}\b" for noun in _COUNTED.findall(folded)]
    rarest = rarity(_NEVER)
    return Need(
        {term: boost * rarity(term) for term, boost in query_terms.items()},
        tuple(wanted),
        frozenset(term for term in query_terms if rarity(term) >= rarest),
        frozenset(_YEAR.findall(folded)),
        bool(re.search(r"bao nhieu|phan tram|ty le|%|\bmay\b", folded)),
        tuple(holds for asks, holds in _STRICT if re.search(asks, folded)),
        bool(_OPEN_ENDED.search(folded)),
        bool(_ONE_PROCEDURE.search(folded)),
        asked=asked_for(question, question if bare is None else bare, rarity, compounds),
    )


@lru_cache(maxsize=2_000)  # the same sentences are found again and again
def terms_of(text: str) -> frozenset[str]:
    """Return the folded syllables and bigrams of a text."""
    return frozenset(terms(text))


def held_by(text: str, need: Need) -> frozenset[str]:
    """Return the terms of a text, and the everyday names that the question uses for what the text names as the law does."""
    return terms_of(text) | set(everyday_meant(fold(text), [term for term in need.weights if " " in term]))
