"""The text of a file, in the format that its content shows, whatever its name: offices rename .doc files to .docx."""

import email
import email.policy
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from corpus.reading.extraction.docx import read_docx
from corpus.reading.extraction.encodings import decode, to_unicode
from corpus.reading.extraction.html import HTML_START, read_html
from corpus.reading.extraction.legacy import read_legacy
from corpus.reading.extraction.pdf import read_pdf
from corpus.reading.extraction.refusal import UnreadableError

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".docx", ".doc", ".pdf", ".html", ".htm", ".mht", ".mhtml", ".zip"})
# Files in one archive. Chosen by hand, so that an archive of tiny files cannot keep the reader busy.
MOST_MEMBERS = 2000
HEADER_BYTES = 1024  # in which the mark of a PDF file may stand (ISO 32000, annex H)
HTML_HEAD = 2000  # characters; chosen by hand, a declaration and its comments fit
_ZIP, _OLE, _PDF, _RTF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf"
_MAIL = re.compile(rb"\s*(?:MIME-Version|From|Subject|Date|Content-Type):", re.IGNORECASE)
_ENCRYPTED, _UTF8_NAME = 0x1, 0x800  # flags of a member


def source_of(data: bytes, name: str, max_unpacked: int) -> tuple[str, tuple[str, ...]]:
    """Return a file's text, Markdown or plain, and warnings in Vietnamese.

    `max_unpacked` is the most bytes that a packed file may unpack to. Raises UnreadableError.
    """
    if data.startswith(_OLE):
        return to_unicode(read_legacy(data, name))
    if data.startswith(_ZIP):
        source, warnings = read_docx(data, name, max_unpacked)
    elif _PDF in data[:HEADER_BYTES]:
        source, warnings = read_pdf(data, name)
    elif data.startswith(_RTF):
        raise UnreadableError("format_unsupported", f"Tệp “{name}” ở dạng RTF; hãy lưu lại thành .docx rồi thêm.")
    else:
        if _MAIL.match(data):
            data = _html_of_mht(data)
        source, warnings = decode(data, name)
        if HTML_START.match(source[:HTML_HEAD].encode()):
            source = read_html(source)
        return source, warnings
    source, changed = to_unicode(source)
    return source, warnings + changed


def is_archive(data: bytes) -> bool:
    """Tell whether a file is a .zip of files, and not a document of a format that is packed itself, such as .docx."""
    if not data.startswith(_ZIP):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False
    return not {"[Content_Types].xml", "mimetype", "META-INF/manifest.xml"} & set(names)


def members(data: bytes, name: str, max_bytes: int, max_unpacked: int) -> Iterator[tuple[str, bytes | UnreadableError]]:
    """Yield the files of an archive as ("archive.zip/inner.doc", bytes), or with an error in place of bytes.

    Raises UnreadableError, before the first file, when the archive is too large.
    """
    with zipfile.ZipFile(BytesIO(data)) as package:
        found = [
            member for member in package.infolist() if not member.is_dir() and not _is_system_file(member.filename)
        ]
        if len(found) > MOST_MEMBERS or sum(member.file_size for member in found) > max_unpacked:
            raise UnreadableError("file_too_large", f"Tệp “{name}” giải nén ra quá lớn.")
        for member in sorted(found, key=lambda member: member.filename):
            yield f"{name}/{_member_name(member)}", _unpacked(package, member, max_bytes)


def _unpacked(package: zipfile.ZipFile, member: zipfile.ZipInfo, max_bytes: int) -> bytes | UnreadableError:
    name = _member_name(member)
    if member.flag_bits & _ENCRYPTED:
        return UnreadableError("file_encrypted", f"Tệp “{name}” trong tệp nén có mật khẩu.")
    if member.file_size > max_bytes:
        return UnreadableError(
            "file_too_large", f"Tệp “{name}” trong tệp nén vượt quá giới hạn {max_bytes // 1_000_000} MB."
        )
    try:
        with package.open(member) as file:
            content = file.read(max_bytes + 1)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError, zlib.error) as error:
        return UnreadableError("file_broken", f"Tệp “{name}” trong tệp nén bị hỏng: {type(error).__name__}.")
    if len(content) > max_bytes:
        return UnreadableError("file_too_large", f"Tệp “{name}” trong tệp nén giải nén ra quá lớn.")
    if is_archive(content):
        return UnreadableError("format_unsupported", f"Tệp nén “{name}” nằm trong tệp nén khác; hãy giải nén rồi thêm.")
    return content


def _is_system_file(name: str) -> bool:
    return name.startswith("__MACOSX/") or name.rsplit("/", 1)[-1].startswith((".", "~$"))


def _member_name(member: zipfile.ZipInfo) -> str:
    if member.flag_bits & _UTF8_NAME:
        return member.filename
    try:
        # Without the flag zipfile decodes names as cp437, but tools write UTF-8 without setting it.
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename


def _html_of_mht(data: bytes) -> bytes:
    """Return the HTML page inside a single-file web page (.mht); any other message as it is."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            return content if isinstance(content, bytes) else data
    return data
