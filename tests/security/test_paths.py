"""Path traversal in addresses, ids and file names; archives and XML that unpack to far more than their size."""

import io
import zipfile
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.exports.wording import content_disposition
from corpus.reading.extraction.refusal import UnreadableError
from corpus.reading.files import contents_of, read_document
from corpus.reading.limits import Limits

OUTSIDE = [
    "../../settings.py",
    "..%2f..%2fsettings.py",
    "%2e%2e%2fsettings",
    "..\\..\\settings.py",
    "/etc/passwd",
    "a%00b",
    "....//",
]


@pytest.mark.parametrize("outside", OUTSIDE)
@pytest.mark.parametrize(
    "place",
    [
        "/van-ban/{}",
        "/static/{}",
        "/static/assets/{}",
        "/api/v1/documents/{}",
        "/api/v1/documents/942-qd-ttg-2021/provisions/{}",
        "/api/v1/answers/{}",
        "/api/v1/answers/{}.docx",
        "/api/v1/answers/{}/tables/1.xlsx",
        "/api/v1/answers/{}/deadlines.ics",
        "/api/v1/conversations/{}",
    ],
)
def test_no_address_leads_out(client: TestClient, place: str, outside: str) -> None:
    reply = client.get(place.format(outside))
    assert reply.status_code in (400, 404, 422), reply.text[:200]
    assert "root:" not in reply.text
    assert "import" not in reply.text


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", 'x"; filename="evil.exe', "a\r\nSet-Cookie: x=1", "\x00", "CON", "\u202excod.exe", "/" * 300],
)
def test_names_of_files_to_keep_are_only_names(name: str) -> None:
    header = content_disposition(name, "docx")
    assert not set(header) & set("\r\n\x00/\\")
    assert header.count('"') == 2
    assert "\u202e" not in header
    assert "%E2%80%AE" not in header
    assert ".." not in header


def packed(**files: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return data.getvalue()


def test_a_word_file_that_unpacks_to_too_much_is_refused() -> None:
    bomb = packed(**{"[Content_Types].xml": b"<Types/>", "word__document.xml": b" " * 20_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(UnreadableError):
        read_document(bomb, "bom.docx", Limits(bytes=1_000_000, unpacked=2_000_000))


def test_entities_do_not_multiply() -> None:
    laughs = (
        b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">'
        + b"".join(f'<!ENTITY a{n} "{f"&a{n - 1 or chr(0)};".replace(chr(0), "") * 10}">'.encode() for n in range(1, 9))
        + b"]><w:document xmlns:w='x'>&a8;</w:document>"
    )
    with pytest.raises(UnreadableError):
        read_document(
            packed(**{"[Content_Types].xml": b"<Types/>", "word__document.xml": laughs}),
            "cuoi.docx",
            Limits(bytes=1_000_000, unpacked=2_000_000),
        )


def test_an_archive_cannot_write_outside(tmp_path: Path) -> None:
    archive = tmp_path / "goi.zip"
    archive.write_bytes(packed(**{"..__..__evil.txt": "Điều 1. Xấu".encode(), "__etc__evil.txt": b"x"}))
    list(contents_of(archive, Limits()))
    assert [path.name for path in tmp_path.iterdir()] == ["goi.zip"]
    assert not (tmp_path.parent / "evil.txt").exists()
    assert not (tmp_path.parent.parent / "evil.txt").exists()
