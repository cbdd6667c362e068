"""A file in, a document out; what cannot be read stays out whole, with one clear Vietnamese sentence."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.digest import DigestError, looks_like_digest, read_digest
from corpus.document import LegalDocument
from corpus.official import read_official

MAX_BYTES = 50_000_000
TEXT_SUFFIXES = {".md", ".txt", ".markdown"}


class UnreadableError(Exception):
    """A file that was refused; the message is what the user reads, `code` is stable."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield files; folders give the readable files below them, in name order."""
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in TEXT_SUFFIXES)
        else:
            yield path


def read_file(path: Path, max_bytes: int = MAX_BYTES) -> LegalDocument:
    """Read one document; raises UnreadableError."""
    if not path.is_file():
        raise UnreadableError("file_missing", f"Không tìm thấy tệp “{path}”.")
    if path.suffix.lower() not in TEXT_SUFFIXES:
        raise UnreadableError("format_unsupported", f"Tệp “{path.name}” chưa được hỗ trợ; hiện đọc được .md và .txt.")
    if path.stat().st_size > max_bytes:
        raise UnreadableError("file_too_large", f"Tệp “{path.name}” vượt quá giới hạn {max_bytes // 1_000_000} MB.")
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError("encoding_unknown", f"Tệp “{path.name}” không phải văn bản UTF-8.") from error
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
    return document
