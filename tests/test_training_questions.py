"""The training questions point to texts that are there."""

from pathlib import Path

from benchmarks.training.questions import (
    FOLDER,
    answers_in,
    digest_of,
    find_answers,
    plain,
    read_passages,
    read_questions,
)
from index.passage import Passage


def test_the_answers_on_the_digests_are_found(tmp_path: Path) -> None:
    questions = read_questions([FOLDER / "07-digests.jsonl"])
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


def test_list_marks_and_stars_do_not_count() -> None:
    passage = Passage("a", "1/QĐ", ("a#dieu-1",), "", "- **Bộ Nội vụ**  chủ trì.\n+ Sở Nội vụ phối hợp.")
    digest = digest_of(plain("* Bộ Nội vụ chủ trì."))
    question = read_questions([FOLDER / "07-digests.jsonl"])[0]
    (place,) = answers_in(passage.text, type(question)("x", "", "", "", "", "", True, ((digest, 5),), None))
    assert passage.text[slice(*place)] == "**Bộ Nội vụ**  chủ trì."
