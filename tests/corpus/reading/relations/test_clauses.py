"""What a document does to others, and from when to when it binds, as its own clauses say."""

from datetime import date

import pytest

from corpus.document import LegalDocument, RelationKind
from corpus.reading.official import read_official

DECISION = """THỦ TƯỚNG CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 22/2025/QĐ-TTg
Hà Nội, ngày 10 tháng 6 năm 2025
QUYẾT ĐỊNH
{title}
{bases}
QUYẾT ĐỊNH:
Điều 1. Phạm vi
Quyết định này quy định việc quản lý ao sen.
{clauses}
Nơi nhận:
- Lưu: VT.
THỦ TƯỚNG
Nguyễn Văn Sen
"""
# Effect from 01/7/2025, so that acts without a day of their own are dated.
EFFECT = "Điều 2. Hiệu lực thi hành\n1. Quyết định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.\n"
REPLACES, REPEALS, AMENDS = "replaces", "repeals", "amends"


def decision(
    clauses: str, title: str = "Về việc quản lý ao sen", bases: str = "Theo đề nghị của tổ sen;"
) -> LegalDocument:
    return read_official(DECISION.format(clauses=clauses, title=title, bases=bases))


def acts(clauses: str) -> set[tuple[str, ...]]:
    """Return kind, target and place in it of what a decision does to others."""
    return {
        (relation.kind.value, relation.target, *([relation.target_locator.path] if relation.target_locator else []))
        for relation in decision(clauses).relations
        if relation.kind is not RelationKind.BASED_ON
    }


