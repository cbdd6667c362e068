"""Write the trained reader as the files that ship: `reader.onnx` in whole numbers of 8 bits, and `pieces.npz`.

Needs the packages onnx and onnxscript, which nothing else does.
"""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

from benchmarks.training.network import WIDTH, ReaderNetwork
from benchmarks.training.weights import Weights
from corpus.vietnamese.text import fold
from index.reader.matching import PASSAGE_FEATURES, PIECE_FEATURES
from index.reader.pieces import UNKNOWN, WORD_BEGIN

INPUTS = ("words", "segments", "mask", "text", "piece_features", "passage_features")
BY_PIECE = (*INPUTS[:-1], "tokens")  # have a dimension of pieces behind that of windows
OPERATORS = 17  # version of the set of ONNX
COMMON_PIECES = 14_000  # of Latin letters, kept for what no text of ours holds


def write_model(network: ReaderNetwork, file: Path) -> None:
    """Write a network as ONNX, its matrices in 8 bits with a scale a column."""
    network.eval()
    count, length = 2, 8
    shape = count, length
    numbers = torch.ones(shape, dtype=torch.long)
    example = (
        torch.zeros(*shape, WIDTH),
        numbers,
        numbers,
        numbers,
        torch.zeros(*shape, PIECE_FEATURES),
        torch.zeros(count, PASSAGE_FEATURES),
    )
    axes = {name: {0: "windows", 1: "pieces"} for name in BY_PIECE}
    axes |= {"answers": {0: "windows"}, "passage_features": {0: "windows"}}
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "reader.onnx"
        torch.onnx.export(
            network,
            example,
            str(exact),
            input_names=list(INPUTS),
            output_names=["answers", "tokens"],
            dynamic_axes=axes,
            opset_version=OPERATORS,
            dynamo=False,
        )
        quantize_dynamic(
            str(exact), str(file), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"]
        )


def write_pieces(weights: Weights, tokenizer: Tokenizer, texts: Iterable[str], file: Path) -> None:
    """Write the pieces that texts use as they are, in small letters, in capitals and without marks, and the most common others."""
    kept = set(range(UNKNOWN + 1))
    for text in texts:
        for form in (text, text.lower(), text.upper(), fold(text)):
            kept.update(tokenizer.encode(form, add_special_tokens=False).ids)
    latin = [at for at, piece in enumerate(weights.pieces) if at > UNKNOWN and _is_latin(piece)]
    kept.update(sorted(latin, key=lambda at: -weights.scores[at])[:COMMON_PIECES])
    kept.update(at for at in latin if len(weights.pieces[at].removeprefix(WORD_BEGIN)) <= 1)
    order = sorted(kept)
    vectors = weights.encoder.embeddings.word_embeddings.weight.detach().numpy()[order]
    scales = np.maximum(np.abs(vectors).max(axis=1) / 127, 1e-8).astype(np.float32)
    np.savez_compressed(
        file,
        pieces=np.array([weights.pieces[at] for at in order]),
        scores=weights.scores[order],
        rows=np.round(vectors / scales[:, None]).astype(np.int8),
        scales=scales,
    )


def _is_latin(piece: str) -> bool:
    return fold(piece.replace(WORD_BEGIN, "")).isascii()
