"""Kinds of fact: what a question asks for, by its words, and what a sentence that answers must hold."""

import re
from collections.abc import Iterable

from corpus.vietnamese.measures import DURATIONS, SCALES
from corpus.vietnamese.numerals import ONE_TO_TEN_FOLDED
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.question_words import AskedFor, words_only_asking
from corpus.vietnamese.text import fold

# "mấy giấy tờ" and "xe máy năm 2026" fold to "mấy giây" and "mấy năm".
_COUNTED_DURATIONS = [duration for duration in DURATIONS if duration not in ("giay", "nam")]
_SCALES = alternation(map(fold, SCALES))
# For each kind of fact: what a question holds that asks for it, and what a sentence that answers holds. All patterns are
# verbose, over folded text.
_PERCENT = (r"phan\ tram|ty\ le|%", r"\d\s*%|phan\ tram")
_AMOUNT = (
    r"""
      bao\ nhieu                                 # "bao nhiêu điểm"
    | \bmay\b                                    # "mấy nhóm"
    | muc\ nao                                   # "ở mức nào"
    | so\ luong                                  # "số lượng"
    | tong                                       # "tổng chi phí"
    """,
    rf"\d|\b(?:{ONE_TO_TEN_FOLDED})\b",
)
_DAY = (r"ngay\ (?:nao|may|bao\ nhieu)|hom\ nao", r"\d{1,2}/\d{1,2}|\bngay\ \d")
_DURATION = (
    rf"bao\ lau|may\ (?:{alternation(_COUNTED_DURATIONS)})|thoi\ gian\ cho",
    rf"\d+\ (?:{alternation((*_COUNTED_DURATIONS, 'nam'))})\b",
)
_TIME = (
    rf"""
      {words_only_asking(AskedFor.TIME)}         # "khi nào"
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
# Facts that nothing else can stand for: a question for an amount of money is not answered by a day.
_MONEY = (
    rf"""
      (?:bao\ nhieu|may)\ (?:tien|dong|{_SCALES})\b  # "hết bao nhiêu tiền", "mấy triệu"
    | (?:kinh\ phi|le\ phi|muc\ phi|phi|hoc\ phi|luong|gia|muc\ phat)
      \ (?:\w+\ ){{0,8}}(?:bao\ nhieu|la\ may)     # "lệ phí cấp lại là bao nhiêu"
    | ^(?:muc\ )?(?:kinh\ phi|le\ phi|muc\ phi|phi|hoc\ phi|luong|tien\ luong|gia|muc\ phat)\b
      (?!.*\b(?:ai|gi|nao|sao|dau|nop|khong|chua)\b)  # "học phí đại học năm 2026", not "lệ phí nộp ở đâu"
    """,
    rf"""
      \d[\d.,]*\ ?(?:(?:{_SCALES})\ )?(?:{_SCALES}|dong|vnd|usd)\b  # "1,5 triệu đồng"
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


def _compiled(kinds: Iterable[tuple[str, str]]) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(asks, re.VERBOSE), re.compile(holds, re.VERBOSE)) for asks, holds in kinds)


_PREFERRED = _compiled((_PERCENT, _AMOUNT, _DAY, _DURATION, _TIME, _BODY))
_REQUIRED = _compiled((_MONEY, _PHONE, _FREE_OF_CHARGE, _ADDRESS))
# "mấy nhóm", "bao nhiêu nhiệm vụ": a sentence that answers counts the same thing.
_COUNTED = re.compile(r"\b(?:may|bao nhieu) (?!phan tram|tien|la\b|thi\b|ngay\b|nam\b)([a-z]+)")


# "yêu cầu gì", "chấm thế nào", "gồm những nhóm nào": sentences beside the best one belong to the answer.
_OPEN_ENDED = re.compile(
    r"\b(?:gi|the nao|nhu nao|ra sao|gom|bao gom|nhung|neu|liet ke|ke ten|trinh bay|tom tat|noi dung)\b"
)
# Asks about one procedure among thousands: only sentences that name it answer, not those about all procedures.
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


def preferred_facts(folded: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns of the facts that a folded question asks for; a sentence that holds them answers better."""
    counted = (rf"(?:\d|\b(?:{ONE_TO_TEN_FOLDED})) {noun}\b" for noun in _COUNTED.findall(folded))
    return (*(holds for asks, holds in _PREFERRED if asks.search(folded)), *map(re.compile, counted))


def required_facts(folded: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns of the facts without which a sentence cannot answer a folded question."""
    return tuple(holds for asks, holds in _REQUIRED if asks.search(folded))


def is_open_ended(folded: str) -> bool:
    """Tell whether a folded question asks what something says, not for one fact."""
    return bool(_OPEN_ENDED.search(folded))


def is_about_one_procedure(folded: str) -> bool:
    """Tell whether a folded question is about one procedure, "thủ tục cấp giấy phép xây dựng"."""
    return bool(_ONE_PROCEDURE.search(folded))
