"""The questions that the reader is trained with, and where in the official texts their answers stand.

`questions/*.jsonl` hold no text of others: an answering sentence is told by its hash and its number of words, and is found again in
a folder with the texts. questions/README.md tells the fields.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from corpus.digest import read_digest
from corpus.document import LegalDocument
from corpus.reading.files import read_file
from index.passage import Passage
from index.passages import passages_of

FOLDER = Path(__file__).with_name("questions")
HASH_DIGITS = 12
DIGESTS = "digests/"
_LIST_MARK = re.compile(r"^[\s*\-•+>]+")
_WORD = re.compile(r"[^\s]+")


@dataclass(frozen=True, slots=True)
class TrainingQuestion:
    """A question with what points to its answer."""

    id: str
    question: str
    type: str
    style: str
    file: str  # of the official text, below the folder with the texts
    document: str  # its number
    answerable: bool
    sentences: tuple[tuple[str, int], ...]  # hash and number of words of each answering sentence
    span: tuple[int, int, int] | None  # sentence, first and last character of the shortest words that answer


@dataclass(frozen=True, slots=True)
class Found:
    """Answering words in a passage: first and last character of its text."""

    passage: int  # of its document
    start: int
    end: int
    sentence: int  # which of the question's sentences it is


def read_questions(paths: Iterable[Path] | None = None) -> list[TrainingQuestion]:
    """Read the questions of some files, of all when none are given."""
    found: list[TrainingQuestion] = []
    for file in paths or sorted(FOLDER.glob("[0-9]*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            kept = json.loads(line)
            span = tuple(kept["span"]) if kept["span"] else None
            sentences = tuple((str(digest), int(words)) for digest, words in kept["sentences"])
            fields = {
                name: kept[name] for name in ("id", "question", "type", "style", "file", "document", "answerable")
            }
            found.append(TrainingQuestion(**fields, sentences=sentences, span=span))
    return found


def plain(sentence: str) -> str:
    """Return a sentence as it is hashed: without stars and the mark of a list, white space folded."""
    return " ".join(_LIST_MARK.sub("", sentence.replace("*", "")).split())


def digest_of(sentence: str) -> str:
    """Return the hash of a plain sentence, in small letters."""
    return hashlib.sha256(sentence.lower().encode()).hexdigest()[:HASH_DIGITS]


def read_passages(names: Iterable[str], texts: Path) -> dict[str, list[Passage]]:
    """Read official texts below a folder, and shipped digests ("digests/…"), cut into passages as the library cuts them."""
    return {file: passages_of(_document(file, texts)) for file in names}


def _document(file: str, texts: Path) -> LegalDocument:
    if not file.startswith(DIGESTS):
        return read_file(texts / file)
    name = file.removeprefix(DIGESTS)
    return read_digest(files("corpus").joinpath("digests", name).read_text("utf-8"), name)


def find_answers(
    questions: Sequence[TrainingQuestion], passages: dict[str, list[Passage]]
) -> dict[str, tuple[Found, ...]]:
    """Return for each question, by id, where its answering sentences stand; none where a text reads otherwise now."""
    wanted: dict[str, dict[int, dict[str, list[tuple[str, int]]]]] = defaultdict(lambda: defaultdict(dict))
    for question in questions:
        for at, (digest, words) in enumerate(question.sentences):
            wanted[question.file][words].setdefault(digest, []).append((question.id, at))
    found: dict[str, list[Found]] = defaultdict(list)
    for file, by_length in wanted.items():
        for place, passage in enumerate(passages.get(file, ())):
            for length, by_digest in by_length.items():
                for digest, start, end in _windows(passage.text, length):
                    for id_, at in by_digest.get(digest, ()):
                        found[id_].append(Found(place, start, end, at))
    return {id_: tuple(places) for id_, places in found.items()}


def answers_in(text: str, question: TrainingQuestion) -> list[tuple[int, int]]:
    """Return the first and last character of each answering sentence of a question in a text."""
    wanted = dict(question.sentences)
    return [
        (start, end)
        for length in set(wanted.values())
        for digest, start, end in _windows(text, length)
        if wanted.get(digest) == length
    ]


def _windows(text: str, length: int) -> Iterator[tuple[str, int, int]]:
    """Yield each run of so many words of a text: its hash, its first and last character."""
    words = [(match[0].replace("*", ""), match.start(), match.end()) for match in _WORD.finditer(text)]
    words = [word for word in words if word[0]]
    for first in range(len(words) - length + 1):
        run = words[first : first + length]
        own = _LIST_MARK.sub("", run[0][0])
        if own:
            yield digest_of(" ".join([own, *(word for word, _, _ in run[1:])])), run[0][1], run[-1][2]
