from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.citation.document_number import (
    DocumentNumber,
    issuer_of,
    kind_of,
    parse_number,
    short_name,
    slug,
    text_slug,
)
from corpus.vietnamese.text import fold
from tests.corpus.citation.law_strategies import numbers

# typed -> official form, kind, issuer
NUMBERS = [
    ("131/NQ-CP", "131/NQ-CP", "Nghị quyết", "Chính phủ"),
    ("Số: 131 /NQ-CP", "131/NQ-CP", "Nghị quyết", "Chính phủ"),
    ("số 131/nq-cp.", "131/NQ-CP", "Nghị quyết", "Chính phủ"),
    ("131/ NQ - CP", "131/NQ-CP", "Nghị quyết", "Chính phủ"),
    ("131–NQ–CP", "131/NQ-CP", "Nghị quyết", "Chính phủ"),
    ("131 nq cp", "131/NQ-CP", "Nghị quyết", "Chính phủ"),
    ("131/nqcp", "131/NQ-CP", "Nghị quyết", "Chính phủ"),
    ("04/NQ-CP", "04/NQ-CP", "Nghị quyết", "Chính phủ"),
    ("61/2018/ND-CP", "61/2018/NĐ-CP", "Nghị định", "Chính phủ"),
    ("61-2018-nd-cp", "61/2018/NĐ-CP", "Nghị định", "Chính phủ"),
    ("61/2018 nđ cp", "61/2018/NĐ-CP", "Nghị định", "Chính phủ"),
    ("57-NQ/TW", "57-NQ/TW", "Nghị quyết", None),
    ("57/nq-tw", "57-NQ/TW", "Nghị quyết", None),
    ("40-kl/tw", "40-KL/TW", "Kết luận", None),
    ("23-ctr/tu", "23-CTr/TU", "Chương trình", None),
    ("123-TB/VPTW", "123-TB/VPTW", "Thông báo", "Văn phòng Trung ương Đảng"),
    ("80-QĐ/TW", "80-QĐ/TW", "", None),
    ("5894/bnv-vp", "5894/BNV-VP", "Công văn", "Bộ Nội vụ"),
    ("856/TTG-TCCV", "856/TTg-TCCV", "Công văn", "Thủ tướng Chính phủ"),
    ("4631/QLD-ĐK", "4631/QLD-ĐK", "Công văn", None),
    ("148/2025/qh15", "148/2025/QH15", "Luật", "Quốc hội"),
    ("01/2022/UBTVQH15", "01/2022/UBTVQH15", "", "Ủy ban Thường vụ Quốc hội"),
    ("1655/NQ-UBTVQH15", "1655/NQ-UBTVQH15", "Nghị quyết", "Ủy ban Thường vụ Quốc hội"),
    ("66.22/2026/NQ-CP", "66.22/2026/NQ-CP", "Nghị quyết", "Chính phủ"),
    ("031/2025/QD-UBND", "031/2025/QĐ-UBND", "Quyết định", None),
    ("163/2025/qđ-ctubnd", "163/2025/QĐ-CTUBND", "Quyết định", None),
    ("1594/QĐ-TTPVHCC", "1594/QĐ-TTPVHCC", "Quyết định", None),
    ("1378/QĐ- BNV", "1378/QĐ-BNV", "Quyết định", "Bộ Nội vụ"),
    ("749/qd-ttg", "749/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ"),
    ("749/QĐTTg", "749/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ"),
    ("03/2025/tt-vpcp", "03/2025/TT-VPCP", "Thông tư", "Văn phòng Chính phủ"),
    ("12/2020/tt-bldtbxh", "12/2020/TT-BLĐTBXH", "Thông tư", "Bộ Lao động - Thương binh và Xã hội"),
    ("01/2020/TTLT-BTC-BTP", "01/2020/TTLT-BTC-BTP", "Thông tư liên tịch", None),
    ("83/CD-TTg", "83/CĐ-TTg", "Công điện", "Thủ tướng Chính phủ"),
    ("38/ct-ttg", "38/CT-TTg", "Chỉ thị", "Thủ tướng Chính phủ"),
    ("144/KH-UBND", "144/KH-UBND", "Kế hoạch", None),
    ("117a/2020/QĐ-UBND", "117a/2020/QĐ-UBND", "Quyết định", None),
    ("81/CP", "81/CP", "Nghị định", "Chính phủ"),
]
NO_NUMBERS = [
    "",
    "131",
    "131/NQ",
    "20%",
    "2025",
    "10/2022",
    "06/10/2022",
    "5/km",
    "1.000",
    "NQ 131",
    "131/NQ-CP ngày",
    "24/7",
    "1/2",
]