def missing(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=True, reason=reason)


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (
            "2. Quyết định này thay thế Quyết định số 11/2021/QĐ-TTg ngày 05 tháng 3 năm 2021 của Thủ tướng Chính phủ về ao sen.",
            {(REPLACES, "11/2021/QĐ-TTg")},
        ),
        ("2. Bãi bỏ toàn bộ Quyết định số 11/2021/QĐ-TTg về ao sen.", {(REPEALS, "11/2021/QĐ-TTg")}),
        (
            "2. Quyết định số 11/2021/QĐ-TTg ngày 05/3/2021 về ao sen; Quyết định số 12/2022/QĐ-TTg ngày 06/3/2022 sửa đổi, bổ sung "
            "một số điều của Quyết định số 11/2021/QĐ-TTg hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành.",
            {(REPEALS, "11/2021/QĐ-TTg"), (REPEALS, "12/2022/QĐ-TTg")},
        ),
        (
            "2. Thay thế Quyết định số 11/2021/QĐ-TTg ngày 05/3/2021 và Quyết định số 12/QĐ-TTg ngày 06/3/2021.",
            {(REPLACES, "11/2021/QĐ-TTg"), (REPLACES, "12/QĐ-TTg")},
        ),
        (
            "2. Quyết định số 11/2021/QĐ-TTg, Quyết định số 12/QĐ-TTg và Nghị định số 15/2021/NĐ-CP hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            {(REPEALS, "11/2021/QĐ-TTg"), (REPEALS, "12/QĐ-TTg"), (REPEALS, "15/2021/NĐ-CP")},
        ),
        (
            "2. Kể từ ngày Quyết định này có hiệu lực, Quyết định số 11/2021/QĐ-TTg và Điều 3 Quyết định số 12/QĐ-TTg hết hiệu lực thi hành.",
            {(REPEALS, "11/2021/QĐ-TTg"), (REPEALS, "12/QĐ-TTg", "dieu-3")},
        ),
        (
            "2. Bãi bỏ các văn bản sau:\na) Quyết định số 11/2021/QĐ-TTg ngày 05 tháng 3 năm 2021;\nb) Điểm a, điểm b khoản 2 Điều 7 Nghị định số 15/2021/NĐ-CP.",
            {(REPEALS, "11/2021/QĐ-TTg"), (REPEALS, "15/2021/NĐ-CP", "dieu-7.khoan-2.diem-a"), (REPEALS, "15/2021/NĐ-CP", "dieu-7.khoan-2.diem-b")},
        ),
        (
            "2. Các văn bản sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành:\n- Quyết định số 11/2021/QĐ-TTg;\n- Điều 7 Nghị định số 15/2021/NĐ-CP.",
            {(REPEALS, "11/2021/QĐ-TTg"), (REPEALS, "15/2021/NĐ-CP", "dieu-7")},
        ),
        (
            "2. Quyết định này thay thế:\na) Quyết định số 11/2021/QĐ-TTg;\nb) Quyết định số 12/QĐ-TTg.\n3. Tổ sen báo cáo theo Quyết định số 13/QĐ-TTg.",
            {(REPLACES, "11/2021/QĐ-TTg"), (REPLACES, "12/QĐ-TTg")},
        ),
        (
            "2. Bãi bỏ Điều 5 Quy chế quản lý ao sen ban hành kèm theo Quyết định số 11/2021/QĐ-TTg.",
            {(REPEALS, "11/2021/QĐ-TTg", "kem-theo.dieu-5")},
        ),
        (
            "2. Thay thế Phụ lục I ban hành kèm theo Nghị định số 15/2021/NĐ-CP bằng Phụ lục I ban hành kèm theo Quyết định này.",
            {(REPLACES, "15/2021/NĐ-CP", "phu-luc-i")},
        ),
        (
            "2. Đính chính khoản 3 Điều 4 Thông tư số 21/2024/TT-BNV ngày 05 tháng 3 năm 2024 của Bộ trưởng Bộ Nội vụ.",
            {("corrects", "21/2024/TT-BNV", "dieu-4.khoan-3")},
        ),
        ("2. Tạm ngưng hiệu lực Quyết định số 11/2021/QĐ-TTg.", {("suspends", "11/2021/QĐ-TTg")}),
        (
            "2. Thay thế cụm từ “ao sen” bằng cụm từ “hồ sen” tại khoản 1 Điều 3 Nghị định số 15/2021/NĐ-CP.",
            {(AMENDS, "15/2021/NĐ-CP", "dieu-3.khoan-1")},
        ),
        (
            "2. Quyết định này thay thế Quyết định số 11/2021/QĐ-TTg ngày 05/3/2021 sửa đổi, bổ sung một số điều của Quyết định số 10/2020/QĐ-TTg.",
            {(REPLACES, "11/2021/QĐ-TTg")},
        ),
        (
            "Điều 3. Sửa đổi, bổ sung một số điều của Nghị định số 15/2021/NĐ-CP\n1. Sửa đổi, bổ sung khoản 2 và điểm a khoản 4 Điều 5 như sau:\n"
            "“2. Ao rộng hai mét.”\n2. Bổ sung Điều 5a vào sau Điều 5 như sau:\n“Điều 5a. Bờ ao\nBờ rộng một mét.”\n3. Bãi bỏ điểm c khoản 1 Điều 8.",
            {
                (AMENDS, "15/2021/NĐ-CP"),
                (AMENDS, "15/2021/NĐ-CP", "dieu-5.khoan-2"),
                (AMENDS, "15/2021/NĐ-CP", "dieu-5.khoan-4.diem-a"),
                (AMENDS, "15/2021/NĐ-CP", "dieu-5a"),
                (REPEALS, "15/2021/NĐ-CP", "dieu-8.khoan-1.diem-c"),
            },
        ),
        (
            "2. Quyết định này thay thế Quyết định số 11/2021/QĐ-TTg ngày 05/3/2021 và bãi bỏ khoản 3 Điều 2 Quyết định số 12/QĐ-TTg.",
            {(REPLACES, "11/2021/QĐ-TTg"), (REPEALS, "12/QĐ-TTg", "dieu-2.khoan-3")}),
        (
            "2. Thay thế các Quyết định: số 11/2021/QĐ-TTg ngày 05 tháng 3 năm 2021, số 12/2021/QĐ-TTg ngày 06 tháng 3 năm 2021.",
            {(REPLACES, "11/2021/QĐ-TTg"), (REPLACES, "12/2021/QĐ-TTg")}),
        (
            "2. Nghị định số 16/2021/NĐ-CP bị bãi bỏ.",
            {(REPEALS, "16/2021/NĐ-CP")}),
        pytest.param(
            "2. Điều 5 Nghị định số 15/2021/NĐ-CP được thay thế bằng Điều 1 Quyết định này.",
            {(REPLACES, "15/2021/NĐ-CP", "dieu-5")},
            marks=missing("targets.PASSIVE blanks 'được thay thế bằng' even where this document is what replaces"),
        ),
        (
            "Điều 3. Bãi bỏ một số quy định của Nghị định số 16/2021/NĐ-CP\n1. Bãi bỏ Điều 4.\n2. Bãi bỏ khoản 5 Điều 6.",
            {(AMENDS, "16/2021/NĐ-CP"), (REPEALS, "16/2021/NĐ-CP", "dieu-4"), (REPEALS, "16/2021/NĐ-CP", "dieu-6.khoan-5")}),
        (
            "2. Bổ sung điểm đ vào khoản 2 Điều 5 Nghị định số 15/2021/NĐ-CP như sau:\n“đ) Ao sen.”",
            {(AMENDS, "15/2021/NĐ-CP", "dieu-5.khoan-2.diem-dd")}),
    ],
)  # fmt: skip
def test_acts(clause: str, expected: set[tuple[str, ...]]) -> None:
    assert acts(EFFECT + clause) == expected


