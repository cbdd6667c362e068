"""Order candidates by what is known of question and passage together: a hundred small trees over named features.

`ranker.json` holds the trees in words (feature, border, branches, leaves) and says what they were trained on;
benchmarks/training.py writes it. Learned trees are read and walked here in two dozen lines, so that nothing that trains them must
be installed to use them.
"""

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.features import NAMES, Matrix

Whole = NDArray[np.int64]
Real = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ranker:
    """Trees side by side, a row each: at a node, `feature` at most `border` goes `left`, else `right`; negative is a leaf."""

    feature: Whole
    border: Real
    left: Whole
    right: Whole
    value: Real  # of the leaves
    depth: int

    @classmethod
    def load(cls) -> "Ranker":
        """Read the trees that ship with the package; raises ValueError when they ask for features that are not there."""
        return cls.of(json.loads(files("index").joinpath("ranker.json").read_text("utf-8"))["trees"])

    @classmethod
    def of(cls, trees: list[dict[str, Any]]) -> "Ranker":
        """Lay trees side by side; missing nodes of smaller trees are never reached."""
        unknown = {name for tree in trees for name in tree["feature"]} - set(NAMES)
        if unknown:
            raise ValueError(f"ranker.json does not fit index/features.py: {sorted(unknown)}")
        nodes = max(len(tree["feature"]) for tree in trees)
        leaves = max(len(tree["value"]) for tree in trees)

        def laid(key: str, width: int) -> list[list[float]]:
            return [list(tree[key]) + [0] * (width - len(tree[key])) for tree in trees]

        named = [
            [NAMES.index(name) for name in tree["feature"]] + [0] * (nodes - len(tree["feature"])) for tree in trees
        ]
        return cls(
            np.array(named, np.int64),
            np.array(laid("border", nodes), np.float64),
            np.array(laid("left", nodes), np.int64),
            np.array(laid("right", nodes), np.int64),
            np.array(laid("value", leaves), np.float64),
            nodes,
        )

    def scores(self, features: Matrix) -> Real:
        """Return one score a candidate; only differences mean something."""
        table = features.astype(np.float64)
        trees = np.arange(len(self.feature))
        rows = np.arange(len(table))[:, None]
        at = np.zeros((len(table), len(trees)), np.int64)
        for _ in range(self.depth):
            inner = at >= 0
            if not inner.any():
                break
            node = np.maximum(at, 0)
            goes_left = table[rows, self.feature[trees, node]] <= self.border[trees, node]
            at = np.where(inner, np.where(goes_left, self.left[trees, node], self.right[trees, node]), at)
        return np.array(self.value[trees, -at - 1].sum(axis=1), np.float64)