@pytest.mark.parametrize(("typed", "official", "kind", "issuer"), NUMBERS)
def test_number_however_typed(typed: str, official: str, kind: str, issuer: str | None) -> None:
    number = parse_number(typed)
    assert number is not None
    assert str(number) == official
    assert kind_of(number) == kind_of(official) == kind
    assert issuer_of(number) == issuer_of(official) == issuer


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_no_full_number(text: str) -> None:
    assert parse_number(text) is None
    assert kind_of(text) == ""
    assert issuer_of(text) is None


@given(numbers)
def test_official_form_reads_back(number: DocumentNumber) -> None:
    assert parse_number(str(number)) == number


@given(numbers, st.sampled_from([fold, str.upper, str.lower, lambda text: text.replace("-", " – "), "Số: {}".format]))
def test_typing_habits_change_nothing(number: DocumentNumber, habit: Callable[[str], str]) -> None:
    assert parse_number(habit(str(number))) == number


@given(st.text())
def test_any_text_is_a_number_or_none(text: str) -> None:
    number = parse_number(text)
    assert number is None or parse_number(str(number)) == number


@pytest.mark.parametrize(
    ("number", "issued_on", "issuer", "expected"),
    [
        ("131/NQ-CP", date(2022, 10, 6), "Chính phủ", "131-nq-cp-2022"),
        ("131/NQ-CP", None, "Chính phủ", "131-nq-cp"),
        ("61/2018/NĐ-CP", date(2018, 4, 23), "Chính phủ", "61-2018-nd-cp"),
        ("5894/BNV-VP", date(2022, 11, 24), "Bộ Nội vụ", "5894-bnv-vp-2022"),
        ("57-NQ/TW", date(2024, 12, 22), "Bộ Chính trị", "57-nq-tw-2024"),
        ("66.22/2026/NQ-CP", date(2026, 3, 1), "Chính phủ", "66-22-2026-nq-cp"),
        ("148/2025/QH15", date(2025, 12, 11), "Quốc hội", "148-2025-qh15"),
        ("1630/QĐ-UBND", date(2025, 7, 1), "Ủy ban nhân dân tỉnh Đắk Lắk", "1630-qd-ubnd-2025-dak-lak"),
        ("1630/QĐ-UBND", date(2025, 7, 1), "UBND TP. Hà Nội", "1630-qd-ubnd-2025-ha-noi"),
        ("79/2025/QĐ-UBND", date(2025, 7, 1), "Ủy ban nhân dân thành phố Huế", "79-2025-qd-ubnd-hue"),
        ("12/QĐ-UBND", date(2025, 7, 1), "Ủy ban nhân dân xã Hoa Sen, tỉnh Đắk Lắk", "12-qd-ubnd-2025-hoa-sen-dak-lak"),
        ("05-NQ/TU", date(2025, 7, 1), "Tỉnh ủy Đắk Lắk", "05-nq-tu-2025-dak-lak"),
        (
            "1594/QĐ-TTPVHCC",
            date(2025, 7, 1),
            "Trung tâm Phục vụ hành chính công thành phố Hà Nội",
            "1594-qd-ttpvhcc-2025-ha-noi",
        ),
    ],
)
def test_slug(number: str, issued_on: date | None, issuer: str, expected: str) -> None:
    assert slug(number, issued_on, issuer) == expected


def test_slug_of_a_text_without_number() -> None:
    assert text_slug("Đề án", "Trồng hoa sen ở Đồng Tháp", date(2021, 3, 5)) == "de-an-trong-hoa-sen-o-dong-thap-2021"
    assert text_slug("", "", None) == "van-ban"


def test_short_name() -> None:
    assert short_name("131/NQ-CP") == "NQ 131/NQ-CP"
    assert short_name("749/QĐ-TTg", "Quyết định") == "QĐ 749/QĐ-TTg"
    assert short_name("148/2025/QH15", "Luật") == "Luật 148/2025/QH15"
    assert short_name("5894/BNV-VP", "Văn bản") == "Văn bản 5894/BNV-VP"
