"""The table of measures: each spelling is one measure's, and makes the figure before it an amount."""

from collections import Counter

import pytest

from corpus.citation.label_context import is_quantity
from corpus.vietnamese.measures import DURATIONS, MEASURES, SCALES, Dimension, Measure, having, words
from corpus.vietnamese.numerals import with_digits
from corpus.vietnamese.text import clean, fold
from corpus.vietnamese.tokens import tokenize


def test_no_two_measures_share_a_spelling() -> None:
    spellings = [word for measure in MEASURES for word in measure.words]
    assert [word for word, count in Counter(spellings).items() if count > 1] == []
    assert [word for word, count in Counter(map(fold, spellings)).items() if count > 1] == []


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_a_row_is_written_as_it_is_compared(measure: Measure) -> None:
    assert all(word == clean(word).lower() for word in measure.words)
    assert bool(measure.value) is (measure.dimension is Dimension.SCALE)
    assert measure in having(measure.dimension)
    assert set(measure.words) <= set(words(measure.dimension))


@pytest.mark.parametrize("word", words(*Dimension))
def test_a_number_word_counts_before_a_measure(word: str) -> None:
    assert with_digits(f"khoảng tám {word}").startswith("khoảng 8")


@pytest.mark.parametrize("word", [*words(Dimension.SCALE), "km", "m2", "usd", "giờ", "tháng", "tuổi"])
def test_a_figure_before_a_measure_is_no_label(word: str) -> None:
    assert is_quantity(tokenize(f"5 {word}"), 1)


@pytest.mark.parametrize("text", ["5 ngày 10/5/2020", "749 đồng thời", "766 tỷ lệ", "749 ha noi"])
def test_what_begins_something_else_is_no_measure(text: str) -> None:
    assert not is_quantity(tokenize(text), 1)


def test_scales_begin_where_three_digits_end() -> None:
    assert min(SCALES.values()) == 1000
    assert SCALES["tỷ"] == SCALES["tỉ"] == 10**9


def test_a_duration_reads_as_no_other_word_without_marks() -> None:
    assert "quy" not in DURATIONS
    assert {"giay", "ngay", "nam"} <= set(DURATIONS)
