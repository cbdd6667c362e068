"""Letterheads as they vary from body to body: the issuer, the number and the line of the kind."""

from datetime import date

import pytest

from corpus.document import LegalDocument, Signer
from corpus.names.issuers import official_name
from corpus.reading.extraction.kind_line import kind_named, split_kind_line
from corpus.reading.official import read_official

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
DAY = "ngày 05 tháng 3 năm 2024"
ARTICLES = "Điều 1. Ao\nTrồng sen ở ao.\nĐiều 2. Hồ\nTrồng súng ở hồ.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT."
PLAN = "I. MỤC ĐÍCH\n1. Trồng sen.\n2. Giữ ao.\nII. TỔ CHỨC\n1. Tổ sen.\n2. Tổ súng.\nNơi nhận:\n- Lưu: VT."


def read(*parts: str) -> LegalDocument:
    return read_official("\n".join(parts) + "\n")


@pytest.mark.parametrize(
    ("head", "number", "kind", "issuer", "title"),
    [
        (
            f"UBND TP ĐÀ NẴNG\nSỞ NỘI VỤ\n{STATE}\nSố: 33 /KH-SNV\nĐà Nẵng, {DAY}\nKẾ HOẠCH\nTrồng sen",
            "33/KH-SNV", "Kế hoạch", "Sở Nội vụ thành phố Đà Nẵng", "Trồng sen",
        ),
        (
            f"UBND TỈNH SƠN LA\nSỞ NỘI VỤ\nSố: 33 /KH-SNV\n{STATE}\nSơn La, {DAY}\nKẾ HOẠCH\nTrồng sen",
            "33/KH-SNV", "Kế hoạch", "Sở Nội vụ tỉnh Sơn La", "Trồng sen",
        ),
        (
            f"BỘ Y TẾ\n{STATE}\nSố: 12 / QĐ - BYT\nHà Nội, {DAY}\nQUYẾT ĐỊNH\nVề việc trồng sen",
            "12/QĐ-BYT", "Quyết định", "Bộ Y tế", "Trồng sen",
        ),
        (
            f"BỘ Y TẾ\n{STATE}\nSố: 12/QĐ-BYT\nHà Nội, {DAY}\nQUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ Y TẾ\nVề việc trồng sen",
            "12/QĐ-BYT", "Quyết định", "Bộ Y tế", "Trồng sen",
        ),
        (
            f"BỘ Y TẾ\n{STATE}\nSố: 12/QĐ-BYT\nHà Nội, {DAY}\n**QUYẾT ĐỊNH** **Ban hành Quy chế trồng sen**",
            "12/QĐ-BYT", "Quyết định", "Bộ Y tế", "Ban hành Quy chế trồng sen",
        ),
        (
            f"ỦY BAN NHÂN DÂN    {STATE.replace(chr(10), chr(10) + 'TỈNH SƠN LA      ')}\nSố: 7/QĐ-UBND    Sơn La, {DAY}\nQUYẾT ĐỊNH\nTrồng sen",
            "7/QĐ-UBND", "Quyết định", "Ủy ban nhân dân tỉnh Sơn La", "Trồng sen",
        ),
        (
            f"TÒA ÁN NHÂN DÂN TỐI CAO\nHỘI ĐỒNG THẨM PHÁN\n{STATE}\nSố: 02/2024/NQ-HĐTP\nHà Nội, {DAY}\nNGHỊ QUYẾT\nVề ao sen",
            "02/2024/NQ-HĐTP", "Nghị quyết", "Hội đồng Thẩm phán Tòa án nhân dân tối cao", "Ao sen",
        ),
        (
            f"BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 155-KL/TW\n{PARTY}\nHà Nội, {DAY}\nKẾT LUẬN\nCỦA BỘ CHÍNH TRỊ\nvề trồng sen",
            "155-KL/TW", "Kết luận", "Bộ Chính trị", "Trồng sen",
        ),
        (
            f"BAN BÍ THƯ\n*\nSố 42-CT/TW\n{PARTY}\nHà Nội, {DAY}\nCHỈ THỊ\nCỦA BAN BÍ THƯ\nvề trồng sen",
            "42-CT/TW", "Chỉ thị", "Ban Bí thư", "Trồng sen",
        ),
        (
            f"TỈNH ỦY NGHỆ AN\n*\nSố 45-NQ/TU\n{PARTY}\nNghệ An, {DAY}\nNGHỊ QUYẾT\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nvề trồng sen",
            "45-NQ/TU", "Nghị quyết", "Tỉnh ủy Nghệ An", "Trồng sen",
        ),
        (
            f"ĐẢNG BỘ TỈNH AN GIANG\nĐẢNG ỦY UBND TỈNH\n*\nSố 12 - QĐ/ĐU\n{PARTY}\nAn Giang, {DAY}\nQUY ĐỊNH\nvề trồng sen\n- Căn cứ Điều lệ Đảng;",
            "12-QĐ/ĐU", "Quy định", "Đảng ủy UBND tỉnh An Giang", "Trồng sen",
        ),
        (
            f"TỈNH ỦY NGHỆ AN\nBAN TỔ CHỨC\n*\nSố 5-HD/BTCTU\n{PARTY}\nNghệ An, {DAY}\nHƯỚNG DẪN\nvề trồng sen",
            "5-HD/BTCTU", "Hướng dẫn", "Ban tổ chức Tỉnh ủy Nghệ An", "Trồng sen",
        ),
        (
            f"BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN TỔ CHỨC\n*\nSố 26-HD/BTCTW\n{PARTY}\nHà Nội, {DAY}\nHƯỚNG DẪN\nvề trồng sen",
            "26-HD/BTCTW", "Hướng dẫn", "Ban Tổ chức Trung ương", "Trồng sen",
        ),
        (
            f"UBND HUYỆN MƯỜNG LA\nPHÒNG NỘI VỤ\nSố: 15/KH-PNV\n{STATE}\nMường La, {DAY}\nKẾ HOẠCH\nTrồng sen",
            "15/KH-PNV", "Kế hoạch", "Phòng Nội vụ huyện Mường La", "Trồng sen",
        ),
        (
            f"THỦ TƯỚNG CHÍNH PHỦ - {STATE}\nSố: 139/CĐ-TTg\nHà Nội, {DAY}\nCÔNG ĐIỆN\nVề việc trồng sen",
            "139/CĐ-TTg", "Công điện", "Thủ tướng Chính phủ", "Trồng sen",
        ),
        (
            f"CHÍNH PHỦ - ỦY BAN TRUNG ƯƠNG\nMẶT TRẬN TỔ QUỐC VIỆT NAM\n{STATE}\nSố: 9/2024/NQLT-CP-UBTWMTTQVN\nHà Nội, {DAY}\nNGHỊ QUYẾT LIÊN TỊCH\nTRỒNG SEN",
            "9/2024/NQLT-CP-UBTWMTTQVN", "Nghị quyết liên tịch",
            "Chính phủ - Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Trồng sen",
        ),
    ],
    ids=["city", "number first", "spaced", "of the minister", "one line", "columns", "chamber", "conclusion", "secretariat", "province", "local", "department", "central department", "district", "dash", "joint"],
)  # fmt: skip
@pytest.mark.parametrize("body", [ARTICLES, PLAN], ids=["articles", "plan"])
def test_letterhead(head: str, number: str, kind: str, issuer: str, title: str, body: str) -> None:
    document = read(head, body)
    assert (document.number, document.kind, document.issuer, document.title) == (number, kind, issuer, title)
    assert document.issued_on == date(2024, 3, 5)


