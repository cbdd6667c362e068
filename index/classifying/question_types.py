"""Tell what a question asks for, with a probability.

Multinomial logistic regression over the features of question_features.py. The weights in question_types.npz were trained by `python -m benchmarks.training.question_types`; here they are only multiplied.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from index.classifying.question_features import WIDTH, question_features

WEIGHTS = "question_types.npz"
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class QuestionTypes:
    """The trained weights."""

    types: tuple[str, ...]
    type_weights: Floats  # [feature and a last row of constants, type]
    temperature: float  # the scores of types are divided by it, so that probabilities come true as often as they say

    @classmethod
    @cache
    def load(cls) -> "QuestionTypes":
        """Read the weights that ship with the package; raises ValueError when they do not fit the features."""
        with np.load(str(files("index.classifying").joinpath(WEIGHTS))) as kept:
            types = cls(
                tuple(kept["types"].tolist()),
                kept["type_weights"].astype(np.float32),
                float(kept["temperature"]),
            )
        if len(types.type_weights) != WIDTH + 1:
            raise ValueError(f"{WEIGHTS} does not fit question_features.py: train again")
        return types

    def predict(
        self, text: str, vector: Sequence[float], *, names_document: bool, names_provision: bool
    ) -> dict[str, float]:
        """Return the probability of each type, the likeliest first; they add up to 1. The arguments are those of `question_features`."""
        features = question_features(text, vector, names_document=names_document, names_provision=names_provision)
        scores = (features @ self.type_weights[:-1] + self.type_weights[-1]) / self.temperature
        likely = np.exp(scores - scores.max())
        likely /= likely.sum()
        return {self.types[at]: float(likely[at]) for at in np.argsort(-likely, kind="stable")}
