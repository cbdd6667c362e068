"""A backup in one file: what is in the database, downloads, uploads that wait, the settings without secrets, a list with hashes.

The index is left out, since it is built anew from the rest. A backup of one kind of database goes into the other.
"""

import hashlib
import json
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any, cast

import zstandard
from pydantic import BaseModel, SecretStr

from api.operations.table_dump import dump, one_moment
from api.settings.settings import Settings
from corpus.storage.engine import open_engine, revision

FORMAT = 2  # 1 had no uploads, and is still read
MANIFEST, TABLES, DOWNLOADS, UPLOADS, SETTINGS = "manifest.json", "tables", "downloads", "uploads", "settings.json"
ENDINGS = (".tar.zst", ".tar.gz")


class BackupError(Exception):
    """A backup that cannot be written or read; the message is one Vietnamese sentence."""


class Kept(BaseModel):
    """A file of a backup."""

    name: str
    sha256: str
    bytes: int


class Manifest(BaseModel):
    """What a backup holds; the first file in it."""

    format: int
    version: str
    revision: str
    database: str  # "sqlite", "postgresql"
    made_at: datetime
    rows: dict[str, int]
    files: list[Kept]


def write_backup(settings: Settings, target: Path) -> Manifest:
    """Write a backup of this moment; the file appears when it is whole. Raises BackupError."""
    if not target.name.endswith(ENDINGS):
        raise BackupError(f"Tên tệp sao lưu phải có đuôi {' hoặc '.join(ENDINGS)}.")
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.part")
    with tempfile.TemporaryDirectory(prefix="backup-", dir=settings.data_dir) as at:
        folder = Path(at)
        manifest = _gather(settings, folder)
        try:
            # What people asked is in there.
            draft.touch(mode=0o600)
            with _writing(draft, target.name) as tar:
                _add(tar, folder / MANIFEST, MANIFEST)
                for kept in manifest.files:
                    own = folder / kept.name
                    _add(tar, own if own.exists() else settings.data_dir / kept.name, kept.name)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    return manifest


def _gather(settings: Settings, folder: Path) -> Manifest:
    """Write everything but the downloads into a folder, and say what there is."""
    (folder / TABLES).mkdir()
    engine = open_engine(settings.database)
    try:
        with one_moment(engine) as connection:
            rows = dump(connection, folder / TABLES)
        _copy(settings.uploads_dir, folder / UPLOADS)
        (folder / SETTINGS).write_text(json.dumps(_open_settings(settings), ensure_ascii=False, indent=2), "utf-8")
        files = [(path, path.relative_to(folder)) for path in sorted(folder.rglob("*")) if path.is_file()]
        if settings.downloads_dir.is_dir():
            # After the tables: what they speak of is there.
            below = sorted(path for path in settings.downloads_dir.rglob("*") if path.is_file())
            files += [(path, DOWNLOADS / path.relative_to(settings.downloads_dir)) for path in below]
        manifest = Manifest(
            format=FORMAT,
            version=version("hoidap"),
            revision=str(revision(engine)),
            database=engine.dialect.name,
            made_at=datetime.now(UTC),
            rows=rows,
            files=[
                Kept(name=name.as_posix(), sha256=sha256_of(path), bytes=path.stat().st_size) for path, name in files
            ],
        )
    finally:
        engine.dispose()
    (folder / MANIFEST).write_text(manifest.model_dump_json(indent=2), "utf-8")
    return manifest


def _copy(source: Path, target: Path) -> None:
    """Copy the files of a folder; one that goes meanwhile is no longer waited for, so it is left out."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileNotFoundError):
                shutil.copyfile(path, place)


def _open_settings(settings: Settings) -> dict[str, Any]:
    """Return the settings that are no secrets, to look up what was set."""
    fields = type(settings).model_fields
    open_ = {name for name, field in fields.items() if field.annotation is not SecretStr}
    return settings.model_dump(mode="json", include=open_)


def _add(tar: tarfile.TarFile, path: Path, name: str) -> None:
    entry = tar.gettarinfo(path, name)
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    with path.open("rb") as file:
        tar.addfile(entry, file)


@contextmanager
def _writing(path: Path, name: str) -> Iterator[tarfile.TarFile]:
    with ExitStack() as stack:
        if name.endswith(".zst"):
            file = stack.enter_context(zstandard.open(path, "wb"))
            yield stack.enter_context(tarfile.open(fileobj=cast(IO[bytes], file), mode="w|"))
        else:
            yield stack.enter_context(tarfile.open(path, "w:gz"))


def sha256_of(path: Path) -> str:
    """Return the hash of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