def test_body_that_speaks_in_capitals_below_does_not_set_the_letterhead() -> None:
    head = f"CHỦ TỊCH ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ\n{STATE}\nSố: 3/CĐ-CTUBND\nQuảng Trị, {DAY}\nCÔNG ĐIỆN\nVề việc giữ ao"
    document = read(
        head, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ điện:", "- Các tổ sen.", "1. Giữ bờ.", "2. Tháo nước."
    )
    assert document.issuer == "Chủ tịch Ủy ban nhân dân tỉnh Quảng Trị"


@pytest.mark.parametrize(
    "day", ["ngày      tháng     năm 2025", "ngày … tháng 3 năm 2025", "ngày ... tháng ... năm 2025"]
)
def test_day_left_blank_keeps_the_place(day: str) -> None:
    head = f"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố:        /QĐ-UBND\n{STATE}\nLào Cai, {day}\nQUYẾT ĐỊNH\nVề việc trồng sen"
    document = read(head, ARTICLES)
    assert (document.number, document.place, document.issued_on) == ("", "Lào Cai", None)
    assert (document.issuer, document.title) == ("Ủy ban nhân dân tỉnh Lào Cai", "Trồng sen")


@pytest.mark.parametrize(
    ("first", "second", "place"),
    [("Thành phố Hồ Chí", "Minh", "Thành phố Hồ Chí Minh"), ("Thừa Thiên", "Huế", "Thừa Thiên Huế")],
)
def test_place_that_a_narrow_cell_broke(first: str, second: str, place: str) -> None:
    cells = f"|\nBỘ Y TẾ\n|\n{STATE}\n|\n|\nSố: 12/QĐ-BYT\n|\n{first}\n{second}, {DAY}\n|"
    document = read(cells, "", "QUYẾT ĐỊNH", "", "Về việc trồng sen", "", ARTICLES)
    assert (document.place, document.issued_on) == (place, date(2024, 3, 5))


