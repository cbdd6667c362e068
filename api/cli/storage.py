"""The stored data: `hoidap migrate | backup | restore`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import SecretStr

from api.cli.console import AsJson, fail, out, print_json, read_settings

if TYPE_CHECKING:
    from api.access.audit import Audit


def migrate() -> None:
    """Đưa cơ sở dữ liệu lên phiên bản này; máy chủ cũng tự làm khi khởi động."""
    from corpus.storage.engine import StorageError, connect, head
    from corpus.storage.engine import migrate as migrate_tables

    settings = read_settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    try:
        engine = connect(settings.database)
        try:
            changed = migrate_tables(engine)
        finally:
            engine.dispose()
    except StorageError as error:
        fail(str(error))
    out.print(f"{'Đã nâng cấp cơ sở dữ liệu lên' if changed else 'Cơ sở dữ liệu đã ở'} bước {head()}.", highlight=False)


def backup(
    file: Annotated[Path, typer.Argument(help="Tệp sẽ ghi, đuôi .tar.zst hoặc .tar.gz.")],
    as_json: AsJson = False,
) -> None:
    """Sao lưu toàn bộ dữ liệu vào một tệp; không cần dừng máy chủ."""
    from api.operations.backup import DOWNLOADS, UPLOADS, BackupError, write_backup
    from corpus.storage.engine import StorageError

    settings = read_settings()
    try:
        manifest = write_backup(settings, file)
        with _audit(settings.database) as audit:
            audit.note("backup", file.name, rows=sum(manifest.rows.values()))
    except (BackupError, StorageError) as error:
        fail(str(error))
    if as_json:
        print_json(manifest)
        return
    files = sum(kept.name.startswith((f"{DOWNLOADS}/", f"{UPLOADS}/")) for kept in manifest.files)
    out.print(f"Đã sao lưu {sum(manifest.rows.values())} dòng dữ liệu và {files} tệp vào {file}.", highlight=False)
    out.print("Khóa bí mật (mã hóa Zalo, mô hình, cơ sở dữ liệu) không nằm trong đó; hãy cất riêng.", style="dim")


def restore(
    file: Annotated[Path, typer.Argument(help="Tệp sao lưu.")],
    into: Annotated[Path | None, typer.Option("--into", help="Thư mục dữ liệu để khôi phục vào, dùng SQLite.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Thay toàn bộ dữ liệu đang có.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Chỉ kiểm tra tệp, không khôi phục.")] = False,
    as_json: AsJson = False,
) -> None:
    """Khôi phục từ một bản sao lưu; hãy dừng máy chủ trước."""
    from api.operations.backup import BackupError
    from api.operations.restore import read_backup, restore_backup
    from corpus.storage.engine import StorageError

    settings = read_settings()
    if into:
        settings = settings.model_copy(update={"data_dir": into, "database_url": SecretStr("")})
    try:
        manifest = read_backup(file) if check else restore_backup(settings, file, force=force)
        if not check:
            with _audit(settings.database) as audit:
                audit.note("restore", file.name, made_at=manifest.made_at.isoformat())
    except (BackupError, StorageError) as error:
        fail(str(error))
    if as_json:
        print_json(manifest)
        return
    what = "Bản sao lưu nguyên vẹn" if check else "Đã khôi phục"
    out.print(f"{what}: {sum(manifest.rows.values())} dòng dữ liệu, tạo lúc {manifest.made_at:%H:%M %d/%m/%Y} (UTC).")
    if not check:
        out.print("Lần chạy tới sẽ tự lập lại chỉ mục tìm kiếm.", style="dim")


@contextmanager
def _audit(url: str) -> "Iterator[Audit]":
    """Open the audit log by the URL of the database, since a restore replaces the library."""
    from api.access.audit import Audit
    from corpus.storage.engine import open_engine

    engine = open_engine(url)
    try:
        yield Audit(engine)
    finally:
        engine.dispose()


COMMANDS = (migrate, backup, restore)
