"""The training questions point to texts that are there."""

from pathlib import Path

import pytest

from benchmarks.training.questions import (
    DIGESTS,
    FOLDER,
    answers_in,
    digest_of,
    find_answers,
    plain,
    read_passages,
    read_questions,
)
from benchmarks.training.splits import CALIBRATION, LEFT_OUT, is_for_fitting, is_for_training, is_held_back
from index.passage import Passage


@pytest.mark.parametrize("name", ["07-digests.jsonl", "08-digests.jsonl"])
def test_the_answers_on_the_digests_are_found(name: str, tmp_path: Path) -> None:
    questions = read_questions([FOLDER / name])
    passages = read_passages({question.file for question in questions}, tmp_path)
    answerable = [question for question in questions if question.answerable]
    found = find_answers(answerable, passages)
    assert len(answerable) > len(questions) / 2
    assert len(found) >= 0.95 * len(answerable)
    one = next(question for question in answerable if question.id in found)
    place = found[one.id][0]
    text = passages[one.file][place.passage].text
    assert (place.start, place.end) in answers_in(text, one)
    assert digest_of(plain(text[place.start : place.end])) in dict(one.sentences)


def test_no_question_stands_twice() -> None:
    questions = read_questions()
    assert len({question.id for question in questions}) == len(questions)
    assert all(question.sentences for question in questions if question.answerable)
    assert not any(question.sentences for question in questions if not question.answerable)


def test_no_question_that_measures_trains() -> None:
    questions = read_questions()
    trained = [question for question in questions if is_for_training(question)]
    assert len(trained) > len(questions) / 2
    assert not {question.file for question in trained} & (LEFT_OUT | CALIBRATION)
    assert not any(is_held_back(question) or is_for_fitting(question) for question in trained)
    assert any(is_for_fitting(question) for question in questions if question.file.startswith(DIGESTS))


def test_list_marks_and_stars_do_not_count() -> None:
    passage = Passage("a", "1/QĐ", ("a#dieu-1",), "", "- **Bộ Nội vụ**  chủ trì.\n+ Sở Nội vụ phối hợp.")
    digest = digest_of(plain("* Bộ Nội vụ chủ trì."))
    question = read_questions([FOLDER / "07-digests.jsonl"])[0]
    (place,) = answers_in(passage.text, type(question)("x", "", "", "", "", "", True, ((digest, 5),), None))
    assert passage.text[slice(*place)] == "**Bộ Nội vụ**  chủ trì."
