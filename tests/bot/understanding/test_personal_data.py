"""What is personal is covered; what questions about law are made of is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.personal_data import COVER, PersonalData, mask

P = PersonalData
GROUPED = st.sampled_from(["", " ", ".", "-"])


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("CCCD 079203012345 làm thủ tục gì?", {P.IDENTITY}),
        ("toi co can cuoc cong dan so 001 203 012 345", {P.IDENTITY}),
        ("số định danh cá nhân: 0792 0301 2345", {P.IDENTITY}),
        ("CMND 123456780 hết hạn", {P.IDENTITY}),
        ("chứng minh nhân dân 123 456 789", {P.IDENTITY}),
        ("gọi tôi 0912345678 nhé", {P.PHONE}),
        ("0912.345.678 hoặc 091 234 5678/0987-654-321", {P.PHONE}),
        ("+84 912 345 678, (+84)912345678, 84912345678", {P.PHONE}),
        ("ĐT: 03 45 67 89 01", {P.PHONE}),
        ("máy bàn (024) 3825 1234, 0236 3822 123", {P.PHONE}),
        ("gửi về nguyen.van-a+hs@mail.gov.vn giúp tôi", {P.EMAIL}),
        ("MST 0100109106-001", {P.TAX}),
        ("mã số thuế của doanh nghiệp tôi là 0312345679", {P.TAX}),
        ("STK 1903 6788 8880 18 Techcombank", {P.BANK}),
        ("chuyển vào tài khoản ngân hàng 0011004212345", {P.BANK}),
        ("thẻ 4111 1111 1111 1111", {P.BANK}),
        ("mã số BHXH 7912345678", {P.INSURANCE}),
        ("thẻ bảo hiểm DN4797912345678", {P.INSURANCE}),
        ("hộ chiếu C1234567 và b7654321", {P.PASSPORT}),
        ("bằng lái 790123456789", {P.LICENCE}),
    ],
)
def test_personal_data_is_covered(text: str, kinds: set[PersonalData]) -> None:
    masked = mask(text)
    assert set(masked.kinds) == kinds
    assert COVER in masked.text
    assert not any(digit in masked.text for digit in "0123456789@"), masked.text


@pytest.mark.parametrize(
    "text",
    [
        "Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018, khoản 2 Điều 5",
        "QĐ 749, 942/QĐ-TTg ngày 15-06-2021, lúc 10 giờ 15.06.2021 10 giờ",
        "5894/BNV-VP năm 2022 quý I/2023",
        "mức 150000000 đồng, 150.000.000 đồng, 1.490.000, 84.912.345.678 đồng, 1234567890 đồng",
        "kinh phí 123456789, tổng số 987654321",
        "giai đoạn 2021-2025 2026-2030; tài khoản định danh 2021-2025-2030",
        "thủ tục 1.004194.000.00.00.H10, mã hồ sơ 000.00.12.H26-210526-0001",
        "09.12.2024, 09-12-2024 20 ngày; các mức 05 10 15 20 25",
        "tài khoản định danh điện tử mức 2 theo Nghị định 69/2024/NĐ-CP",
        "tổng đài 1900 1234, 18001096, 113",
        "tài khoản đó có 150000000 đồng",
        "bảo hiểm xã hội theo Luật số 41/2024/QH15 từ 01/7/2025",
        "90% hồ sơ, 12 tháng, 100 điểm, điểm a khoản 1 mục II",
    ],
)
def test_what_law_is_made_of_stays(text: str) -> None:
    assert mask(text).text == text


@given(province=st.integers(1, 96), rest=st.integers(0, 999_999_999), sep=GROUPED)
def test_every_identity_number_is_covered(province: int, rest: int, sep: str) -> None:
    digits = f"{province:03}{rest:09}"
    text = f"Tôi có số căn cước {sep.join((digits[:3], digits[3:6], digits[6:9], digits[9:]))}, cần giấy tờ gì?"
    assert mask(text).text == f"Tôi có số căn cước {COVER}, cần giấy tờ gì?"


@given(
    lead=st.sampled_from("35789"),
    rest=st.integers(0, 99_999_999),
    sep=GROUPED,
    code=st.sampled_from(["0", "+84", "+84 ", "(+84) ", "0084"]),
)
def test_every_mobile_number_is_covered(lead: str, rest: int, sep: str, code: str) -> None:
    digits = f"{lead}{rest:08}"
    number = code + sep.join((digits[:3], digits[3:6], digits[6:]))
    assert mask(f"Liên hệ {number} để biết").text == f"Liên hệ {COVER} để biết"


@given(
    number=st.integers(1, 99_999),
    year=st.integers(1945, 2099),
    day=st.integers(1, 28),
    month=st.integers(1, 12),
    article=st.integers(1, 999),
    kind=st.sampled_from(["NĐ-CP", "QĐ-TTg", "TT-BNV", "NQ-CP", "QH15"]),
    dash=st.sampled_from("/-."),
    amount=st.integers(1, 999_999_999_999),
    unit=st.sampled_from(["đồng", "đ", "VND", "triệu đồng", "tỷ", "người"]),
)
def test_documents_days_articles_and_amounts_stay(
    number: int, year: int, day: int, month: int, article: int, kind: str, dash: str, amount: int, unit: str
) -> None:
    text = (
        f"Điều {article} Nghị định số {number}/{year}/{kind} ngày {day:02}{dash}{month:02}{dash}{year} quy định "
        f"{amount} {unit}, tức {amount:,} {unit}".replace(",", ".")
    )
    assert mask(text).text == text


@given(st.text(alphabet="0123456789 .-/+()@abCST:đkqĐ", max_size=60))
def test_masking_twice_changes_nothing(text: str) -> None:
    once = mask(text)
    assert mask(once.text).text == once.text
