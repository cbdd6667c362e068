"""What a document prints about itself: number, kind, issuer, place, day, title, legal bases, recipients, signer."""

from datetime import date

import pytest

from corpus.document import LegalDocument, Signer
from corpus.reading.official import read_official

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
BODY = """Điều 1. Phạm vi
Áp dụng cho mọi ao sen.
Điều 2. Hiệu lực
Văn bản này có hiệu lực từ ngày ký.
Nơi nhận:
- Như Điều 2;
- Lưu: VT."""
LETTER = """1. Rà soát số ao sen đang trồng.
2. Báo cáo trước ngày 15 hằng tháng.
Nơi nhận:
- Như trên;
- Lưu: VT."""


def letterhead(issuer: str, number: str, title: str, place: str = "Hà Nội", state: str = STATE) -> str:
    """Return the opening of a document of 05/3/2024; `title` begins with the kind."""
    return f"{issuer}\n{state}\n{number}\n{place}, ngày 05 tháng 3 năm 2024\n{title}"


def read(*parts: str) -> LegalDocument:
    return read_official("\n".join(parts) + "\n")


@pytest.mark.parametrize(
    ("opening", "number", "kind", "issuer", "title"),
    [
        (
            letterhead("BỘ NỘI VỤ", "Số: 21/2024/TT-BNV", "THÔNG TƯ\nQuy định về trồng sen trong công sở"),
            "21/2024/TT-BNV", "Thông tư", "Bộ Nội vụ", "Quy định về trồng sen trong công sở",
        ),
        (
            letterhead("CHÍNH PHỦ\n-------", "Số: 15/2024/NĐ-CP", "NGHỊ ĐỊNH\nQUY ĐỊNH VỀ AO SEN\nTRONG TRỤ SỞ CƠ QUAN"),
            "15/2024/NĐ-CP", "Nghị định", "Chính phủ", "Quy định về ao sen trong trụ sở cơ quan",
        ),
        (
            letterhead("THỦ TƯỚNG CHÍNH PHỦ", "Số: 5/CT-TTg", "CHỈ THỊ\nVỀ VIỆC BẢO VỆ AO SEN"),
            "5/CT-TTg", "Chỉ thị", "Thủ tướng Chính phủ", "Bảo vệ ao sen",
        ),
        (
            letterhead(
                "ỦY BAN NHÂN DÂN\nTỈNH ĐẮK LẮK", "Số: 1630/QĐ-UBND",
                "QUYẾT ĐỊNH\nVề việc trồng sen tại hồ Lắk\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "Đắk Lắk",
            ),
            "1630/QĐ-UBND", "Quyết định", "Ủy ban nhân dân tỉnh Đắk Lắk", "Trồng sen tại hồ Lắk",
        ),
        (
            letterhead("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH", "Số: 12/KH-UBND", "KẾ HOẠCH\nTriển khai trồng sen năm 2024"),
            "12/KH-UBND", "Kế hoạch", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "Triển khai trồng sen năm 2024",
        ),
        (
            letterhead("HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HUẾ", "Số: 07/NQ-HĐND", "NGHỊ QUYẾT\nVề trồng sen hồ Tịnh Tâm\nHỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HUẾ", "Huế"),
            "07/NQ-HĐND", "Nghị quyết", "Hội đồng nhân dân thành phố Huế", "Trồng sen hồ Tịnh Tâm",
        ),
        (
            letterhead("UBND TỈNH BẮC NINH\nSỞ NỘI VỤ", "Số: 45/QĐ-SNV", "QUYẾT ĐỊNH\nVề việc giao ao sen", "Bắc Ninh"),
            "45/QĐ-SNV", "Quyết định", "Sở Nội vụ tỉnh Bắc Ninh", "Giao ao sen",
        ),
        (
            letterhead("QUỐC HỘI", "Luật số: 99/2024/QH15", "LUẬT\nCÂY XANH"),
            "99/2024/QH15", "Luật", "Quốc hội", "Cây xanh",
        ),
        (
            letterhead("QUỐC HỘI", "Nghị quyết số: 12/2024/QH15", "NGHỊ QUYẾT\nVỀ THÍ ĐIỂM TRỒNG SEN\nQUỐC HỘI"),
            "12/2024/QH15", "Nghị quyết", "Quốc hội", "Thí điểm trồng sen",
        ),
        (
            letterhead("ỦY BAN THƯỜNG VỤ QUỐC HỘI", "Nghị quyết số: 12/2024/UBTVQH15", "NGHỊ QUYẾT\nVỀ VIỆC SẮP XẾP AO SEN\nỦY BAN THƯỜNG VỤ QUỐC HỘI"),
            "12/2024/UBTVQH15", "Nghị quyết", "Ủy ban Thường vụ Quốc hội", "Sắp xếp ao sen",
        ),
        (
            letterhead("BỘ TÀI CHÍNH - BỘ NỘI VỤ", "Số: 05/2024/TTLT-BTC-BNV", "THÔNG TƯ LIÊN TỊCH\nHướng dẫn kinh phí trồng sen"),
            "05/2024/TTLT-BTC-BNV", "Thông tư liên tịch", "Bộ Tài chính - Bộ Nội vụ", "Hướng dẫn kinh phí trồng sen",
        ),
        (
            letterhead("VĂN PHÒNG CHÍNH PHỦ", "Số: 77/TB-VPCP", "THÔNG BÁO\nKết luận của Phó Thủ tướng tại cuộc họp\nvề phát triển nghề sen"),
            "77/TB-VPCP", "Thông báo", "Văn phòng Chính phủ", "Kết luận của Phó Thủ tướng tại cuộc họp về phát triển nghề sen",
        ),
        (
            letterhead("BỘ Y TẾ", "Số: 21/2024/TT-BYT", "THÔNG TƯ\nBan hành Danh mục cây thuốc\n(Áp dụng cho trạm y tế xã)"),
            "21/2024/TT-BYT", "Thông tư", "Bộ Y tế", "Ban hành Danh mục cây thuốc (Áp dụng cho trạm y tế xã)",
        ),
        (
            letterhead("BỘ NỘI VỤ", "Số:      /QĐ-BNV", "QUYẾT ĐỊNH\nVề việc giao ao sen"),
            "", "Quyết định", "Bộ Nội vụ", "Giao ao sen",
        ),
    ],
    ids=["circular", "decree", "directive", "province", "city", "council", "department", "law", "resolution", "standing", "joint", "notice", "bracket", "draft"],
)  # fmt: skip
def test_heading(opening: str, number: str, kind: str, issuer: str, title: str) -> None:
    document = read(opening, "Căn cứ Luật Cây xanh ngày 27 tháng 6 năm 2023;", BODY)
    assert (document.number, document.kind, document.issuer, document.title) == (number, kind, issuer, title)
    assert document.issued_on == date(2024, 3, 5)
    assert document.provisions[0].text.startswith(opening.split("\n", 1)[0])