@pytest.mark.parametrize(
    "clause",
    [
        "2. Tổ sen báo cáo theo Quyết định số 11/2021/QĐ-TTg.",
        "2. Câu “Quyết định này thay thế Quyết định số 11/2021/QĐ-TTg” dùng làm mẫu.",
        "2. Trường hợp Quyết định số 11/2021/QĐ-TTg được thay thế thì áp dụng quyết định mới.",
        "2. Trừ trường hợp Quyết định số 11/2021/QĐ-TTg hết hiệu lực, các tổ sen vẫn làm như cũ.",
        "2. Khi Nghị định số 15/2021/NĐ-CP hết hiệu lực thì tổ sen giải thể.",
        "2. Không bãi bỏ Quyết định số 11/2021/QĐ-TTg.",
        "2. Bộ Nội vụ đề xuất sửa đổi Nghị định số 15/2021/NĐ-CP cho phù hợp.",
        "2. Giao Bộ Nội vụ nghiên cứu bãi bỏ Nghị định số 15/2021/NĐ-CP.",
        "2. Nghị định số 15/2021/NĐ-CP đã được thay thế bởi Nghị định số 18/2024/NĐ-CP.",
        "2. Bãi bỏ các quy định trước đây trái với Quyết định này.",
        "2. Bổ sung giống sen theo quy định tại Điều 4 Nghị định số 15/2021/NĐ-CP.",
        "2. Quyết định này thay thế Quyết định số 22/2025/QĐ-TTg.",
    ],
)
def test_no_act(clause: str) -> None:
    assert acts(EFFECT + clause) == set()


def test_what_is_quoted_acts_on_nothing() -> None:
    clause = "Điều 3. Sửa đổi khoản 3 Điều 2 Quyết định số 11/2021/QĐ-TTg như sau:\n“3. Bãi bỏ Quyết định số 99/2019/QĐ-TTg.\na) Thay thế Quyết định số 98/2019/QĐ-TTg.”"
    assert acts(EFFECT + clause) == {(AMENDS, "11/2021/QĐ-TTg", "dieu-2.khoan-3")}


def test_an_exception_is_not_repealed() -> None:
    clause = "2. Bãi bỏ Quyết định số 11/2021/QĐ-TTg, trừ trường hợp quy định tại Điều 5 Quyết định số 12/QĐ-TTg."
    assert acts(EFFECT + clause) == {(REPEALS, "11/2021/QĐ-TTg")}


def test_what_is_attached_acts_on_nothing() -> None:
    attached = "QUY CHẾ\nQUẢN LÝ AO SEN\n(Ban hành kèm theo Quyết định số 22/2025/QĐ-TTg)\nĐiều 1. Ao\nBãi bỏ Quyết định số 11/2021/QĐ-TTg."
    text = DECISION.format(clauses=EFFECT, title="Ban hành Quy chế", bases="") + attached
    assert read_official(text).relations == ()


