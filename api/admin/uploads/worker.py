"""Takes uploads in, one after another: reads and compares them, waits for a word, then stores and indexes them."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from api.admin.uploads.store import Upload, Uploads, UploadState
from api.dependencies import Services
from api.library.checking import CheckedDocument, check_files
from api.library.intake import Intake
from corpus.document import LegalDocument
from corpus.library import Library
from corpus.vietnamese.text import fold

log = logging.getLogger("hoidap.api")


class Desk:
    """One worker thread of this process; what it does stands in the database for all to see."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="uploads")
        self.uploads = Uploads(services.library.engine, services.settings.uploads_dir)

    def read(self, upload: Upload) -> None:
        """Read a file that lies in its folder, soon."""
        self._worker.submit(self._done, upload, self._read)

    def store(self, upload: Upload, by: str) -> bool:
        """Take a file in that was read, soon; False when it does not wait for that."""
        if not self.uploads.move(upload.id, UploadState.STORING, UploadState.WAITING, done=0, total=0):
            return False
        self._worker.submit(self._done, upload, lambda one: self._store(one, by))
        return True

    def close(self) -> None:
        """Let what is at work end, and nothing new begin."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _done(self, upload: Upload, work: Callable[[Upload], None]) -> None:
        try:
            work(upload)
        except Exception:
            log.exception("taking an upload in failed")
            self.uploads.move(upload.id, UploadState.FAILED)

    def _read(self, upload: Upload) -> None:
        services = self._services
        services.library.refresh()
        paths = [self._file(upload)]
        counted = self._counting(upload, UploadState.READING)
        report = check_files(paths, services.library, services.settings.limits, counted)
        self.uploads.move(upload.id, UploadState.CHECKING)
        files = [
            {**one.model_dump(mode="json"), "present": _present(one.document, services.library)} for one in report.files
        ]
        state = UploadState.WAITING if any(one.document for one in report.files) else UploadState.REFUSED
        self.uploads.move(upload.id, state, report={"files": files})

    def _store(self, upload: Upload, by: str) -> None:
        services = self._services
        intake = Intake(services.library, services.settings)
        report = intake.add([str(self._file(upload))], self._counting(upload, UploadState.STORING))
        for added in report.added:
            act = "document.replace" if added.replaced else "document.add"
            if not added.unchanged:
                services.audit.note(act, added.number or added.slug, by, file=added.file)
        index(services, self._counting(upload, UploadState.INDEXING))
        self.uploads.move(upload.id, UploadState.DONE, result=report.model_dump(mode="json"))

    def _file(self, upload: Upload) -> Path:
        return self.uploads.folder(upload.id) / upload.file

    def _counting(self, upload: Upload, state: UploadState) -> Callable[[int, int], None]:
        def counted(done: int, total: int) -> None:
            self.uploads.move(upload.id, state, done=done, total=total)

        return counted


def index(services: Services, progress: Callable[[int, int], None] = lambda done, total: None) -> None:
    """Bring the index to the state of the library."""
    services.retriever.builder.update(progress)
    services.retriever.refresh()


def _present(read: CheckedDocument | None, library: Library) -> dict[str, Any] | None:
    """Return what the library has of the number that was read."""
    if read is None or not read.number:
        return None
    found = [one for one in library.by_number(read.number) if _same(one, read)]
    if len(found) != 1:
        return None
    document = found[0]
    return {
        "slug": document.slug,
        "number": document.number,
        "title": document.title,
        "text_kind": document.text_kind.value,
        "same_text": document.source.sha256 == read.sha256,
    }


def _same(document: LegalDocument, read: CheckedDocument) -> bool:
    """Tell whether what was read is a text of a document, and not its namesake of another year or office."""
    dates = {document.issued_on, read.issued_on} - {None}
    return len(dates) < 2 and fold(document.issuer) == fold(read.issuer)
