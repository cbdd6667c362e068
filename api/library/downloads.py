"""Files from official sources, kept with their address, day and hash."""

import json
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from api.library.opening import today
from api.settings.settings import Settings
from bot.understanding.named_documents import resolve
from corpus.citation.parsing import parse_citations
from corpus.library import Library
from corpus.reading.extraction.html import HTML_START
from corpus.reading.extraction.refusal import UnreadableError
from corpus.reading.extraction.source import SUFFIXES
from corpus.storage.fetching import Download, fetch, is_allowed


class Fetched(BaseModel):
    """A downloaded file."""

    url: str
    file: str
    sha256: str
    bytes: int
    fetched_on: date


class Ledger:
    """The folder of downloads and the list of what they are, one JSON object on a line."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._list = folder / "downloads.jsonl"

    def keep(self, download: Download) -> Fetched:
        """Write a download and its entry."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{download.sha256[:12]}-{_with_suffix(download)}"
        path.write_bytes(download.data)
        fetched = Fetched(
            url=download.url,
            file=str(path),
            sha256=download.sha256,
            bytes=len(download.data),
            fetched_on=download.fetched_on,
        )
        with self._list.open("a", encoding="utf-8") as entries:
            entries.write(fetched.model_dump_json() + "\n")
        return fetched

    def origin_of(self, sha256: str) -> tuple[str, date | None]:
        """Return the address and day of a file that was downloaded, ("", None) for any other."""
        if not self._list.exists():
            return "", None
        for line in reversed(self._list.read_text("utf-8").splitlines()):
            entry = json.loads(line)
            if entry["sha256"] == sha256:
                return entry["url"], date.fromisoformat(entry["fetched_on"])
        return "", None


def fetch_into(ledger: Ledger, url: str, settings: Settings, day: date) -> Path:
    """Download an address and return the file; raises UnreadableError."""
    return Path(ledger.keep(fetch(url, settings.fetch_policy, day)).file)


def download(source: str, library: Library, settings: Settings) -> Fetched:
    """Download an address, or the document with a number from the first official address the library knows for it.

    Raises UnreadableError.
    """
    ledger = Ledger(settings.downloads_dir)
    if source.startswith(("http://", "https://")):
        return ledger.keep(fetch(source, settings.fetch_policy, today()))
    failed: UnreadableError | None = None
    for url in _addresses(source, library, settings):
        try:
            return ledger.keep(fetch(url, settings.fetch_policy, today()))
        except UnreadableError as error:
            failed = error
    raise failed or UnreadableError(
        "source_unknown", f"Chưa biết địa chỉ chính thức của “{source}”; hãy cho địa chỉ đầy đủ: hoidap fetch https://…"
    )


def _addresses(number: str, library: Library, settings: Settings) -> list[str]:
    named = resolve(tuple(parse_citations(number)), (), library)
    urls = [url for document in named.documents for url in (document.source.url, *document.source.references)]
    return [url for url in dict.fromkeys(urls) if url and is_allowed(url, settings.fetch_policy)]


def _with_suffix(download: Download) -> str:
    """Return the file's name with the suffix its content asks for, so that `add` takes it."""
    if Path(download.name).suffix.lower() in SUFFIXES:
        return download.name
    head = download.data[:1024]
    if b"%PDF-" in head:
        return f"{download.name}.pdf"
    if head.startswith(b"PK\x03\x04"):
        return f"{download.name}.docx"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return f"{download.name}.doc"
    return f"{download.name}.html" if HTML_START.match(head) else f"{download.name}.txt"
