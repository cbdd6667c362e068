"""Personal data in what people type: found by its form and the words before it, and masked before anything is stored.

Questions here are full of document numbers, dates, amounts and articles. A bare number is therefore masked only when it has a
form that legal texts do not use; any other number only after words that say what it is.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.text import YEAR, fold_letters
from corpus.vietnamese.measures import SCALES, Dimension, words
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

COVER = "•••"  # no search reads it as a word, and it means nothing in Markdown
MAX_GAP = 40  # characters between "số tài khoản" and the number; chosen by hand: a short name or "của tôi là" fits


class PersonalData(StrEnum):
    """Kinds of personal data; the value is how a reply names it."""

    IDENTITY = "số căn cước hoặc chứng minh nhân dân"
    PHONE = "số điện thoại"
    EMAIL = "địa chỉ thư điện tử"
    TAX = "mã số thuế"
    BANK = "số tài khoản hoặc số thẻ"
    INSURANCE = "số bảo hiểm"
    PASSPORT = "số hộ chiếu"
    LICENCE = "số giấy phép lái xe"


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with its personal data masked, and the kinds that it held."""

    text: str
    kinds: tuple[PersonalData, ...] = ()


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match of a pattern, and the folded text around it."""

    found: str
    before: str
    behind: str

    @property
    def digits(self) -> str:
        return re.sub(r"\D", "", self.found)


@dataclass(frozen=True, slots=True)
class _Form:
    """A form of personal data: what the group "data" of a pattern over folded text matches, if `holds` accepts it."""

    kind: PersonalData
    pattern: re.Pattern[str]
    holds: Callable[[_Hit], bool]


# Borders of a number that is no part of a longer number, a word or a document number ("…/QĐ-TTg").
_START, _END = r"(?<!\w)(?<!\d[.,])", r"(?!\w)(?!\.\d{3}(?!\d))(?!/[a-z])"
_GAP = rf"[^\d\n;?!]{{0,{MAX_GAP}}}?"
_SEP = r"[ .\-()]{0,3}"
_RUN = r"\d+(?:[ .\-]{1,2}\d{2,})*"
_DATE = re.compile(rf"(?<!\d)\d{{1,2}}[.\- ]\d{{1,2}}[.\- ]{YEAR}(?!\d)|{YEAR}-\d\d-\d\d(?!\d)")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)  # of the first nine digits in the check digit of a tax code
_MEASURES = alternation(map(fold, (*SCALES, *words(Dimension.MONEY, Dimension.SIZE))))
_UNIT = re.compile(
    rf"""
      \s*(?:
          {_MEASURES}|d                          # "150000000 đồng", "120000000 m2"
        | nguoi|ho|lan|ban|vi\ tri               # "100000000 người"
        | %
      )(?!\w)
    | \s*%
    """,
    re.VERBOSE,
)
_SUM = re.compile(
    r"""
    (?:
        tien|kinh\ phi|gia\ tri|tri\ gia|von     # "kinh phí …"
      | muc|thu\ nhap|doanh\ thu|luong|phi       # "doanh thu …"
      | ngan\ sach|du\ toan|tong\ so|chi         # "dự toán …"
    )
    (?:\ la|\ khoang|\ tu|\ toi|\ den|\ hon|\ gan|\ duoi|\ tren|:)*\s*$  # "kinh phí khoảng"
    """,
    re.VERBOSE,
)
_ABOUT_PHONES = re.compile(
    r"""
    (?:dien\ thoai|sdt|so\ dt|dt|di\ dong|goi|lien\ he|zalo|phone|tel|so)  # "điện thoại", "gọi số"
    \W{0,3}(?:\w+\W+){0,3}$                      # "gọi số này cho tôi:"
    """,
    re.VERBOSE,
)


def mask(text: str) -> Masked:
    """Mask the personal data of a text. Masking twice changes nothing."""
    kinds: set[PersonalData] = set()
    found = True
    while found:  # "hộ chiếu … và …": with the first number masked, the second is near enough to the word
        found = False
        for form in _FORMS:
            for start, end in reversed(list(_found(form, text))):
                text = text[:start] + COVER + text[end:]
                kinds.add(form.kind)
                found = True
    return Masked(text, tuple(kind for kind in PersonalData if kind in kinds))


def _found(form: _Form, text: str) -> Iterator[tuple[int, int]]:
    folded = _folded(text)
    for match in form.pattern.finditer(folded):
        start, end = match.span("data")
        if form.holds(_Hit(text[start:end], folded[:start], folded[end:])):
            yield start, end


_folded = lru_cache(maxsize=1)(fold_letters)  # every form reads the same text


def _is_date(hit: _Hit) -> bool:
    """Tell whether digits with blanks or dots between them are dates or years."""
    groups = re.findall(r"\d+", hit.found)
    years = all(re.fullmatch(YEAR, group) for group in groups)
    return bool(_DATE.search(hit.found)) or (years and len(groups) > 1)


def _has_unit(hit: _Hit) -> bool:
    return bool(_UNIT.match(hit.behind))


def _is_amount(hit: _Hit) -> bool:
    return _has_unit(hit) or bool(_SUM.search(hit.before[-60:])) or _is_in_thousands(hit)


def _is_in_thousands(hit: _Hit) -> bool:
    """Tell whether it is written like "150.000.000", which is always an amount."""
    return bool(_THOUSANDS.fullmatch(hit.found))


def _of_lengths(*lengths: int) -> Callable[[_Hit], bool]:
    return lambda hit: len(hit.digits) in lengths and not _is_date(hit) and not _is_amount(hit)


def _is_identity(hit: _Hit) -> bool:
    # Twelve digits that begin with the code of a province, 001 to 096.
    return 1 <= int(hit.digits[:3]) <= 96 and not _is_date(hit) and not _has_unit(hit)


def _is_identity_in_context(hit: _Hit) -> bool:
    return len(hit.digits) in (9, 12) and not _is_date(hit) and not _has_unit(hit)


def _is_nine_digits(hit: _Hit) -> bool:
    # Sums are round; an identity number ends in 000 once in a thousand times.
    return not hit.found.endswith("000") and not _is_amount(hit)


def _is_phone(hit: _Hit) -> bool:
    if _is_date(hit) or _has_unit(hit) or _is_in_thousands(hit):
        return False
    groups = re.findall(r"\d+", hit.found)
    pairs = len(groups) > 3 and all(len(group) == 2 for group in groups)  # "05 10 15 20 25" may be a list
    return not pairs or bool(_ABOUT_PHONES.search(hit.before[-60:]))


def _is_mobile(hit: _Hit) -> bool:
    digits = hit.digits
    whole = (digits[0] == "0" and len(digits) == 10) or (digits[:2] == "84" and len(digits) in (11, 12))
    return whole and _is_phone(hit)


def _is_tax_code(hit: _Hit) -> bool:
    """Tell a tax code by its check digit; the number of a branch, "-001", follows it."""
    digits = hit.digits
    if digits[:10].endswith("000") or _is_amount(hit):
        return False
    weighed = sum(int(digit) * weight for digit, weight in zip(digits, _TAX_WEIGHTS, strict=False))
    return (10 - weighed % 11) % 11 == int(digits[9]) or len(digits) == 13


def _is_card(hit: _Hit) -> bool:
    """Tell a card number by its check digit (Luhn)."""
    total = 0
    for place, digit in enumerate(reversed(hit.digits)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0 and not _is_date(hit)


def _is_upper_case(hit: _Hit) -> bool:
    return hit.found[0].isupper()


def _always(_: _Hit) -> bool:
    return True


def _said(words: str, data: str = _RUN) -> re.Pattern[str]:
    """Return the pattern of data that follows words which say what it is; both are verbose patterns."""
    return re.compile(
        rf"""
        (?<!\w)(?:{words})(?!\w)                 # "số tài khoản", "STK"
        {_GAP}{_START}(?P<data>{data}){_END}     # "… của tôi là 0123456789"
        """,
        re.VERBOSE,
    )


_P = PersonalData
_FORMS = (
    _Form(
        _P.EMAIL,
        re.compile(r"(?<![\w.+%\-])(?P<data>[\w.+%\-]{1,64} ?@ ?(?:[\w\-]{1,63}\.){1,6}[a-z]{2,24})(?!\w)"),
        _always,
    ),
    _Form(_P.PASSPORT, _said(r"ho\ chieu|passport", r"[a-z]{1,2}\ ?\d{6,8}"), _always),
    _Form(_P.PASSPORT, re.compile(r"(?<![\w\-/])(?P<data>[a-z]\d{7,8})(?![\w\-/])"), _is_upper_case),
    # Health insurance: two letters, thirteen digits, written in groups or not.
    _Form(_P.INSURANCE, re.compile(r"(?<!\w)(?P<data>[a-z]{2} ?[1-5](?: ?\d){12})(?!\w)"), _is_upper_case),
    _Form(
        _P.INSURANCE,
        _said(r"bhxh|bhyt|bhtn|bao\ hiem(?:\ xa\ hoi|\ y\ te|\ that\ nghiep)?|so\ bao\ hiem"),
        _of_lengths(10, 13),
    ),
    _Form(
        _P.TAX,
        _said(r"mst|ma\ so\ thue|ma\ so\ (?:doanh\ nghiep|dn|ho\ kinh\ doanh)|ma\ thue|tax\ (?:code|id)"),
        _of_lengths(10, 12, 13),
    ),
    _Form(_P.LICENCE, _said(r"gplx|giay\ phep\ lai\ xe|bang\ lai(?:\ xe)?"), _of_lengths(12)),
    _Form(
        _P.IDENTITY,
        _said(
            r"""
              cccd|can\ cuoc(?:\ cong\ dan)?         # "căn cước công dân"
            | cmnd|cmt|cmtnd                         # "CMND"
            | chung\ minh(?:\ nhan\ dan|\ thu)?     # "chứng minh thư"
            | dinh\ danh(?:\ ca\ nhan)?             # "định danh cá nhân"
            """
        ),
        _is_identity_in_context,
    ),
    _Form(
        _P.BANK,
        _said(r"stk|so\ tk|tk|tai\ khoan|so\ the|the\ (?:tin\ dung|ngan\ hang|atm)|account"),
        _of_lengths(*range(8, 20)),
    ),
    _Form(_P.BANK, re.compile(rf"{_START}(?P<data>[3-6]\d{{3}}([ \-]?)\d{{4}}\2\d{{4}}\2\d{{4}}){_END}"), _is_card),
    _Form(_P.IDENTITY, re.compile(rf"{_START}(?P<data>0(?:[ .\-]?\d){{11}}){_END}"), _is_identity),
    _Form(_P.TAX, re.compile(rf"{_START}(?P<data>\d{{10}}-\d{{3}}){_END}"), _is_tax_code),
    _Form(
        _P.PHONE,
        re.compile(
            rf"""
            (?<![\w+])(?<!\d[.,])
            (?P<data>\(?(?:\+|00)\ ?\d(?:{_SEP}\d){{7,14}})  # "+84 912 345 678", "0084912345678"
            (?!\w)(?!/[a-z])
            """,
            re.VERBOSE,
        ),
        _is_phone,
    ),
    _Form(
        _P.PHONE,
        re.compile(
            rf"""
            {_START}(?P<data>(?:84{_SEP})?0?[35789](?:{_SEP}\d){{8}}){_END}  # "0912 345 678", "84 912345678"
            """,
            re.VERBOSE,
        ),
        _is_mobile,
    ),
    # Fixed lines, (024) 3825 1234; eleven digits were mobile numbers, too, until 2018.
    _Form(_P.PHONE, re.compile(rf"(?<!\w)(?<!\d[.,])(?P<data>\(?0[12](?:{_SEP}\d){{9}}){_END}"), _is_phone),
    _Form(
        _P.PHONE,
        _said(
            r"so\ dien\ thoai|dien\ thoai|sdt|so\ dt|dt|di\ dong|so\ may|zalo|phone|tel",
            r"0\d+(?:[ .\-]{1,2}\d{2,})*",
        ),
        _of_lengths(9, 10, 11),
    ),
    _Form(_P.TAX, re.compile(rf"{_START}(?P<data>[0-9]\d{{9}}){_END}"), _is_tax_code),
    _Form(_P.IDENTITY, re.compile(rf"{_START}(?P<data>\d{{9}}){_END}"), _is_nine_digits),
)
