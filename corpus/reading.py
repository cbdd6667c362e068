"""A file in, a document out; what cannot be read stays out whole, with one clear Vietnamese sentence."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from corpus.digest import DigestError, looks_like_digest, read_digest
from corpus.document import LegalDocument
from corpus.extraction.word import BROKEN, TooLargeError, read_word
from corpus.official import read_official

MAX_BYTES = 50_000_000
# A document that unpacks to more is no document.
MAX_UNPACKED = 4 * MAX_BYTES
SUFFIXES = {".md", ".txt", ".markdown", ".docx"}
# Content is believed, not the name: offices rename .doc files to .docx.
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-"
_UNSUPPORTED = "Tệp “{name}” {what}; hiện đọc được .docx, .md và .txt."


class UnreadableError(Exception):
    """A file that was refused; the message is what the user reads, `code` is stable."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield files; folders give the readable files below them, in name order."""
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in SUFFIXES)
        else:
            yield path


def read_file(path: Path, max_bytes: int = MAX_BYTES) -> LegalDocument:
    """Read one document; raises UnreadableError."""
    if not path.is_file():
        raise UnreadableError("file_missing", f"Không tìm thấy tệp “{path}”.")
    if path.suffix.lower() not in SUFFIXES:
        raise UnreadableError("format_unsupported", _UNSUPPORTED.format(name=path.name, what="chưa được hỗ trợ"))
    if path.stat().st_size > max_bytes:
        raise UnreadableError("file_too_large", f"Tệp “{path.name}” vượt quá giới hạn {max_bytes // 1_000_000} MB.")
    data = path.read_bytes()
    text, warnings = _source(data, path.name)
    if not text.strip() or "\x00" in text:
        raise UnreadableError("file_empty", f"Tệp “{path.name}” không có nội dung văn bản.")
    if looks_like_digest(text):
        try:
            return read_digest(text, path.name)
        except DigestError as error:
            raise UnreadableError("digest_invalid", f"Bản tóm lược “{path.name}” sai cấu trúc: {error}.") from error
    document = read_official(text, origin=path.name, sha256=hashlib.sha256(data).hexdigest())
    if not document.number and not any(True for _ in document.walk()):
        raise UnreadableError("no_document", f"Tệp “{path.name}” không có cấu trúc của một văn bản.")
    return replace(document, warnings=(*warnings, *document.warnings))


def _source(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text that stands in a file, by what its content is, and warnings."""
    if data.startswith(_OLE):
        raise UnreadableError("format_unsupported", _UNSUPPORTED.format(name=name, what="là Word 97 hoặc có mật khẩu"))
    if data.startswith(_PDF):
        raise UnreadableError("format_unsupported", _UNSUPPORTED.format(name=name, what="là PDF"))
    if data.startswith(_ZIP):
        try:
            return read_word(data, MAX_UNPACKED)
        except TooLargeError as error:
            raise UnreadableError("file_too_large", f"Tệp “{name}” giải nén ra quá lớn.") from error
        except BROKEN as error:
            raise UnreadableError("file_broken", f"Tệp “{name}” bị hỏng hoặc không phải văn bản Word.") from error
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        raise UnreadableError("encoding_unknown", f"Tệp “{name}” không phải văn bản UTF-8.") from error
