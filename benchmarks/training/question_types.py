"""Train the classifier of question types (index/classifying/question_types.npz).

    python -m benchmarks.training.question_types [--vectors CACHE] [--outside FILE] [--write]

Reads benchmarks/training/questions/. Questions on the documents of HELD_OUT are never trained on: they give the measures of types
of law. The questions of types-*.jsonl have no document; they are measured by FOLDS folds, each predicted by a model that has not
seen it, which also gives the temperature. `--outside` measures a set of questions with the field `type` once more; nothing
is chosen by it. Vectors take about a quarter of an hour and are kept in CACHE. Needs `--group bench`.
"""

import argparse
import itertools
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import track
from rich.table import Table
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix, diags_array, vstack
from sklearn.linear_model import LogisticRegression

from bot.understanding.parsed_question import parse_question
from corpus.vietnamese.text import fold
from index.classifying.question_features import DIMENSIONS, question_features
from index.classifying.question_types import WEIGHTS
from index.embedding import BUNDLED, EmbeddingModel, open_embedding
from index.query import make_query

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = ROOT / "benchmarks" / "training" / "questions"
TARGET = ROOT / "index" / "classifying" / WEIGHTS
_PORTAL = (
    "172-2025-nd-cp 211-2025-qd-ubnd 2500-qd-ttg 144-kh-ubnd 1655-nq-ubtvqh15 77-2025-nq-hdnd 78-2025-qd-ubnd "
    "1378-qd-bnv 44-2025-qd-ubnd"
)
HELD_OUT = frozenset(f"portal-markdown/{name}.md" for name in _PORTAL.split()) | {
    "html/luat-cntt-67-2006-qh11.html",
    "official/24-2026-nq-cp.txt",
    "official/109-nq-cp-2026.txt",
}
# The reader's questions name some types otherwise. "relation", "table" and "particulars" of them are about the text, in all
# forms of asking, so they say nothing about types and are left out.
RENAMED = {"deadline": "when"}
LEFT_OUT = frozenset({"relation", "table", "particulars", "other"})
FOLDS = 5
UNMARKED_WEIGHT = 0.5
# Each question is learnt once more by its words alone: with another embedding model there is no vector of ours.
WORDS_WEIGHT = 0.3
REGULARISATION = 1.0  # scikit-learn's C
MAX_STEPS = 200
BINS = (0.0, 0.3, 0.5, 0.7, 0.9, 1.01)


@dataclass(frozen=True)
class Example:
    """One question."""

    text: str  # without courtesy, its citations blanked out
    type: str
    names_document: bool
    names_provision: bool
    file: str  # "" for questions without a document
    weight: float = 1.0

    @property
    def held_out(self) -> bool:
        """Tell whether it is never trained on."""
        return self.file in HELD_OUT

    @property
    def fold(self) -> int:
        """The fold in which it is measured: that of its document, or of its own folded text."""
        return zlib.crc32((self.file or fold(self.text)).encode()) % FOLDS


def examples_of(paths: Sequence[Path]) -> list[Example]:
    """Read questions; those written for types stand there once more without marks."""
    found: list[Example] = []
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            kind = RENAMED.get(row.get("type") or "", row.get("type"))
            file = row.get("file", "")
            if not kind or (file and kind in LEFT_OUT):
                continue
            asked = parse_question(row["question"])
            names_document = any(citation.document for citation in asked.citations)
            if file and kind == "validity" and not names_document:
                continue  # "is this form valid": about the text
            example = Example(
                " ".join(asked.bare.split()),
                kind,
                names_document,
                any(citation.locators for citation in asked.citations),
                file,
            )
            found.append(example)
            if not file and fold(example.text) != example.text:
                found.append(Example(fold(example.text), kind, names_document, example.names_provision, "", UNMARKED_WEIGHT))  # fmt: skip
    return found


def vectors_of(
    texts: Sequence[str], cache: Path | None, model: EmbeddingModel, console: Console
) -> dict[str, list[float]]:
    """Return the vector of each text, those of the cache without computing them; the cache then holds all."""
    known: dict[str, list[float]] = {}
    if cache and cache.exists():
        with np.load(cache) as kept:
            known = dict(zip(kept["t"].tolist(), kept["v"].tolist(), strict=True))
    new = [text for text in dict.fromkeys(texts) if text not in known]
    for text in track(new, description="vectors", console=console, transient=True):
        known[text] = model.embed_query(text)
    if cache and new:
        np.savez(cache, t=np.array(list(known)), v=np.array(list(known.values()), np.float16))
    return known


def table_of(examples: Sequence[Example], vectors: dict[str, list[float]]) -> csr_matrix:
    """Return the features, a row a question."""
    return csr_matrix(
        np.array(
            [
                question_features(
                    one.text,
                    vectors[dense_text(one.text)],
                    names_document=one.names_document,
                    names_provision=one.names_provision,
                )
                for one in examples
            ]
        )
    )


def dense_text(text: str) -> str:
    """Return the text that is embedded for a question."""
    return make_query(text, citations=()).dense_text


def train_types(table: csr_matrix, examples: Sequence[Example]) -> LogisticRegression:
    """Fit the types; all types weigh the same, however many questions they have."""
    counts = Counter(one.type for one in examples)
    weights = np.array([one.weight / counts[one.type] for one in examples])
    weights /= weights.mean()
    both = vstack([table, without_vectors(table)])
    types = [one.type for one in examples]
    weights = np.concatenate([weights, WORDS_WEIGHT * weights])
    return LogisticRegression(C=REGULARISATION, max_iter=MAX_STEPS, tol=1e-3).fit(both, [*types, *types], weights)


