"""Backup and restore: same answers, records and conversations; an archive that fails verification changes nothing."""

import io
import json
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr
from sqlalchemy import inspect
from typer.testing import CliRunner

from api.access.audit import Audit
from api.access.keys import Keys, KeyScope
from api.access.sites import Sites
from api.admin.uploads.store import Uploads, UploadState
from api.app import create_app
from api.cli import console
from api.cli.main import app
from api.dependencies import Services, open_services
from api.operations.backup import FORMAT, BackupError, Manifest, write_backup
from api.operations.restore import read_backup, restore_backup
from api.settings.settings import Settings
from bot.history.feedback import Feedback, Rating
from corpus.storage.engine import connect, open_engine
from tests.databases import SERVER, fresh_database

CONVERSATION = "0123456789abcdef" * 2
QUESTIONS = (
    "QĐ 942 còn hiệu lực không?",
    "tinh gian bien che 2021-2026 giam bao nhieu phan tram?",
    "qđ 766 xếp loại xuất sắc là bao nhiêu điểm",
    "Lương tối thiểu vùng năm 2026 là bao nhiêu?",
    "Ai ban hành Nghị quyết 131/NQ-CP?",
)


def settings_at(folder: Path, url: str) -> Settings:
    return Settings(data_dir=folder, database_url=SecretStr(url), asks_per_minute=0, asks_per_day=0)


def asked(client: TestClient, conversation: str | None = None) -> list[dict[str, object]]:
    """Ask the five questions and return the replies without the fields that differ each time."""
    answers = []
    for question in QUESTIONS:
        reply = client.post("/api/v1/ask", json={"question": question, "conversation_id": conversation}).json()
        answers.append(
            {name: reply[name] for name in ("status", "answer", "citations", "warnings")} | {"id": reply["record_id"]}
        )
    return answers


@pytest.fixture(scope="module")
def before(services: Services, tmp_path_factory: pytest.TempPathFactory) -> Iterator["Before"]:
    """Yield a server that has been used, and its backups."""
    folder = tmp_path_factory.mktemp("used") / "data"
    folder.mkdir()
    shutil.copytree(services.settings.index_dir, folder / "index")
    with fresh_database(folder) as url:
        settings = settings_at(folder, url)
        used = open_services(settings)
        (folder / "downloads").mkdir()
        (folder / "downloads" / "a.pdf").write_bytes(b"%PDF-1.7")
        waiting = Uploads(used.library.engine, settings.uploads_dir)
        sent = waiting.create("kế hoạch.txt", 3, "lan")
        assert sent
        waiting.folder(sent.id).mkdir(parents=True)
        (waiting.folder(sent.id) / sent.file).write_bytes(b"abc")
        waiting.set_state(sent.id, UploadState.WAITING, report={"files": []})
        with TestClient(create_app(settings, used)) as client:
            answers = asked(client, CONVERSATION)
            assert client.post("/api/v1/feedback", json={"record_id": answers[0]["id"], "rating": "up"}).is_success
            conversation = client.get(f"/api/v1/conversations/{CONVERSATION}").json()
        used.sites.add("Cổng tỉnh", ["dichvucong.gov.vn"])
        used.keys.add("Phần mềm", [KeyScope.ASK])
        for ending in ("zst", "gz"):
            write_backup(settings, folder.parent / f"b.tar.{ending}")
        used.library.engine.dispose()
        yield Before(settings, folder.parent, answers, conversation)


class Before:
    def __init__(
        self, settings: Settings, folder: Path, answers: list[dict[str, object]], conversation: object
    ) -> None:
        self.settings, self.folder, self.answers, self.conversation = settings, folder, answers, conversation


