"""Consolidated texts, which say at their end what they are, and procedures, which lost the numbers Word gave them."""

from datetime import date

import pytest

from corpus.document import LegalDocument, RelationKind, Signer
from corpus.reading.official import read_official

TOP = "{body}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{kind}\n{title}\n"
DECREE = """Nghị định số 10/2020/NĐ-CP ngày 17 tháng 01 năm 2020 của Chính phủ về ao sen, có hiệu lực kể từ ngày 01 tháng 4 năm 2020, được sửa đổi, bổ sung bởi:
Nghị định số 20/2023/NĐ-CP ngày 05 tháng 5 năm 2023 của Chính phủ, có hiệu lực kể từ ngày 20 tháng 6 năm 2023.
Căn cứ Luật Ao hồ ngày 19 tháng 6 năm 2015;[1]
Chính phủ ban hành Nghị định về ao sen.
Điều 1. Phạm vi
Nghị định này quy định về ao sen.
Điều 2.[2] Đối tượng
1. Tổ sen.
2.[3] Tổ súng.
Điều 3. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 4 năm 2020.
"""
CLOSE = """BỘ XÂY DỰNG
-------
Số: 07/VBHN-BXD
XÁC THỰC VĂN BẢN HỢP NHẤT
Hà Nội, ngày 10 tháng 8 năm 2023
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Lê Thị Sen
[1] Nghị định số 20/2023/NĐ-CP có căn cứ ban hành như sau:
"""


def read(body: str = "BỘ XÂY DỰNG", kind: str = "NGHỊ ĐỊNH", close: str = CLOSE) -> LegalDocument:
    return read_official(TOP.format(body=body, kind=kind, title="Quy định về ao sen") + DECREE + close)


def test_number_and_day_stand_beside_the_authentication() -> None:
    document = read()
    assert (document.number, document.kind) == ("07/VBHN-BXD", "Văn bản hợp nhất")
    assert (document.issuer, document.title) == ("Bộ Xây dựng", "Quy định về ao sen")
    assert (document.place, document.issued_on) == ("Hà Nội", date(2023, 8, 10))
    assert document.signer == Signer("Lê Thị Sen", "KT. BỘ TRƯỞNG / THỨ TRƯỞNG")


def test_authentication_is_no_part_of_the_last_article() -> None:
    paths = [provision.locator.path for provision in read().provisions]
    assert paths == ["mo-dau", "dieu-1", "dieu-2", "dieu-3", "ket-thuc"]
    assert read().provisions[-1].text.startswith("BỘ XÂY DỰNG\n")
    assert read().provisions[-2].body.endswith("năm 2020.\n")


def test_both_texts_are_what_is_consolidated() -> None:
    joined = [(r.target, r.target_issued_on) for r in read().relations if r.kind is RelationKind.CONSOLIDATES]
    assert joined == [("10/2020/NĐ-CP", date(2020, 1, 17)), ("20/2023/NĐ-CP", date(2023, 5, 5))]


def test_number_in_the_letterhead_wins_and_an_office_alone_signs() -> None:
    close = "XÁC THỰC VĂN BẢN HỢP NHẤT\nCHỦ NHIỆM\nVũ Văn Tre\n"
    document = read("BỘ XÂY DỰNG\nSố: 5/VBHN-BXD", close=close)
    assert document.number == "5/VBHN-BXD"
    assert document.signer == Signer("Vũ Văn Tre", "CHỦ NHIỆM")


def test_line_that_tells_of_another_law_gives_no_number() -> None:
    lines = "Luật Ao số 46/2019/QH14 ngày 21 tháng 11 năm 2019 của Quốc hội, được sửa đổi, bổ sung bởi:\nLuật số 35/2023/QH15 ngày 20 tháng 6 năm 2023 của Quốc hội."
    document = read_official(
        TOP.format(body="QUỐC HỘI", kind="LUẬT", title="AO") + lines + "\nĐiều 1. Ao\nSen.\nĐiều 2. Hồ\nSúng.\n"
    )
    assert (document.number, document.issuer) == ("", "Quốc hội")


PROCEDURE = """SỞ TƯ PHÁP
QUY TRÌNH
Mã hiệu: QT 01/SEN
Đăng ký ao sen
Lần ban hành: 01
Ngày ban hành: 07/7/2025
MỤC ĐÍCH
Quy định cách đăng ký ao.
5. NỘI DUNG
a. Thành phần hồ sơ:
* Giấy tờ phải nộp:
- Tờ khai;
- Ảnh ao.
{middle}c. Lệ phí: Không.
"""
MIDDLE = "b. Thời hạn giải quyết: 05 ngày.\n"


def test_procedure_is_cited_by_the_number_that_is_left() -> None:
    document = read_official(PROCEDURE.format(middle=MIDDLE))
    paths = [part.locator.path for part in document.walk()]
    assert paths[:2] == ["mo-dau", "khoan-5"]
    assert {"khoan-5.diem-a", "khoan-5.diem-b", "khoan-5.diem-c", "khoan-5.diem-a.gach-1.gach-2"} <= set(paths)
    assert document.warnings == ("khoản 5 không có mục đứng trước.",)


@pytest.mark.parametrize(
    "text",
    [
        PROCEDURE.format(middle=MIDDLE).replace("5. NỘI DUNG", "5. Nội dung đăng ký."),
        PROCEDURE.format(middle=MIDDLE).replace("a. Thành phần", "Thành phần"),
    ],
    ids=["small letters", "no list"],
)
def test_stray_number_heads_nothing_without_capitals_and_points(text: str) -> None:
    assert not any(part.locator.path.startswith("khoan-5") for part in read_official(text).walk())
