from pathlib import Path

from index.diacritics import Restorer

TEXTS = [
    "Cơ quan nhà nước cắt giảm thủ tục hành chính.",
    "Cơ quan nhà nước số hóa hồ sơ.",
    "Chính phủ số và hồ sơ số.",
]


def test_known_words_get_their_marks() -> None:
    restorer = Restorer.train(TEXTS)
    assert restorer.restore("co quan nha nuoc so hoa ho so") == "cơ quan nhà nước số hóa hồ sơ"


def test_unknown_words_figures_and_punctuation_stay() -> None:
    restorer = Restorer.train(TEXTS)
    assert restorer.restore("xyz 20%, co quan?") == "xyz 20%, cơ quan?"
    assert restorer.restore("") == ""


def test_counts_survive_the_file(tmp_path: Path) -> None:
    restorer = Restorer.train(TEXTS)
    restorer.save(tmp_path / "counts.json.gz")
    assert Restorer.load(tmp_path / "counts.json.gz").restore("ho so") == restorer.restore("ho so")
