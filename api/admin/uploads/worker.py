"""A worker thread that reads uploads and, once somebody has confirmed them, stores and indexes them."""

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


class UploadWorker:
    """Works on one upload after another; the progress is in the database, so every process can show it."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="uploads")
        self.uploads = Uploads(services.library.engine, services.settings.uploads_dir)

    def submit_reading(self, upload: Upload) -> None:
        """Queue the reading of an upload whose file lies in its folder."""
        self._thread.submit(self._run, upload, self._read)

    def submit_storing(self, upload: Upload, by: str) -> bool:
        """Queue the storing of an upload that waits for confirmation; False when it does not."""
        if not self.uploads.set_state(upload.id, UploadState.STORING, UploadState.WAITING, done=0, total=0):
            return False
        self._thread.submit(self._run, upload, lambda one: self._store(one, by))
        return True

    def close(self) -> None:
        """Finish the upload at work and drop what is queued."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _run(self, upload: Upload, work: Callable[[Upload], None]) -> None:
        try:
            work(upload)
        except Exception:
            log.exception("taking an upload in failed")
            self.uploads.set_state(upload.id, UploadState.FAILED)

    def _read(self, upload: Upload) -> None:
        services = self._services
        services.library.refresh()
        report = check_files(
            [self._file(upload)],
            services.library,
            services.settings.limits,
            self._progress(upload, UploadState.READING),
        )
        self.uploads.set_state(upload.id, UploadState.CHECKING)
        files = [
            {**one.model_dump(mode="json"), "present": _present(one.document, services.library)} for one in report.files
        ]
        state = UploadState.WAITING if any(one.document for one in report.files) else UploadState.REFUSED
        self.uploads.set_state(upload.id, state, report={"files": files})

    def _store(self, upload: Upload, by: str) -> None:
        services = self._services
        intake = Intake(services.library, services.settings)
        report = intake.add([str(self._file(upload))], self._progress(upload, UploadState.STORING))
        for added in report.added:
            act = "document.replace" if added.replaced else "document.add"
            if not added.unchanged:
                services.audit.note(act, added.number or added.slug, by, file=added.file)
        update_index(services, self._progress(upload, UploadState.INDEXING))
        self.uploads.set_state(upload.id, UploadState.DONE, result=report.model_dump(mode="json"))

    def _file(self, upload: Upload) -> Path:
        return self.uploads.folder(upload.id) / upload.file

    def _progress(self, upload: Upload, state: UploadState) -> Callable[[int, int], None]:
        """Return a callback that writes (done, total) of a state into the database."""

        def write(done: int, total: int) -> None:
            self.uploads.set_state(upload.id, state, done=done, total=total)

        return write


def update_index(services: Services, progress: Callable[[int, int], None] = lambda done, total: None) -> None:
    """Bring the index up to date with the library."""
    services.retriever.builder.update(progress)
    services.retriever.refresh()


def _present(read: CheckedDocument | None, library: Library) -> dict[str, Any] | None:
    """Return what the library has of the document that was read; None when it has nothing, or several that fit."""
    if read is None or not read.number:
        return None
    found = [one for one in library.by_number(read.number) if _may_be_same(one, read)]
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


def _may_be_same(document: LegalDocument, read: CheckedDocument) -> bool:
    """Tell a text of a document from another document that has the same number in another year or of another office."""
    dates = {document.issued_on, read.issued_on} - {None}
    return len(dates) < 2 and fold(document.issuer) == fold(read.issuer)
