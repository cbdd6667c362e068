"""The table of attacks in docs/security.md names tests that are there."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = "tests/security/"


def rows() -> list[str]:
    section = (ROOT / "docs" / "security.md").read_text("utf-8").partition("## Attacks tried")[2].partition("\n## ")[0]
    return [line for line in section.splitlines() if line.startswith("|")][2:]


def functions_of(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_each_row_names_tests_that_are_there() -> None:
    assert len(rows()) > 30
    for row in rows():
        named = re.findall(r"`([\w/]+\.py)::(test_\w+)`", row.rsplit("|", 2)[1])
        assert named, row
        for file, name in named:
            assert name in functions_of(file if "/" in file else HERE + file), f"{file}::{name}"


def test_each_file_of_attacks_has_a_row() -> None:
    told = "\n".join(rows())
    files = {path.name for path in (ROOT / HERE).glob("test_*.py")} - {Path(__file__).name}
    assert {file for file in files if f"`{file}::" not in told} == set()
