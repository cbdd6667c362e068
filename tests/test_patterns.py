"""A long regular expression is written for readers: verbose, one alternative a line."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 100  # characters of a pattern that may stand in one line
FILES = sorted(path for folder in ("corpus", "index", "bot", "api") for path in (ROOT / folder).rglob("*.py"))


def patterns(tree: ast.Module) -> list[tuple[int, str, bool]]:
    """Return the line, the literal text and whether it is verbose, of every `re.compile` in a file."""
    found: list[tuple[int, str, bool]] = []
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile" and node.args):
            continue
        verbose = any("VERBOSE" in ast.unparse(arg) or "re.X" in ast.unparse(arg) for arg in node.args[1:])
        text = literal(node.args[0])
        found.append((node.lineno, text, verbose or text.lstrip().startswith("(?x")))
    return found


def literal(node: ast.AST) -> str:
    """Return the literal characters of a string, whatever it is put together from."""
    return "".join(
        part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_long_patterns_are_verbose(path: Path) -> None:
    long = [
        (line, len(text))
        for line, text, verbose in patterns(ast.parse(path.read_text("utf-8")))
        if len(text) > LONGEST and not verbose
    ]
    assert long == []