def test_joint_signature_with_the_ministry_on_its_own_line() -> None:
    head = f"BỘ TƯ PHÁP - BỘ NỘI VỤ\n{STATE}\nSố: 4/2024/TTLT-BTP-BNV\nHà Nội, {DAY}\nTHÔNG TƯ LIÊN TỊCH\nTrồng sen"
    close = "BỘ TRƯỞNG\nBỘ NỘI VỤ\nLê Thị Sen\nBỘ TRƯỞNG\nBỘ TƯ PHÁP\nVũ Văn Tre\nNơi nhận:\n- Tổ sen;\n- Lưu: VT."
    document = read(head, "Điều 1. Ao\nSen.\nĐiều 2. Hồ\nSúng.", close)
    assert document.signer == Signer("Lê Thị Sen", "BỘ TRƯỞNG / BỘ NỘI VỤ")
    assert document.recipients == ("Tổ sen", "Lưu: VT")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["LUẬT CÂY XANH"], ["LUẬT", "CÂY XANH"]),
        (["NGHỊ QUYẾT CỦA QUỐC HỘI VỀ AO SEN"], ["NGHỊ QUYẾT", "CỦA QUỐC HỘI", "VỀ AO SEN"]),
        (["THÔNG TƯ LIÊN TỊCH Hướng dẫn trồng sen"], ["THÔNG TƯ LIÊN TỊCH", "Hướng dẫn trồng sen"]),
        (["SỞ", "KẾ HOẠCH VÀ ĐẦU TƯ"], ["SỞ", "KẾ HOẠCH VÀ ĐẦU TƯ"]),
        (["THÔNG BÁO Số 12/TB-SNV"], ["THÔNG BÁO Số 12/TB-SNV"]),
        (["QUYẾT ĐỊNH", "CHỈ THỊ CỦA SEN"], ["QUYẾT ĐỊNH", "CHỈ THỊ CỦA SEN"]),
    ],
)
def test_line_of_the_kind_is_parted(lines: list[str], expected: list[str]) -> None:
    assert split_kind_line(lines) == expected


def test_kind_is_named_by_capitals_alone() -> None:
    assert kind_named("QUYẾT ĐỊNH:") == "Quyết định"
    assert kind_named("Quyết định") == kind_named("QUYẾT ĐỊNH SỐ") == ""


def test_official_name() -> None:
    assert official_name("BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH") == "Bộ Văn hóa, Thể thao và Du lịch"
    assert official_name("BỘ NỘI VỤ VÀ AO SEN") == official_name("") == ""
