from datetime import date

import pytest

from corpus.citation.matching import DocumentHint, DocumentKey, match
from corpus.citation.parsing import parse_citations


def key(number: str, kind: str, issuer: str, day: date | None, title: str, *aliases: str) -> DocumentKey:
    return DocumentKey(number, kind, issuer, day, title, aliases, slug=f"{number} {day.year if day else ''}".strip())


LIBRARY = [
    key(
        "68/NQ-CP",
        "Nghị quyết",
        "Chính phủ",
        date(2020, 5, 12),
        "Ban hành Chương trình về hoa sen",
        "Nghị quyết hoa sen",
    ),
    key("68/NQ-CP", "Nghị quyết", "Chính phủ", date(2021, 7, 1), "Về một số chính sách"),
    key("68-NQ/TW", "Nghị quyết", "Bộ Chính trị", date(2025, 5, 4), "Về phát triển kinh tế"),
    key("57-NQ/TW", "Nghị quyết", "Bộ Chính trị", date(2024, 12, 22), "Về đột phá"),
    key("04/NQ-CP", "Nghị quyết", "Chính phủ", date(2022, 1, 10), "Về phân cấp"),
    key("749/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ", date(2020, 6, 3), "Phê duyệt Chương trình X"),
    key("942/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ", date(2021, 6, 15), "Phê duyệt Chiến lược Y"),
    key("06/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ", date(2022, 1, 6), "Phê duyệt Đề án Z", "Đề án 06"),
    key("06/2022/NĐ-CP", "Nghị định", "Chính phủ", date(2022, 1, 7), "Quy định về tầng khí"),
    key("61/2018/NĐ-CP", "Nghị định", "Chính phủ", date(2018, 4, 23), "Về một cửa"),
    key("5894/BNV-VP", "Văn bản", "Bộ Nội vụ", date(2022, 11, 24), "Truyền đạt", "Công văn 5894"),
    key("72/2025/QH15", "Luật", "Quốc hội", date(2025, 6, 16), "Tổ chức chính quyền địa phương"),
    key("63/2025/QH15", "Luật", "Quốc hội", date(2025, 2, 18), "Luật Tổ chức Chính phủ"),
    key("76/2015/QH13", "Luật", "Quốc hội", date(2015, 6, 19), "Tổ chức Chính phủ"),
    key("47/2019/QH14", "Luật", "Quốc hội", None, "sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ"),
    key("1630/QĐ-UBND", "Quyết định", "Ủy ban nhân dân tỉnh Đắk Lắk", date(2025, 7, 1), "Công bố danh mục"),
    key("1630/QĐ-UBND", "Quyết định", "Ủy ban nhân dân tỉnh Đồng Nai", date(2025, 8, 1), "Công bố danh mục"),
]

# typed -> the slugs it may mean
MATCHES = [
    ("NQ 68", ["68/NQ-CP 2020", "68/NQ-CP 2021", "68-NQ/TW 2025"]),
    ("68/NQ-CP", ["68/NQ-CP 2020", "68/NQ-CP 2021"]),
    ("NQ 68 của Chính phủ", ["68/NQ-CP 2020", "68/NQ-CP 2021"]),
    ("NQ 68 của Bộ Chính trị", ["68-NQ/TW 2025"]),
    ("NQ 68 TW", ["68-NQ/TW 2025"]),
    ("NQ 68 năm 2020", ["68/NQ-CP 2020"]),
    ("NQ 68/2021", ["68/NQ-CP 2021"]),
    ("68/NQ-CP ngày 12/5/2020", ["68/NQ-CP 2020"]),
    ("NQ 68 năm 2019", []),
    ("NQ 57", ["57-NQ/TW 2024"]),
    ("57/NQ-CP", []),
    ("NQ 4", ["04/NQ-CP 2022"]),
    ("nq 04", ["04/NQ-CP 2022"]),
    ("theo 749", ["749/QĐ-TTg 2020"]),
    ("QĐ749 TTg", ["749/QĐ-TTg 2020"]),
    ("nghị quyết 749", []),
    ("Nghị quyết 749/QĐ-TTg", ["749/QĐ-TTg 2020"]),
    ("chiến lược 942", ["942/QĐ-TTg 2021"]),
    ("đề án 942", []),
    ("Đề án 06", ["06/QĐ-TTg 2022"]),
    ("de an 06", ["06/QĐ-TTg 2022"]),
    ("QĐ 06", ["06/QĐ-TTg 2022"]),
    ("NĐ 06", ["06/2022/NĐ-CP 2022"]),
    ("nd 61/2018", ["61/2018/NĐ-CP 2018"]),
    ("nghị định 61", ["61/2018/NĐ-CP 2018"]),
    ("nđ 61/2019", []),
    ("công văn 5894", ["5894/BNV-VP 2022"]),
    ("văn bản 5894", ["5894/BNV-VP 2022"]),
    ("5894/BNV", ["5894/BNV-VP 2022"]),
    ("5894/VPCP", []),
    ("Luật Tổ chức chính quyền địa phương", ["72/2025/QH15 2025"]),
    ("luat to chuc chinh quyen dia phuong 2025", ["72/2025/QH15 2025"]),
    ("luật TCCP", ["63/2025/QH15 2025", "76/2015/QH13 2015"]),
    ("Luật Tổ chức Chính phủ 2015", ["76/2015/QH13 2015"]),
    ("Luật số 63/2025/QH15", ["63/2025/QH15 2025"]),
    ("Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ", ["47/2019/QH14"]),
    ("Luật Đất đai", []),
    ("QĐ 1630", ["1630/QĐ-UBND 2025", "1630/QĐ-UBND 2025"]),
    ("Quyết định 1630 của UBND tỉnh Đắk Lắk", ["1630/QĐ-UBND 2025"]),
]


@pytest.mark.parametrize(("typed", "expected"), MATCHES)
def test_all_that_fits_and_nothing_else(typed: str, expected: list[str]) -> None:
    (citation,) = parse_citations(typed)
    assert citation.document is not None
    assert sorted(found.slug for found in match(citation.document, LIBRARY)) == sorted(expected)


def test_names_of_the_library() -> None:
    (citation,) = parse_citations("nghi quyet hoa sen noi gi", names=["Nghị quyết hoa sen"])
    assert citation.document is not None
    assert [found.slug for found in match(citation.document, LIBRARY)] == ["68/NQ-CP 2020"]


def test_the_exact_day_comes_first() -> None:
    (citation,) = parse_citations("68/NQ-CP ngày 01/7/2021")
    assert citation.document is not None
    assert match(citation.document, LIBRARY)[0].slug == "68/NQ-CP 2021"


def test_an_empty_hint_matches_nothing() -> None:
    assert match(DocumentHint(), LIBRARY) == []
    assert match(DocumentHint(kind="Nghị quyết"), LIBRARY) == []


def test_number_of_a_hint() -> None:
    assert str(DocumentHint(ordinal="131", symbol="NQ-CP").number) == "131/NQ-CP"
    assert DocumentHint(ordinal="131", symbol="NQ").number is None
    assert DocumentHint(ordinal="131").number is None
