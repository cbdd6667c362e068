"""Files of every kind give the same tree; what is no document is refused whole with a stable code."""

import unicodedata
from pathlib import Path

import pytest

from corpus.document import LegalDocument
from corpus.reading.extraction.refusal import UnreadableError
from corpus.reading.files import contents_of, files_of, read_document, read_file
from corpus.reading.limits import Limits
from tests.corpus.reading.sample_files import DECREE, SHARED, html_of, pdf_of, zip_of

PATHS = [
    "mo-dau",
    "chuong-i",
    "chuong-i.dieu-1",
    "chuong-i.dieu-2",
    "chuong-i.dieu-2.khoan-1",
    "chuong-i.dieu-2.khoan-2",
    "chuong-i.dieu-2.khoan-2.diem-a",
    "chuong-i.dieu-2.khoan-2.diem-b",
    "chuong-i.dieu-2.khoan-2.diem-dd",
    "chuong-ii",
    "chuong-ii.dieu-3",
    "ket-thuc",
]
LINES = DECREE.split("\n")


def assert_decree(document: LegalDocument) -> None:
    assert [provision.locator.path for provision in document.walk()] == PATHS
    assert (document.number, document.kind, document.issuer) == ("88/2024/NĐ-CP", "Nghị định", "Chính phủ")
    assert document.title == "Quy định về trồng tre trong trụ sở cơ quan nhà nước"
    assert str(document.issued_on) == "2024-05-09"
    assert document.signer is not None
    assert (document.signer.name, document.signer.role) == ("Trần Văn Tre", "TM. CHÍNH PHỦ / THỦ TƯỚNG")
    assert "trồng tối đa 15 khóm tre" in document.body


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", DECREE.encode()),
        ("a.md", DECREE.replace("\n", "\n\n").encode()),
        ("bom.txt", DECREE.encode("utf-8-sig")),
        ("utf16.txt", DECREE.encode("utf-16")),
        ("decomposed.txt", unicodedata.normalize("NFD", DECREE).encode()),
        ("windows.txt", DECREE.replace("\n", "\r\n").encode()),
        ("page.html", html_of(DECREE).encode()),
        ("page-named.doc", html_of(DECREE).encode()),
        ("text.pdf", pdf_of([LINES])),
        ("two-pages.pdf", pdf_of([LINES[:14], LINES[14:]])),
        ("pdf-named.docx", pdf_of([LINES])),
    ],
)
def test_every_kind_of_file_gives_the_same_tree(name: str, data: bytes) -> None:
    assert_decree(read_document(data, name))


def windows_1258(text: str) -> bytes:
    """Encode as Windows does: letters with their own mark, tones as combining characters behind them."""
    pieces = []
    for char in text:
        try:
            pieces.append(char.encode("cp1258"))
        except UnicodeEncodeError:
            letter, tone = "", ""
            for part in unicodedata.normalize("NFD", char):
                letter, tone = (letter, part) if part in "\u0300\u0301\u0303\u0309\u0323" else (letter + part, tone)
            pieces.append((unicodedata.normalize("NFC", letter) + tone).encode("cp1258"))
    return b"".join(pieces)


def test_windows_1258_is_read_and_told() -> None:
    document = read_document(windows_1258(DECREE), "cu.txt")
    assert_decree(document)
    assert any("Windows-1258" in warning for warning in document.warnings)


TCVN3 = """NghÞ ®Þnh nµy quy ®Þnh viÖc trång tre cña c¬ quan nhµ n­íc vµ c¸c tæ chøc
§iÒu 1. Ph¹m vi ®iÒu chØnh
NghÞ ®Þnh nµy quy ®Þnh chi tiÕt mét sè ®iÒu cña LuËt C©y xanh.
§iÒu 2. HiÖu lùc thi hµnh
NghÞ ®Þnh nµy cã hiÖu lùc kÓ tõ ngµy ký."""
VNI = """Nghò ñònh naøy quy ñònh vieäc troàng tre cuûa cô quan nhaø nöôùc vaø caùc toå chöùc
Ñieàu 1. Phaïm vi ñieàu chænh
Nghò ñònh naøy quy ñònh chi tieát moät soá ñieàu cuûa Luaät Caây xanh.
Ñieàu 2. Hieäu löïc thi haønh
Nghò ñònh naøy coù hieäu löïc keå töø ngaøy kyù."""


@pytest.mark.parametrize(("text", "font"), [(TCVN3, "TCVN3"), (VNI, "VNI-Windows")])
@pytest.mark.parametrize("codec", ["utf-8", "cp1252"])
def test_fonts_of_before_unicode_are_read_and_told(text: str, font: str, codec: str) -> None:
    document = read_document(text.encode(codec), "cu.txt")
    assert "Điều 1. Phạm vi điều chỉnh\nNghị định này quy định chi tiết một số điều của Luật Cây xanh." in document.body
    assert "cơ quan nhà nước và các tổ chức" in document.body
    assert [part.locator.path for part in document.walk() if part.label] == ["dieu-1", "dieu-2"]
    assert any(font in warning for warning in document.warnings)


def test_unicode_text_is_left_as_it_is() -> None:
    document = read_document(DECREE.replace("cành", "cành (café, naïve, São Paulo)").encode(), "a.txt")
    assert "cành (café, naïve, São Paulo)" in document.body
    assert document.warnings == ("Sau điểm b là điểm đ (Điều 2).",)