def test_five_questions_have_the_same_answers_after_a_restore(
    before: Before, tmp_path: Path, services: Services
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    with fresh_database(data) as url:
        if SERVER:  # a new database there already has the current tables, so it is not empty
            restored = restore_backup(settings_at(data, url), before.folder / "b.tar.zst", force=True)
        else:
            restored = restore_backup(settings_at(data, url), before.folder / "b.tar.zst")
        assert restored.rows["record"] == len(QUESTIONS)
        shutil.copytree(services.settings.index_dir, data / "index")  # saves half a minute of embedding
        settings = settings_at(data, url)
        again = open_services(settings)
        assert (data / "downloads" / "a.pdf").read_bytes() == b"%PDF-1.7"
        with TestClient(create_app(settings, again)) as client:
            assert client.get(f"/api/v1/conversations/{CONVERSATION}").json() == before.conversation
            for answer in before.answers:
                kept = client.get(f"/api/v1/answers/{answer['id']}")
                assert kept.json()["answer"] == answer["answer"]
            new = asked(client, CONVERSATION[::-1])
        assert [one | {"id": ""} for one in new] == [one | {"id": ""} for one in before.answers]
        engine = again.library.engine
        assert [said.rating for said in Feedback(engine).opinions()] == [Rating.UP]
        uploads = Uploads(engine, settings.uploads_dir)
        (sent,) = uploads.all()
        assert (sent.file, sent.state, sent.report) == ("kế hoạch.txt", UploadState.WAITING, {"files": []})
        assert (uploads.folder(sent.id) / sent.file).read_bytes() == b"abc"
        assert [site.name for site in Sites(engine).all()] == ["Cổng tỉnh"]
        assert [key.name for key in Keys(engine).all()] == ["Phần mềm"]
        Audit(engine).note("after")  # ids continue after the restored ones
        engine.dispose()


@pytest.mark.skipif(not SERVER, reason="needs the server of `make test-postgres`")
def test_a_backup_of_one_kind_of_database_goes_into_the_other(before: Before, tmp_path: Path) -> None:
    small = settings_at(tmp_path / "small", "")
    restore_backup(small, before.folder / "b.tar.gz")
    write_backup(small, tmp_path / "small.tar.gz")
    with fresh_database(tmp_path) as url:
        restore_backup(settings_at(tmp_path / "large", url), tmp_path / "small.tar.gz", force=True)
        write_backup(settings_at(tmp_path / "large", url), tmp_path / "large.tar.gz")
    hashes = [
        {kept.name: kept.sha256 for kept in read_backup(path).files if kept.name.startswith("tables/")}
        for path in (before.folder / "b.tar.gz", tmp_path / "small.tar.gz", tmp_path / "large.tar.gz")
    ]
    assert hashes[0] == hashes[1] == hashes[2]


def test_what_is_there_stays_unless_told_otherwise(before: Before, tmp_path: Path) -> None:
    settings = settings_at(tmp_path, "")
    sites = Sites(open_engine(settings.database))
    sites.add("Cổng khác", ["khac.gov.vn"])
    with pytest.raises(BackupError, match="--force"):
        restore_backup(settings, before.folder / "b.tar.gz")
    assert [site.name for site in sites.all()] == ["Cổng khác"]
    restore_backup(settings, before.folder / "b.tar.gz", force=True)
    assert [site.name for site in Sites(open_engine(settings.database)).all()] == ["Cổng tỉnh"]


def test_secrets_are_not_in_a_backup(before: Before, tmp_path: Path) -> None:
    settings = before.settings.model_copy(update={"chat_api_key": SecretStr("rat-bi-mat-8421"), "host": "0.0.0.0"})
    write_backup(settings, tmp_path / "b.tar.gz")
    with tarfile.open(tmp_path / "b.tar.gz") as tar:
        packed = {entry.name: tar.extractfile(entry).read() for entry in tar if entry.isfile()}  # type: ignore[union-attr]
    assert json.loads(packed["settings.json"])["host"] == "0.0.0.0"
    assert not any(b"rat-bi-mat-8421" in content for content in packed.values())
    assert not any(name.startswith("tables/indexed") or "session" in name for name in packed)
    assert (tmp_path / "b.tar.gz").stat().st_mode & 0o077 == 0


def repacked(source: Path, target: Path, change: dict[str, bytes]) -> Path:
    """Write a copy of an archive with other contents under some names."""
    with tarfile.open(source) as old, tarfile.open(target, "w:gz") as new:
        contents = {entry.name: old.extractfile(entry).read() for entry in old}  # type: ignore[union-attr]
        for name, content in (contents | change).items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            new.addfile(entry, io.BytesIO(content))
    return target


def test_a_backup_that_was_altered_is_refused_before_anything_is_touched(before: Before, tmp_path: Path) -> None:
    whole = before.folder / "b.tar.gz"
    with tarfile.open(whole) as tar:
        manifest = Manifest.model_validate_json(tar.extractfile("manifest.json").read())  # type: ignore[union-attr]
    newer = manifest.model_copy(update={"revision": "9999"}).model_dump_json().encode()
    other = manifest.model_copy(update={"format": FORMAT + 1}).model_dump_json().encode()
    changes: dict[str, dict[str, bytes]] = {
        "không khớp mã băm": {"tables/record.jsonl": b""},
        "tệp lạ": {"downloads/x.exe": b"MZ"},
        "mới hơn": {"manifest.json": newer},
        "nâng cấp trước": {"manifest.json": other},
        "Không đọc được": {"../x": b"out"},
    }
    settings = settings_at(tmp_path / "data", "")
    for message, change in changes.items():
        with pytest.raises(BackupError, match=message):
            restore_backup(settings, repacked(whole, tmp_path / "changed.tar.gz", change), force=True)
    half = tmp_path / "half.tar.gz"
    half.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    with pytest.raises(BackupError, match="Không đọc được"):
        restore_backup(settings, half)
    assert inspect(connect(settings.database)).get_table_names() == []
    assert [path.name for path in settings.data_dir.iterdir() if path.is_dir()] == []


def test_a_backup_from_before_uploads_is_still_read(before: Before, tmp_path: Path) -> None:
    with tarfile.open(before.folder / "b.tar.gz") as tar:
        contents = {entry.name: tar.extractfile(entry).read() for entry in tar}  # type: ignore[union-attr]
    manifest = Manifest.model_validate_json(contents.pop("manifest.json"))
    since = [name for name in contents if name.startswith("uploads/") or name == "tables/upload.jsonl"]
    assert len(since) == 2
    old = manifest.model_copy(
        update={
            "format": 1,
            "rows": {table: rows for table, rows in manifest.rows.items() if table != "upload"},
            "files": [kept for kept in manifest.files if kept.name not in since],
        }
    )
    kept = {"manifest.json": old.model_dump_json().encode(), **{n: c for n, c in contents.items() if n not in since}}
    with tarfile.open(tmp_path / "old.tar.gz", "w:gz") as new:
        for name, content in kept.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            new.addfile(entry, io.BytesIO(content))
    settings = settings_at(tmp_path / "data", "")
    assert restore_backup(settings, tmp_path / "old.tar.gz").rows["site"] == 1
    assert not settings.uploads_dir.exists()


def test_uploads_that_are_there_stay_unless_told_otherwise(before: Before, tmp_path: Path) -> None:
    settings = settings_at(tmp_path, "")
    settings.uploads_dir.mkdir()
    (settings.uploads_dir / "x").write_bytes(b"")
    with pytest.raises(BackupError, match="--force"):
        restore_backup(settings, before.folder / "b.tar.gz")


def test_the_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIDAP_DATA_DIR", str(tmp_path / "one"))
    monkeypatch.setattr(console.out, "width", 200)

    def run(*arguments: str, ends: int = 0) -> str:
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == ends, result.output
        return result.output

    assert "Đã nâng cấp" in run("migrate")
    assert "đã ở bước" in run("migrate")
    run("sites", "add", "Cổng tỉnh", "--host", "dichvucong.gov.vn")
    file = str(tmp_path / "b.tar.zst")
    assert "Đã sao lưu" in run("backup", file)
    assert "đuôi" in run("backup", str(tmp_path / "b.zip"), ends=1)
    assert "nguyên vẹn" in run("restore", file, "--check")
    assert "--force" in run("restore", file, ends=1)
    assert "Đã khôi phục" in run("restore", file, "--into", str(tmp_path / "two"))
    monkeypatch.setenv("HOIDAP_DATA_DIR", str(tmp_path / "two"))
    assert "Cổng tỉnh" in run("sites", "list")
    assert Audit(open_engine(f"sqlite:///{tmp_path / 'two' / 'library.sqlite3'}")).acts()[0].act == "restore"
