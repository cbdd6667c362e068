"""Small real files of every kind, made from an invented decree."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "documents"

DECREE = """CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 88/2024/NĐ-CP
Hà Nội, ngày 09 tháng 5 năm 2024
NGHỊ ĐỊNH
Quy định về trồng tre trong trụ sở cơ quan nhà nước
Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
Chính phủ ban hành Nghị định quy định về trồng tre.
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định việc trồng tre tại trụ sở cơ quan nhà nước.
Điều 2. Số lượng khóm tre
1. Mỗi trụ sở trồng tối đa 15 khóm tre.
2. Người phụ trách có nhiệm vụ:
a) Tưới tre mỗi tuần hai lần;
b) Tỉa cành khi cần;
đ) Báo cáo hằng năm.
Chương II
TỔ CHỨC THỰC HIỆN
Điều 3. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2024.
TM. CHÍNH PHỦ
THỦ TƯỚNG
Trần Văn Tre"""


def html_of(text: str) -> str:
    """Return a portal's page: menus around the text, the letterhead in a table."""
    body = "".join(f"<p>{line}</p>\n" for line in text.split("\n")[5:])
    return (
        "<!DOCTYPE html><html><head><title>Cổng thông tin</title><script>var x = 'Điều 9. Không phải luật';</script>"
        "<style>p {color: red}</style></head><body><nav><a href='/'>Trang chủ</a><a>Điều 7. Mục lục</a></nav>"
        "<table><tr><td>Số hiệu</td><td>88/2024/NĐ-CP</td></tr></table><div class='fulltext'>"
        "<table><tr><td><p><b>CHÍNH PHỦ</b><br>-------</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>"
        "Độc lập - Tự do - Hạnh phúc</p></td></tr><tr><td>Số: 88/2024/NĐ-CP</td>"
        f"<td><i>Hà Nội, ngày 09 tháng 5 năm 2024</i></td></tr></table>{body}</div>"
        "<footer>Bản quyền thuộc Cổng thông tin</footer></body></html>"
    )


def pdf_of(pages: Sequence[Sequence[str]], pictures: Sequence[int] = ()) -> bytes:
    """Return a PDF with the lines of each page as text; pages whose number is in `pictures` are white pictures."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",  # the list of pages, once they are known
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        b" /Supplement 0 >> /FontDescriptor 6 0 R /DW 500 >>",
        _stream(
            b"",
            b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <FFFF> <0020>"
            b" endbfrange endcmap",
        ),
        b"<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700"
        b" /Descent 0 /CapHeight 700 /StemV 80 >>",
        _stream(
            b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8",
            b"\xff" * 64,
        ),
    ]
    kids: list[bytes] = []
    for number, lines in enumerate(pages, 1):
        if number in pictures:
            content = b"q 590 0 0 840 0 0 cm /Im0 Do Q"
        else:
            shown = [
                f"1 0 0 1 50 {800 - 14 * place} Tm <{line.encode('utf-16-be').hex()}> Tj"
                for place, line in enumerate(lines)
            ]
            content = ("BT /F0 11 Tf " + " ".join(shown) + " ET").encode()
        objects.append(_stream(b"", content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 590 840] /Contents %d 0 R /Resources << /Font << /F0 3 0 R >>"
            b" /XObject << /Im0 7 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    file = BytesIO()
    file.write(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    file.writelines(b"%010d 00000 n \n" % offset for offset in offsets)
    file.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return file.getvalue()


def zip_of(files: Mapping[str, bytes | str]) -> bytes:
    """Return an archive."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return file.getvalue()


def _stream(head: bytes, content: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(content), content)
