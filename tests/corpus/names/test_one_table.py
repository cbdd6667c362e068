"""What has a table is listed nowhere else: who adds a kind of document adds one row."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.names.issuers import ISSUERS, LOCAL, PROVINCES
from corpus.names.kinds import KINDS
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted(
    path
    for folder in ("corpus", "index", "bot", "api")
    for path in (ROOT / folder).rglob("*.py")
    if "names" not in path.parts
)
MOST = 2  # that may stand together: more are a list
KIND_NAMES = frozenset(kind.folded for kind in KINDS)
ISSUER_NAMES = frozenset(fold(issuer.name) for issuer in (*ISSUERS, *LOCAL)).union(map(fold, PROVINCES))
# Words that are a kind's name elsewhere and mean what they say here.
NO_KINDS = {
    "bot/plans/tasks.py": "what bodies do: báo cáo, hướng dẫn, quy định, thông báo",
    "bot/reading/question_words.py": "words that are common nouns and verbs first: chỉ thị, kế hoạch, quy định",
    "bot/verifying/verification.py": "orders given to a machine: chỉ dẫn, hướng dẫn, lệnh",
}


def pieces(source: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the strings of each literal that may be a list: a string, an f-string, a tuple, list, set or dict."""
    tree = ast.parse(source)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {id(node.body[0]) for node in ast.walk(tree) if isinstance(node, documented) and node.body}
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and id(node) in docstrings and isinstance(node.value, ast.Constant):
            node.value.value = None
        elif isinstance(node, ast.Tuple | ast.List | ast.Set):
            yield node.lineno, [string for element in node.elts for string in strings(element)]
        elif isinstance(node, ast.Dict):
            yield node.lineno, [string for element in (*node.keys, *node.values) for string in strings(element)]
        elif isinstance(node, ast.JoinedStr):
            yield node.lineno, re.split(r"[|,]", "".join(string for part in node.values for string in strings(part)))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, re.split(r"[|,]", uncommented(node.value))


def strings(node: ast.expr | None) -> list[str]:
    return [uncommented(node.value)] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def uncommented(pattern: str) -> str:
    """Return a verbose pattern without its comments, whose examples are no list."""
    return re.sub(r"[ ]#[ ][^\n]*\n", "\n", pattern)


def listed(source: str, names: frozenset[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the line of each literal that lists more than MOST of some folded names, with these."""
    name = re.compile(rf"(?<!\w)(?:{alternation(names)})(?!\w)")
    for line, parts in pieces(source):
        found = {match[0] for part in parts if len(part) < 60 for match in name.finditer(fold(unescaped(part)))}
        if len(found) > MOST:
            yield line, sorted(found)


def unescaped(pattern: str) -> str:
    r"""Return a pattern without "\b" and the like, whose letters would stand before a word, and with "\ " as a blank."""
    return re.sub(r"\\[A-Za-z ]", " ", pattern)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_kinds_of_documents_are_listed_in_their_table_alone(path: Path) -> None:
    found = list(listed(path.read_text("utf-8"), KIND_NAMES))
    assert bool(found) == (path.relative_to(ROOT).as_posix() in NO_KINDS), found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_issuers_and_provinces_are_listed_in_their_table_alone(path: Path) -> None:
    assert not list(listed(path.read_text("utf-8"), ISSUER_NAMES))


@pytest.mark.parametrize(
    "source",
    [
        '_KINDS = re.compile(r"\\b(?:nghi dinh|thong tu|luat)\\b")',
        'KINDS = ("Nghị định", "Thông tư", "Luật")',
        'KINDS = {"NĐ": "Nghị định", "TT": "Thông tư", "L": "Luật"}',
        '_OPENS = rf"(?:NGHỊ ĐỊNH|THÔNG TƯ|{others}|LUẬT)"',
        '_WORDS = "nghi dinh, thong tu, luat"',
        '_KINDS = r"""\n  nghi\\ dinh   # "ND"\n  | thong\\ tu  # "TT"\n  | luat\n"""',
    ],
)
def test_a_list_is_found_however_it_is_written(source: str) -> None:
    assert [names for _, names in listed(source, KIND_NAMES)] == [["luat", "nghi dinh", "thong tu"]]


def test_a_docstring_and_a_pair_are_no_list() -> None:
    assert not list(listed('"""Nghị định, thông tư, luật."""\n_PAIR = ("Nghị định", "Thông tư")', KIND_NAMES))


def test_an_example_in_a_comment_is_no_list() -> None:
    source = '_UNITS = r"""\n  dieu  # "Điều 5 Nghị định"\n  | khoan  # "khoản 2 Thông tư, Luật"\n"""'
    assert not list(listed(source, KIND_NAMES))
