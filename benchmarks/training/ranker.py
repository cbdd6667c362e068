"""Train the ranker (index/ranker.json) on sets of questions, cross-validated by law.

    python -m benchmarks.training.ranker FOLDER... [--data-dir DIR] [--write]

Each question, with and without diacritics, gives the candidates that search finds and their features. LightGBM grows small trees that
rank the relevant ones first (LambdaMART). Each law is in one fold, whatever name the sets give it; the printed measures are of the
folds left out. Each set has the same weight, however many questions it has. `--write` trains on everything and writes the trees.
Needs `--group bench` (docs/benchmarks.md).
"""

import argparse
import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import lightgbm as lgb
import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.folder import Folder, Question, without_diacritics
from benchmarks.measures import Ranked, measure
from benchmarks.running import ordered_rows, retriever_over
from index.features import NAMES
from index.ranking import Ranker
from index.retrieval import Retriever

FOLDS = 7
UNMARKED_WEIGHT = 0.5
TREES = 100
# Chosen on the folds left out, 2026-11: fewer leaves lose nothing on hard sets but a point on easy ones, more leaves overfit.
PARAMETERS: dict[str, Any] = {
    "objective": "lambdarank",
    "num_leaves": 8,
    "learning_rate": 0.05,
    "min_data_in_leaf": 300,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 20,
    "lambdarank_truncation_level": 20,
    "seed": 3,
    "num_threads": 2,
    "deterministic": True,
    "verbose": -1,
}
TARGET = Path(__file__).resolve().parents[2] / "index" / "ranker.json"


@dataclass(frozen=True)
class Example:
    """The candidates of one question."""

    set_name: str
    question: Question
    fold: int
    marked: bool
    features: NDArray[np.float32]
    rows: tuple[str, ...]  # the row of each candidate
    weight: float

    @property
    def answers(self) -> NDArray[np.bool_]:
        """Return which candidates lie in a relevant row."""
        return np.array([row in self.question.relevant for row in self.rows])


def examples(folder: Folder, retriever: Retriever, console: Console) -> list[Example]:
    """Search for each question, with and without diacritics."""
    found: list[Example] = []
    for question in track(folder.questions, description=folder.path.name, console=console, transient=True):
        fold = zlib.crc32(re.sub(r"\d{4}|-", "", folder.law_of_question(question)).encode()) % FOLDS
        for marked, text in ((True, question.text), (False, without_diacritics(question.text))):
            stored, _, table = retriever.candidates(retriever.query(text))
            rows = tuple(folder.row_of[hit.passage.provision_ids[0]] for hit in stored)
            weight = (1.0 if marked else UNMARKED_WEIGHT) / len(folder.questions)
            found.append(Example(folder.path.name, question, fold, marked, table, rows, weight))
    return found


def train(chosen: Sequence[Example]) -> lgb.Booster:
    """Return trees that rank relevant candidates first."""
    kept = [one for one in chosen if one.answers.any()]
    table = np.concatenate([one.features for one in kept])
    answers = np.concatenate([one.answers for one in kept]).astype(int)
    weights = np.concatenate([np.full(len(one.rows), one.weight) for one in kept])
    data = lgb.Dataset(table, answers, group=[len(one.rows) for one in kept], weight=weights / weights.mean())
    return lgb.train(PARAMETERS, data, TREES)


def trees_of(booster: lgb.Booster) -> list[dict[str, Any]]:
    """Return LightGBM's trees in the format of index/ranking.py."""
    return [_tree(info["tree_structure"]) for info in booster.dump_model()["tree_info"]]


def _tree(root: dict[str, Any]) -> dict[str, Any]:
    tree: dict[str, Any] = {"feature": [], "border": [], "left": [], "right": [], "value": []}

    def grow(node: dict[str, Any]) -> int:
        if "leaf_value" in node:
            tree["value"].append(round(float(node["leaf_value"]), 5))
            return -len(tree["value"])
        at = len(tree["feature"])
        tree["feature"].append(NAMES[node["split_feature"]])
        # Rounded up, so that a value on the border stays on its side.
        tree["border"].append(float(f"{node['threshold']:.6g}"))
        tree["left"].append(0)
        tree["right"].append(0)
        tree["left"][at] = grow(node["left_child"])
        tree["right"][at] = grow(node["right_child"])
        return at

    grow(root)
    return tree


def main() -> None:
    """Cross-validate, print the measures, and write the trees on request."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--data-dir", type=Path, default=Path("var/benchmarks"))
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    console = Console()
    every: list[Example] = []
    for path in asked.folders:
        folder = Folder.load(path)
        every += examples(folder, retriever_over(folder, asked.data_dir, console), console)
    plain: dict[tuple[str, bool], list[Ranked]] = {}
    ranked: dict[tuple[str, bool], list[Ranked]] = {}
    for fold in range(FOLDS):
        ranker = Ranker.of(trees_of(train([one for one in every if one.fold != fold])))
        for one in (one for one in every if one.fold == fold):
            key = one.set_name, one.marked
            ranked.setdefault(key, []).append(
                (ordered_rows(one.rows, ranker.scores(one.features)), one.question.relevant)
            )
            fused = one.features[:, NAMES.index("fused")].astype(np.float64)
            plain.setdefault(key, []).append((ordered_rows(one.rows, fused), one.question.relevant))
    table = Table("set", "marks", "order", *measure(next(iter(ranked.values()))))
    for (name, marked), lists in ranked.items():
        for order, chosen in (("fused", plain[name, marked]), ("ranker", lists)):
            figures = [f"{mean:.3f}" for mean, _, _ in measure(chosen).values()]
            table.add_row(name, "yes" if marked else "no", order, *figures)
    console.print(table)
    booster = train(every)
    gains = booster.feature_importance("gain")
    for name, share in sorted(zip(NAMES, gains / gains.sum(), strict=True), key=lambda pair: -pair[1]):
        console.print(f"{name:18} {share:.3f}", highlight=False)
    if asked.write:
        write(trees_of(booster), [path.name for path in asked.folders])


def write(trees: list[dict[str, Any]], sets: list[str]) -> None:
    """Write the trees as readable JSON, one tree a line."""
    about = {
        "trained_on": sets,
        "trained_by": "python -m benchmarks.training.ranker",
        "day": datetime.now(UTC).date().isoformat(),
    }
    lines = ",\n    ".join(json.dumps(tree) for tree in trees)
    head = json.dumps(about, indent=2).rstrip("}\n")
    TARGET.write_text(f'{head},\n  "trees": [\n    {lines}\n  ]\n}}\n', "utf-8")


if __name__ == "__main__":
    main()
