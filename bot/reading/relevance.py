"""How well a piece of text answers a question: rarity-weighted term coverage and the kind of fact asked for."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.asked_for import ANY, Asked, asked_for
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.everyday_words import everyday_meant
from corpus.vietnamese.text import fold
from index.terms import terms

_NUMERALS = "mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi"
# By kind of fact: what a question says that asks for it, and what a sentence that answers holds. All patterns are verbose,
# over folded text.
_PERCENT = (r"phan\ tram|ty\ le|%", r"\d\s*%|phan\ tram")
_AMOUNT = (
    r"""
      bao\ nhieu                                 # "bao nhiêu điểm"
    | \bmay\b                                    # "mấy nhóm"
    | muc\ nao                                   # "ở mức nào"
    | so\ luong                                  # "số lượng"
    | tong                                       # "tổng chi phí"
    """,
    rf"\d|\b(?:{_NUMERALS})\b",
)
_DAY = (r"ngay\ (?:nao|may|bao\ nhieu)|hom\ nao", r"\d{1,2}/\d{1,2}|\bngay\ \d")
_DURATION = (
    r"bao\ lau|may\ (?:phut|gio|ngay|tuan|thang)|thoi\ gian\ cho",
    r"\d+\ (?:phut|gio|ngay|tuan|thang|nam)\b",
)
_TIME = (
    r"""
      khi\ nao|luc\ nao|bao\ gio                 # "khi nào"
    | ngay\ nao|nam\ nao|thang\ nao              # "năm nào"
    | han\ chot                                  # "hạn chót"
    | thoi\ han                                  # "thời hạn"
    | han\ nao                                   # "hạn nào"
    | deadline                                   # "deadline"
    | moc\ thoi\ gian                            # "mốc thời gian"
    | den\ khi                                   # "đến khi nào"
    """,
    r"""
      \bngay\b                                   # "trước ngày 30/6"
    | \bthang\ \d|\bquy\ [ivx\d]|\bnam\ \d{4}    # "tháng 6", "quý IV", "năm 2025"
    | \d{1,2}/\d{1,2}|\d{4}                      # "15/6", "2030"
    | \bphut\b|\bgio\b                           # "15 phút", "17 giờ"
    """,
)
_BODY = (
    r"""
      \bai\b                                     # "ai chủ trì"
    | co\ quan\ nao|don\ vi\ nao|bo\ nao|cap\ nao|ben\ nao|nguoi\ nao  # "cơ quan nào"
    | trach\ nhiem\ cua                          # "trách nhiệm của ai"
    """,
    r"""
      \bbo\b|\bvu\b|van\ phong                   # "Bộ Nội vụ", "Vụ Pháp chế", "Văn phòng Bộ"
    | chinh\ phu|thu\ tuong|uy\ ban              # "Chính phủ", "Thủ tướng", "Ủy ban nhân dân"
    | trung\ tam|thanh\ tra|co\ quan|don\ vi     # "Trung tâm Thông tin", "Thanh tra Bộ"
    | tap\ chi|nguoi\ dung\ dau|cuc\b|so\b       # "Tạp chí", "người đứng đầu", "Cục", "Sở"
    """,
)
_FACTS = tuple(
    (re.compile(asks, re.VERBOSE), holds) for asks, holds in (_PERCENT, _AMOUNT, _DAY, _DURATION, _TIME, _BODY)
)
# What nothing else can stand for: a question for an amount of money is not answered by a day.
_MONEY = (
    r"""
      bao\ nhieu\ (?:tien|dong|ty|trieu|nghin)   # "hết bao nhiêu tiền"
    | may\ (?:tien|dong|ty|trieu)                # "mấy triệu"
    | (?:kinh\ phi|le\ phi|muc\ phi|phi|hoc\ phi|luong|gia|muc\ phat)
      \ (?:\w+\ ){0,8}(?:bao\ nhieu|la\ may)     # "lệ phí cấp lại là bao nhiêu"
    | ^(?:muc\ )?(?:kinh\ phi|le\ phi|muc\ phi|phi|hoc\ phi|luong|tien\ luong|gia|muc\ phat)\b
      (?!.*\b(?:ai|gi|nao|sao|dau|nop|khong|chua)\b)  # "học phí đại học năm 2026", not "lệ phí nộp ở đâu"
    """,
    r"""
      \d[\d.,]*\ ?(?:nghin\ |trieu\ |ty\ |ti\ )?(?:dong|ty|trieu|nghin|vnd|usd)\b  # "1,5 triệu đồng"
    | mien\ phi                                  # "miễn phí"
    | khong\ thu\ (?:phi|tien)                   # "không thu phí"
    | khong\ mat\ (?:phi|tien)                   # "không mất tiền"
    | mien\ le\ phi                              # "miễn lệ phí"
    """,
)
_PHONE = (
    r"so\ dien\ thoai|duong\ day\ nong\ so|hotline|so\ may\ ban",
    r"\b0\d{2,3}[ .]?\d{3}|\b1[89]\d{2}|\b10\d{2}\b|dien\ thoai",
)
_FREE_OF_CHARGE = (
    r"mien\ (?:le\ |hoc\ )?phi|giam\ (?:le\ |hoc\ )?phi",
    r"mien|khong\ thu|giam\ (?:le\ |hoc\ )?phi|mat\ phi",
)
_ADDRESS = (
    r"\bemail\b|thu\ dien\ tu\ nao|dia\ chi\ (?:nha|lien\ he|tru\ so)",
    r"@|dia\ chi|thu\ dien\ tu|tru\ so",
)
_STRICT = tuple((re.compile(asks, re.VERBOSE), holds) for asks, holds in (_MONEY, _PHONE, _FREE_OF_CHARGE, _ADDRESS))
# "mấy nhóm", "bao nhiêu nhiệm vụ": the answer counts the same thing.
_COUNTED = re.compile(r"\b(?:may|bao nhieu) (?!phan tram|tien|la\b|thi\b|ngay\b|nam\b)([a-z]+)")


# "yêu cầu gì", "chấm thế nào", "gồm những nhóm nào": what stands beside the best sentence belongs to the answer.
_OPEN_ENDED = re.compile(
    r"\b(?:gi|the nao|nhu nao|ra sao|gom|bao gom|nhung|neu|liet ke|ke ten|trinh bay|tom tat|noi dung)\b"
)
# One procedure among thousands: only what names it answers, and what holds for all of them does not.
_ONE_PROCEDURE = re.compile(
    r"""
      \b(?:thu\ tuc|ho\ so)\ (?:(?:xin|de\ nghi|dang\ ky|de)\ )*      # "thủ tục đăng ký …", "hồ sơ đề nghị …"
      (?:
          xin|de\ nghi|dang\ ky                  # "hồ sơ xin …"
        | cap|doi|gia\ han|cho\ phep|chuyen      # "… cấp giấy phép", "… đổi", "… gia hạn"
        | cong\ bo|cong\ nhan|thanh\ lap|giai\ the  # "… công nhận", "… thành lập hội"
        | tach|nhap|xoa|mua|ban|vay|huong|nhan|sang|tang  # "… tách thửa", "… vay vốn"
        | ly\ hon|ket\ hon|khai|nghi             # "… kết hôn", "… khai sinh"
        | bo\ nhiem|tuyen\ dung                  # "… bổ nhiệm"
      )\b(?!\ ho\ so)
    | \b(?:giay\ phep|giay\ chung\ nhan|chung\ chi|giay\ xac\ nhan)\ (?!nao\b|gi\b|do\b)\w+\ \w+.*  # "giấy phép xây dựng …"
      \b(?:thu\ tuc|ho\ so|giay\ to|bao\ lau|may\ ngay|o\ dau|co\ quan\ nao)\b  # "… mất mấy ngày"
    | \b(?:thu\ tuc|ho\ so|giay\ to)\b.*\b(?:giay\ phep|giay\ chung\ nhan|chung\ chi)\b  # "hồ sơ cấp lại chứng chỉ"
    """,
    re.VERBOSE,
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
        return all(re.search(pattern, folded, re.VERBOSE) for pattern in self.strict)

    def fits(self, folded: str) -> float:
        """Return the share of wanted kinds of fact that a folded text holds; 1 when nothing special is wanted."""
        if not self.wanted:
            return 1.0
        return sum(bool(re.search(pattern, folded, re.VERBOSE)) for pattern in self.wanted) / len(self.wanted)


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
    wanted = [holds for asks, holds in _FACTS if asks.search(folded)]
    wanted += [rf"(?:\d|\b(?:{_NUMERALS}))\ {noun}\b" for noun in _COUNTED.findall(folded)]
    rarest = rarity(_NEVER)
    return Need(
        {term: boost * rarity(term) for term, boost in query_terms.items()},
        tuple(wanted),
        frozenset(term for term in query_terms if rarity(term) >= rarest),
        frozenset(_YEAR.findall(folded)),
        bool(re.search(r"bao nhieu|phan tram|ty le|%|\bmay\b", folded)),
        tuple(holds for asks, holds in _STRICT if asks.search(folded)),
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
