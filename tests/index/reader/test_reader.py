"""The shipped reader, on texts that it has never seen."""

from pathlib import Path

import pytest

from index.passage import Passage
from index.reader.calibration import NAMES, SENTENCE_NAMES, Calibration
from index.reader.reader import Reader, ReadPassage, open_reader
from index.retrieval import Hit

CONTEXT = "Quyết định số 9/QĐ-ABC về bến thuyền. khoản 1 Điều 2"
WAITING = "Thời gian chờ thuyền tối đa là 15 phút cho một lượt khách. Bến thuyền mở cửa từ 6 giờ sáng mỗi ngày."
CARE = "Vụ Hoa sen quản lý, vận hành trạm bơm nước và báo cáo Bộ trưởng trước ngày 15 tháng 12."


def passage(text: str, place: str = "dieu-2.khoan-1") -> Passage:
    return Passage("9-qd-abc", "9/QĐ-ABC", (f"9-qd-abc#{place}",), CONTEXT, text)


@pytest.fixture(scope="module")
def reader() -> Reader:
    found = open_reader()
    assert found
    return found


def words(read: ReadPassage, text: str, sentence: str) -> str:
    start = text.index(sentence)
    found = read.words(start, start + len(sentence))
    return text[found[0] : found[1]] if found else ""


def test_the_passage_that_answers_is_told_from_its_neighbour(reader: Reader) -> None:
    asked = "Khách phải chờ thuyền tối đa bao nhiêu phút?"
    waiting, care = reader.read(asked, [passage(WAITING), passage(CARE, "dieu-3")])
    assert waiting.answers > care.answers


def test_a_long_text_is_read_to_its_end(reader: Reader) -> None:
    text = "Ủy ban nhân dân xã bố trí trụ sở, phương tiện. " * 60 + WAITING
    (read,) = reader.read("Khách phải chờ thuyền tối đa bao nhiêu phút?", [passage(text)])
    assert int(read.in_sentence.argmax()) > len(read.in_sentence) // 2


def test_what_was_read_is_remembered(reader: Reader) -> None:
    asked = "Ai vận hành trạm bơm?"
    first, again = (reader.read(asked, [passage(CARE)])[0] for _ in range(2))
    assert first is again
    assert reader.read("Ai quản lý trạm bơm?", [passage(CARE)])[0] is not first


def test_a_package_without_the_model_has_no_reader(tmp_path: Path) -> None:
    assert open_reader(tmp_path / "reader.onnx") is None


def test_probabilities_follow_the_reader(reader: Reader) -> None:
    hits = [Hit(passage(WAITING), 1.0, 0.03), Hit(passage(CARE, "dieu-3"), 0.6, 0.01)]
    calibration = Calibration.load()
    asked = "Khách phải chờ thuyền tối đa bao nhiêu phút?"
    read = reader.read(asked, [hit.passage for hit in hits])
    likely, less = calibration.probabilities(asked, hits, read, [0.8, 0.2])
    assert 0 <= less < likely <= 1
    assert calibration.probabilities("", [], [], []) == []
    assert calibration.sentence((1.0, 1.0, 0.9)) > calibration.sentence((-1.0, -1.0, 0.1))
    assert calibration.sentence((*read[0].sentence(len(WAITING) + 1, len(WAITING) + 9), 0.0)) == 0.0


def test_weights_of_other_names_are_refused() -> None:
    sentence = dict.fromkeys(SENTENCE_NAMES, 1.0)
    kept = {"passage": dict.fromkeys(NAMES[1:], 0.0), "bias": 0.0, "sentence": sentence, "sentence_bias": 0.0}
    with pytest.raises(ValueError, match=r"calibration\.json"):
        Calibration.of(kept)
