"""Fit the probabilities of the reader (index/reader/calibration.json) on documents that it was not trained on.

    python -m benchmarks.training.calibration TEXTS DATA_DIR [--write]

DATA_DIR gets a library of the shipped digests and the documents of LEFT_OUT and CALIBRATION, unless it is there. Each question about
them is searched and read as in service. The regressions are fitted on CALIBRATION; what is printed is measured on LEFT_OUT.
"""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import track
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from api.dependencies import Services, open_services
from api.library.intake import Intake
from api.settings.settings import Settings
from benchmarks.training.questions import TrainingQuestion, answers_in, read_questions
from benchmarks.training.splits import CALIBRATION, LEFT_OUT, SEED
from bot.question import Question
from bot.reading.passages import retrieve_passages
from bot.understanding.searches import Purpose
from bot.understanding.understanding import understand_question
from corpus.vietnamese.text import sentences
from index.reader.calibration import CALIBRATION_FILE, NAMES, Calibration, judged_by
from index.reader.reader import ReadPassage, open_reader
from index.retrieval import Hit

Floats = NDArray[np.float64]
READ_PASSAGES = 6  # the right one is among the first 6 for 84 of 100 questions on documents left out, among 8 for 86
MIN_PROBABILITY = 0.5  # of the printed table


@dataclass(frozen=True)
class Read:
    """The passages of one question, read."""

    question: TrainingQuestion
    right: tuple[bool, ...]  # passages that hold an answering sentence
    table: Floats  # [passage, NAMES]
    sentences: tuple[tuple[float, bool], ...]  # score of each sentence of the right passages, and whether it answers


def library_of(texts: Path, data_dir: Path) -> Services:
    """Open a library of the digests and the documents left out; it is made when the folder is not there."""
    made = data_dir.exists()
    services = open_services(Settings(data_dir=data_dir))
    if not made:
        Intake(services.library, services.settings).add([str(texts / file) for file in sorted(LEFT_OUT | CALIBRATION)])
        services.retriever.builder.update()
        services.retriever.refresh()
    return services


def read_all(services: Services, questions: Sequence[TrainingQuestion]) -> list[Read]:
    """Search and read each question that is searched for in one way."""
    reader = open_reader()
    if reader is None:
        raise FileNotFoundError("index/reader/reader.onnx")
    day = datetime.now(UTC).date()
    found: list[Read] = []
    for question in track(questions, "reading"):
        understood = understand_question(Question(question.question, day), services.library)
        searches = [search for search in understood.searches if search.purpose is Purpose.ANSWER and search.count]
        if len(searches) != 1:
            continue
        passages = retrieve_passages(searches, services.retriever, day)[searches[0]]
        hits = passages.hits[:READ_PASSAGES]
        if hits:
            found.append(_judged(question, hits, reader.read(searches[0].text, [hit.passage for hit in hits])))
    return found


def _judged(question: TrainingQuestion, hits: Sequence[Hit], read: Sequence[ReadPassage]) -> Read:
    right: list[bool] = []
    scored: list[tuple[float, bool]] = []
    for hit, one in zip(hits, read, strict=True):
        answering = answers_in(hit.passage.text, question)
        right.append(bool(answering))
        if answering:
            for start, end in _sentences(hit.passage.text):
                answers = any(first < end and last > start for first, last in answering)
                scored.append((one.sentence(start, end), answers))
    return Read(question, tuple(right), np.array(judged_by(hits, read)), tuple(scored))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last character of each sentence of a passage."""
    at = 0
    for sentence in (found for line in text.splitlines() for found in sentences(line)):
        start = text.find(sentence, at)
        if start >= 0:
            at = start + len(sentence)
            yield start, at


def fit(read: Sequence[Read]) -> dict[str, object]:
    """Return the weights as calibration.json holds them."""
    scaled = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1_000))
    scaled.fit(np.concatenate([one.table for one in read]), np.concatenate([one.right for one in read]))
    scaler, regression = scaled[0], scaled[1]
    weights = regression.coef_[0] / scaler.scale_
    scores, answering = zip(*(pair for one in read for pair in one.sentences), strict=True)
    of_sentence = LogisticRegression().fit(np.array(scores)[:, None], answering)
    return {
        "fitted_by": "python -m benchmarks.training.calibration",
        "fitted_on": f"{len(read)} questions about {len({one.question.file for one in read})} documents left out of training",
        "fitted": datetime.now(UTC).date().isoformat(),
        "passage": {name: round(float(weight), 4) for name, weight in zip(NAMES, weights, strict=True)},
        "bias": round(float(regression.intercept_[0] - weights @ scaler.mean_), 4),
        "sentence": {
            "weight": round(float(of_sentence.coef_[0][0]), 4),
            "bias": round(float(of_sentence.intercept_[0]), 4),
        },
    }


def report(read: Sequence[Read], weights: dict[str, object], console: Console) -> None:
    """Print how well the probabilities choose and refuse."""
    calibration = Calibration.of(weights)
    likely = [np.array([calibration.passage(row) for row in one.table.tolist()]) for one in read]
    answerable = np.array([one.question.answerable for one in read])
    best = np.array([one.max() for one in likely])
    first = np.array([one.right[int(probable.argmax())] for one, probable in zip(read, likely, strict=True)])
    by_rank = np.array([one.right[0] for one in read])
    console.print(f"{len(read)} questions, {answerable.sum()} answerable")
    console.print(
        f"right passage first: {first[answerable].mean():.3f}, by retrieval alone {by_rank[answerable].mean():.3f}"
    )
    console.print(f"answerable or not, AUC: {roc_auc_score(answerable, best):.3f}")
    shown = best >= MIN_PROBABILITY
    console.print(
        f"at {MIN_PROBABILITY}: answered rightly {(first & shown)[answerable].mean():.3f}, from another passage "
        f"{(~first & shown)[answerable].mean():.3f}, traps refused {(~shown)[~answerable].mean():.3f}"
    )
    probable, right = np.concatenate(likely), np.concatenate([one.right for one in read])
    for low in np.arange(0, 1, 0.1):
        inside = (probable >= low) & (probable < low + 0.1)
        if inside.any():
            console.print(
                f"probability {low:.1f}–{low + 0.1:.1f}: {inside.sum()} passages, {right[inside].mean():.2f} answer"
            )


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("--limit", type=int, help="read so many of the questions alone, drawn by chance")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    services = library_of(options.texts, options.data_dir)
    questions = [question for question in read_questions() if question.file in LEFT_OUT | CALIBRATION]
    random.Random(SEED).shuffle(questions)
    questions = questions[: options.limit]
    read = read_all(services, questions)
    weights = fit([one for one in read if one.question.file in CALIBRATION])
    report([one for one in read if one.question.file in LEFT_OUT], weights, Console())
    if options.write:
        CALIBRATION_FILE.write_text(json.dumps(weights, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
