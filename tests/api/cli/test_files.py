"""Commands on files: what is shown of them, taken in, downloaded and refused."""

import json
from pathlib import Path

import pytest

from api.dependencies import Services
from tests.api.cli.test_main import OFFICIAL, Runner
from tests.corpus.reading.sample_files import html_of, zip_of


@pytest.fixture
def run(services: Services, monkeypatch: pytest.MonkeyPatch) -> Runner:
    return Runner(services, monkeypatch)


def test_check_shows_how_a_file_would_be_read_and_stores_nothing(run: Runner, tmp_path: Path) -> None:
    path = tmp_path / "nghi-dinh.txt"
    path.write_text(OFFICIAL.replace("tuần một lần;", "tuần một lần theo khoản 1 Điều này;"), "utf-8")
    report = json.loads(run("check", str(path), "--json").stdout)
    document = report["files"][0]["document"]
    assert (document["number"], document["kind"], document["issued_on"]) == ("77/2024/NĐ-CP", "Nghị định", "2024-04-02")
    assert document["counts"]["dieu"] == 3
    assert document["effective_from"] == "2024-05-15"
    linked = {reference["words"]: reference["targets"] for reference in document["references"]}
    assert linked["khoản 1 Điều này"] == ["dieu-2.khoan-1"]
    shown = run("check", str(path)).stdout
    assert "dieu-2.khoan-2.diem-b" in shown
    assert "Nguyễn Văn Ong" in shown
    assert run("cite", "nđ 77/2024").exit_code == 1


def test_check_and_add_go_on_after_a_bad_file(run: Runner, tmp_path: Path, services: Services) -> None:
    packed = tmp_path / "goi.zip"
    packed.write_bytes(zip_of({"a.pdf": b"%PDF-1.7 cut", "b.txt": OFFICIAL, "c.html": html_of(OFFICIAL)}))
    checked = run("check", str(packed), "--json")
    assert checked.exit_code == 1
    files = {entry["file"]: entry["code"] for entry in json.loads(checked.stdout)["files"]}
    assert files == {"goi.zip/a.pdf": "file_broken", "goi.zip/b.txt": "", "goi.zip/c.html": ""}
    try:
        added = run("add", str(tmp_path), "--json")
        assert added.exit_code == 1
        report = json.loads(added.stdout)
        assert "77/2024/NĐ-CP" in {entry["number"] for entry in report["added"]}
        assert ("goi.zip/a.pdf", "file_broken") in {(entry["file"], entry["code"]) for entry in report["refused"]}
    finally:
        for slug in ("77-2024-nd-cp", "88-2024-nd-cp"):
            services.library.remove(slug)
        services.retriever.builder.update()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("https://example.com/van-ban.pdf", "danh sách nguồn chính thức"),
        ("ftp://chinhphu.vn/a.pdf", "Chưa biết địa chỉ"),
        ("99/2030/NĐ-CP", "Chưa biết địa chỉ"),
    ],
)
def test_fetch_refuses_what_is_no_official_source(run: Runner, source: str, told: str) -> None:
    result = run("fetch", source)
    assert result.exit_code == 1
    assert told in " ".join(result.stderr.split())


def test_add_reports_an_address_that_is_refused(run: Runner) -> None:
    report = json.loads(run("add", "http://127.0.0.1:9/a.pdf", "--json").stdout)
    assert [entry["code"] for entry in report["refused"]] == ["host_refused"]
