"""Vectors that ship with the package, digests.npz: those of the shipped digests, so that a first start embeds next to nothing.

`make vectors` writes them, and a test fails when a digest changed since. They belong to one version of the bundled model; with
another version, or another model, they are not used.
"""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

VECTORS_FILE = Path(__file__).with_name("digests.npz")


@cache
def load(model: str) -> dict[bytes, list[float]]:
    """Return text key -> unit vector; empty when the file holds those of another model or version."""
    if not VECTORS_FILE.exists():
        return {}
    with np.load(VECTORS_FILE, allow_pickle=False) as kept:
        if str(kept["model"]) != _versioned(model):
            return {}
        vectors = kept["vectors"].astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return {bytes(key): vector.tolist() for key, vector in zip(kept["keys"], vectors, strict=True)}


def text_key(text: str) -> bytes:
    """Return the key of a text: its SHA-256."""
    return hashlib.sha256(text.encode()).digest()


def save(model: str, texts: Iterable[str], vectors: Iterable[Iterable[float]]) -> None:
    """Replace the file by the vectors of these texts, in half precision: that moves a cosine by less than 0.001."""
    keys: NDArray[np.uint8] = np.array([list(text_key(text)) for text in texts], np.uint8)
    np.savez_compressed(VECTORS_FILE, model=_versioned(model), keys=keys, vectors=np.array(list(vectors), np.float16))


def _versioned(model: str) -> str:
    return f"{model} {version(model)}"
