"""Plain text and Markdown as portals and scanners leave it: the document's own words, one paragraph on a line."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading.extraction.text import read_text
from tests.corpus.reading.official_strategies import documents, junk

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
HEAD = [
    "CHÍNH PHỦ",
    STATE,
    MOTTO,
    "Số: 15/2021/NĐ-CP",
    "Hà Nội, ngày 04 tháng 3 năm 2021",
    "NGHỊ ĐỊNH",
    "Quy định về ao sen",
]
BODY = ["Điều 1. Ao", "Sen trồng ở ao.", "Điều 2. Hồ", "Súng trồng ở hồ."]
CLOSE = ["TM. CHÍNH PHỦ", "THỦ TƯỚNG", "Lê Văn Tre"]


def lines(text: str) -> list[str]:
    """Return the lines read; each ends with a line end, none is empty."""
    read = read_text(text).text
    assert not read or read.endswith("\n")
    return read.split("\n")[:-1]


def spaced(*parts: list[str]) -> str:
    return "".join(f"{line}\n\n" for part in parts for line in part)


WRAPPED = """Điều 1. Phạm vi điều chỉnh
Quyết định này quy định việc chăm sóc ao sen của các thôn, gồm
tưới nước, tỉa lá, thu hoạch hoa và giữ gìn bờ ao trong suốt cả
năm.
Điều 2. Đối tượng áp dụng
1. Các tổ chăm sóc ao sen do Ủy ban nhân dân xã thành lập theo
quy định.
2. Hộ dân có ao sen trong phạm vi xã và các thôn lân cận theo
Điều 5 của Quy chế cùng tham gia chăm sóc với các tổ nêu tại các
khoản trên:
a) Tưới nước vào buổi sáng và buổi chiều hằng ngày trong những
tháng khô hạn;
b) Tỉa lá già."""
JOINED = [
    "Điều 1. Phạm vi điều chỉnh",
    "Quyết định này quy định việc chăm sóc ao sen của các thôn, gồm tưới nước, tỉa lá, thu hoạch hoa và giữ gìn bờ ao trong suốt cả năm.",
    "Điều 2. Đối tượng áp dụng",
    "1. Các tổ chăm sóc ao sen do Ủy ban nhân dân xã thành lập theo quy định.",
    "2. Hộ dân có ao sen trong phạm vi xã và các thôn lân cận theo Điều 5 của Quy chế cùng tham gia chăm sóc với các tổ nêu tại các khoản trên:",
    "a) Tưới nước vào buổi sáng và buổi chiều hằng ngày trong những tháng khô hạn;",
    "b) Tỉa lá già.",
]


def test_lines_broken_at_a_fixed_width_are_one_paragraph_again() -> None:
    assert lines(WRAPPED) == JOINED


def test_a_line_end_at_the_end_of_a_short_file_changes_nothing() -> None:
    assert lines(WRAPPED + "\n") == JOINED


def test_wrapped_paragraphs_set_apart_by_empty_lines() -> None:
    text = WRAPPED
    for marker in ("Quyết định này", "Điều 2.", "1. Các", "2. Hộ", "a) Tưới", "b) Tỉa"):
        text = text.replace(f"\n{marker}", f"\n\n{marker}")
    assert lines(text) == JOINED


def test_lines_that_are_no_sentences_stay_apart() -> None:
    text = spaced(HEAD, BODY, CLOSE)
    assert lines(text) == HEAD + BODY + CLOSE
    assert lines("\n".join(HEAD + BODY + CLOSE)) == HEAD + BODY + CLOSE


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        ("Điều 1. Ao\r\nSen.\r\n", "Điều 1. Ao\nSen.\n"),
        ("Điều 1.\u00a0Ao  \t\nSen.\u2003Tre.\n", "Điều 1. Ao\nSen. Tre.\n"),
        ("Ðiều 1. Ao\nSen.\n", "Điều 1. Ao\nSen.\n"),
        ("Điều 1. LǷNH VỰC AO\nSen.\n", "Điều 1. LĨNH VỰC AO\nSen.\n"),
        ("\ufeffĐiều 1. Ao\u0000\nSe\u200bn.\n", "Điều 1. Ao\nSen.\n"),
        (unicodedata.normalize("NFD", "Điều 1. Ao\nSúng nở.\n"), "Điều 1. Ao\nSúng nở.\n"),
    ],
    ids=["windows", "odd blanks", "eth", "wynn", "invisible", "decomposed"],
)
def test_odd_characters(odd: str, plain: str) -> None:
    assert read_text(odd).text == plain


@pytest.mark.parametrize("form", ["{}", "- {} -", "Trang {}", "Trang {}/4"])
def test_page_numbers_are_dropped(form: str) -> None:
    pages = [[form.format(1)], BODY[:1], [form.format(2)], BODY[1:2], [form.format(3)], BODY[2:], [form.format(4)]]
    assert lines(spaced(HEAD, *pages, ["Điều 3. Bến", "Đò."])) == [*HEAD, *BODY, "Điều 3. Bến", "Đò."]


def test_figures_that_do_not_count_up_are_kept() -> None:
    assert lines(spaced(BODY, ["15"], ["Khóm tre."], ["7"], ["Gốc sen."])) == [
        *BODY,
        "15",
        "Khóm tre.",
        "7",
        "Gốc sen.",
    ]


def test_headers_of_the_gazette_are_dropped() -> None:
    gazette = "CÔNG BÁO/Số 101 + 102/Ngày 05-3-2021"
    even, odd = [f"{page} {gazette}" for page in (2, 4, 6)], [f"{gazette} {page}" for page in (3, 5, 7)]
    body = [f"Điều {number}. Ao số {number}" for number in range(1, 7)]
    furnished = [line for pair in zip(body, [*even, *odd], strict=True) for line in pair]
    assert lines(spaced(HEAD, furnished, CLOSE)) == HEAD + body + CLOSE
    once = "Quyết định này đăng CÔNG BÁO của xã."
    assert once in lines(spaced(HEAD, BODY, [once], CLOSE))


PORTAL = """# Cổng văn bản Tre Xanh

