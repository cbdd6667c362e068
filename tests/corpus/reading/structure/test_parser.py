"""The tree of provisions: what nests in what, what stays text, and that no character is lost."""

import time
from collections import Counter

import pytest
from hypothesis import given, settings

from corpus.document import Provision
from corpus.reading.structure.parser import read_structure
from tests.corpus.reading.official_strategies import AMENDING, DECISION, LAW, RESOLUTION, documents, junk


def tree(text: str) -> tuple[Provision, ...]:
    provisions, _ = read_structure(text)
    assert "".join(provision.body for provision in provisions) == text
    return provisions


def paths(text: str) -> list[str]:
    return [part.locator.path for provision in tree(text) for part in provision.walk()]


def at(text: str, path: str) -> Provision:
    (found,) = [part for provision in tree(text) for part in provision.walk() if part.locator.path == path]
    return found


def full(outline: str) -> list[str]:
    """Return the paths of an outline whose dots say how deep each step lies: "dieu-1 .khoan-1 ..diem-a"."""
    steps: list[str] = []
    found = []
    for word in outline.split():
        step = word.lstrip(".")
        steps[len(word) - len(step) :] = [step]
        found.append(".".join(steps))
    return found


def warnings(text: str) -> str:
    return "\n".join(read_structure(text)[1])


def test_parts_chapters_sections_articles_clauses_points_and_subpoints_nest() -> None:
    assert paths(LAW) == full("""
        phan-1 .chuong-i ..muc-1 ...tieu-muc-1 ....dieu-1 .....khoan-1 ......diem-a ......diem-b .......tiet-i .......tiet-ii
        .....khoan-2 ...tieu-muc-2 ....dieu-2 ..muc-2 ...dieu-3 .chuong-ii ..dieu-4 phan-2 .dieu-5""")
    assert warnings(LAW) == ""


def test_title_of_a_chapter_stands_on_the_next_line_and_that_of_an_article_on_its_own() -> None:
    chapter = at(LAW, "phan-1.chuong-ii")
    assert (chapter.label, chapter.marker.strip(), chapter.heading.strip()) == ("II", "Chương II", "BẾN ĐÒ")
    article = at(LAW, "phan-1.chuong-ii.dieu-4")
    assert (article.label, article.marker, article.heading) == ("4", "Điều 4. ", "Giờ mở bến")
    assert article.text.strip() == "Bến mở từ sáu giờ sáng."


def test_a_title_of_a_chapter_over_two_lines_is_one_heading() -> None:
    text = "Chương I\nQUẢN LÝ VƯỜN ƯƠM\nVÀ KHO GIỐNG CỦA XÃ\nĐiều 1. Phạm vi\nÁp dụng cho vườn ươm của xã.\n"
    assert " ".join(at(text, "chuong-i").heading.split()) == "QUẢN LÝ VƯỜN ƯƠM VÀ KHO GIỐNG CỦA XÃ"


def test_inserted_articles_clauses_and_points_have_their_letter() -> None:
    text = (
        "Điều 1. Giống\nTre và sen.\nĐiều 1a. Giống bổ sung\nSúng và lau.\nĐiều 2. Thời vụ\n1. Mùa xuân.\n1a. Mùa hè.\n"
        "2. Mùa thu, gồm:\na) Tháng Bảy;\na1) Tháng nhuận;\nb) Tháng Tám.\nĐiều 35b. Lối đi\nLối đi rộng hai mét.\n"
    )
    assert paths(text) == full("dieu-1 dieu-1a dieu-2 .khoan-1 .khoan-1a .khoan-2 ..diem-a ..diem-a1 ..diem-b dieu-35b")


def test_point_dd_follows_d_and_is_another_point() -> None:
    letters = "abcdđeghik"
    text = "Điều 1. Dụng cụ gồm:\n" + "".join(f"{letter}) Cuốc loại {letter.upper()};\n" for letter in letters)
    assert paths(text)[1:] == [f"dieu-1.diem-{'dd' if letter == 'đ' else letter}" for letter in letters]
    assert at(text, "dieu-1.diem-dd").label == "đ"
    assert warnings(text) == ""


def test_roman_and_arabic_headings_of_a_resolution_without_articles() -> None:
    assert paths(RESOLUTION) == full("""
        mo-dau muc-i .khoan-1 .khoan-2 muc-ii .khoan-1 ..diem-1 ..diem-2 .khoan-2 ..diem-a ..diem-b ...gach-1 ...gach-2
        muc-iii""")