PARTY = """{top}
Hà Nội, ngày 22 tháng 12 năm 2022
NGHỊ QUYẾT
{title}
I. TÌNH HÌNH
1. Bộ Chính trị ghi nhận kết quả trồng sen.
2. Nhiều ao còn bỏ trống.
T/M BỘ CHÍNH TRỊ
TỔNG BÍ THƯ
Lê Văn Lúa"""
LEFT, RIGHT = "BỘ CHÍNH TRỊ\n*\nSố 157-NQ/TW", "ĐẢNG CỘNG SẢN VIỆT NAM"


def test_resolution_of_the_party() -> None:
    document = read(PARTY.format(top=f"{RIGHT}\n{LEFT}", title="Về phát triển nghề trồng sen"))
    assert (document.number, document.kind, document.issuer) == ("157-NQ/TW", "Nghị quyết", "Bộ Chính trị")
    assert (document.title, document.issued_on) == ("Phát triển nghề trồng sen", date(2022, 12, 22))
    assert document.signer == Signer("Lê Văn Lúa", "T/M BỘ CHÍNH TRỊ / TỔNG BÍ THƯ")


def test_number_of_the_party_without_a_colon_above_the_name_of_the_party_is_kept() -> None:
    document = read(PARTY.format(top=f"{LEFT}\n{RIGHT}", title="Về phát triển nghề trồng sen"))
    assert (document.number, document.issuer) == ("157-NQ/TW", "Bộ Chính trị")


