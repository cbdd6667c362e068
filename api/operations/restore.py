"""Restore a backup: verified completely before anything is changed, and all of it or nothing."""

import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, cast

import zstandard
from pydantic import ValidationError
from sqlalchemy import MetaData, inspect
from sqlalchemy.engine import Engine

from api.operations.backup import DOWNLOADS, FORMAT, MANIFEST, TABLES, UPLOADS, BackupError, Manifest, sha256_of
from api.operations.table_dump import load
from api.settings.settings import Settings
from corpus.storage.engine import connect, head, migrate


def read_backup(source: Path) -> Manifest:
    """Verify a backup and return its manifest; raises BackupError."""
    with tempfile.TemporaryDirectory(prefix="restore-") as at:
        return _unpack(source, Path(at))


def restore_backup(settings: Settings, source: Path, *, force: bool = False) -> Manifest:
    """Restore a backup into the database and data folder of the settings; raises BackupError.

    Existing data are replaced only with `force`. No other process may use the database at the same time.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="restore-", dir=settings.data_dir) as at:
        folder = Path(at)
        manifest = _unpack(source, folder)
        engine = connect(settings.database)
        try:
            folders = (settings.downloads_dir, settings.uploads_dir)
            if inspect(engine).get_table_names() or any(map(_has_files, folders)):
                if not force:
                    raise BackupError(
                        "Nơi khôi phục đã có dữ liệu nên chưa làm gì cả. Hãy chọn thư mục trống bằng --into, "
                        "hoặc thêm --force để thay toàn bộ dữ liệu đang có."
                    )
                _empty(engine)
            _load(engine, manifest, folder)
        finally:
            engine.dispose()
        _replace(folder / DOWNLOADS, settings.downloads_dir)
        _replace(folder / UPLOADS, settings.uploads_dir)
    return manifest


def _load(engine: Engine, manifest: Manifest, folder: Path) -> None:
    """Create the tables as they were, load the rows and migrate; on an error the database is left empty."""
    try:
        migrate(engine, manifest.revision)
        with engine.begin() as connection:
            _require_same(load(connection, folder / TABLES), manifest.rows)
        migrate(engine)
    except BaseException:
        _empty(engine)
        raise


def _require_same(loaded: dict[str, int], expected: dict[str, int]) -> None:
    if loaded != expected:
        raise BackupError("Số dòng nạp vào cơ sở dữ liệu không khớp với bản sao lưu nên không khôi phục.")


def _empty(engine: Engine) -> None:
    with engine.begin() as connection:
        metadata = MetaData()
        metadata.reflect(connection)
        metadata.drop_all(connection)


def _unpack(source: Path, folder: Path) -> Manifest:
    """Unpack a backup into a folder and compare every file with its hash; raises BackupError."""
    try:
        with _open_archive(source) as archive:
            archive.extractall(folder, filter="data")
        manifest = Manifest.model_validate_json((folder / MANIFEST).read_bytes())
    except (OSError, EOFError, tarfile.TarError, zstandard.ZstdError, ValidationError) as error:
        raise BackupError(f"Không đọc được bản sao lưu {source} ({type(error).__name__}).") from error
    if manifest.format > FORMAT or manifest.revision > head():
        raise BackupError(
            f"Bản sao lưu này do phiên bản {manifest.version} tạo, mới hơn phiên bản đang chạy; hãy nâng cấp trước."
        )
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {MANIFEST}
    listed = {entry.name for entry in manifest.files}
    for entry in manifest.files:
        path = folder / PurePosixPath(entry.name)
        if entry.name not in found or sha256_of(path) != entry.sha256:
            raise BackupError(f"Bản sao lưu bị hỏng hoặc bị sửa: tệp {entry.name} không khớp mã băm.")
    if found != listed:
        raise BackupError(f"Bản sao lưu có tệp lạ: {sorted(found - listed)[0]}.")
    return manifest


@contextmanager
def _open_archive(path: Path) -> Iterator[tarfile.TarFile]:
    with ExitStack() as stack:
        if path.name.endswith(".zst"):
            file = stack.enter_context(zstandard.open(path, "rb"))
            yield stack.enter_context(tarfile.open(fileobj=cast(IO[bytes], file), mode="r|"))
        else:
            yield stack.enter_context(tarfile.open(path, "r:gz"))


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def _replace(new: Path, place: Path) -> None:
    """Put a folder in the place of another by renaming both, so that no half-copied folder is ever seen."""
    old = place.with_name(f"{place.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    if new.is_dir():
        new.rename(place)
    shutil.rmtree(old, ignore_errors=True)
