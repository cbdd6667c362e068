"""Score candidates with a hundred small decision trees over the features of index/features.py.

`ranker.json` holds the trees (names of features, borders, branches, values of leaves) and says on which sets, when and by which
command they were trained: benchmarks/training/ranker.py, with LightGBM. They are evaluated here with numpy, so that users need not
install LightGBM.
"""

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.features import NAMES, Matrix

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ranker:
    """The trees, each a row of every array, padded with zeros to the largest tree.

    At a node a candidate whose `feature` is at most `border` goes to the node `left`, else to `right`; a negative number -n is
    the n-th leaf. The score is the sum of one leaf a tree.
    """

    feature: Ints  # [tree, node] -> index into NAMES
    border: Floats  # [tree, node]
    left: Ints  # [tree, node]
    right: Ints  # [tree, node]
    value: Floats  # [tree, leaf]
    depth: int  # most steps from root to leaf, at most the number of nodes

    @classmethod
    def load(cls) -> "Ranker":
        """Read the trees that ship with the package; raises ValueError when they name a feature that is not in NAMES."""
        return cls.of(json.loads(files("index").joinpath("ranker.json").read_text("utf-8"))["trees"])

    @classmethod
    def of(cls, trees: list[dict[str, Any]]) -> "Ranker":
        """Take trees as benchmarks/training/ranker.py writes them; the padding of smaller trees is never reached."""
        unknown = {name for tree in trees for name in tree["feature"]} - set(NAMES)
        if unknown:
            raise ValueError(f"ranker.json does not fit index/features.py: {sorted(unknown)}")
        nodes = max(len(tree["feature"]) for tree in trees)
        leaves = max(len(tree["value"]) for tree in trees)

        def padded(key: str, width: int) -> list[list[float]]:
            return [list(tree[key]) + [0] * (width - len(tree[key])) for tree in trees]

        named = [
            [NAMES.index(name) for name in tree["feature"]] + [0] * (nodes - len(tree["feature"])) for tree in trees
        ]
        return cls(
            np.array(named, np.int64),
            np.array(padded("border", nodes), np.float64),
            np.array(padded("left", nodes), np.int64),
            np.array(padded("right", nodes), np.int64),
            np.array(padded("value", leaves), np.float64),
            nodes,
        )

    def scores(self, features: Matrix) -> Floats:
        """Return one score a row of `features`; the difference of two is the log odds that the one answers better than the other."""
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
