"""What the network sees in a step: windows of a question with the passage that answers and some that do not, with labels."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from benchmarks.training.mining import Mined, Place
from corpus.vietnamese.text import fold
from index.passage import Passage
from index.reader.pieces import WordPieces
from index.reader.windows import MAX_CONTEXT, MAX_WINDOW, Batch, Window, batch_of, question_ids, windows_of

NEGATIVES = 3  # of an answerable question and of one that is not
NEAR, FAR = 8, 10  # candidates to draw them from: of the document, of others
LEAD = 20  # pieces that stay before the answer when a long text is cut
Labels = NDArray[np.float32]

# Share of questions that stand behind another one about the same document, as a follow-up is read. Chosen by hand.
FOLLOWING = 0.08
# Shares of questions that are framed, lose their marks, get slips, lose capitals, lose the question mark. Chosen by hand.
FRAMED = 0.20
UNMARKED, SLIPPED, SMALL, UNASKED = 0.12, 0.18, 0.24, 0.28  # borders of one draw
FRAMES = (
    ("Công ty chúng tôi muốn biết ", ""),
    ("Đề nghị quý cơ quan cung cấp thông tin: ", ""),
    ("Báo cáo của đơn vị tôi cần nêu rõ nội dung sau: ", "; tra giúp nội dung này."),
    ("Tôi là chuyên viên phòng Nội vụ huyện, đang tổng hợp số liệu báo cáo cấp trên. Xin hỏi ", ""),
    (
        "Kính gửi quý cơ quan. Hiện nay đơn vị chúng tôi đang rà soát các nhiệm vụ được giao. Kính đề nghị quý cơ quan "
        "cho biết: ",
        " Xin trân trọng cảm ơn.",
    ),
    ("Cho em hỏi với ạ, ", ""),
    ("anh chị ơi cho hỏi ", ""),
    ("Xin hỏi: ", ""),
    ("Alo, ", ""),
    ("Mình đang làm slide thuyết trình, cần check lại: ", ""),
    ("", ". Mong được giải đáp sớm."),
    ("Chào bạn, bạn giúp mình tìm xem ", ""),
    ("Theo quy định thì ", ""),
    ("Sếp hỏi em mà em chưa tìm ra: ", ""),
    ("Tôi cần trích dẫn chính xác: ", ""),
    ("Nhà tôi đang vướng chuyện giấy tờ, hôm qua lên phường họ bảo về tìm hiểu thêm. Vậy ", ""),
    ("", ", ghi rõ điều khoản giúp."),
    ("Bạn tôi nói một đằng, cán bộ nói một nẻo. ", ""),
    ("Để trả lời phóng viên, chúng tôi cần xác minh: ", ""),
    ("Văn phòng UBND xã cần biết ", ""),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A window with its labels."""

    window: Window
    in_sentence: Labels  # [piece of the window]: 1 inside a sentence that answers
    in_words: Labels  # … inside the shortest words that answer

    @property
    def answers(self) -> bool:
        """Whether the window holds an answer."""
        return bool(self.in_sentence.any())


class Examples:
    """Makes examples of mined questions."""

    def __init__(
        self, pieces: WordPieces, passages: dict[str, list[Passage]], asked_before: Mapping[str, Sequence[str]]
    ) -> None:
        """`asked_before`: questions about each file, for follow-ups."""
        self._pieces = pieces
        self._passages = passages
        self._asked_before = asked_before

    def group(self, mined: Mined, rng: random.Random) -> list[Example]:
        """Return the examples of one question, the one that answers first; none when its window holds no answer."""
        text = varied(mined.question.question, rng)
        if rng.random() < FOLLOWING and (before := self._asked_before.get(mined.question.file)):
            text = f"{rng.choice(before)} {text}"
        question = question_ids(self._pieces, text)
        near, far = list(mined.of_document[:NEAR]), list(mined.of_others[:FAR])
        rng.shuffle(near)
        rng.shuffle(far)
        negatives = near[: max(NEGATIVES - 1, NEGATIVES - len(far))]
        negatives += far[: NEGATIVES - len(negatives)]
        if not mined.answers:
            return [self.example(question, place, mined, rng) for place in negatives]
        right = rng.choice(sorted({answer.passage for answer in mined.answers}))
        first = self.example(question, Place(mined.question.file, right), mined, rng)
        return [first, *(self.example(question, place, mined, rng) for place in negatives)] if first.answers else []

    def example(self, question: list[int], place: Place, mined: Mined, rng: random.Random) -> Example:
        """Return one window of a passage; of a long text one that holds the answer, where there is one."""
        passage = self._passages[place.file][place.at]
        encoding = self._pieces.encode(passage.text)
        offsets = np.array(encoding.offsets, np.int64).reshape(-1, 2)
        in_sentence, in_words = (np.zeros(len(offsets), np.float32) for _ in range(2))
        if place.file == mined.question.file:
            for answer in mined.answers:
                if answer.passage == place.at:
                    _mark(in_sentence, offsets, answer.start, answer.end)
                    _mark(in_words, offsets, *_words(mined, passage.text, answer.sentence, answer.start, answer.end))
        first = _cut(in_sentence, in_words, rng)
        ids = encoding.ids[first : first + MAX_WINDOW]
        context = self._pieces.encode(passage.context).ids[:MAX_CONTEXT]
        window = next(windows_of(self._pieces, question, context, ids))
        return Example(window, in_sentence[first : first + MAX_WINDOW], in_words[first : first + MAX_WINDOW])


