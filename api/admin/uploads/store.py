"""Files that wait to be taken into the library, or are being taken in: in the database, so that every process tells the same."""

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

MOST_WAITING = 20
_KEPT = timedelta(days=1)  # what ended
_WAITS = timedelta(days=7)
_SILENT = timedelta(minutes=15)  # without a word from who works on it, who must have died


class UploadState(StrEnum):
    """How far an upload is."""

    READING = "reading"
    CHECKING = "checking"
    WAITING = "waiting"  # for somebody to confirm what was read
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
    """One file."""

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
    """A file on its way; `report` is how it was read, `result` what was stored. The moment in UTC."""

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
        """The state as a sentence."""
        return MESSAGES[self.state]


class Uploads:
    """Uploads by id; the files themselves lie in folders of their own."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine, self._folder = engine, folder

    def folder(self, id_: str) -> Path:
        """Return where the file of an upload lies."""
        return self._folder / id_

    def begin(self, file: str, size: int, by: str) -> Upload | None:
        """Begin an upload; None when too many wait already."""
        self._forget()
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
            if (session.scalar(waiting) or 0) >= MOST_WAITING:
                return None
            session.add(row)
        return _upload(row)

    def find(self, id_: str) -> Upload | None:
        """Return an upload."""
        self._bury()
        with Session(self._engine) as session:
            row = session.get(UploadRow, id_)
            return _upload(row) if row else None

    def all(self) -> list[Upload]:
        """Return the uploads of these days, the newest first."""
        self._bury()
        with Session(self._engine) as session:
            return [_upload(row) for row in session.scalars(select(UploadRow).order_by(UploadRow.created_at.desc()))]

    def move(self, id_: str, state: UploadState, since: UploadState | None = None, **values: Any) -> bool:
        """Note how far an upload is; with `since` only when it stood there, which tells who may go on with it."""
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

    def drop(self, id_: str) -> bool:
        """Throw an upload away that nobody works on; False when there is none such."""
        idle = [state.value for state in (*ENDED, UploadState.WAITING)]
        with Session(self._engine) as session, session.begin():
            wanted = delete(UploadRow).where(UploadRow.id == id_, UploadRow.state.in_(idle))
            gone: CursorResult[Any] = session.execute(wanted)  # type: ignore[assignment]
        if gone.rowcount:
            shutil.rmtree(self.folder(id_), ignore_errors=True)
        return bool(gone.rowcount)

    def _bury(self) -> None:
        """End what nobody works on any more."""
        dead = [state.value for state in _WORKING]
        with Session(self._engine) as session, session.begin():
            session.execute(
                update(UploadRow)
                .where(UploadRow.state.in_(dead), UploadRow.seen_at < _now() - _SILENT)
                .values(state=UploadState.FAILED.value)
            )

    def _forget(self) -> None:
        """Throw away what ended, or waited, long ago."""
        now = _now()
        ended = UploadRow.state.in_([state.value for state in ENDED]) & (UploadRow.seen_at < now - _KEPT)
        waited = (UploadRow.state == UploadState.WAITING.value) & (UploadRow.seen_at < now - _WAITS)
        with Session(self._engine) as session:
            old = session.scalars(select(UploadRow.id).where(ended | waited)).all()
        for id_ in old:
            self.drop(id_)


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
