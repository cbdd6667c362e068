"""Uploaded files on their way into the library. Their state is in the database, their content in a folder each."""

import shutil
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.engine import CursorResult, Engine
from sqlalchemy.orm import Mapped, Session, mapped_column

from corpus.storage.base import Base

MAX_WAITING = 20  # uploads that are not done: more than anybody reviews in a day, and it bounds the disk they take
_KEEP_ENDED = timedelta(days=1)  # so that the page can still show what became of them
_KEEP_WAITING = timedelta(days=7)  # for somebody to confirm, over a holiday too
_ABANDONED_AFTER = timedelta(minutes=15)  # without progress: the process that worked on it has died


class UploadState(StrEnum):
    """The steps of an upload, in their order."""

    READING = "reading"
    CHECKING = "checking"
    WAITING = "waiting"  # for an administrator to confirm what was read
    STORING = "storing"
    INDEXING = "indexing"
    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"


ENDED = (UploadState.DONE, UploadState.REFUSED, UploadState.FAILED)
_WORKING = (UploadState.READING, UploadState.CHECKING, UploadState.STORING, UploadState.INDEXING)
MESSAGES = {
    UploadState.READING: "Đang đọc tệp…",
    UploadState.CHECKING: "Đang đối chiếu với thư viện…",
    UploadState.WAITING: "Đã đọc xong. Hãy xem lại rồi xác nhận.",
    UploadState.STORING: "Đang ghi vào thư viện…",
    UploadState.INDEXING: "Đang lập chỉ mục…",
    UploadState.DONE: "Đã đưa vào thư viện.",
    UploadState.REFUSED: "Không có văn bản nào đọc được trong tệp này.",
    UploadState.FAILED: "Việc đưa tệp vào bị gián đoạn. Hãy gửi lại tệp.",
}


class UploadRow(Base):
    """One upload; `seen_at` is the time of the last progress. Times in UTC without a zone."""

    __tablename__ = "upload"

    id: Mapped[str] = mapped_column(primary_key=True)
    file: Mapped[str]
    bytes: Mapped[int]
    by: Mapped[str]
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    state: Mapped[str]
    done: Mapped[int]
    total: Mapped[int]
    report: Mapped[dict[str, Any] | None]
    result: Mapped[dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Upload:
    """An uploaded file: `report` says how it was read, `result` what was stored; `done` of `total` is the progress.

    Times in UTC.
    """

    id: str
    file: str
    bytes: int
    by: str
    created_at: datetime
    state: UploadState
    done: int
    total: int
    report: dict[str, Any] | None
    result: dict[str, Any] | None

    @property
    def message(self) -> str:
        """The state as a Vietnamese sentence."""
        return MESSAGES[self.state]


class Uploads:
    """The table of uploads, and the folder below which each upload has one of its own."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine, self._folder = engine, folder

    def folder(self, id_: str) -> Path:
        """Return the folder of an upload."""
        return self._folder / id_

    def create(self, file: str, size: int, by: str) -> Upload | None:
        """Create an upload of a file of `size` bytes; None when MAX_WAITING are not done yet."""
        self._delete_old()
        now = _now()
        row = UploadRow(
            id=uuid.uuid4().hex,
            file=file,
            bytes=size,
            by=by,
            created_at=now,
            seen_at=now,
            state=UploadState.READING.value,
            done=0,
            total=0,
        )
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            waiting = select(func.count()).where(UploadRow.state.not_in([state.value for state in ENDED]))
            if (session.scalar(waiting) or 0) >= MAX_WAITING:
                return None
            session.add(row)
        return _upload(row)

    def find(self, id_: str) -> Upload | None:
        """Return an upload; None when there is none."""
        self._fail_abandoned()
        with Session(self._engine) as session:
            row = session.get(UploadRow, id_)
            return _upload(row) if row else None

    def all(self) -> list[Upload]:
        """Return all uploads, the newest first."""
        self._fail_abandoned()
        with Session(self._engine) as session:
            return [_upload(row) for row in session.scalars(select(UploadRow).order_by(UploadRow.created_at.desc()))]

    def set_state(self, id_: str, state: UploadState, since: UploadState | None = None, **values: Any) -> bool:
        """Set the state of an upload and other columns; False when it did not change.

        With `since` it changes only from that state, so of two callers one alone gets True.
        """
        changed = update(UploadRow).where(UploadRow.id == id_)
        if since:
            changed = changed.where(UploadRow.state == since.value)
        with Session(self._engine) as session, session.begin():
            moved: CursorResult[Any] = session.execute(  # type: ignore[assignment]
                changed.values(state=state.value, seen_at=_now(), **values)
            )
        if state in ENDED:
            shutil.rmtree(self.folder(id_), ignore_errors=True)
        return bool(moved.rowcount)

    def delete(self, id_: str) -> bool:
        """Delete an upload that is not at work, with its file; False when there is none such."""
        idle = [state.value for state in (*ENDED, UploadState.WAITING)]
        with Session(self._engine) as session, session.begin():
            wanted = delete(UploadRow).where(UploadRow.id == id_, UploadRow.state.in_(idle))
            gone: CursorResult[Any] = session.execute(wanted)  # type: ignore[assignment]
        if gone.rowcount:
            shutil.rmtree(self.folder(id_), ignore_errors=True)
        return bool(gone.rowcount)

    def _fail_abandoned(self) -> None:
        """Mark uploads as failed whose process has died."""
        working = [state.value for state in _WORKING]
        with Session(self._engine) as session, session.begin():
            session.execute(
                update(UploadRow)
                .where(UploadRow.state.in_(working), UploadRow.seen_at < _now() - _ABANDONED_AFTER)
                .values(state=UploadState.FAILED.value)
            )

    def _delete_old(self) -> None:
        """Delete uploads that ended, or have waited, long ago."""
        now = _now()
        ended = UploadRow.state.in_([state.value for state in ENDED]) & (UploadRow.seen_at < now - _KEEP_ENDED)
        waited = (UploadRow.state == UploadState.WAITING.value) & (UploadRow.seen_at < now - _KEEP_WAITING)
        with Session(self._engine) as session:
            old = session.scalars(select(UploadRow.id).where(ended | waited)).all()
        for id_ in old:
            self.delete(id_)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


def _upload(row: UploadRow) -> Upload:
    return Upload(
        id=row.id,
        file=row.file,
        bytes=row.bytes,
        by=row.by,
        created_at=row.created_at.replace(tzinfo=UTC),
        state=UploadState(row.state),
        done=row.done,
        total=row.total,
        report=row.report,
        result=row.result,
    )