@pytest.mark.parametrize("lines", ["CỦA BỘ CHÍNH TRỊ\nvề phát triển nghề trồng sen", "về phát triển nghề trồng sen"])
def test_title_of_the_party_begins_behind_its_author(lines: str) -> None:
    text = PARTY.format(top=f"{RIGHT}\n{LEFT}", title=lines).replace("\n", "\n\n")
    assert read(text).title == "Phát triển nghề trồng sen"


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Hà Nội", "Hà Nội"),
        ("Đắk Lắk", "Đắk Lắk"),
        ("TP. Hồ Chí Minh", "TP. Hồ Chí Minh"),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
    ],
)  # fmt: skip
def test_place(printed: str, place: str) -> None:
    opening = letterhead("BỘ NỘI VỤ", "Số: 21/QĐ-BNV", "QUYẾT ĐỊNH\nVề việc giao ao sen", printed)
    assert read(opening, BODY).place == place


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Hà Nội, ngày 5 tháng 12 năm 2024", date(2024, 12, 5)),
        ("Hà Nội, ngày 05/12/2024", date(2024, 12, 5)),
        ("Hà Nội, ngày 31 tháng 02 năm 2024", None),
        ("Hà Nội, ngày      tháng      năm 2024", None),
    ],
)
def test_day(line: str, day: date | None) -> None:
    opening = letterhead("BỘ NỘI VỤ", "Số: 21/QĐ-BNV", "QUYẾT ĐỊNH\nVề việc giao ao sen")
    assert read(opening.replace("Hà Nội, ngày 05 tháng 3 năm 2024", line), BODY).issued_on == day


def test_law_without_a_dateline_is_of_the_day_it_was_adopted() -> None:
    adopted = "Luật này được Quốc hội khóa XV, kỳ họp thứ 7 thông qua ngày 27 tháng 6 năm 2024."
    law = read(f"QUỐC HỘI\n{STATE}\nLuật số: 99/2024/QH15\nLUẬT\nCÂY XANH", "Điều 1. Ao", "Sen.", adopted)
    assert law.issued_on == date(2024, 6, 27)


@pytest.mark.xfail(strict=True, reason="casing.Casing learns 'Sen' from the signer's name and writes it in the title")
def test_name_of_the_signer_does_not_change_the_title() -> None:
    opening = letterhead("BỘ NỘI VỤ", "Số: 21/QĐ-BNV", "QUYẾT ĐỊNH\nVỀ VIỆC GIAO HỒ SEN")
    document = read(opening, "Điều 1. Giao hồ", "Giao hồ cho tổ.", "Nơi nhận:", "- Lưu: VT.", "BỘ TRƯỞNG", "Lê Thị Sen")
    assert document.title == "Giao hồ sen"


@pytest.mark.parametrize(
    "addressed",
    ["Kính gửi: Sở Nội vụ các tỉnh, thành phố.", "Kính gửi:\n- Phòng Nội vụ;\n- Ủy ban nhân dân xã."],
    ids=["one line", "list"],
)
def test_letter_is_about_what_stands_under_its_number(addressed: str) -> None:
    head = (
        "BỘ NỘI VỤ\n" + STATE + "\nSố: 123/BNV-CCHC\nV/v báo cáo tình hình trồng sen\nHà Nội, ngày 05 tháng 3 năm 2024"
    )
    document = read(head, addressed, "Thực hiện Kế hoạch trồng sen, Bộ Nội vụ đề nghị:", LETTER, "TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ HOA SEN", "Phạm Súng")  # fmt: skip
    assert (document.number, document.kind, document.issuer) == ("123/BNV-CCHC", "Công văn", "Bộ Nội vụ")
    assert document.title == "Báo cáo tình hình trồng sen"
    assert document.signer == Signer("Phạm Súng", "TL. BỘ TRƯỞNG / VỤ TRƯỞNG VỤ HOA SEN")
    assert document.recipients == ("Như trên", "Lưu: VT")


def test_legal_bases_are_kept_as_printed_without_their_lead() -> None:
    opening = letterhead("BỘ NỘI VỤ", "Số: 21/QĐ-BNV", "QUYẾT ĐỊNH\nVề việc giao ao sen\nBỘ TRƯỞNG BỘ NỘI VỤ")
    basis = "Nghị định số 15/2021/NĐ-CP ngày 04 tháng 3 năm 2021 của Chính phủ về ao sen"
    document = read(
        opening, f"Căn cứ {basis};", "Căn cứ: Luật Cây xanh;", "Theo đề nghị của Vụ trưởng.", "QUYẾT ĐỊNH:", BODY
    )
    assert document.legal_bases == (basis, "Luật Cây xanh")


