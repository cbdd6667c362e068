"""Optical character recognition of a page by tesseract with its Vietnamese model."""

import os
import shutil
import subprocess

import pypdfium2 as pdfium

from corpus.reading.extraction.refusal import UnreadableError

PROGRAM = "tesseract"
LANGUAGE = "vie"
DOTS_PER_INCH = 300  # what tesseract's manual asks for
MOST_PIXELS = 40_000_000  # chosen by hand: an A3 page at 300 dpi has 17 million; more would only cost memory
SECONDS_PER_PAGE = 180  # chosen by hand: a page takes some seconds
MISSING = (
    "Tệp “{name}” là ảnh quét nên cần nhận dạng chữ (OCR), nhưng máy chưa có tesseract với tiếng Việt; "
    "hãy cài gói tesseract-ocr và tesseract-ocr-vie."
)


def recognise(page: pdfium.PdfPage, name: str) -> str:
    """Return the text that OCR finds on a page.

    Raises UnreadableError when tesseract or its Vietnamese model is missing, or a page takes it too long.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        raise UnreadableError("ocr_missing", MISSING.format(name=name))
    width, height = page.get_size()
    scale = min(DOTS_PER_INCH / 72, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    picture = page.render(scale=scale, grayscale=True).to_numpy()
    rows, columns = picture.shape[:2]
    # PGM, so that no imaging library is needed to hand over one page.
    data = f"P5 {columns} {rows} 255\n".encode() + picture.tobytes()
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, no shell; the page comes on standard input
            [program, "stdin", "stdout", "-l", LANGUAGE, "--dpi", str(int(scale * 72)), "--psm", "3"],
            input=data,
            capture_output=True,
            timeout=SECONDS_PER_PAGE,
            check=False,
            # With two threads a page took 8.8 s, with one 2.3 s (two cores, 2026-11-24).
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError("ocr_failed", f"Nhận dạng chữ (OCR) trên tệp “{name}” quá thời gian cho phép.") from error
    if done.returncode:
        if LANGUAGE.encode() in done.stderr:
            raise UnreadableError("ocr_missing", MISSING.format(name=name))
        raise UnreadableError("ocr_failed", f"Không nhận dạng được chữ (OCR) trên tệp “{name}”.")
    text: str = done.stdout.decode("utf-8", "replace")
    return text