def test_running_headers_page_numbers_and_stamps_of_a_pdf_are_dropped() -> None:
    header = "CÔNG BÁO/Số {0} + 501/Ngày 20-5-2024"
    stamp = ["Người ký: Cổng Thông tin", "Email: van.thu@example.gov.vn", "Thời gian ký: 10.05.2024 08:00:00 +07:00"]
    pages = [[*stamp, *LINES[:10]], LINES[10:18], LINES[18:22], LINES[22:]]
    framed = [[header.format(500), *page, str(number)] for number, page in enumerate(pages, 1)]
    document = read_document(pdf_of(framed), "cong-bao.pdf")
    assert_decree(document)
    assert "CÔNG BÁO" not in document.body
    assert "example.gov.vn" not in document.body


def test_a_table_of_a_page_stays_a_table_inside_its_provision() -> None:
    table = "<table><tr><th>TT</th><th>Loại tre</th></tr><tr><td>1</td><td>Tre ngà<br>cao</td></tr></table>"
    page = html_of(DECREE).replace("<p>2. Người", f"{table}<p>2. Người")
    document = read_document(page.encode(), "bang.html")
    clause = next(part for part in document.walk() if part.locator.path == "chuong-i.dieu-2.khoan-1")
    assert "| TT | Loại tre |\n| --- | --- |\n| 1 | Tre ngà cao |" in clause.text


def test_hidden_words_and_lists_of_a_page() -> None:
    listed = "<ol><li>Mỗi trụ sở có một người phụ trách.</li><li>Hằng năm kiểm tra.</li></ol>"
    page = html_of(DECREE).replace(
        "Chương II</p>", f"Điều 2a. Kiểm tra</p>{listed}<p style='display:none'>Ẩn</p><p>Chương II</p>"
    )
    paths = [part.locator.path for part in read_document(page.encode(), "a.html").walk()]
    assert {"chuong-i.dieu-2a.khoan-1", "chuong-i.dieu-2a.khoan-2"} <= set(paths)
    assert "Ẩn" not in read_document(page.encode(), "a.html").body


def test_a_picture_without_tesseract_is_refused_with_the_package_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnreadableError, match="tesseract-ocr-vie") as refused:
        read_document(pdf_of([["Ký bởi: Bộ Thử nghiệm"], []], pictures=[1, 2]), "quet.pdf")
    assert refused.value.code == "ocr_missing"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("rong.txt", b"", "file_empty"),
        ("trang.md", b" \n\n ", "file_empty"),
        ("trang.html", b"<html><body><p> </p></body></html>", "file_empty"),
        ("trang.pdf", pdf_of([[]]), "file_empty"),
        ("hong.pdf", b"%PDF-1.7\n garbage", "file_broken"),
        ("cut.pdf", pdf_of([LINES])[:200], "file_broken"),
        ("hong.docx", b"PK\x03\x04 cut short", "file_broken"),
        ("bang.xlsx.docx", zip_of({"[Content_Types].xml": "<x/>", "xl": "y"}), "format_unsupported"),
        ("khoa.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "file_encrypted"),
        ("anh.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "format_unsupported"),
        ("hong.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "file_broken"),
        ("a.rtf.doc", rb"{\rtf1\ansi Dieu 1.}", "format_unsupported"),
        ("anh.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "encoding_unknown"),
        ("goi.zip", zip_of({"a.txt": DECREE}), "format_unsupported"),
    ],
)
def test_what_is_no_document_is_refused(name: str, data: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_document(data, name)
    assert refused.value.code == code
    assert f"“{name}”" in str(refused.value)


def test_an_archive_gives_its_files_and_what_is_wrong_with_some(tmp_path: Path) -> None:
    path = tmp_path / "goi.zip"
    path.write_bytes(
        zip_of({"a.txt": DECREE, "b.pdf": b"%PDF-1.7 x", "c.zip": zip_of({"d.txt": "x"}), "__MACOSX/a.txt": "x"})
    )
    found = dict(contents_of(path))
    assert set(found) == {"goi.zip/a.txt", "goi.zip/b.pdf", "goi.zip/c.zip"}
    content, nested = found["goi.zip/a.txt"], found["goi.zip/c.zip"]
    assert isinstance(content, bytes)
    assert_decree(read_document(content, "goi.zip/a.txt"))
    assert isinstance(nested, UnreadableError)
    assert nested.code == "format_unsupported"


@pytest.mark.parametrize("limits", [Limits(bytes=1_000_000, unpacked=2_000_000), Limits(bytes=3_000, unpacked=200)])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, limits: Limits) -> None:
    path = tmp_path / "bom.zip"
    path.write_bytes(zip_of({f"{number}.txt": bytes(900_000) for number in range(3)}))
    codes = [content.code for _, content in contents_of(path, limits) if isinstance(content, UnreadableError)]
    assert codes == ["file_too_large"]


def test_a_file_over_the_limit_or_missing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lon.txt"
    path.write_text(DECREE, "utf-8")
    with pytest.raises(UnreadableError) as refused:
        read_file(path, Limits(bytes=100))
    assert refused.value.code == "file_too_large"
    with pytest.raises(UnreadableError) as refused:
        read_file(tmp_path / "khong-co.txt")
    assert refused.value.code == "file_missing"


def test_a_folder_gives_its_readable_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.pdf", "c.jpg", "d/e.DOCX"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in files_of([tmp_path])] == ["a.pdf", "b.txt", "e.DOCX"]


@pytest.mark.skipif(not SHARED.exists(), reason="needs the shared documents")
def test_an_old_word_file_is_read_whatever_its_name() -> None:
    document = read_file(SHARED / "word" / "ole-doc-named-docx.docx")
    assert (document.number, document.kind, document.issuer) == ("27/2001/QH10", "Luật", "Quốc hội")
    assert sum(1 for part in document.walk() if part.unit.value == "dieu") == 65