def without_vectors(table: csr_matrix) -> csr_matrix:
    """Return the features of questions whose vector is not known."""
    width = table.shape[1]
    return table @ diags_array(np.append(np.zeros(DIMENSIONS), np.ones(width - DIMENSIONS)).astype(np.float32)).tocsr()


def scores_of(model: LogisticRegression, table: csr_matrix, types: Sequence[str]) -> NDArray[np.float64]:
    """Return the scores in the order of `types`."""
    at = {name: place for place, name in enumerate(model.classes_)}
    scores = model.decision_function(table)
    return scores[:, [at[name] for name in types]]  # type: ignore[no-any-return]


def likely(scores: NDArray[np.float64], temperature: float) -> NDArray[np.float64]:
    """Return probabilities."""
    scaled = np.exp((scores - scores.max(axis=1, keepdims=True)) / temperature)
    return scaled / scaled.sum(axis=1, keepdims=True)  # type: ignore[no-any-return]


def fitted_temperature(scores: NDArray[np.float64], right: NDArray[np.int64]) -> float:
    """Return the temperature under which the right types are likeliest."""

    def loss(temperature: float) -> float:
        return float(-np.log(likely(scores, temperature)[np.arange(len(right)), right] + 1e-9).mean())

    return float(minimize_scalar(loss, bounds=(0.3, 5), method="bounded").x)


def report(
    name: str, examples: Sequence[Example], chances: NDArray[np.float64], types: Sequence[str], console: Console
) -> None:
    """Print accuracy by type, and how often each band of probabilities came true."""
    picked = [types[at] for at in chances.argmax(axis=1)]
    mistaken: dict[str, Counter[str]] = defaultdict(Counter)
    right: Counter[str] = Counter()
    for one, guess in zip(examples, picked, strict=True):
        right[one.type] += guess == one.type
        mistaken[one.type][guess] += guess != one.type
    counts = Counter(one.type for one in examples)
    total = f"{sum(right.values())} of {len(examples)} ({sum(right.values()) / len(examples):.1%})"
    by_type = Table("type", "questions", "right", "taken for", title=f"{name}: {total}")
    for kind, count in counts.most_common():
        others = ", ".join(f"{other} {n}" for other, n in mistaken[kind].most_common(3) if n)
        by_type.add_row(kind, str(count), f"{right[kind] / count:.0%}", others)
    console.print(by_type)
    best = chances.max(axis=1)
    hits = np.array([guess == one.type for one, guess in zip(examples, picked, strict=True)])
    bands = Table("probability", "questions", "said", "came true", title=f"{name}: calibration")
    for low, high in itertools.pairwise(BINS):
        inside = (best >= low) & (best < high)
        if inside.any():
            bands.add_row(f"{low:.1f}-{min(high, 1):.1f}", str(inside.sum()), f"{best[inside].mean():.2f}", f"{hits[inside].mean():.2f}")  # fmt: skip
    console.print(bands)


def main() -> None:
    """Measure, and write the weights on request."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vectors", type=Path)
    parser.add_argument("--outside", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    console = Console(width=120)
    every = examples_of(sorted(QUESTIONS.glob("*.jsonl")))
    outside = examples_of([asked.outside]) if asked.outside else []
    vectors = vectors_of(
        [dense_text(one.text) for one in (*every, *outside)], asked.vectors, open_embedding(BUNDLED), console
    )
    table = table_of(every, vectors)
    types = sorted({one.type for one in every})
    trained = [at for at, one in enumerate(every) if not one.held_out]
    scores = np.zeros((len(every), len(types)))
    for fold_ in range(FOLDS):
        rest = [at for at in trained if every[at].fold != fold_]
        inside = [at for at in trained if every[at].fold == fold_]
        scores[inside] = scores_of(train_types(table[rest], [every[at] for at in rest]), table[inside], types)
    right = np.array([types.index(every[at].type) for at in trained])
    temperature = fitted_temperature(scores[trained], right)
    own = [at for at in trained if not every[at].file]
    report("written for types, over folds", [every[at] for at in own], likely(scores[own], temperature), types, console)
    model = train_types(table[trained], [every[at] for at in trained])
    held = [at for at, one in enumerate(every) if one.held_out]
    held_scores = scores_of(model, table[held], types)
    report("documents held out", [every[at] for at in held], likely(held_scores, temperature), types, console)
    words_scores = scores_of(model, without_vectors(table[held]), types)
    hits = sum(types[at] == every[place].type for at, place in zip(words_scores.argmax(axis=1), held, strict=True))
    console.print(f"documents held out, by words alone: {hits} of {len(held)} ({hits / len(held):.1%})")
    if outside:
        chances = likely(scores_of(model, table_of(outside, vectors), types), temperature)
        report("outside", outside, chances, types, console)
    console.print(f"temperature {temperature:.2f}, {len(trained)} questions trained on")
    if asked.write:
        order = [list(model.classes_).index(name) for name in types]
        np.savez_compressed(
            TARGET,
            types=np.array(types),
            type_weights=np.vstack([model.coef_.T, model.intercept_])[:, order].astype(np.float16),
            temperature=np.array(temperature),
        )


if __name__ == "__main__":
    main()
