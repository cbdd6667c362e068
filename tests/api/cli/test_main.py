"""The command line over a data folder of its own."""

import json
from importlib.metadata import version
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import console
from api.cli.main import app
from api.dependencies import Services

OFFICIAL = """CHÍNH PHỦ
--------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 77/2024/NĐ-CP
Hà Nội, ngày 02 tháng 4 năm 2024

NGHỊ ĐỊNH
Quy định về nuôi ong trong cơ quan nhà nước

Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;

Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về việc nuôi ong tại trụ sở cơ quan nhà nước.

Điều 2. Số lượng tổ ong
1. Mỗi trụ sở được đặt tối đa 12 tổ ong.
2. Người phụ trách tổ ong phải:
a) Kiểm tra tổ ong mỗi tuần một lần;
b) Lập sổ theo dõi sản lượng mật.

Điều 3. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 15 tháng 5 năm 2024.

TM. CHÍNH PHỦ
THỦ TƯỚNG
Nguyễn Văn Ong
"""


@pytest.fixture
def run(services: Services, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> "Runner":
    return Runner(services, monkeypatch)


class Runner:
    """Runs commands on the data folder of the shared services."""

    def __init__(self, services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HOIDAP_DATA_DIR", str(services.settings.data_dir))
        monkeypatch.setattr(console.out, "width", 200)

    def __call__(self, *arguments: str) -> Result:
        return CliRunner().invoke(app, list(arguments))


def test_ask_prints_what_the_api_sends(run: Runner) -> None:
    result = run("ask", "Kinh tế số năm 2025 theo QĐ 749 là bao nhiêu?", "--json")
    answer = json.loads(result.stdout)
    assert result.exit_code == 0
    assert answer["status"] == "answered"
    assert answer["citations"][0]["document"]["number"] == "749/QĐ-TTg"


def test_ask_reads_well_on_a_terminal(run: Runner) -> None:
    result = run("ask", "Kinh tế số năm 2025 theo QĐ 749 là bao nhiêu?")
    assert "20% GDP" in result.stdout
    assert "[1] " in result.stdout


def test_no_word_of_a_list_is_cut_off_at_the_width_of_the_terminal(run: Runner) -> None:
    question = "Mục tiêu đến năm 2025 theo QĐ 749?"
    answer = json.loads(run("ask", question, "--json").stdout)["answer"]
    shown = run("ask", question).stdout.split()
    assert [word for word in answer.replace("- ", "").split() if word.strip("*") not in shown] == []


def test_not_found_has_no_citation(run: Runner) -> None:
    answer = json.loads(run("ask", "Lương tối thiểu vùng năm 2026 là bao nhiêu?", "--json").stdout)
    assert answer["status"] in {"not_found", "out_of_scope"}
    assert answer["citations"] == []


def test_cite(run: Runner) -> None:
    assert run("cite", "qd 749").exit_code == 0
    missing = run("cite", "nq 999")
    assert missing.exit_code == 1
    assert "Thư viện chưa có" in missing.stderr
    assert json.loads(run("cite", "qd 942", "--json").stdout)["citations"][0]["document"]["status"] == "expired"
    past = json.loads(run("cite", "qd 942", "--json", "--as-of", "2024-01-01").stdout)
    assert past["citations"][0]["document"]["status"] == "in_force"


def test_wrong_day_is_one_sentence(run: Runner) -> None:
    result = run("cite", "qd 749", "--as-of", "hôm qua")
    assert result.exit_code == 1
    assert "YYYY-MM-DD" in result.stderr


def test_documents_search_and_show(run: Runner) -> None:
    numbers = {d["number"] for d in json.loads(run("documents", "--json").stdout)["documents"]}
    assert {"5894/BNV-VP", "131/NQ-CP", "2629/QĐ-TTg"} <= numbers
    assert json.loads(run("search", "chi phí tuân thủ", "--json", "--limit", "2").stdout)["hits"]
    assert "20%" in run("show", "68/NQ-CP", "muc-ii.khoan-1.diem-a").stdout
    assert run("show", "68/NQ-CP", "Điều 99").exit_code == 1
    assert run("show", "99/NQ-CP").exit_code == 1


def test_add_an_official_text_and_ask_it(run: Runner, tmp_path: Path, services: Services) -> None:
    good, bad = tmp_path / "nghi-dinh.md", tmp_path / "anh.png"
    good.write_text(OFFICIAL, "utf-8")
    bad.write_bytes(b"\x89PNG")
    result = run("add", str(good), str(bad), "--json")
    report = json.loads(result.stdout)
    try:
        assert result.exit_code == 1, "a refused file shows in the exit code"
        assert [entry["number"] for entry in report["added"]] == ["77/2024/NĐ-CP"]
        assert [entry["code"] for entry in report["refused"]] == ["format_unsupported"]
        answer = json.loads(run("ask", "Điều 2 NĐ 77/2024 quy định gì?", "--json").stdout)
        assert "Mỗi trụ sở được đặt tối đa 12 tổ ong" in answer["answer"]
        assert {citation["text_kind"] for citation in answer["citations"]} == {"verbatim"}
        again = json.loads(run("add", str(good), "--json").stdout)
        assert again["added"][0]["unchanged"]
        good.write_text(OFFICIAL.replace("12 tổ ong", "14 tổ ong"), "utf-8")
        corrected = json.loads(run("add", str(good), "--json").stdout)
        assert corrected["added"][0]["replaced"]
        versions = json.loads(run("show", "77/2024/NĐ-CP", "--json").stdout)["versions"][:2]  # other tests add it too
        assert [version["retired_at"] is None for version in versions] == [True, False]
        assert len({version["sha256"] for version in versions}) == 2
        assert run("remove", "77/2024/NĐ-CP").exit_code == 0
        assert run("cite", "nđ 77/2024").exit_code == 1
    finally:
        services.library.remove("77-2024-nd-cp")
        services.retriever.builder.update()


def test_a_wrong_setting_ends_a_command_with_one_sentence(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIDAP_CHAT_MODEL", "nobody:none")
    result = run("ask", "QĐ 749 về việc gì?")
    assert result.exit_code == 1
    assert "nobody:none" in result.stderr
    assert "Traceback" not in result.output


def test_tells_its_version(run: Runner) -> None:
    assert run("--version").stdout == f"hoidap {version('hoidap')}\n"