def test_roman_headings_nested_inside_one_article() -> None:
    text = (
        "Điều 1. Phê duyệt Chương trình trồng sen với các nội dung sau:\nI. MỤC TIÊU\n1. Đến năm 2030 phủ sen kín hồ.\n"
        "2. Mỗi thôn có một ao sen.\nII. GIẢI PHÁP\n1. Cấp giống.\na) Cấp một lần;\nb) Cấp đủ.\nĐiều 2. Hiệu lực\nTừ ngày ký.\n"
    )
    assert paths(text) == full(
        "dieu-1 .muc-i ..khoan-1 ..khoan-2 .muc-ii ..khoan-1 ...diem-a ...diem-b dieu-2",
    )


@pytest.mark.parametrize(
    ("text", "outline"),
    [
        ("I- AO\n1- Sen\n2- Tre\nII- HỒ\n1- Súng\n2- Lau\n", "muc-i .khoan-1 .khoan-2 muc-ii .khoan-1 .khoan-2"),
        ("A. AO\nI. BỜ\n1. Đất\n2. Đá\nB. HỒ\nI. BẾN\n1. Đò\n2. Phà\n", "phan-a .muc-i ..khoan-1 ..khoan-2 phan-b .muc-i ..khoan-1 ..khoan-2"),
        ("Điều 1. Ao\n1/ Sen\n2/ Tre\n", "dieu-1 .khoan-1 .khoan-2"),
        ("ĐIỀU 1: Ao\nSen.\nĐiều 2 - Hồ\nSúng.\nĐiều 3.- Bến\nĐò.\n", "dieu-1 dieu-2 dieu-3"),
        ("Điều 1. Ao\n1. Sen:\n- Hồng;\n- Trắng, gồm:\n+ Cánh kép;\n+ Cánh đơn.\n2. Tre\n", "dieu-1 .khoan-1 ..gach-1 ..gach-2 ...gach-1 ...gach-2 .khoan-2"),
        ("Chương 1\nAO\nĐiều 1. Bờ\nĐất.\nChương 2\nHỒ\nĐiều 2. Bến\nĐò.\n", "chuong-1 .dieu-1 chuong-2 .dieu-2"),
        ("## Điều 1. Ao\nSen.\n**Điều 2.** Hồ\nSúng.\n", "dieu-1 dieu-2"),
    ],
)  # fmt: skip
def test_markers_may_be_printed_otherwise(text: str, outline: str) -> None:
    assert paths(text) == full(outline)


ISSUED = "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 03 tháng 4 năm 2023)"


@pytest.mark.parametrize(
    ("attached", "outline"),
    [
        (
            f"QUY CHẾ\nQUẢN LÝ AO SEN\n{ISSUED}\nChương I\nCHUNG\nĐiều 1. Phạm vi\nAo sen.\nĐiều 2. Đối tượng\n1. Thôn.\n2. Hộ dân.\n",
            "kem-theo-1 .chuong-i ..dieu-1 ..dieu-2 ...khoan-1 ...khoan-2",
        ),
        (
            f"KẾ HOẠCH\nTrồng sen năm 2024\n{ISSUED}\nI. MỤC ĐÍCH\n1. Phủ xanh mặt hồ.\n2. Giữ nước sạch.\nII. PHÂN CÔNG\nTổ sen thực hiện.\n",
            "kem-theo-1 .muc-i ..khoan-1 ..khoan-2 .muc-ii",
        ),
        (
            f"PHỤ LỤC I\nDANH MỤC GIỐNG SEN\n{ISSUED}\n1. Sen hồng.\n2. Sen trắng.\nPHỤ LỤC II\nBIỂU MẪU\n{ISSUED}\n"
            "Mẫu số 01\nĐƠN XIN CẤP GIỐNG\nKính gửi: Tổ sen xã.\nMẫu số 02\nBIÊN BẢN BÀN GIAO\nHôm nay bàn giao giống.\n",
            "phu-luc-i .khoan-1 .khoan-2 phu-luc-ii .mau-01 .mau-02",
        ),
        (
            f"QUY CHẾ\nQUẢN LÝ AO SEN\n{ISSUED}\nĐiều 1. Phạm vi\nAo sen.\nKẾ HOẠCH\nTRỒNG SEN\n{ISSUED}\n1. Đào ao.\n2. Thả giống.\n",
            "kem-theo-1 .dieu-1 kem-theo-2 .khoan-1 .khoan-2",
        ),
        ("QUY ĐỊNH\nVỀ AO SEN\nĐiều 1. Phạm vi\nAo sen của xã.\n", "kem-theo-1 .dieu-1"),
        (f"MẪU SỐ 01\nĐƠN XIN CẤP GIỐNG\n{ISSUED}\nKính gửi: Tổ sen xã.\n", "mau-01"),
    ],
    ids=["regulation", "plan", "annexes with forms", "two attachments", "attachment that does not say so", "form"],
)  # fmt: skip
def test_what_is_attached_is_a_part_of_its_own(attached: str, outline: str) -> None:
    assert paths(DECISION + attached) == ["mo-dau", "dieu-1", "dieu-2", "ket-thuc", *full(outline)]