Trang chủ

Điều khoản sử dụng

| Số hiệu: | 15/2021/NĐ-CP | Loại văn bản: | Nghị định |
| --- | --- | --- | --- |
| Ngày ban hành: | 04/03/2021 | Người ký: | Lê Văn Tre |
| Tình trạng: | Đã biết | Nơi ban hành: | Chính phủ |

## Toàn văn

"""


@pytest.mark.parametrize(
    "after",
    [
        "",
        "Lưu trữ\n\nGhi chú\n\nÝ kiến\n\nFacebook\n",
        "Vui lòng đăng nhập để tải\n\nQuảng cáo\n",
        "Tin liên quan\n\n- Hội hoa sen\n",
        "Chia sẻ: Facebook | Zalo\n",
        "Lượt xem: 120\n",
    ],
)
def test_what_a_portal_writes_around_is_cut_and_its_particulars_are_kept(after: str) -> None:
    read = read_text(PORTAL + spaced(HEAD, BODY, CLOSE) + after)
    assert read.text.split("\n")[:-1] == HEAD + BODY + CLOSE
    stated = {name: read.property_of(name) for name in ("Số hiệu", "Ngày ban hành", "Người ký", "Nơi ban hành")}
    assert stated == {
        "Số hiệu": "15/2021/NĐ-CP",
        "Ngày ban hành": "04/03/2021",
        "Người ký": "Lê Văn Tre",
        "Nơi ban hành": "Chính phủ",
    }


def test_words_of_a_menu_inside_the_document_are_kept() -> None:
    own = ["Điều 3. Sổ sách", "Ghi chú", "Mỗi ao có một sổ.", "Lưu trữ hồ sơ tại xã.", "Tin liên quan đến ao được ghi."]
    assert lines(PORTAL + spaced(HEAD, BODY, own, CLOSE)) == HEAD + BODY + own + CLOSE


def test_front_matter_is_no_part_of_the_text() -> None:
    read = read_text("---\nso_hieu: 15/2021/NĐ-CP\nngay_ban_hanh: '2021-03-04'\n---\n" + "\n".join(BODY))
    assert read.text.split("\n")[:-1] == BODY
    assert (read.property_of("Số hiệu"), read.property_of("Ngày ban hành")) == ("15/2021/NĐ-CP", "2021-03-04")


def test_of_several_documents_in_a_file_the_first_is_read_and_the_others_are_told() -> None:
    read = read_text(spaced(["# Nghị định 15/2021/NĐ-CP"], HEAD, BODY, ["# Nghị định 16/2021/NĐ-CP"], BODY))
    assert read.text.split("\n")[:-1] == HEAD + BODY
    assert "16/2021/NĐ-CP" in "".join(read.warnings)


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("NGHỊ ĐỊNHQuy định về ao sen", ["NGHỊ ĐỊNH", "Quy định về ao sen"]),
        ("QUYẾT ĐỊNHVề việc giao ao sen", ["QUYẾT ĐỊNH", "Về việc giao ao sen"]),
        (f"{STATE}{MOTTO}", [STATE, MOTTO]),
        ("TM. CHÍNH PHỦTHỦ TƯỚNG(Đã ký)Lê Văn Tre", ["TM. CHÍNH PHỦ", "THỦ TƯỚNG", "(Đã ký)", "Lê Văn Tre"]),
        ("KT. BỘ TRƯỞNGTHỨ TRƯỞNGLê Văn Tre", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Lê Văn Tre"]),
        ("Chương IQUY ĐỊNH CHUNG", ["Chương I", "QUY ĐỊNH CHUNG"]),
        ("QUYẾT ĐỊNH", ["QUYẾT ĐỊNH"]),
        ("KẾ HOẠCH TRỒNG SEN", ["KẾ HOẠCH TRỒNG SEN"]),
    ],
)
def test_what_was_glued_together_is_parted(glued: str, parted: list[str]) -> None:
    assert lines(spaced([STATE, glued], BODY))[1:] == parted + BODY


def test_chapters_glued_to_their_titles_keep_their_numbers() -> None:
    text = spaced(
        ["Chương IQUY ĐỊNH CHUNG", *BODY[:2], "Chương IIVƯỜN ƯƠM", *BODY[2:], "Chương IIIIN ẤN", "Điều 3. In", "In sổ."]
    )
    read = lines(text)
    assert [read[at : at + 2] for at, line in enumerate(read) if line.startswith("Chương")] == [
        ["Chương I", "QUY ĐỊNH CHUNG"],
        ["Chương II", "VƯỜN ƯƠM"],
        ["Chương III", "IN ẤN"],
    ]


def test_an_article_run_on_in_one_line_is_broken_up() -> None:
    text = (
        "Điều 5. Nhiệm vụ của tổ sen 1. Tổ sen chăm sóc ao sen của các thôn trong xã và giữ gìn bờ ao sạch đẹp quanh năm. "
        "2. Tổ sen có các nhiệm vụ sau đây: a) Tưới nước cho ao sen vào buổi sáng và buổi chiều hằng ngày; b) Tỉa lá già và "
        "nhặt cỏ dại quanh bờ ao mỗi tuần; c) Báo cáo tổ trưởng theo khoản 1. Điều này. 3. Tổ trưởng chịu trách nhiệm chung."
    )
    assert [line.split(" ", 1)[0] for line in lines(text)] == ["Điều", "1.", "2.", "a)", "b)", "c)", "3."]
    assert " ".join(lines(text)) == text


TABLE = ["| TT | Loài | Số khóm |", "| --- | --- | --- |", "| 1 | Tre | 15 |", "| 2 | Sen |  |"]


@pytest.mark.parametrize(
    "source",
    [
        "| TT | Loài | Số khóm |\n|---|:---:|---|\n| 1 | **Tre** | 15 |\n| 2 | Sen | |\n",
        "TT | Loài | Số khóm |\n1 | Tre | 15 |\n2 | Sen | |\n",
        "|\nTT\n|\nLoài\n|\nSố khóm\n|\n|\n1\n|\nTre\n|\n15\n|\n|\n2\n|\nSen\n|\n|\n",
    ],
    ids=["Markdown", "without first bars", "one cell on a line"],
)
def test_table_comes_back_as_rows(source: str) -> None:
    read = [
        " | ".join(cell.strip() for cell in line.split("|"))
        for line in lines(spaced(BODY) + source + "\n" + spaced(CLOSE))
    ]
    assert read == BODY + [" | ".join(cell.strip() for cell in line.split("|")) for line in TABLE] + CLOSE


@pytest.mark.parametrize(
    "table",
    [
        f"| CHÍNH PHỦ<br>------- | {STATE}<br>**{MOTTO}**<br>------- |\n| --- | --- |\n| Số: 15/2021/NĐ-CP | *Hà Nội, ngày 04 tháng 3 năm 2021* |\n",
        f"|\nCHÍNH PHỦ\n-------\n|\n{STATE}\n{MOTTO}\n---------------\n|\n|\nSố: 15/2021/NĐ-CP\n|\nHà Nội, ngày 04 tháng 3 năm 2021\n|\n",
    ],
    ids=["Markdown", "one cell on a line"],
)
def test_letterhead_in_a_table_comes_back_as_lines(table: str) -> None:
    assert lines(table + "\n" + spaced(HEAD[5:], BODY)) == HEAD + BODY


def test_recipients_and_signature_in_a_table_come_back_as_lines() -> None:
    table = "| Nơi nhận:<br>- Ban Bí thư;<br>- Lưu: VT. | TM. CHÍNH PHỦ<br>THỦ TƯỚNG<br>Lê Văn Tre |\n| --- | --- |\n"
    assert lines(spaced(HEAD, BODY) + table) == [*HEAD, *BODY, "Nơi nhận:", "- Ban Bí thư;", "- Lưu: VT.", *CLOSE]


def test_markdown_marks_are_taken_off_and_marks_of_the_text_stay() -> None:
    text = (
        "## **Điều 1.** *Ao* sen\n\nRộng 5 \\* 3 mét, xem [quy chuẩn](https://vi.du/x) &amp; <b>bản vẽ</b>.\n\n(\\*) Ghi chú.\n\n-----\n\n"
        "Họ và tên: ................\n"
    )
    assert lines(text) == [
        "Điều 1. Ao sen",
        "Rộng 5 * 3 mét, xem quy chuẩn & bản vẽ.",
        "(*) Ghi chú.",
        "Họ và tên: ................",
    ]


@settings(max_examples=60, deadline=None)
@given(documents)
def test_a_clean_text_set_apart_by_empty_lines_comes_back_line_by_line(document: tuple[str, list[str]]) -> None:
    own = document[0].rstrip("\n").split("\n")
    text = "".join(f"{line}\n" if line.startswith("|") else f"\n{line}\n\n" for line in own)
    assert lines(text) == own


@settings(max_examples=150, deadline=None)
@given(junk | st.text())
def test_any_text_is_read_into_full_lines(text: str) -> None:
    assert all(line == line.strip() and line for line in lines(text))
