"""Documents by upload: /api/v1/admin/uploads."""

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

from api.admin.sign_in.authorization import AdminDep, refusals
from api.admin.uploads.store import ENDED, MOST_WAITING, Upload, UploadState
from api.admin.uploads.worker import Desk
from api.dependencies import ServicesDep
from api.errors import ApiError
from api.library.checking import CheckedFile
from api.library.intake import IntakeReport
from api.routes.event_stream import event_stream, sse_event
from corpus.document import TextKind
from corpus.vietnamese.text import clean

router = APIRouter(responses=refusals())
_MAX_NAME = 120
_LOOK_S = 0.2  # between two looks at how far an upload is
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
    """How every file of an upload was read."""

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


def _desk(request: Request) -> Desk:
    return cast(Desk, request.app.state.desk)


DeskDep = Annotated[Desk, Depends(_desk)]


@router.get("/uploads", summary="Các tệp đang chờ hoặc đang xử lý")
def uploads(desk: DeskDep) -> UploadList:
    """List the uploads of these days."""
    return UploadList(uploads=[UploadOut.model_validate(one) for one in desk.uploads.all()])


@router.post(
    "/uploads", status_code=202, responses=refusals(409, 413, 415), openapi_extra=_FORM, summary="Gửi tệp văn bản"
)
async def send(request: Request, desk: DeskDep, services: ServicesDep, who: AdminDep) -> UploadOut:
    """Take a file; it is read soon, and nothing is stored before somebody confirms it."""
    # Read here and not as a parameter: a form is read before a parameter, and so before anyone asks who sends it.
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
        return UploadOut.model_validate(await run_in_threadpool(_keep, sent, desk, who.name))


def _keep(sent: UploadFile, desk: Desk, by: str) -> Upload:
    upload = desk.uploads.begin(file_name(sent.filename or ""), sent.size or 0, by)
    if upload is None:
        raise ApiError(409, "uploads_full", f"Đã có {MOST_WAITING} tệp chờ xác nhận. Hãy xử lý bớt rồi gửi tiếp.")
    folder = desk.uploads.folder(upload.id)
    folder.mkdir(parents=True)
    with (folder / upload.file).open("wb") as file:
        shutil.copyfileobj(sent.file, file)
    desk.read(upload)
    return upload


@router.get("/uploads/{upload_id}", responses=refusals(404), summary="Một tệp đã gửi")
def upload(upload_id: str, desk: DeskDep) -> UploadOut:
    """Tell how far an upload is."""
    return UploadOut.model_validate(_found(desk, upload_id))


@router.get(
    "/uploads/{upload_id}/events",
    response_class=StreamingResponse,
    responses={**refusals(404), 200: {"content": {"text/event-stream": {}}}},
    summary="Tiến độ của một tệp",
)
def progress(upload_id: str, desk: DeskDep) -> StreamingResponse:
    """Send how far an upload is as it goes, until it waits for confirmation or has ended."""
    _found(desk, upload_id)
    return event_stream(_events(upload_id, desk))


async def _events(upload_id: str, desk: Desk) -> AsyncGenerator[bytes, None]:
    told: dict[str, Any] = {}
    while one := await run_in_threadpool(desk.uploads.find, upload_id):
        now = {"state": one.state.value, "message": one.message, "done": one.done, "total": one.total}
        if now != told:
            told = now
            yield sse_event(now, "progress")
        if one.state in (*ENDED, UploadState.WAITING):
            yield sse_event(UploadOut.model_validate(one).model_dump(mode="json"), "done")
            return
        await asyncio.sleep(_LOOK_S)


@router.post("/uploads/{upload_id}/confirm", status_code=202, responses=refusals(404, 409), summary="Đưa vào thư viện")
def confirm(upload_id: str, desk: DeskDep, who: AdminDep) -> UploadOut:
    """Let a file that was read be stored and indexed, soon."""
    if not desk.store(_found(desk, upload_id), who.name):
        raise ApiError(409, "upload_not_ready", "Tệp này chưa đọc xong hoặc đã được xử lý.")
    return UploadOut.model_validate(_found(desk, upload_id))


@router.delete("/uploads/{upload_id}", status_code=204, responses=refusals(404, 409), summary="Bỏ tệp đã gửi")
def throw_away(upload_id: str, desk: DeskDep) -> None:
    """Throw a file away that is not at work."""
    _found(desk, upload_id)
    if not desk.uploads.drop(upload_id):
        raise ApiError(409, "upload_not_ready", "Tệp này đang được xử lý.")


def file_name(given: str) -> str:
    """Return a name under which a file can lie in a folder of ours; its ending tells how to read it."""
    name = clean(given).replace("\\", "/").rpartition("/")[2]
    name = "".join(char for char in name if char.isprintable()).strip(" .")
    stem, dot, suffix = name.rpartition(".")
    return f"{stem[: _MAX_NAME - len(suffix)]}{dot}{suffix}"[-_MAX_NAME:] or "tep"


def _found(desk: Desk, upload_id: str) -> Upload:
    found = desk.uploads.find(upload_id)
    if found is None:
        raise ApiError(404, "upload_not_found", "Không có tệp này.")
    return found
