"""Take the weights of the shipped model, whole numbers of 8 bits, as the beginning of further training. Needs the package onnx."""

from pathlib import Path
from typing import Any

import numpy as np
import torch

from benchmarks.training.network import ReaderNetwork


def load_shipped(network: ReaderNetwork, file: Path) -> None:
    """Put the weights of `reader.onnx` into a network; raises KeyError when the file is of another shape."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(file)).graph
    values = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    state = network.state_dict()
    names = {_suffix(name): name for name in state}
    filled: set[str] = set()

    def fill(name: str, value: Any) -> None:
        state[name] = torch.from_numpy(np.array(value, np.float32)).reshape(state[name].shape)
        filled.add(name)

    for name, value in values.items():
        if (own := names.get(_suffix(name))) and state[own].shape == value.shape:
            fill(own, value)
    # A matrix has lost its name to the exporter; the bias that is added to its product has not.
    users: dict[str, list[Any]] = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    for node in graph.node:
        if node.op_type != "MatMulInteger":
            continue
        matrix = _matrix(values, node.input[1].removesuffix("_quantized"))
        if bias := _bias_behind(node, users, values):
            fill(names[_suffix(bias).removesuffix("bias") + "weight"], matrix.T)
        elif matrix.shape == tuple(reversed(state["match.weight"].shape)):
            fill("match.weight", matrix.T)
        else:
            fill("passage.weight", matrix.T)
    missing = sorted(set(state) - filled)
    if missing not in ([], ["encoder.embeddings.word_embeddings.weight"]):
        raise KeyError(f"{file} lacks {missing}")
    network.load_state_dict(state)


def _suffix(name: str) -> str:
    """Return a name of a tensor without what stands for the module around the encoder's or the heads' own."""
    for mark in ("embeddings.", "encoder.layer.", "token.", "passage.", "match."):
        if mark in name:
            return name[name.index(mark) :]
    return name


def _matrix(values: dict[str, Any], name: str) -> Any:
    numbers = values[f"{name}_quantized"].astype(np.float32)
    return (numbers - values[f"{name}_zero_point"].astype(np.float32)) * values[f"{name}_scale"]


def _bias_behind(node: Any, users: dict[str, list[Any]], values: dict[str, Any]) -> str:
    """Return the name of the bias that is added to the product of a node; "" when none is."""
    for _ in range(3):  # the product is cast and scaled before
        node = users[node.output[0]][0]
        if node.op_type == "Add":
            return next((name for name in node.input if name.endswith("bias") and name in values), "")
    return ""