@pytest.mark.parametrize(
    ("lines", "signer"),
    [
        ("BỘ TRƯỞNG\nLê Thị Sen", Signer("Lê Thị Sen", "BỘ TRƯỞNG")),
        ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n(Đã ký)\nLê Thị Sen", Signer("Lê Thị Sen", "KT. BỘ TRƯỞNG / THỨ TRƯỞNG")),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n[đã ký]\nLÊ THỊ SEN", Signer("Lê Thị Sen", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH")),
        ("TL. BỘ TRƯỞNG\nCHÁNH VĂN PHÒNG\nLê Thị Sen", Signer("Lê Thị Sen", "TL. BỘ TRƯỞNG / CHÁNH VĂN PHÒNG")),
        ("TUQ. BỘ TRƯỞNG\nCỤC TRƯỞNG\nThS. Lê Thị Sen", Signer("Lê Thị Sen", "TUQ. BỘ TRƯỞNG / CỤC TRƯỞNG")),
        ("KT. BỘ TRƯỞNG BỘ TÀI CHÍNH\nTHỨ TRƯỞNG\nLê Sen\nKT. BỘ TRƯỞNG BỘ NỘI VỤ\nTHỨ TRƯỞNG\nVũ Tre", Signer("Lê Sen", "KT. BỘ TRƯỞNG BỘ TÀI CHÍNH / THỨ TRƯỞNG")),
        ("BỘ TRƯỞNG\n(Đã ký)", None),
    ],
)  # fmt: skip
def test_signer(lines: str, signer: Signer | None) -> None:
    opening = letterhead("BỘ NỘI VỤ", "Số: 21/QĐ-BNV", "QUYẾT ĐỊNH\nVề việc giao ao sen")
    assert read(opening, BODY, lines).signer == signer


def test_recipients_over_two_lines_are_one() -> None:
    opening = letterhead("BỘ NỘI VỤ", "Số: 21/QĐ-BNV", "QUYẾT ĐỊNH\nVề việc giao ao sen")
    body = BODY.replace("- Như Điều 2;", "- Ban Bí thư;\n- Các bộ, cơ quan ngang bộ,\ncơ quan thuộc Chính phủ;")
    recipients = read(opening, body, "BỘ TRƯỞNG", "Lê Thị Sen").recipients
    assert recipients == ("Ban Bí thư", "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", "Lưu: VT")


PORTAL = """| Số hiệu: | {number} |
| --- | --- |
| Ngày ban hành: | {day} |
| Người ký: | {signer} |
"""


def test_portal_and_document_are_held_against_each_other() -> None:
    opening = letterhead("BỘ NỘI VỤ", "Số: 21/QĐ-BNV", "QUYẾT ĐỊNH\nVề việc giao ao sen")
    own = f"{opening}\n{BODY}\nBỘ TRƯỞNG\nLê Thị Sen"
    same = read(PORTAL.format(number="21/QĐ-BNV", day="05/03/2024", signer="Lê Thị Sen"), own)
    assert same.warnings == ()
    other = read(PORTAL.format(number="22/QĐ-BNV", day="06/03/2024", signer="Vũ Văn Tre"), own)
    assert (other.number, other.issued_on) == ("21/QĐ-BNV", date(2024, 3, 5))
    assert other.signer == same.signer
    told = "\n".join(other.warnings)
    for name in ("Số hiệu", "Ngày ban hành", "Người ký"):
        assert f"{name}: văn bản ghi" in told


FRONT = "---\nso_hieu: 21/QĐ-BNV\nngay_ban_hanh: 2024-03-05\ntrich_yeu: Giao ao sen\nnguoi_ky: Lê Thị Sen\n---"


def test_portal_fills_what_the_document_does_not_print_and_says_so() -> None:
    document = read(FRONT, "Điều 1. Ao", "Sen.", "Điều 2. Hồ", "Súng.")
    assert (document.number, document.kind, document.issuer) == ("21/QĐ-BNV", "Quyết định", "Bộ Nội vụ")
    assert (document.title, document.issued_on) == ("Giao ao sen", date(2024, 3, 5))
    assert document.signer == Signer("Lê Thị Sen")
    told = "\n".join(document.warnings)
    assert all(word in told for word in ("số hiệu 21/QĐ-BNV", "ngày ban hành 05/03/2024", "tên gọi"))


def test_signer_from_the_portal_is_told() -> None:
    assert any("Lê Thị Sen" in told for told in read(FRONT, "Điều 1. Ao", "Sen.", "Điều 2. Hồ", "Súng.").warnings)
