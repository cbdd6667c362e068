"""Fit the probabilities of the reader (index/reader/calibration.json) on documents that it was not trained on.

    python -m benchmarks.training.calibration TEXTS DATA_DIR [--write]

DATA_DIR gets a library of the shipped digests and the documents of LEFT_OUT and CALIBRATION, unless it is there. Each question about
them is searched and read as in service. The regressions are fitted on CALIBRATION and on the questions on digests that are held back; what is
printed is measured on LEFT_OUT.
"""

import argparse
import json
import random
from collections import Counter
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
from benchmarks.training.questions import TrainingQuestion, answers_in, digest_of, plain, read_questions
from benchmarks.training.splits import CALIBRATION, LEFT_OUT, SEED, is_for_fitting, is_held_back
from bot.question import Question
from bot.reading.judging import known_coverage
from bot.reading.passages import retrieve_passages
from bot.reading.readings import READ_PASSAGES
from bot.reading.relevance import Criteria, criteria_for, terms_of
from bot.understanding.searches import Purpose
from bot.understanding.understanding import understand_question
from corpus.vietnamese.text import sentences
from index.reader.calibration import CALIBRATION_FILE, NAMES, SENTENCE_NAMES, Calibration, judged_by
from index.reader.reader import ReadPassage, open_reader
from index.retrieval import Hit

Floats = NDArray[np.float64]
# scikit-learn's C. Of sentences so strong that words count beside the reader, which mistakes one figure for another.
REGULARISATION, SENTENCE_REGULARISATION = 0.1, 0.01
LEAST = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)  # probabilities from which on answers are counted


@dataclass(frozen=True)
class Read:
    """The passages of one question, read."""

    question: TrainingQuestion
    right: tuple[bool, ...]  # passages that hold an answering sentence
    table: Floats  # [passage, NAMES]
    # Of each sentence of the right passages: its SENTENCE_NAMES, whether it answers; passage by passage.
    sentences: tuple[tuple[tuple[tuple[float, ...], bool], ...], ...]
    words: tuple[
        float, ...
    ]  # share in common (F1) of the words found and those that answer, of each sentence where these are known


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
            criteria = criteria_for(passages.query.needed, services.retriever.rarity)
            coverage = [known_coverage(criteria, hit) for hit in hits]
            read = reader.read(passages.asked, [hit.passage for hit in hits])
            table = np.array(judged_by(passages.search.bare, hits, read, coverage))
            found.append(_judged(question, hits, read, table, criteria))
    return found


def _judged(
    question: TrainingQuestion,
    hits: Sequence[Hit],
    read: Sequence[ReadPassage],
    table: Floats,
    criteria: Criteria,
) -> Read:
    right: list[bool] = []
    scored: list[tuple[tuple[tuple[float, ...], bool], ...]] = []
    words: list[float] = []
    for hit, one in zip(hits, read, strict=True):
        answering = answers_in(hit.passage.text, question)
        right.append(bool(answering))
        if answering:
            text = hit.passage.text
            words += [
                _in_common(question, text, place, one.words(*place))
                for place in answering
                if _span(question, text, place)
            ]
            scored.append(
                tuple(
                    (
                        (*one.sentence(start, end), criteria.known_coverage(terms_of(text[start:end]))),
                        any(first < end and last > start for first, last in answering),
                    )
                    for start, end in _sentences(text)
                )
            )
    return Read(question, tuple(right), table, tuple(scored), tuple(words))


def _span(question: TrainingQuestion, text: str, place: tuple[int, int]) -> str:
    """Return the shortest words that answer when they stand in the sentence at a place; else ""."""
    said = plain(text[slice(*place)])
    if question.span is None or digest_of(said) != question.sentences[question.span[0]][0]:
        return ""
    return said[question.span[1] : question.span[2]]


def _in_common(question: TrainingQuestion, text: str, place: tuple[int, int], found: tuple[int, int] | None) -> float:
    """Return F1 over words."""
    wanted = Counter(_span(question, text, place).lower().split())
    told = Counter(text[slice(*found)].lower().split()) if found else Counter[str]()
    return 2 * (wanted & told).total() / max(1, wanted.total() + told.total())


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last character of each sentence of a passage."""
    at = 0
    for sentence in (found for line in text.splitlines() for found in sentences(line)):
        start = text.find(sentence, at)
        if start >= 0:
            at = start + len(sentence)
            yield start, at


def fit(read: Sequence[Read]) -> dict[str, object]:
    """Return the weights as calibration.json holds them; questions on digests and on official texts weigh the same."""
    of_digest = np.array([is_held_back(one.question) for one in read])
    weight = (
        np.where(of_digest, np.mean(~of_digest), np.mean(of_digest)) if 0 < of_digest.mean() < 1 else of_digest + 1.0
    )
    scaled = make_pipeline(StandardScaler(), LogisticRegression(C=REGULARISATION, max_iter=1_000))
    scaled.fit(
        np.concatenate([one.table for one in read]),
        np.concatenate([one.right for one in read]),
        logisticregression__sample_weight=np.repeat(2 * weight, [len(one.right) for one in read]),
    )
    scaler, regression = scaled[0], scaled[1]
    weights = regression.coef_[0] / scaler.scale_
    scores, answering = zip(*(pair for one in read for passage in one.sentences for pair in passage), strict=True)
    known = [at for at, row in enumerate(scores) if np.isfinite(row).all()]
    of_sentence = make_pipeline(StandardScaler(), LogisticRegression(C=SENTENCE_REGULARISATION, max_iter=1_000))
    of_sentence.fit(np.array(scores)[known], np.array(answering)[known])
    sentence_weights = of_sentence[1].coef_[0] / of_sentence[0].scale_
    return {
        "fitted_by": "python -m benchmarks.training.calibration",
        "fitted_on": f"{len(read)} questions that trained nothing, about {len({one.question.file for one in read})} documents",
        "fitted": datetime.now(UTC).date().isoformat(),
        "passage": {name: round(float(weight), 4) for name, weight in zip(NAMES, weights, strict=True)},
        "bias": round(float(regression.intercept_[0] - weights @ scaler.mean_), 4),
        "sentence": {
            name: round(float(weight), 4) for name, weight in zip(SENTENCE_NAMES, sentence_weights, strict=True)
        },
        "sentence_bias": round(float(of_sentence[1].intercept_[0] - sentence_weights @ of_sentence[0].mean_), 4),
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
    best_sentences = [
        max(passage, key=lambda pair: calibration.sentence(pair[0]))[1]
        for one in read
        for passage in one.sentences
        if len(passage) > 1
    ]
    console.print(
        f"the likeliest sentence answers, in {len(best_sentences)} right passages: {np.mean(best_sentences):.3f}"
    )
    words = [share for one in read for share in one.words]
    console.print(f"words that answer, F1 over {len(words)} sentences: {np.mean(words):.3f}")
    for least in LEAST:
        shown = best >= least
        console.print(
            f"from {least} on: answered rightly {(first & shown)[answerable].mean():.3f}, from another passage "
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
    questions = [one for one in read_questions() if one.file in LEFT_OUT or is_for_fitting(one)]
    random.Random(SEED).shuffle(questions)
    questions = questions[: options.limit]
    read = read_all(services, questions)
    weights = fit([one for one in read if is_for_fitting(one.question)])
    report([one for one in read if one.question.file in LEFT_OUT], weights, Console())
    if options.write:
        CALIBRATION_FILE.write_text(json.dumps(weights, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
