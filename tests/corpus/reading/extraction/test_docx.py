"""A Word file reads as its text does."""

from pathlib import Path

from docx import Document

from corpus.document import Locator
from corpus.reading.files import read_file

BODY = (
    "Điều 1. Phạm vi điều chỉnh",
    "1. Quyết định này quy định về sổ tay nghiệp vụ, gồm:",
    "a) Sổ tay giấy;",
    "b) Sổ tay điện tử.",
    "2. Sổ tay được cập nhật hằng quý.",
    "Điều 2. Hiệu lực thi hành",
    "Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2026.",
)


def test_a_word_file_reads_as_its_text_does(tmp_path: Path) -> None:
    word = Document()
    head = word.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN TỈNH MẪU\nSố: 77/QĐ-UBND"
    head.cell(
        0, 1
    ).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMẫu, ngày 02 tháng 02 năm 2026"
    for line in ("QUYẾT ĐỊNH", "Về việc ban hành sổ tay nghiệp vụ", *BODY):
        word.add_paragraph(line)
    path = tmp_path / "quyet-dinh.docx"
    word.save(str(path))
    document = read_file(path)
    assert (document.number, document.kind) == ("77/QĐ-UBND", "Quyết định")
    read = "\n".join(provision.heading + provision.text for provision in document.walk())
    assert [line for line in BODY if line.split(" ", 2)[2] not in read] == []
    wanted = {Locator.parse(path) for path in ("dieu-1.khoan-1.diem-b", "dieu-1.khoan-2", "dieu-2")}
    assert wanted <= {provision.locator for provision in document.walk()}
