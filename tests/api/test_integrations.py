"""The examples of docs/integrations.md, run as printed there."""

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.app import create_app
from api.dependencies import Services
from tests.serving import served

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "integrations.md").read_text("utf-8")
OURS = "http://127.0.0.1:8000"
# Expected in the output of each Python example, in their order.
PYTHON = ("**Căn cứ:**", "Hết hiệu lực từ 01/12/2025", "2629/QĐ-TTg", "749")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def address(services: Services) -> Iterator[str]:
    with served(create_app(services.settings.model_copy(update={"mcp": True}), services)) as base:
        yield base


def test_there_is_an_expectation_for_each() -> None:
    assert len(blocks("python")) == len(PYTHON)


@pytest.mark.parametrize("at", range(len(PYTHON)))
def test_python(at: int, address: str, services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIDAP_DATA_DIR", str(services.settings.data_dir))
    monkeypatch.setenv("HOIDAP_DATABASE_URL", services.settings.database_url.get_secret_value())
    code = blocks("python")[at].replace(OURS, address)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(code, f"example {at}", "exec"), {"__name__": "__main__"})
    assert PYTHON[at] in said.getvalue()


@pytest.mark.skipif(not shutil.which("curl"), reason="needs curl")
def test_curl(address: str) -> None:
    for block, word in zip(blocks("sh"), ("data: [DONE]", "68-nq-cp-2020#muc-ii.khoan-1.diem-a"), strict=True):
        script = "set -e\n" + block.replace(OURS, address)
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, timeout=120)
        assert word in done.stdout
        assert '"error"' not in done.stdout


def test_configuration_starts_the_server() -> None:
    (block,) = blocks("json")
    server = json.loads(block)["mcpServers"]["hoidap"]
    told = subprocess.run(
        [sys.executable, "-m", "api.cli", *server["args"], "--help"],
        capture_output=True, text=True, check=True, env={**os.environ, **server["env"]}, timeout=120,
    ).stdout  # fmt: skip
    assert "MCP" in told
