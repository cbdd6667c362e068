import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.vietnamese.abbreviations import abbreviations_in, expand
from corpus.vietnamese.text import clean, fold, has_marks, sentences, syllables


@given(st.text())
def test_fold_is_idempotent_and_ignores_the_normal_form(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_clean_is_idempotent(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_fold_strips_every_mark() -> None:
    assert fold("Quyết định số 749/QĐ–TTg") == "quyet dinh so 749/qd-ttg"


def test_syllables_keep_numbers_whole() -> None:
    assert syllables("Tăng 20,5% từ 06/10/2022") == ["tang", "20,5%", "tu", "06/10/2022"]


@pytest.mark.parametrize(("text", "marked"), [("thu tuc", False), ("thủ tuc", True), ("dinh – so", False), ("đ", True)])
def test_has_marks(text: str, marked: bool) -> None:
    assert has_marks(text) is marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một câu. Hai câu.", ["Một câu.", "Hai câu."]),
        ("TP. Hà Nội có 30 quận. Hết.", ["TP. Hà Nội có 30 quận.", "Hết."]),
        ("1. Mục tiêu chung của kế hoạch.", ["1. Mục tiêu chung của kế hoạch."]),
        ("Gồm: (1) một việc; (2) hai việc.", ["Gồm: (1) một việc; (2) hai việc."]),
        ("dòng một;\ndòng hai", ["dòng một;", "dòng hai"]),
        ("Theo NĐ 61/2018/NĐ-CP, việc này xong.", ["Theo NĐ 61/2018/NĐ-CP, việc này xong."]),
        ("  ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text())
def test_sentences_are_literal_pieces(text: str) -> None:
    assert all(sentence in text for sentence in sentences(text))


def test_abbreviations_are_written_out() -> None:
    assert expand("công khai TTHC ở UBND xã") == "công khai thủ tục hành chính ở Ủy ban nhân dân xã"
    assert abbreviations_in("TTHC và dvc") == ["tthc", "dvc"]
