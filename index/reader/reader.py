"""Read passages for the answer to a question: `reader.onnx`, trained by benchmarks/training/reader.py, run by ONNX Runtime."""

import os
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from index.passage import Passage
from index.reader.matching import Floats, Ints
from index.reader.pieces import WordPieces
from index.reader.windows import Batch, Window, batch_of, in_batches, question_ids, windows_of

MODEL_FILE = Path(__file__).with_name("reader.onnx")
# What was read is kept: a question is asked again, and its sub-questions and sides share passages. Chosen by hand: about
# 5 kB each.
CACHED_READINGS = 4_000
# Windows of like length are read together, up to so many pieces with padding: one call of 12 windows of 200 pieces
# holds the attention of 12 heads, 23 MB.
MAX_BATCH_PIECES = 2_400
# Of one question. More hardly help: the matrices are small.
MAX_THREADS = 2


@dataclass(frozen=True, slots=True)
class ReadPassage:
    """What the reader says of one passage; scores are logits."""

    answers: float  # that the passage answers
    offsets: Ints  # [piece, 2]: characters of the passage's text
    in_sentence: Floats  # [piece]: that it belongs to a sentence that answers
    in_words: Floats  # [piece]: that it belongs to the shortest words that answer

    def sentence(self, start: int, end: int) -> tuple[float, float]:
        """Return the scores of the sentence between two characters, (in_sentence, in_words): the mean of its pieces and the best.

        (-inf, -inf) when it has no pieces.
        """
        inside = self._inside(start, end)
        if not inside.any():
            return -np.inf, -np.inf
        return float(self.in_sentence[inside].mean()), float(self.in_words[inside].max())

    def words(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the characters of the words that answer inside a sentence; None when no piece is likely to."""
        inside = np.flatnonzero(self._inside(start, end))
        likely = self.in_words[inside] > 0
        if not likely.any():
            return None
        best = int(self.in_words[inside].argmax())
        first = last = best
        while first > 0 and likely[first - 1]:
            first -= 1
        while last < len(inside) - 1 and likely[last + 1]:
            last += 1
        return max(start, int(self.offsets[inside[first], 0])), min(end, int(self.offsets[inside[last], 1]))

    def _inside(self, start: int, end: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        found: np.ndarray[tuple[int], np.dtype[np.bool_]] = (self.offsets[:, 0] < end) & (self.offsets[:, 1] > start)
        return found


class Session(Protocol):
    """The part of `onnxruntime.InferenceSession` that is called."""

    def run(self, outputs: Sequence[str] | None, inputs: Mapping[str, Floats | Ints]) -> Sequence[Floats]:
        """Return the outputs of the model."""
        ...


class Reader:
    """The trained model; safe to call from several threads."""

    def __init__(self, pieces: WordPieces, session: Session) -> None:
        self._pieces = pieces
        self._session = session
        self._read: OrderedDict[tuple[str, str], ReadPassage] = OrderedDict()
        self._lock = threading.Lock()  # of `_read`

    def read(self, question: str, passages: Sequence[Passage]) -> list[ReadPassage]:
        """Read a question with each of some passages."""
        keys = [(question, passage.id) for passage in passages]
        with self._lock:
            known = {key: self._read[key] for key in keys if key in self._read}
        new = {key: passage for key, passage in zip(keys, passages, strict=True) if key not in known}
        if new:
            known |= dict(zip(new, self._compute(question, list(new.values())), strict=True))
            with self._lock:
                self._read |= {key: known[key] for key in new}
                while len(self._read) > CACHED_READINGS:
                    self._read.popitem(last=False)
        return [known[key] for key in keys]

    def _compute(self, question: str, passages: Sequence[Passage]) -> list[ReadPassage]:
        asked = question_ids(self._pieces, question)
        texts = [self._pieces.encode(passage.text) for passage in passages]
        windows = [
            (at, window)
            for at, (passage, text) in enumerate(zip(passages, texts, strict=True))
            for window in windows_of(self._pieces, asked, self._pieces.encode(passage.context).ids, text.ids)
        ]
        windows.sort(key=_length)
        answers = [-np.inf] * len(passages)
        tokens = [np.zeros((len(text.ids), 2), np.float32) for text in texts]
        seen = [np.zeros((len(text.ids), 1), np.float32) for text in texts]
        for group in in_batches(windows, _length, MAX_BATCH_PIECES):
            scores, marks = self._run(batch_of([window for _, window in group]))
            for (at, window), score, mark in zip(group, scores, marks, strict=True):
                answers[at] = max(answers[at], float(score))
                where = slice(window.first, window.first + window.length)
                tokens[at][where] += mark[window.text_start : window.text_start + window.length]
                seen[at][where] += 1
        return [
            ReadPassage(answer, np.array(text.offsets, np.int64).reshape(-1, 2), *(token / np.maximum(times, 1)).T)
            for answer, text, token, times in zip(answers, texts, tokens, seen, strict=True)
        ]

    def _run(self, batch: Batch) -> Sequence[Floats]:
        inputs: dict[str, Floats | Ints] = {
            "words": self._pieces.vectors(batch.ids),
            "segments": batch.segments,
            "mask": batch.mask,
            "text": batch.text,
            "piece_features": batch.piece_features,
            "passage_features": batch.passage_features,
        }
        return self._session.run(["answers", "tokens"], inputs)


def _length(placed: tuple[int, Window]) -> int:
    return len(placed[1].ids)


def open_reader(file: Path = MODEL_FILE) -> Reader | None:
    """Load the model that ships with the package; None when the file is not there."""
    if not file.exists():
        return None
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # Threads that wait by spinning take the processor from those that have work.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.intra_op_num_threads = min(MAX_THREADS, os.cpu_count() or 1)
    session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    return Reader(WordPieces.load(), session)
