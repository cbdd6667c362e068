"""The source text of a file, by what its content is and not by its name: offices rename .doc files to .docx."""

import email
import email.policy
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from corpus.reading.extraction.docx import read_word
from corpus.reading.extraction.encodings import decode, repaired
from corpus.reading.extraction.html import LOOKS_LIKE, read_html
from corpus.reading.extraction.legacy import read_legacy
from corpus.reading.extraction.pdf import read_pdf
from corpus.reading.extraction.refusal import UnreadableError

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".docx", ".doc", ".pdf", ".html", ".htm", ".mht", ".mhtml", ".zip"})
MOST_MEMBERS = 2000
_ZIP, _OLE, _PDF, _RTF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf"
_MAIL = re.compile(rb"\s*(?:MIME-Version|From|Subject|Date|Content-Type):", re.IGNORECASE)
_ENCRYPTED = 0x1


def source_of(data: bytes, name: str, max_unpacked: int) -> tuple[str, tuple[str, ...]]:
    """Return a file's Markdown or plain text and warnings; raises UnreadableError."""
    if data.startswith(_OLE):
        return repaired(read_legacy(data, name))
    if data.startswith(_ZIP):
        source, warnings = read_word(data, name, max_unpacked)
    elif _PDF in data[:1024]:
        source, warnings = read_pdf(data, name)
    elif data.startswith(_RTF):
        raise UnreadableError("format_unsupported", f"Tệp “{name}” ở dạng RTF; hãy lưu lại thành .docx rồi thêm.")
    else:
        if _MAIL.match(data):
            data = _web_page_of(data)
        source, warnings = decode(data, name)
        if LOOKS_LIKE.match(source[:2000].encode()):
            source = read_html(source)
        return source, warnings
    source, changed = repaired(source)
    return source, warnings + changed


def is_archive(data: bytes) -> bool:
    """Tell whether a file is a .zip of files, not a document that happens to be packed."""
    if not data.startswith(_ZIP):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False
    return not {"[Content_Types].xml", "mimetype", "META-INF/manifest.xml"} & set(names)


def members(data: bytes, name: str, max_bytes: int, max_unpacked: int) -> Iterator[tuple[str, bytes | UnreadableError]]:
    """Yield the files of an archive as ("archive.zip/inner.doc", content), what cannot be unpacked as an error.

    Raises UnreadableError when the archive as a whole is refused: nothing of it is read then.
    """
    with zipfile.ZipFile(BytesIO(data)) as package:
        found = [member for member in package.infolist() if not member.is_dir() and not _is_litter(member.filename)]
        if len(found) > MOST_MEMBERS or sum(member.file_size for member in found) > max_unpacked:
            raise UnreadableError("file_too_large", f"Tệp “{name}” giải nén ra quá lớn.")
        for member in sorted(found, key=lambda member: member.filename):
            yield f"{name}/{_name(member)}", _unpacked(package, member, max_bytes)


def _unpacked(package: zipfile.ZipFile, member: zipfile.ZipInfo, max_bytes: int) -> bytes | UnreadableError:
    name = _name(member)
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


def _is_litter(name: str) -> bool:
    return name.startswith("__MACOSX/") or name.rsplit("/", 1)[-1].startswith((".", "~$"))


def _name(member: zipfile.ZipInfo) -> str:
    if member.flag_bits & 0x800:
        return member.filename
    try:
        # Without the flag zipfile assumes cp437; Vietnamese tools write UTF-8 all the same.
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename


def _web_page_of(data: bytes) -> bytes:
    """Return the page inside a single-file web page (.mht); anything else comes back as it is."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            return content if isinstance(content, bytes) else data
    return data
