"""A backup in one file: all tables, downloaded and uploaded files, the settings without secrets, a manifest with hashes.

The index is not in it: it is built again from the rest. A backup of SQLite can be restored into PostgreSQL and back.
"""

import hashlib
import json
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, cast

import zstandard
from pydantic import BaseModel, SecretStr

from api.operations.table_dump import dump, snapshot
from api.settings.settings import Settings
from api.version import package_version
from corpus.storage.engine import open_engine, revision

FORMAT = 2  # 1 had no uploads; it can still be read
MANIFEST, TABLES, DOWNLOADS, UPLOADS, SETTINGS = "manifest.json", "tables", "downloads", "uploads", "settings.json"
ENDINGS = (".tar.zst", ".tar.gz")


class BackupError(Exception):
    """A backup that cannot be written or read; the message is one Vietnamese sentence."""


class FileEntry(BaseModel):
    """A file of a backup."""

    name: str
    sha256: str
    bytes: int


class Manifest(BaseModel):
    """What a backup holds; it is the first file in the archive."""

    format: int
    version: str
    revision: str
    database: str  # "sqlite", "postgresql"
    made_at: datetime
    rows: dict[str, int]
    files: list[FileEntry]


def write_backup(settings: Settings, target: Path) -> Manifest:
    """Write a backup of this moment to `target`, which appears only when it is complete. Raises BackupError."""
    if not target.name.endswith(ENDINGS):
        raise BackupError(f"Tên tệp sao lưu phải có đuôi {' hoặc '.join(ENDINGS)}.")
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    with tempfile.TemporaryDirectory(prefix="backup-", dir=settings.data_dir) as at:
        folder = Path(at)
        manifest = _collect(settings, folder)
        try:
            part.touch(mode=0o600)  # it holds what people asked
            with _open_archive(part, target.name) as archive:
                _add(archive, folder / MANIFEST, MANIFEST)
                for entry in manifest.files:
                    own = folder / entry.name
                    _add(archive, own if own.exists() else settings.data_dir / entry.name, entry.name)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    return manifest


def _collect(settings: Settings, folder: Path) -> Manifest:
    """Write everything but the downloads into a folder and return the manifest of all."""
    (folder / TABLES).mkdir()
    engine = open_engine(settings.database)
    try:
        with snapshot(engine) as connection:
            rows = dump(connection, folder / TABLES)
        _copy(settings.uploads_dir, folder / UPLOADS)
        (folder / SETTINGS).write_text(json.dumps(_public_settings(settings), ensure_ascii=False, indent=2), "utf-8")
        files = [(path, path.relative_to(folder)) for path in sorted(folder.rglob("*")) if path.is_file()]
        if settings.downloads_dir.is_dir():
            # Listed after the tables were dumped, so that every download they mention is there.
            downloads = sorted(path for path in settings.downloads_dir.rglob("*") if path.is_file())
            files += [(path, DOWNLOADS / path.relative_to(settings.downloads_dir)) for path in downloads]
        manifest = Manifest(
            format=FORMAT,
            version=package_version(),
            revision=str(revision(engine)),
            database=engine.dialect.name,
            made_at=datetime.now(UTC),
            rows=rows,
            files=[
                FileEntry(name=name.as_posix(), sha256=sha256_of(path), bytes=path.stat().st_size)
                for path, name in files
            ],
        )
    finally:
        engine.dispose()
    (folder / MANIFEST).write_text(manifest.model_dump_json(indent=2), "utf-8")
    return manifest


def _copy(source: Path, target: Path) -> None:
    """Copy the files of a folder; a file that is deleted while copying belongs to no upload any more and is left out."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileNotFoundError):
                shutil.copyfile(path, place)


def _public_settings(settings: Settings) -> dict[str, Any]:
    """Return the settings that are no secrets, for an operator to look up."""
    fields = type(settings).model_fields
    public = {name for name, field in fields.items() if field.annotation is not SecretStr}
    return settings.model_dump(mode="json", include=public)


def _add(archive: tarfile.TarFile, path: Path, name: str) -> None:
    """Add a file under a name, without the user it belongs to."""
    entry = archive.gettarinfo(path, name)
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    with path.open("rb") as file:
        archive.addfile(entry, file)


@contextmanager
def _open_archive(path: Path, name: str) -> Iterator[tarfile.TarFile]:
    with ExitStack() as stack:
        if name.endswith(".zst"):
            file = stack.enter_context(zstandard.open(path, "wb"))
            yield stack.enter_context(tarfile.open(fileobj=cast(IO[bytes], file), mode="w|"))
        else:
            yield stack.enter_context(tarfile.open(path, "w:gz"))


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