def test_title_of_an_annex_is_its_heading() -> None:
    annex = at(f"{DECISION}PHỤ LỤC I\nDANH MỤC GIỐNG SEN\n{ISSUED}\n1. Sen hồng.\n2. Sen trắng.\n", "phu-luc-i")
    assert (annex.label, annex.marker.strip(), annex.heading.strip()) == ("I", "PHỤ LỤC I", "DANH MỤC GIỐNG SEN")


@pytest.mark.parametrize("text", [AMENDING, AMENDING.replace("“", '"').replace("”", '"')], ids=["curled", "straight"])
def test_what_an_amending_document_quotes_stays_text(text: str) -> None:
    assert paths(text) == full("dieu-1 .khoan-1 .khoan-2 .khoan-3 dieu-2")
    assert "Tưới buổi chiều" in at(text, "dieu-1.khoan-1").text
    assert "Chương II" in at(text, "dieu-1.khoan-2").text


@pytest.mark.parametrize(
    ("text", "outline"),
    [
        (
            "Điều 1. Sửa đổi\n1. Sửa đổi khoản 2 Điều 3 như sau: “2. Tổ sen gồm:\na) Tổ trưởng;\nb) Tổ phó.”\n2. Bãi bỏ Điều 4.\n",
            "dieu-1 .khoan-1 .khoan-2",
        ),
        (
            "Điều 1. Sửa đổi\n1. Khoản 2 sửa đổi như sau:\n“2. Tổ sen:\na) Tổ trưởng;\nb) “Tổ phó” giúp việc;\nc) Tổ viên.”;\n2. Bãi bỏ Điều 4.\n",
            "dieu-1 .khoan-1 .khoan-2",
        ),
        (
            "Điều 1. Thay thế Phụ lục I như sau:\n“PHỤ LỤC I\nDANH MỤC GIỐNG\n1. Sen.\n2. Tre.”\nĐiều 2. Hiệu lực\nTừ ngày ký.\n",
            "dieu-1 dieu-2",
        ),
        (
            "Điều 1. Từ ngữ\n1. “Ao sen” là ao có trồng sen.\n2. “Bến” là nơi đò đậu.\nĐiều 2. Hiệu lực\nTừ ngày ký.\n",
            "dieu-1 .khoan-1 .khoan-2 dieu-2",
        ),
    ],
    ids=["behind its announcement", "words quoted inside", "annex", "no quotation of provisions"],
)  # fmt: skip
def test_a_quotation_reaches_to_its_closing_mark(text: str, outline: str) -> None:
    assert paths(text) == full(outline)


def test_a_quotation_that_is_never_closed_swallows_nothing() -> None:
    text = "Điều 1. Sửa đổi như sau:\n“Điều 5. Giờ tưới\nTưới buổi sáng.\nĐiều 2. Hiệu lực\nTừ ngày ký.\n"
    assert paths(text)[-1] == "dieu-2"
    assert "không được đóng" in warnings(text)


