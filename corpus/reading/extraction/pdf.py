"""PDF files to lines of text: what stands in them, or, for a page that is a picture, what OCR recognises on it."""

import re
from collections import Counter
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from corpus.reading.extraction.markup import escaped
from corpus.reading.extraction.ocr import recognise
from corpus.reading.extraction.refusal import UnreadableError

# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds).
# A scan with an electronic signature has only the stamp's text, about 200 characters; a page of law has 1,500 and more.
STAMP_CHARACTERS = 300
PICTURE_SHARE = 0.5  # of a page's area, from which on the page is a picture
EDGE_LINES = 3  # at the top and at the bottom of a page, among which running headers are looked for
RUNNING_PAGES, RUNNING_SHARE = 3, 0.3  # a running header stands on so many pages at least, and on that share of all
STAMP_FIELDS = 3  # of an electronic signature, one behind the other
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[-–— ]*(?:trang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–— ]*", re.IGNORECASE)
# One field of the visible stamp of an electronic signature.
_STAMP = re.compile(
    r"""
    (?:
        Người\ ký                       # "Người ký: CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ"
        | Ký\ bởi                       # "Ký bởi: Bộ Nội vụ"
        | Được\ ký\ bởi                 # "Được ký bởi: Bộ Nội vụ"
        | Signature\ Not\ Verified      # "Signature Not Verified"
        | Digitally\ signed             # "Digitally signed by VĂN PHÒNG CHÍNH PHỦ"
        | Thời\ gian\ ký                # "Thời gian ký: 09.01.2025 17:20:14 +07:00"
        | Ngày\ ký                      # "Ngày ký: 09-01-2025"
        | Email                         # "Email: thongtinchinhphu@chinhphu.vn"
        | Cơ\ quan                      # "Cơ quan: VĂN PHÒNG CHÍNH PHỦ"
        | Tổ\ chức                      # "Tổ chức: Bộ Nội vụ"
    )
    \s*:?.{0,120}
    """,
    re.VERBOSE,
)
OCR_PAGES = "Trang {pages} được nhận dạng từ ảnh quét (OCR); cần đối chiếu với bản gốc trước khi sử dụng."


def read_pdf(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the lines of a PDF as Markdown, and a warning that names the pages read by OCR.

    Raises UnreadableError: encrypted, broken, or a page needs OCR and tesseract is not installed.
    """
    try:
        with pdfium.PdfDocument(data) as document:
            pages, scanned = _pages(document, name)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError(
                "file_encrypted", f"Tệp “{name}” có mật khẩu; hãy bỏ mật khẩu rồi thêm lại."
            ) from error
        raise UnreadableError("file_broken", f"Tệp “{name}” bị hỏng hoặc không phải PDF.") from error
    kept = _without_running_lines(pages)
    text = "\n".join(escaped(line) for page in kept for line in page)
    return text, (OCR_PAGES.format(pages=_ranges(scanned)),) if scanned else ()


def _pages(document: pdfium.PdfDocument, name: str) -> tuple[list[list[str]], list[int]]:
    """Return the lines of each page, and the numbers of the pages read by OCR."""
    pages: list[list[str]] = []
    scanned: list[int] = []
    for index in range(len(document)):
        page = document[index]
        textpage = page.get_textpage()
        text = textpage.get_text_bounded()
        if len(text.strip()) < STAMP_CHARACTERS and _is_picture(page):
            text = recognise(page, name)
            scanned.append(index + 1)
        textpage.close()
        page.close()
        pages.append([line.strip() for line in text.replace("\r", "").replace("\x0c", "").split("\n")])
    return pages, scanned


def _is_picture(page: pdfium.PdfPage) -> bool:
    """Tell whether pictures cover most of a page."""
    width, height = page.get_size()
    covered = 0.0
    for picture in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        left, bottom, right, top = picture.get_bounds()
        covered += max(0.0, right - left) * max(0.0, top - bottom)
    return bool(covered >= PICTURE_SHARE * width * height)


def _without_running_lines(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the pages without running headers and footers, page numbers, and stamps of electronic signatures."""
    edges = Counter(
        shape
        for page in pages
        for shape in {_DIGITS.sub("#", page[place]) for place in _edge_lines(page)}
        if len(shape) > 3
    )
    often = {shape for shape, count in edges.items() if count >= max(RUNNING_PAGES, RUNNING_SHARE * len(pages))}
    kept: list[list[str]] = []
    for page in pages:
        gone = {place for place in _edge_lines(page) if _DIGITS.sub("#", page[place]) in often}
        rest = [place for place in _edge_lines(page) if place not in gone]
        numbered = {place for place in (*rest[:1], *rest[-1:]) if _PAGE_NUMBER.fullmatch(page[place])}
        stamped = _stamp_lines(page)
        kept.append([line for place, line in enumerate(page) if place not in gone | numbered | stamped])
    return kept


def _edge_lines(page: Sequence[str]) -> list[int]:
    """Return the indexes of the first and last EDGE_LINES lines with words."""
    filled = [place for place, line in enumerate(page) if line]
    return sorted({*filled[:EDGE_LINES], *filled[-EDGE_LINES:]})


def _stamp_lines(page: Sequence[str]) -> set[int]:
    """Return the lines of a visible electronic signature: STAMP_FIELDS or more of its fields close together."""
    fields = [place for place, line in enumerate(page) if _STAMP.fullmatch(line)]
    return set(fields) if len(fields) >= STAMP_FIELDS and fields[-1] - fields[0] <= len(fields) + 2 else set()


def _ranges(numbers: Sequence[int]) -> str:
    """Return "1–3, 5" for [1, 2, 3, 5]."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][-1] == number - 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(f"{part[0]}–{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts)
