"""Tell what a question asks for, with a probability; and of a question about a document itself, which facets.

Multinomial logistic regression over the features of question_features.py, and one logistic regression a facet. The weights in
question_types.npz were trained by `python -m benchmarks.training.question_types`; here they are only multiplied.
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
class Prediction:
    """What a question asks for."""

    types: dict[str, float]  # name of each type -> probability, the likeliest first; they add up to 1
    facets: dict[str, float]  # name of each facet -> probability that it is asked, given that some facet is

    @property
    def type(self) -> str:
        """The likeliest type."""
        return next(iter(self.types))

    @property
    def probability(self) -> float:
        """The probability of the likeliest type."""
        return self.types[self.type]


@dataclass(frozen=True, slots=True)
class QuestionTypes:
    """The trained weights."""

    types: tuple[str, ...]
    facets: tuple[str, ...]
    type_weights: Floats  # [feature and a last row of constants, type]
    facet_weights: Floats  # [feature and a last row of constants, facet]
    temperature: float  # the scores of types are divided by it, so that probabilities come true as often as they say

    @classmethod
    @cache
    def load(cls) -> "QuestionTypes":
        """Read the weights that ship with the package; raises ValueError when they do not fit the features."""
        with np.load(str(files("index.classifying").joinpath(WEIGHTS))) as kept:
            types = cls(
                tuple(kept["types"].tolist()),
                tuple(kept["facets"].tolist()),
                kept["type_weights"].astype(np.float32),
                kept["facet_weights"].astype(np.float32),
                float(kept["temperature"]),
            )
        if len(types.type_weights) != WIDTH + 1:
            raise ValueError(f"{WEIGHTS} does not fit question_features.py: train again")
        return types

    def predict(self, text: str, vector: Sequence[float], *, names_document: bool, names_provision: bool) -> Prediction:
        """Return what a question asks for; the arguments are those of `question_features`."""
        features = question_features(text, vector, names_document=names_document, names_provision=names_provision)
        scores = (features @ self.type_weights[:-1] + self.type_weights[-1]) / self.temperature
        likely = np.exp(scores - scores.max())
        likely /= likely.sum()
        facets = 1 / (1 + np.exp(-(features @ self.facet_weights[:-1] + self.facet_weights[-1])))
        order = np.argsort(-likely, kind="stable")
        return Prediction(
            {self.types[at]: float(likely[at]) for at in order},
            dict(zip(self.facets, map(float, facets), strict=True)),
        )
