"""How texts become windows of pieces, and which pieces match."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.reader.matching import PASSAGE_FEATURES, PIECE_FEATURES, features, matches
from index.reader.pieces import BOS, EOS, WordPieces
from index.reader.windows import MAX_QUESTION, MAX_WINDOW, batch_of, question_ids, windows_of

PIECES = WordPieces.load()
TEXTS = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềộớừ 0123456789%/.,;-\n", max_size=300)


@given(TEXTS)
def test_offsets_point_into_the_text_in_order(text: str) -> None:
    encoding = PIECES.encode(text)
    places = encoding.offsets
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert places == sorted(places)
    # Nothing but white space stands outside the pieces.
    covered = {at for start, end in places for at in range(start, end)}
    assert all(char.isspace() for at, char in enumerate(text) if at not in covered)


@given(st.integers(0, 700))
def test_windows_leave_out_no_piece_and_fit(length: int) -> None:
    text = list(range(100, 100 + length))
    windows = list(windows_of(PIECES, [7, 8, 9], [10, 11], [at % 5_000 for at in text]))
    covered = {at for window in windows for at in range(window.first, window.first + window.length)}
    assert covered == set(range(length))
    assert all(window.length <= MAX_WINDOW for window in windows)
    for window in windows:
        assert window.ids[0] == BOS
        assert window.ids[-1] == EOS
        assert len(window.ids) == window.text_start + window.length + 1
        assert window.piece_features.shape == (len(window.ids), PIECE_FEATURES)


def test_a_long_question_keeps_its_beginning_and_its_end() -> None:
    text = "Tôi ở xã. " + "Chuyện nhà tôi dài lắm. " * 60 + "Nộp hồ sơ ở đâu?"
    ids = PIECES.encode(text).ids
    kept = question_ids(PIECES, text)
    assert len(kept) == MAX_QUESTION
    assert kept[:5] == ids[:5]
    assert kept[-10:] == ids[-10:]


def test_a_batch_is_padded_and_masked() -> None:
    short, long = (next(windows_of(PIECES, [7], [8], [9] * length)) for length in (2, 5))
    batch = batch_of([short, long])
    assert batch.ids.shape == batch.mask.shape == (2, len(long.ids))
    assert batch.mask.sum(axis=1).tolist() == [len(short.ids), len(long.ids)]
    assert batch.text.sum(axis=1).tolist() == [2, 5]
    assert batch.segments[0, 0] == 0
    assert batch.segments[1, -1] == 1


def side(text: str) -> list[int]:
    return PIECES.encode(text).ids


def test_same_words_and_words_without_marks_match() -> None:
    question, text = PIECES.side(side("thời hạn giải quyết")), PIECES.side(side("Thời hạn là 05 ngày"))
    found = matches(question, text)
    assert found[0, 3] == 1  # "thời" and "Thời" without capitals
    assert found[1, 0] == 1  # "hạn"
    assert found[0, 1] == found[1, 1] == 1  # the pair
    assert found[2, 0] == found[2, 1] == 0  # "giải" stands nowhere
    unmarked = matches(PIECES.side(side("han la")), text)
    assert unmarked[:, 3].tolist() == [1, 1]


@pytest.mark.parametrize("context", ["", "Quyết định số 1/QĐ-ABC"])
def test_features_have_a_row_for_every_piece(context: str) -> None:
    question, above, text = (PIECES.side(side(words)) for words in ("ai ký", context, "Người ký: ông A"))
    of_pieces, of_passage = features(question, above, text)
    assert of_pieces.shape == (len(question.ids) + len(above.ids) + len(text.ids), PIECE_FEATURES)
    assert of_passage.shape == (PASSAGE_FEATURES,)
    assert np.isfinite(of_pieces).all()
    assert 0 < of_passage[0] < 1  # "ký" is there, "ai" is not


def test_no_text_at_all_matches_nothing() -> None:
    nothing = PIECES.side([])
    of_pieces, of_passage = features(nothing, nothing, nothing)
    assert of_pieces.shape == (0, PIECE_FEATURES)
    assert not of_passage.any()