@pytest.mark.parametrize(
    ("clause", "day", "issued"),
    [
        ("2. Quyết định này thay thế Quyết định số 11/2021/QĐ-TTg ngày 05 tháng 3 năm 2021.", date(2025, 7, 1), date(2021, 3, 5)),
        ("2. Quyết định số 11/2021/QĐ-TTg ngày 05/3/2021 hết hiệu lực kể từ ngày 01 tháng 01 năm 2026.", date(2026, 1, 1), date(2021, 3, 5)),
        ("2. Khoản 2 Điều 5 Quyết định số 11/2021/QĐ-TTg hết hiệu lực từ ngày 15/9/2025.", date(2025, 9, 15), None),
        ("2. Các văn bản sau hết hiệu lực từ ngày 01/8/2025:\na) Quyết định số 11/2021/QĐ-TTg.", date(2025, 8, 1), None),
    ],
)  # fmt: skip
def test_day_of_an_act(clause: str, day: date, issued: date | None) -> None:
    (relation,) = decision(EFFECT + clause).relations
    assert (relation.from_date, relation.target_issued_on) == (day, issued)
    assert relation.stated_in is not None
    assert relation.stated_in.path.startswith("dieu-2.khoan-2")


@pytest.mark.parametrize(
    ("clause", "begins", "ends"),
    [
        ("Quyết định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.", date(2025, 7, 1), None),
        ("Quyết định này có hiệu lực kể từ ngày 01/7/2025.", date(2025, 7, 1), None),
        ("Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành.", date(2025, 6, 10), None),
        ("Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 11/2021/QĐ-TTg.", date(2025, 6, 10), None),
        ("Quyết định này có hiệu lực thi hành sau 45 ngày kể từ ngày ký ban hành.", date(2025, 7, 25), None),
        ("Quyết định này có hiệu lực từ ngày 01/7/2025 đến hết ngày 31/12/2027.", date(2025, 7, 1), date(2028, 1, 1)),
        ("Thông tư số 30/2020/TT-BNV có hiệu lực từ ngày 01/01/2021.\nQuyết định này có hiệu lực từ ngày 01/7/2025.", date(2025, 7, 1), None),
        ("Tổ sen làm việc từ ngày 01/7/2025.", None, None),
        ("Quyết định này có hiệu lực thi hành kể từ 01/7/2025.", date(2025, 7, 1), None),
        ("Quyết định này có hiệu lực từ 00 giờ ngày 01 tháng 7 năm 2025.", date(2025, 7, 1), None),
    ],
)  # fmt: skip
def test_effect(clause: str, begins: date | None, ends: date | None) -> None:
    validity = decision(f"Điều 2. Hiệu lực thi hành\n{clause}").validity
    assert (validity.effective_from, validity.effective_to) == (begins, ends)


def opening(title: str, bases: str) -> list[tuple[str, str, date | None]]:
    relations = decision("Điều 2. Ao\nSen.", title, bases).relations
    return [(relation.kind.value, relation.target, relation.target_issued_on) for relation in relations]


def test_legal_bases_are_relations_with_their_day() -> None:
    bases = (
        "Căn cứ Luật Cây xanh số 99/2024/QH15 ngày 27 tháng 6 năm 2024;\nCăn cứ Luật Ao hồ ngày 01 tháng 02 năm 2020; "
        "Luật sửa đổi, bổ sung một số điều của Luật Ao hồ ngày 05 tháng 5 năm 2023;\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 "
        "của Chính phủ được sửa đổi, bổ sung bởi Nghị định số 31/2022/NĐ-CP;"
    )
    assert opening("Về việc quản lý ao sen", bases) == [
        ("based_on", "99/2024/QH15", date(2024, 6, 27)),
        ("based_on", "Luật Ao hồ", date(2020, 2, 1)),
        ("based_on", "Luật sửa đổi, bổ sung một số điều của Luật Ao hồ", date(2023, 5, 5)),
        ("based_on", "30/2020/NĐ-CP", date(2020, 3, 5)),
    ]


def test_every_numbered_document_of_a_basis_counts_and_laws_in_a_title_do_not() -> None:
    bases = (
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 về ao sen và Nghị định số 31/2022/NĐ-CP ngày 06 tháng 4 năm 2022;\n"
        "Căn cứ Nghị định số 32/2023/NĐ-CP quy định chi tiết Luật Cây xanh và Luật Ao hồ;"
    )
    assert opening("Về việc quản lý ao sen", bases) == [
        ("based_on", "30/2020/NĐ-CP", date(2020, 3, 5)),
        ("based_on", "31/2022/NĐ-CP", date(2022, 4, 6)),
        ("based_on", "32/2023/NĐ-CP", None),
    ]


