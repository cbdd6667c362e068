"""Read files and store them in the library; a bad file is reported and the rest goes on."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pydantic import BaseModel

from api.library.downloads import DownloadLog, fetch_into
from api.library.opening import today
from api.settings.settings import Settings
from corpus.document import LegalDocument
from corpus.library import Library
from corpus.reading.extraction.refusal import UnreadableError
from corpus.reading.files import contents_of, files_of, read_document


class Added(BaseModel):
    """A file that was stored, or was in the library already (`unchanged`)."""

    file: str
    number: str
    slug: str
    kind: str
    title: str
    provisions: int
    unchanged: bool
    replaced: bool
    warnings: list[str]


class Refused(BaseModel):
    """A file that was refused, with a stable code and one Vietnamese sentence."""

    file: str
    code: str
    message: str


class IntakeReport(BaseModel):
    """The result of every file."""

    added: list[Added]
    refused: list[Refused]


class Intake:
    """Reads and stores one file after another. The caller brings the index up to date.

    `report` is complete at any moment, so an interrupted run can print it. A file that is in the library already is not
    read again: the same command, run once more, goes on where the last run stopped.
    """

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library, self._settings = library, settings
        self._downloads = DownloadLog(settings.downloads_dir)
        self.report = IntakeReport(added=[], refused=[])

    def add(
        self, sources: Sequence[str], progress: Callable[[int, int], None] = lambda done, total: None
    ) -> IntakeReport:
        """Read and store files, folders, archives and URLs; `progress` is called with (done, total)."""
        files: list[Path | str] = []
        for source in sources:
            files += [source] if _is_url(source) else list(files_of([Path(source)]))
        for done, file in enumerate(files, 1):
            for name, data in self._contents(file):
                self._take(name, data)
            progress(done, len(files))
        return self.report

    def _contents(self, file: Path | str) -> Iterator[tuple[str, bytes | UnreadableError]]:
        if isinstance(file, Path):
            yield from contents_of(file, self._settings.limits)
            return
        try:
            yield from contents_of(fetch_into(self._downloads, file, self._settings, today()), self._settings.limits)
        except UnreadableError as error:
            yield file, error

    def _take(self, name: str, data: bytes | UnreadableError) -> None:
        try:
            if isinstance(data, UnreadableError):
                raise data
            self._store(name, data)
        except UnreadableError as error:
            self.report.refused.append(Refused(file=name, code=error.code, message=str(error)))

    def _store(self, name: str, data: bytes) -> None:
        sha256 = hashlib.sha256(data).hexdigest()
        slug = self._library.slug_of_file(sha256)
        known = self._library.document(slug) if slug else None
        if known is not None:
            self._report(name, known, unchanged=True)
            return
        url, fetched_on = self._downloads.origin_of(sha256)
        document = read_document(data, name, self._settings.limits, url=url, checked_on=fetched_on)
        addition = self._library.add(document)
        full = self._library.document(addition.document.slug) or addition.document
        self._report(name, full, addition.unchanged, addition.replaced_sha256 is not None)

    def _report(self, name: str, document: LegalDocument, unchanged: bool, replaced: bool = False) -> None:
        self.report.added.append(
            Added(
                file=name,
                number=document.number,
                slug=document.slug,
                kind=document.kind,
                title=document.title,
                provisions=sum(1 for provision in document.provisions for _ in provision.walk()),
                unchanged=unchanged,
                replaced=replaced,
                warnings=[] if unchanged else list(document.warnings),
            )
        )


def _is_url(source: str) -> bool:
    return source.startswith(("http://", "https://"))
