"""Passages that look like answers and are none: for each question the likest by words and meaning, without the right ones."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from rich.progress import track
from scipy import sparse
from tokenizers import Tokenizer

from benchmarks.training.questions import DIGESTS, Found, TrainingQuestion
from benchmarks.training.weights import Weights, halves
from index.passage import Passage
from index.reader.pieces import BOS, EOS, PAD
from index.reader.windows import in_batches
from index.terms import terms

# Of BM25, the usual values; the weight of a cosine against it was chosen by hand.
K1, B = 1.2, 0.75
COSINE_WEIGHT, USUAL_COSINE = 4.0, 0.75
OF_DOCUMENT, OF_OTHERS = 14, 24  # candidates kept
OF_DIGESTS = 4  # … for a question on an official text, so that the shipped digests are known not to answer other law
MAX_PIECES = 256
BATCH_PIECES = 8_000
MIN_SPAN = 3  # letters; a passage that holds a longer span of the answer may answer too
_NAMES_DOCUMENT = re.compile(r"\d+/|\bsố \d|\b(?:nđ|nq|qđ|tt|nd|qd)\b")


@dataclass(frozen=True, slots=True)
class Place:
    """A passage of a file."""

    file: str
    at: int


@dataclass(frozen=True, slots=True)
class Mined:
    """A question with the passages that answer and those that do not."""

    question: TrainingQuestion
    answers: tuple[Found, ...]
    of_document: tuple[Place, ...]  # no answers, the likest first
    of_others: tuple[Place, ...]


def embed(texts: Sequence[str], weights: Weights, tokenizer: Tokenizer) -> NDArray[np.float32]:
    """Return a unit vector a text by the whole encoder."""
    ids = [[BOS, *encoding.ids[: MAX_PIECES - 2], EOS] for encoding in tokenizer.encode_batch(list(texts))]
    order = sorted(range(len(ids)), key=lambda at: len(ids[at]))
    found = np.zeros((len(ids), weights.encoder.config.hidden_size), np.float32)
    for batch in track(in_batches(order, lambda at: len(ids[at]), BATCH_PIECES), "embedding"):
        width = max(len(ids[at]) for at in batch)
        rows = torch.full((len(batch), width), PAD)
        for row, at in enumerate(batch):
            rows[row, : len(ids[at])] = torch.tensor(ids[at])
        mask = (rows != PAD).long()
        with torch.no_grad(), halves():
            hidden = weights.encoder(rows, attention_mask=mask).last_hidden_state.float()
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        found[batch] = torch.nn.functional.normalize(mean).numpy()
    return found


def mine(
    questions: Sequence[TrainingQuestion],
    answers: dict[str, tuple[Found, ...]],
    passages: dict[str, list[Passage]],
    weights: Weights,
    tokenizer: Tokenizer,
    *,
    by_words: bool = False,
) -> list[Mined]:
    """Return each question that is not answerable, or whose answer was found, with its negatives.

    `by_words`: texts are likest by words alone, where embedding them all would take too long.
    """
    places = [Place(file, at) for file, cut in passages.items() for at in range(len(cut))]
    flat = [passages[place.file][place.at] for place in places]
    if by_words:
        searched, asked = np.zeros((len(flat), 1), np.float32), np.zeros((len(questions), 1), np.float32)
    else:
        searched = embed([f"passage: {passage.searchable}" for passage in flat], weights, tokenizer)
        asked = embed([f"query: {question.question}" for question in questions], weights, tokenizer)
    words = _Words([passage.searchable for passage in flat])
    letters = [_letters(passage.text) for passage in flat]
    files = np.array([place.file for place in places])
    digests = np.flatnonzero(np.char.startswith(files, DIGESTS))
    found: list[Mined] = []
    for question, vector in track(list(zip(questions, asked, strict=True)), "negatives"):
        right = answers.get(question.id, ())
        if question.answerable and not right:
            continue
        scores = words.scores(question.question) + COSINE_WEIGHT * (searched @ vector - USUAL_COSINE)
        gold = {answer.passage for answer in right}
        span = _span(question, right, passages[question.file])
        own = np.flatnonzero(files == question.file)
        own = own[np.argsort(-scores[own])][:OF_DOCUMENT]
        likest = np.argsort(-scores)[:OF_OTHERS].tolist()
        others = [at for at in likest if files[at] != question.file and flat[at].number != question.document]
        if not right and not _NAMES_DOCUMENT.search(question.question.lower()):
            others = []  # another document may well answer what this one does not
        if not question.file.startswith(DIGESTS):
            likest = digests[np.argsort(-scores[digests])][:OF_DIGESTS].tolist()
            others = [*(at for at in likest if flat[at].number != question.document), *others]
        found.append(
            Mined(
                question,
                right,
                tuple(places[at] for at in own if places[at].at not in gold and not (span and span in letters[at])),
                tuple(places[at] for at in others if not (span and span in letters[at])),
            )
        )
    return found


def _span(question: TrainingQuestion, answers: Sequence[Found], passages: Sequence[Passage]) -> str:
    """Return the letters of the shortest words that answer; "" when they are few or not known."""
    if question.span is None:
        return ""
    sentence, first, last = question.span
    for answer in answers:
        if answer.sentence == sentence:
            text = passages[answer.passage].text[answer.start : answer.end]
            letters = _letters(" ".join(text.replace("*", "").split())[first:last])
            return letters if len(letters) >= MIN_SPAN else ""
    return ""


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


class _Words:
    """BM25 over folded words and pairs of words."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._known: dict[str, int] = {}
        counts = [Counter(terms(text)) for text in texts]
        lengths = np.array([sum(count.values()) for count in counts], np.float32)
        rows = np.array([row for row, count in enumerate(counts) for _ in count])
        columns = np.array([self._known.setdefault(term, len(self._known)) for count in counts for term in count])
        times = np.array([number for count in counts for number in count.values()], np.float32)
        holding = np.bincount(columns)
        rarity = np.log(1 + (len(texts) - holding + 0.5) / (holding + 0.5))
        damped = times * (K1 + 1) / (times + K1 * (1 - B + B * lengths[rows] / lengths.mean()))
        self._table: Any = sparse.csr_matrix((damped * rarity[columns], (columns, rows)))

    def scores(self, question: str) -> NDArray[np.float32]:
        """Return a score a text, 1 for the best."""
        known = [self._known[term] for term in set(terms(question)) if term in self._known]
        found = np.asarray(self._table[known].sum(0), np.float32).ravel()
        return found / max(float(found.max(initial=0.0)), 1e-6)