@pytest.mark.parametrize(
    ("text", "kept", "told"),
    [
        ("Điều 1. Ao\n1. Sen.\n2. Tre.\nĐiều 2. Hồ\n1. Súng.\n2. Lau.\n", "dieu-2.khoan-2", ""),
        ("Phần I\nA\nChương I\nAO\nĐiều 1. Ao\nSen.\nPhần II\nB\nChương I\nHỒ\nĐiều 2. Hồ\nSúng.\n", "phan-ii.chuong-i.dieu-2", ""),
        ("Điều 1. Ao\n1. Sen.\n2. Tre.\n4. Súng.\n", "dieu-1.khoan-4", "Sau khoản 2 là khoản 4"),
        ("Điều 1. Ao\n1. Sen:\na) Hồng;\nb) Trắng;\nđ) Vàng.\n", "dieu-1.khoan-1.diem-dd", "Sau điểm b là điểm đ"),
        ("Điều 1. Ao\nSen.\nĐiều 3. Hồ\nSúng.\n", "dieu-3", "Sau Điều 1 là Điều 3"),
        ("Chương I\nAO\nĐiều 1. Ao\nSen.\nChương III\nHỒ\nĐiều 2. Hồ\nSúng.\n", "chuong-iii.dieu-2", "Sau Chương I là Chương III"),
        ("Điều 1. Ao\nSen.\nĐiều 2. Hồ\nSúng.\nĐiều 2. Bến\nĐò.\n", "dieu-2~2", "Điều 2 được đánh số trùng lần thứ 2"),
        ("Điều 1. Ao\n1. Sen.\n2. Tre.\n2. Súng.\n3. Lau.\n", "dieu-1.khoan-2~2", "khoản 2 được đánh số trùng lần thứ 2"),
        ("Điều 1. Ao gồm:\na) Sen;\nb) Tre;\nb) Súng;\nc) Lau.\n", "dieu-1.diem-b~2", "điểm b được đánh số trùng"),
        ("Điều 1. Ao\nSen.\nĐiều 2. Hồ\n2. Súng.\n3. Lau.\n", "dieu-2.khoan-2", "khoản 2 không có mục đứng trước"),
        ("Chương I\nAO\nĐiều 1. Ao\nSen.\nChương Ia\nHỒ\nĐiều 1a. Hồ\nSúng.\nChương II\nBẾN\nĐiều 2. Bến\nĐò.\n", "chuong-ia.dieu-1a", ""),
    ],
)  # fmt: skip
def test_odd_numbering_is_kept_and_told(text: str, kept: str, told: str) -> None:
    assert kept in paths(text)
    assert told in warnings(text)
    assert bool(told) == bool(warnings(text))


def test_table_stays_inside_its_provision() -> None:
    text = (
        "Điều 1. Số lượng\n1. Số khóm tre như sau:\n| TT | Loài | Số |\n| --- | --- | --- |\n| 1. | Tre | 15 |\n| a) | Sen | 40 |\n"
        "2. Số gốc sen do tổ trưởng định.\n"
    )
    assert paths(text) == full("dieu-1 .khoan-1 .khoan-2")
    assert at(text, "dieu-1.khoan-1").text.endswith("| a) | Sen | 40 |\n")


def test_references_and_figures_at_the_start_of_a_line_open_nothing() -> None:
    text = (
        "Điều 1. Áp dụng\nViệc tưới thực hiện theo\nĐiều 5 Luật Cây xanh và\nChương II của Luật này.\n2024 là năm đầu tiên.\n"
        "1. Thời hạn là\n15 ngày kể từ ngày nhận.\n2. Hồ sơ theo\nMẫu số 01.\nĐiều 2. Hiệu lực\nTừ ngày ký.\n"
    )
    assert paths(text) == full("dieu-1 .khoan-1 .khoan-2 dieu-2")


@pytest.mark.parametrize(
    "line",
    [
        "Nơi nhận hồ sơ: trụ sở xã.",
        "Nơi nhận: Bộ phận Một cửa của xã.",
        "CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    ],
)
def test_words_of_a_signature_inside_an_article_do_not_end_the_document(line: str) -> None:
    text = f"Điều 1. Hồ sơ\nHồ sơ nộp như sau:\n{line}\nĐiều 2. Thời hạn\nNăm ngày.\nĐiều 3. Hiệu lực\nTừ ngày ký.\n"
    assert paths(text) == full("dieu-1 dieu-2 dieu-3")


def test_a_text_without_numbers_is_all_opening() -> None:
    assert paths("Thư chúc mừng các tổ trồng sen.\nChúc bội thu.\n") == ["mo-dau"]
    assert read_structure("") == ((), ())


@settings(max_examples=150, deadline=None)
@given(documents)
def test_a_document_in_good_order_gives_its_paths(document: tuple[str, list[str]]) -> None:
    text, expected = document
    assert paths(text) == expected
    assert warnings(text) == ""


@settings(max_examples=600, deadline=None)
@given(junk)
def test_no_character_is_lost_and_no_locator_is_borne_twice(text: str) -> None:
    assert not [path for path, count in Counter(paths(text)).items() if count > 1]


@pytest.mark.parametrize(
    "line",
    ["1. Tre\n", "a) Tre\n", "“Điều 1. Tre\n", "PHỤ LỤC\n", "Nơi nhận:\n", "1.1. Tre\n", "- Tre\n", "I. TRE\nA. SEN\n"],
)
def test_time_is_linear(line: str) -> None:
    started = time.perf_counter()
    read_structure(line * (200_000 // len(line)))
    assert time.perf_counter() - started < 10
