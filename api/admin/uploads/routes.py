"""Upload documents: /api/v1/admin/uploads."""

import asyncio
import shutil
from collections.abc import AsyncGenerator
from datetime import datetime
from typing import Annotated, Any, cast

from fastapi import APIRouter, Depends, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from api.admin.sign_in.authorization import AdminDep, error_responses
from api.admin.uploads.store import ENDED, MAX_WAITING, Upload, UploadState
from api.admin.uploads.worker import UploadWorker
from api.dependencies import ServicesDep
from api.errors import ApiError
from api.event_stream import event_stream, sse_event
from api.library.checking import CheckedFile
from api.library.intake import IntakeReport
from corpus.document import TextKind
from corpus.vietnamese.text import clean

router = APIRouter(responses=error_responses())
_MAX_NAME = 120  # characters: a name on disk has at most 255 bytes, Vietnamese text about 1.4 bytes a character
_POLL_S = 0.2  # between two reads of the progress: looks continuous, and costs the database little
_FORM = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            }
        },
    }
}


class PresentOut(BaseModel):
    """What the library has of the same document."""

    slug: str
    number: str
    title: str
    text_kind: TextKind
    same_text: bool


class CheckedUpload(CheckedFile):
    """How a file was read, and what the library has of it."""

    present: PresentOut | None = None


class UploadReport(BaseModel):
    """How every file of an upload was read; an archive holds several."""

    files: list[CheckedUpload]


class UploadOut(BaseModel):
    """A file on its way into the library."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    file: str
    bytes: int
    by: str
    created_at: datetime
    state: UploadState
    message: str
    done: int
    total: int
    report: UploadReport | None
    result: IntakeReport | None


class UploadList(BaseModel):
    """Uploads, the newest first."""

    uploads: list[UploadOut]


def _worker(request: Request) -> UploadWorker:
    return cast(UploadWorker, request.app.state.upload_worker)


UploadWorkerDep = Annotated[UploadWorker, Depends(_worker)]


@router.get("/uploads", summary="Các tệp đang chờ hoặc đang xử lý")
def uploads(worker: UploadWorkerDep) -> UploadList:
    """List the uploads that are not done, and those of the last day."""
    return UploadList(uploads=[UploadOut.model_validate(one) for one in worker.uploads.all()])


@router.post(
    "/uploads",
    status_code=202,
    responses=error_responses(409, 413, 415),
    openapi_extra=_FORM,
    summary="Gửi tệp văn bản",
)
async def send(request: Request, worker: UploadWorkerDep, services: ServicesDep, who: AdminDep) -> UploadOut:
    """Take a file. It is read in the background; nothing is stored before it is confirmed."""
    # Not a parameter: FastAPI reads a form before it resolves dependencies, so before it knows who sends the file.
    if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        raise ApiError(
            415, "unsupported_media_type", "Tệp phải được gửi dạng multipart/form-data, trong trường “file”."
        )
    async with request.form(max_files=1, max_fields=5) as form:
        sent = form.get("file")
        if not isinstance(sent, UploadFile) or not sent.size:
            raise ApiError(422, "invalid_request", "Cần một tệp có nội dung trong trường “file”.")
        if sent.size > services.settings.limits.bytes:
            raise ApiError(413, "too_large", "Tệp gửi lên quá lớn.")
        return UploadOut.model_validate(await run_in_threadpool(_keep, sent, worker, who.name))


def _keep(sent: UploadFile, worker: UploadWorker, by: str) -> Upload:
    upload = worker.uploads.create(file_name(sent.filename or ""), sent.size or 0, by)
    if upload is None:
        raise ApiError(409, "uploads_full", f"Đã có {MAX_WAITING} tệp chờ xác nhận. Hãy xử lý bớt rồi gửi tiếp.")
    folder = worker.uploads.folder(upload.id)
    folder.mkdir(parents=True)
    with (folder / upload.file).open("wb") as file:
        shutil.copyfileobj(sent.file, file)
    worker.submit_reading(upload)
    return upload


@router.get("/uploads/{upload_id}", responses=error_responses(404), summary="Một tệp đã gửi")
def upload(upload_id: str, worker: UploadWorkerDep) -> UploadOut:
    """Return the state of an upload."""
    return UploadOut.model_validate(_found(worker, upload_id))


@router.get(
    "/uploads/{upload_id}/events",
    response_class=StreamingResponse,
    responses={**error_responses(404), 200: {"content": {"text/event-stream": {}}}},
    summary="Tiến độ của một tệp",
)
def progress(upload_id: str, worker: UploadWorkerDep) -> StreamingResponse:
    """Send the progress of an upload as server-sent events until it waits for confirmation or has ended."""
    _found(worker, upload_id)
    return event_stream(_events(upload_id, worker))


async def _events(upload_id: str, worker: UploadWorker) -> AsyncGenerator[bytes, None]:
    sent: dict[str, Any] = {}
    while one := await run_in_threadpool(worker.uploads.find, upload_id):
        now = {"state": one.state.value, "message": one.message, "done": one.done, "total": one.total}
        if now != sent:
            sent = now
            yield sse_event(now, "progress")
        if one.state in (*ENDED, UploadState.WAITING):
            yield sse_event(UploadOut.model_validate(one).model_dump(mode="json"), "done")
            return
        await asyncio.sleep(_POLL_S)


@router.post(
    "/uploads/{upload_id}/confirm", status_code=202, responses=error_responses(404, 409), summary="Đưa vào thư viện"
)
def confirm(upload_id: str, worker: UploadWorkerDep, who: AdminDep) -> UploadOut:
    """Confirm a file that was read: it is stored and indexed in the background."""
    if not worker.submit_storing(_found(worker, upload_id), who.name):
        raise ApiError(409, "upload_not_ready", "Tệp này chưa đọc xong hoặc đã được xử lý.")
    return UploadOut.model_validate(_found(worker, upload_id))


@router.delete("/uploads/{upload_id}", status_code=204, responses=error_responses(404, 409), summary="Bỏ tệp đã gửi")
def throw_away(upload_id: str, worker: UploadWorkerDep) -> None:
    """Delete an upload that is not at work."""
    _found(worker, upload_id)
    if not worker.uploads.delete(upload_id):
        raise ApiError(409, "upload_not_ready", "Tệp này đang được xử lý.")


def file_name(given: str) -> str:
    """Return a safe name for a file on disk: no path, no control characters. The suffix stays; the reader goes by it."""
    name = clean(given).replace("\\", "/").rpartition("/")[2]
    name = "".join(char for char in name if char.isprintable()).strip(" .")
    stem, dot, suffix = name.rpartition(".")
    return f"{stem[: _MAX_NAME - len(suffix)]}{dot}{suffix}"[-_MAX_NAME:] or "tep"


def _found(worker: UploadWorker, upload_id: str) -> Upload:
    found = worker.uploads.find(upload_id)
    if found is None:
        raise ApiError(404, "upload_not_found", "Không có tệp này.")
    return found