BASIS = "Căn cứ Luật Cây xanh số 99/2024/QH15 ngày 27 tháng 6 năm 2024;"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Quy định chi tiết một số điều của Luật Cây xanh", {("guides", "99/2024/QH15")}),
        ("Hướng dẫn thi hành Nghị định số 15/2021/NĐ-CP của Chính phủ", {("guides", "15/2021/NĐ-CP")}),
        ("Sửa đổi, bổ sung một số điều của Nghị định số 15/2021/NĐ-CP", {("amends", "15/2021/NĐ-CP")}),
        ("Về việc trồng sen theo Nghị định số 15/2021/NĐ-CP", set()),
        (
            "Quy định chi tiết Luật Cây xanh và hướng dẫn thi hành Nghị định số 15/2021/NĐ-CP", {("guides", "99/2024/QH15"), ("guides", "15/2021/NĐ-CP")}),
    ],
)  # fmt: skip
def test_title_amends_and_guides(title: str, expected: set[tuple[str, str]]) -> None:
    assert {(kind, target) for kind, target, _ in opening(title, BASIS)} - {("based_on", "99/2024/QH15")} == expected


def test_title_names_the_day_of_what_it_amends() -> None:
    title = "Sửa đổi, bổ sung một số điều của Nghị định số 15/2021/NĐ-CP ngày 04 tháng 3 năm 2021 của Chính phủ"
    assert ("amends", "15/2021/NĐ-CP", date(2021, 3, 4)) in opening(title, BASIS)


def test_correction_names_the_document_and_each_place_in_it() -> None:
    clauses = (
        "Điều 2. Đính chính lỗi kỹ thuật tại Thông tư số 12/2024/TT-BTC ngày 19 tháng 3 năm 2024 như sau:\n"
        "1. Tại khoản 2 Điều 5: “năm ao” sửa thành “sáu ao”.\n2. Tại Điều 7: “hồ” sửa thành “hồ sen”."
    )
    corrected = ("corrects", "12/2024/TT-BTC")
    assert acts(clauses) == {corrected, (*corrected, "dieu-5.khoan-2"), (*corrected, "dieu-7")}


NINE = "Quyết định số 9/QĐ-TTg ngày 05 tháng 5 năm 2020"


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        (f"2. Bãi bỏ {NINE}; Quyết định số 10/QĐ-TTg ngày 06/6/2021.", {(REPEALS, "9/QĐ-TTg"), (REPEALS, "10/QĐ-TTg")}),
        (f"2. Quyết định này thay thế {NINE}; bãi bỏ Quyết định số 10/QĐ-TTg.", {(REPLACES, "9/QĐ-TTg"), (REPEALS, "10/QĐ-TTg")}),
        (f"2. Thu hồi và hủy bỏ {NINE}.", {(REPEALS, "9/QĐ-TTg")}),
        (f"2. Điều chỉnh, bổ sung {NINE} như sau:", {(AMENDS, "9/QĐ-TTg")}),
        (f"2. Bỏ cụm từ “ao” tại khoản 2 Điều 3 {NINE}.", {(AMENDS, "9/QĐ-TTg", "dieu-3.khoan-2")}),
        (f"2. Bổ sung khoản 3a vào sau khoản 3 Điều 4 {NINE} như sau:", {(AMENDS, "9/QĐ-TTg", "dieu-4.khoan-3a")}),
        (f"2. Bổ sung Điều 5a vào ngay sau Điều 5 {NINE} như sau:", {(AMENDS, "9/QĐ-TTg", "dieu-5a")}),
        (
            f"2. Bãi bỏ Điều 3, điểm b khoản 2 Điều 5 và Phụ lục II {NINE}.",
            {(REPEALS, "9/QĐ-TTg", place) for place in ("dieu-3", "dieu-5.khoan-2.diem-b", "phu-luc-ii")},
        ),
        (f"2. Bãi bỏ khoản 1 Điều 2 Phụ lục II {NINE}.", {(REPEALS, "9/QĐ-TTg", "phu-luc-ii.dieu-2.khoan-1")}),
        (f"2. Bãi bỏ Phụ lục I và Điều 3 {NINE}.", {(REPEALS, "9/QĐ-TTg", place) for place in ("phu-luc-i", "dieu-3")}),
        (f"2. Trồng sen theo {NINE}; Quyết định số 10/QĐ-TTg.", set()),
    ],
)  # fmt: skip
def test_acts_that_stand_in_one_sentence(clause: str, expected: set[tuple[str, ...]]) -> None:
    assert acts(EFFECT + clause) == expected
