"""Files to documents. A file that cannot be read is refused as a whole, with a sentence in Vietnamese that says why."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from corpus.digest import DigestError, looks_like_digest, read_digest
from corpus.document import LegalDocument
from corpus.reading.extraction.refusal import UnreadableError
from corpus.reading.extraction.source import SUFFIXES, is_archive, members, source_of
from corpus.reading.limits import LIMITS, Limits
from corpus.reading.official import read_official


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files, and for folders the files below them with a suffix of SUFFIXES, in the order of their paths."""
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in SUFFIXES)
        else:
            yield path


def contents_of(path: Path, limits: Limits = LIMITS) -> Iterator[tuple[str, bytes | UnreadableError]]:
    """Yield (name, bytes) of a file, or of every file in an archive; in place of bytes the error, where one cannot be taken in."""
    try:
        data = _bytes_of(path, limits)
        if is_archive(data):
            yield from members(data, path.name, limits.bytes, limits.unpacked)
        else:
            yield path.name, data
    except UnreadableError as error:
        yield path.name, error


def read_file(path: Path, limits: Limits = LIMITS) -> LegalDocument:
    """Return the document in a file; raises UnreadableError, also for archives."""
    return read_document(_bytes_of(path, limits), path.name, limits)


def read_document(
    data: bytes, name: str, limits: Limits = LIMITS, *, url: str = "", checked_on: date | None = None
) -> LegalDocument:
    """Return the document in the bytes of a file; `url` and `checked_on` say where and when it was downloaded.

    Raises UnreadableError.
    """
    if not data.strip():
        raise UnreadableError("file_empty", f"Tệp “{name}” không có nội dung.")
    if len(data) > limits.bytes:
        raise _too_large(name, limits)
    if is_archive(data):
        raise UnreadableError("format_unsupported", f"Tệp “{name}” là tệp nén chứa nhiều tệp.")
    text, warnings = source_of(data, name, limits.unpacked)
    if not text.strip():
        raise UnreadableError("file_empty", f"Tệp “{name}” không có nội dung văn bản.")
    if "\x00" in text:
        raise UnreadableError("format_unsupported", f"Tệp “{name}” không phải là văn bản.")
    if looks_like_digest(text):
        try:
            return read_digest(text, name)
        except DigestError as error:
            raise UnreadableError("digest_invalid", f"Bản tóm lược “{name}” sai cấu trúc: {error}.") from error
    sha256 = hashlib.sha256(data).hexdigest()
    document = read_official(text, origin=name, sha256=sha256, url=url, checked_on=checked_on)
    if not document.number and not any(True for _ in document.walk()):
        raise UnreadableError("no_document", f"Tệp “{name}” không có cấu trúc của một văn bản.")
    return replace(document, warnings=(*warnings, *document.warnings))


def _bytes_of(path: Path, limits: Limits) -> bytes:
    if not path.is_file():
        raise UnreadableError("file_missing", f"Không tìm thấy tệp “{path}”.")
    if path.suffix.lower() not in SUFFIXES:
        raise UnreadableError(
            "format_unsupported",
            f"Tệp “{path.name}” chưa được hỗ trợ; đọc được .docx, .doc, .pdf, .html, .md, .txt và .zip.",
        )
    try:
        if path.stat().st_size > limits.bytes:
            raise _too_large(path.name, limits)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError("file_missing", f"Không mở được tệp “{path}”.") from error


def _too_large(name: str, limits: Limits) -> UnreadableError:
    return UnreadableError("file_too_large", f"Tệp “{name}” vượt quá giới hạn {limits.bytes // 1_000_000} MB.")
