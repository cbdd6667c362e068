"""Vectors that come with the package: those of the shipped digests, so that a first start embeds next to nothing.

`make vectors` writes them; a test says when a digest changed since. They are those of one version of the bundled model: with
another they are left alone and every text is embedded here.
"""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).with_name("digests.npz")


@cache
def ready_made(model: str) -> dict[bytes, list[float]]:
    """Return the key of a text -> its unit vector; empty for another model or another version of it."""
    if not FILE.exists():
        return {}
    with np.load(FILE, allow_pickle=False) as kept:
        if str(kept["model"]) != _versioned(model):
            return {}
        vectors = kept["vectors"].astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return {bytes(key): vector.tolist() for key, vector in zip(kept["keys"], vectors, strict=True)}


def key(text: str) -> bytes:
    """Return what a text is known by."""
    return hashlib.sha256(text.encode()).digest()


def save(model: str, texts: Iterable[str], vectors: Iterable[Iterable[float]]) -> None:
    """Write the vectors of some texts in place of those kept; half the precision moves a cosine by less than 0.001."""
    keys: NDArray[np.uint8] = np.array([list(key(text)) for text in texts], np.uint8)
    np.savez_compressed(FILE, model=_versioned(model), keys=keys, vectors=np.array(list(vectors), np.float16))


def _versioned(model: str) -> str:
    return f"{model} {version(model)}"