def labelled(examples: Sequence[Example]) -> tuple[Batch, torch.Tensor, torch.Tensor]:
    """Return examples side by side with their labels [window, piece]."""
    batch = batch_of([example.window for example in examples])
    labels = np.zeros((2, *batch.ids.shape), np.float32)
    for row, example in enumerate(examples):
        where = slice(example.window.text_start, example.window.text_start + example.window.length)
        labels[0, row, where], labels[1, row, where] = example.in_sentence, example.in_words
    return batch, torch.from_numpy(labels[0]), torch.from_numpy(labels[1])


def varied(question: str, rng: random.Random) -> str:
    """Return a question as others would type it."""
    if rng.random() < FRAMED:
        before, after = rng.choice(FRAMES)
        if before and question[1:2].islower():
            question = question[:1].lower() + question[1:]
        question = f"{before}{question.rstrip('?. ') if after else question}{after}"
    draw = rng.random()
    if draw < UNMARKED:
        return fold(question)
    if draw < SLIPPED:
        return _with_slips(question, rng)
    if draw < SMALL:
        return question.lower()
    return question.rstrip("?") if draw < UNASKED else question


def _with_slips(question: str, rng: random.Random) -> str:
    """Swap or drop a letter, or drop the marks, of about every tenth word."""
    words = question.split(" ")
    for _ in range(max(1, len(words) // 10)):
        at = rng.randrange(len(words))
        word = words[at]
        if len(word) < 3:
            continue
        letter, draw = rng.randrange(len(word) - 1), rng.random()
        if draw < 0.4:
            word = word[:letter] + word[letter + 1] + word[letter] + word[letter + 2 :]
        elif draw < 0.7:
            word = word[:letter] + word[letter + 1 :]
        else:
            word = fold(word)
        words[at] = word
    return " ".join(words)


def _mark(labels: Labels, offsets: NDArray[np.int64], start: int, end: int) -> None:
    labels[(offsets[:, 0] < end) & (offsets[:, 1] > start)] = 1


def _words(mined: Mined, text: str, sentence: int, start: int, end: int) -> tuple[int, int]:
    """Return the characters of the shortest words that answer inside a sentence; none of it when they stand elsewhere."""
    span = mined.question.span
    if span is None or span[0] != sentence:
        return start, start
    # The span counts in the sentence with white space folded and without stars.
    places = [at for at in range(start, end) if text[at] != "*" and not (text[at].isspace() and text[at - 1].isspace())]
    inside = places[span[1] : span[2]]
    return (inside[0], inside[-1] + 1) if inside else (start, start)


def _cut(in_sentence: Labels, in_words: Labels, rng: random.Random) -> int:
    """Return the first piece of a window of a text."""
    last = len(in_sentence) - MAX_WINDOW
    if last <= 0:
        return 0
    if not in_sentence.any():
        return rng.randint(0, last) if rng.random() < 0.5 else 0
    answer = int((in_words if in_words.any() else in_sentence).argmax())
    return rng.randint(min(max(0, answer - MAX_WINDOW + LEAD), last), min(answer, last))
