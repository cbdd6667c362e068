"""A folder with corpus.jsonl, queries.jsonl and qrels.tsv (the BEIR format) as a source of passages for our index.

A row of the corpus is an article with `_id`, `title` and `text`. Rows whose titles name the same law form one document, in the order
of the file. A row is cut as `index/passages.py` cuts a Điều: by khoản, short ones joined, long ones in windows. A title that is only
the number of a law gets the law's name, if we know it, as the title of a document in service has it.
"""

import hashlib
import json
import random
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np

from corpus.citation.parsing import parse_citations
from corpus.document import ValidityStatus
from corpus.names.laws import law_of
from corpus.vietnamese.text import fold, sentences
from index.embedding import EmbeddingModel
from index.passage import Passage

WINDOW, JOINED, LEAD, HEADING = 200, 120, 40, 30  # syllables
_CLAUSE = re.compile(r"^\d{1,3}[a-zđ]?[.)]\s")
_ARTICLE = re.compile(r"\s+-\s+Điều\s")


@dataclass(frozen=True)
class Question:
    """A question with the ids of its relevant rows."""

    id: str
    text: str
    relevant: frozenset[str]


@dataclass
class Passages:
    """Documents as passages, in memory. It is a `PassageSource`."""

    documents: dict[str, list[Passage]] = field(default_factory=dict, kw_only=True)

    def refresh(self) -> None:
        """Do nothing: a benchmark folder does not change."""

    def fingerprints(self) -> dict[str, str]:
        """Return a hash over the passages of each document."""
        return {
            slug: hashlib.sha256("".join(passage.id for passage in passages).encode()).hexdigest()
            for slug, passages in self.documents.items()
        }

    def passages(self, slug: str) -> list[Passage]:
        """Return the passages of a document."""
        return self.documents[slug]

    def standing(self, passage: Passage, day: date) -> ValidityStatus:  # noqa: ARG002 - the texts know no dates
        """Return UNKNOWN: the texts have no dates."""
        return ValidityStatus.UNKNOWN


@dataclass
class Folder(Passages):
    """A benchmark set: documents as passages, and questions."""

    path: Path
    row_of: dict[str, str] = field(default_factory=dict)  # provision id -> row
    questions: list[Question] = field(default_factory=list)

    @classmethod
    def load(
        cls, path: Path, queries: Path | None = None, qrels: Path | None = None, limit: int | None = None
    ) -> "Folder":
        """Read a folder; questions without a relevant row in it are left out."""
        folder = cls(path)
        rows = _lines(path / "corpus.jsonl")[:limit]
        known = {str(row["_id"]) for row in rows}
        for number, row in enumerate(rows):
            folder._add(number, str(row["_id"]), str(row.get("title") or ""), str(row["text"]))
        relevant: dict[str, set[str]] = {}
        for line in (qrels or path / "qrels.tsv").read_text("utf-8").splitlines()[1:]:
            question, row_id, score = line.split("\t")
            if float(score) > 0:
                relevant.setdefault(question, set()).add(row_id)
        for entry in _lines(queries or path / "queries.jsonl"):
            answers = frozenset(relevant.get(str(entry["_id"]), set()) & known)
            if answers:
                folder.questions.append(Question(str(entry["_id"]), str(entry["text"]), answers))
        return folder

    def _add(self, number: int, row_id: str, title: str, text: str) -> None:
        name = _ARTICLE.split(title)[0]
        document = "-".join(re.findall(r"\w+", fold(name))) if not name.startswith("Điều ") else self.path.name
        shown = f"{law_of(title)} số {title}" if law_of(title) else title
        place = _place(title)
        for piece, (context, words) in enumerate(cut(shown, text)):
            id_ = f"{document}#dieu-{number}.{place}doan-{piece}"
            self.row_of[id_] = row_id
            self.documents.setdefault(document, []).append(Passage(document, title, (id_,), context, words))

    def law_of_question(self, question: Question) -> str:
        """Return the document of a relevant row: cross-validation puts each document into one fold."""
        rows = {row: id_.partition("#")[0] for id_, row in self.row_of.items() if row in question.relevant}
        return min(rows.values())


