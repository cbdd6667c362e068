import numpy as np
import pytest

from index.classifying.question_features import DIMENSIONS, WIDTH, question_features
from index.classifying.question_types import QuestionTypes

NO_VECTOR = [0.0] * DIMENSIONS


def test_probabilities_of_types_add_up_and_come_likeliest_first() -> None:
    found = QuestionTypes.load().predict("ai ký", NO_VECTOR, names_document=True, names_provision=False)
    chances = list(found.values())
    assert sum(chances) == pytest.approx(1, abs=1e-5)
    assert chances == sorted(chances, reverse=True)


def test_weights_of_another_width_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.classifying.question_types.WIDTH", WIDTH + 1)
    QuestionTypes.load.cache_clear()
    with pytest.raises(ValueError, match="train again"):
        QuestionTypes.load()
    QuestionTypes.load.cache_clear()


def test_marks_do_not_change_the_pieces_of_words() -> None:
    marked, bare = (
        question_features(text, NO_VECTOR, names_document=False, names_provision=False)
        for text in ("Ai ký quyết định?", "ai ky quyet dinh")
    )
    assert np.array_equal(marked, bare)


def test_an_empty_text_has_no_pieces() -> None:
    assert not question_features("", NO_VECTOR, names_document=False, names_provision=False).any()


def test_what_a_question_names_is_a_feature() -> None:
    found = question_features("", NO_VECTOR, names_document=True, names_provision=False)
    assert found[-2:].tolist() == [1, 0]
