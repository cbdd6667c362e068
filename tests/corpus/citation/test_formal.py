from datetime import date
from typing import Any

import pytest

from corpus.citation.formal import format_citation, format_locator, written_day
from corpus.document import Locator

LOCATORS = [
    ("", ""),
    ("dieu-5", "Điều 5"),
    ("dieu-5.khoan-2.diem-a", "điểm a khoản 2 Điều 5"),
    ("dieu-5.khoan-2.diem-dd", "điểm đ khoản 2 Điều 5"),
    ("dieu-35b.khoan-3a.diem-b1", "điểm b1 khoản 3a Điều 35b"),
    ("muc-ii.khoan-2", "khoản 2 Mục II"),
    ("dieu-1.muc-ii.khoan-1.diem-b", "điểm b khoản 1 Mục II Điều 1"),
    ("phan-i.muc-iii", "Mục III Phần I"),
    ("chuong-iv.muc-2", "Mục 2 Chương IV"),
    ("chuong-iv.muc-2.dieu-30", "Điều 30"),
    ("phan-ii.chuong-iv.dieu-30.khoan-1", "khoản 1 Điều 30"),
    ("tieu-muc-1", "Tiểu mục 1"),
    ("muc-ii.khoan-1.diem-a.tiet-3", "tiết 3 điểm a khoản 1 Mục II"),
    ("dieu-5.khoan-1.gach-2", "gạch đầu dòng thứ 2 khoản 1 Điều 5"),
    ("phu-luc-i", "Phụ lục I"),
    ("phu-luc-iia", "Phụ lục IIa"),
    ("phu-luc-01", "Phụ lục 01"),
    ("phu-luc", "Phụ lục"),
    ("phu-luc-i.mau-01a", "Mẫu số 01a Phụ lục I"),
    ("phu-luc-i.mau-02-dk", "Mẫu số 02/DK Phụ lục I"),
    ("kem-theo-2.dieu-3", "Điều 3 văn bản kèm theo 2"),
    ("kem-theo-1.dieu-3", "Điều 3 văn bản ban hành kèm theo"),
    ("mo-dau", "phần mở đầu"),
    ("ket-thuc", "phần kết thúc"),
    ("thong-tin", "thông tin văn bản"),
    ("nhom-muc-tieu-2025", "nhóm nội dung “muc tieu 2025”"),
    ("doan-van-phong-bo.y-2", "ý 2 đoạn “van phong bo”"),
    ("dieu-5.khoan-2~2", "khoản 2 (lần 2) Điều 5"),
]


@pytest.mark.parametrize(("path", "words"), LOCATORS)
def test_locator_in_words(path: str, words: str) -> None:
    assert format_locator(Locator.parse(path)) == words


def test_labels_name_what_a_path_cannot_spell() -> None:
    labels = {"doan-vu-a": "Vụ A", "kem-theo-1": "Quy chế ban hành kèm theo", "phu-luc-i.mau-02-dk": "02/ĐK"}
    assert format_locator(Locator.parse("doan-vu-a.y-1"), labels) == "ý 1 đoạn “Vụ A”"
    assert format_locator(Locator.parse("kem-theo-1.dieu-3"), labels) == "Điều 3 Quy chế ban hành kèm theo"
    assert format_locator(Locator.parse("phu-luc-i.mau-02-dk"), labels) == "Mẫu số 02/ĐK Phụ lục I"


ND = {"number": "61/2018/NĐ-CP", "kind": "Nghị định", "issuer": "Chính phủ", "issued_on": date(2018, 4, 23)}
NQ = {"number": "57-NQ/TW", "kind": "Nghị quyết", "issuer": "Bộ Chính trị", "issued_on": date(2024, 12, 22)}
QD = {"number": "749/QĐ-TTg", "kind": "Quyết định", "issuer": "Thủ tướng Chính phủ", "issued_on": date(2020, 6, 3)}
LAW = {"number": "148/2025/QH15", "kind": "Luật", "issuer": "Quốc hội", "issued_on": date(2025, 12, 11)}


@pytest.mark.parametrize(
    ("particulars", "path", "title", "expected"),
    [
        (
            ND,
            "dieu-5.khoan-2.diem-a",
            "",
            "điểm a khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ",
        ),
        (ND, "", "", "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ"),
        (NQ, "muc-ii", "", "Mục II Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị"),
        (NQ, "", "Về hoa sen", "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về hoa sen"),
        (NQ, "", "Đẩy mạnh trồng hoa", "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đẩy mạnh trồng hoa"),
        (
            QD,
            "",
            "Phê duyệt Đề án A",
            "Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Đề án A",
        ),
        (QD, "", "Chương trình A", "Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ về Chương trình A"),
        (LAW, "dieu-7", "Chuyển đổi số", "Điều 7 Luật Chuyển đổi số số 148/2025/QH15"),
        (LAW, "", "Luật Chuyển đổi số", "Luật Chuyển đổi số số 148/2025/QH15"),
        (LAW, "", "", "Luật số 148/2025/QH15 ngày 11/12/2025 của Quốc hội"),
        (
            LAW,
            "",
            "Sửa đổi, bổ sung một số điều của Luật A",
            "Luật sửa đổi, bổ sung một số điều của Luật A số 148/2025/QH15",
        ),
        (ND | {"issued_on": None, "issuer": ""}, "dieu-5", "", "Điều 5 Nghị định số 61/2018/NĐ-CP"),
        (ND | {"issued_on": None}, "dieu-5", "", "Điều 5 Nghị định số 61/2018/NĐ-CP của Chính phủ"),
        (
            {"number": "", "kind": "Kết luận", "issuer": "", "issued_on": None},
            "khoan-1",
            "phiên họp thứ hai",
            "khoản 1 Kết luận phiên họp thứ hai",
        ),
    ],
)
def test_formal_citation(particulars: dict[str, Any], path: str, title: str, expected: str) -> None:
    assert format_citation(**particulars, locator=Locator.parse(path), title=title) == expected


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2022, 10, 6), "06/10/2022"),
        (date(2020, 5, 12), "12/5/2020"),
        (date(2022, 1, 3), "03/01/2022"),
        (date(2022, 2, 28), "28/02/2022"),
    ],
)
def test_written_day(day: date, words: str) -> None:
    assert written_day(day) == words