def cut(title: str, text: str) -> list[tuple[str, str]]:
    """Return (context, text) of each passage of an article given as flat text."""
    lines = [line for line in map(str.strip, text.split("\n")) if line] or [title]
    first = lines[0]
    headed = len(lines) > 1 and size(first) <= HEADING and first[-1] not in ".:;," and not _CLAUSE.match(first)
    blocks: list[list[str]] = []
    for line in lines[1:] if headed else lines:
        if _CLAUSE.match(line) or not blocks:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    pieces: list[str] = []
    for block in blocks:
        whole = "\n".join(block)
        if pieces and size(pieces[-1]) + size(whole) <= JOINED:
            pieces[-1] += "\n" + whole
        elif size(whole) <= WINDOW:
            pieces.append(whole)
        else:
            pieces += _windows(block)
    context = f"{title}. {first}" if headed else title
    return [(context, piece) for piece in pieces]


def size(text: str) -> int:
    """Return the number of syllables."""
    return len(text.split())


def _windows(block: Sequence[str]) -> list[str]:
    """Cut a long khoản into windows; its first line, if short, begins each of them."""
    lead = block[0] if size(block[0]) <= LEAD else ""
    parts: list[str] = []
    for line in block:
        if size(line) <= WINDOW:
            parts.append(line)
            continue
        for sentence in (piece for whole in sentences(line) for piece in re.split(r"(?<=;)\s+", whole)):
            words = sentence.split()
            parts += [" ".join(words[at : at + WINDOW]) for at in range(0, len(words), WINDOW)]
    windows: list[list[str]] = []
    for part in parts:
        if windows and sum(map(size, windows[-1])) + size(part) <= WINDOW:
            windows[-1].append(part)
        else:
            windows.append([lead, part] if windows and lead and part != lead else [part])
    return ["\n".join(window) for window in windows]


def _place(title: str) -> str:
    """Return the steps of a path for a title that names a place ("Điều 2. … khoản 1"), else ""."""
    if not title.startswith("Điều "):
        return ""
    locators = [locator for citation in parse_citations(title) for locator in citation.locators]
    steps = dict.fromkeys(str(step) for locator in locators for step in locator.steps)
    return "".join(f"{step}." for step in steps)


def without_diacritics(text: str, share: float = 1.0) -> str:
    """Return a question without the diacritics of a share of its words; the same words in each run."""
    dice = random.Random(text)
    return "".join(
        fold(word) if not word.isspace() and dice.random() < share else word for word in re.split(r"(\s+)", text)
    )


class CachedEmbedding:
    """An embedding model that stores vectors of passages in a file, so that a second run embeds nothing."""

    def __init__(self, model: EmbeddingModel, file: Path) -> None:
        self.name = model.name
        self._model = model
        file.parent.mkdir(parents=True, exist_ok=True)
        self._file = sqlite3.connect(file, check_same_thread=False)
        self._file.execute("CREATE TABLE IF NOT EXISTS vector (model, text, vector, PRIMARY KEY (model, text))")

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return a vector for each text, from the file where it has one."""
        keys = [hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest() for text in texts]
        known = {
            key: np.frombuffer(row[0], np.float32).tolist()
            for key in keys
            if (
                row := self._file.execute(
                    "SELECT vector FROM vector WHERE model = ? AND text = ?", (self.name, key)
                ).fetchone()
            )
        }
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        for key, vector in zip(new, self._model.embed_documents(list(new.values())) if new else [], strict=True):
            known[key] = vector
            self._file.execute(
                "INSERT OR REPLACE INTO vector VALUES (?, ?, ?)",
                (self.name, key, np.array(vector, np.float32).tobytes()),
            )
        self._file.commit()
        return [known[key] for key in keys]

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question; not stored, since its time is measured."""
        return self._model.embed_query(text)


def _lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
