"""The table of units: each word and short form is one unit's, is read in a text, and is what a citation writes."""

import re
from collections import Counter

import pytest

from corpus.citation.formal import format_locator
from corpus.citation.label_context import ends_label
from corpus.citation.labels import read_label
from corpus.citation.parsing import parse_citations
from corpus.citation.unit_words import WHOLE, unit_at
from corpus.document import Locator, Step, Unit
from corpus.names.units import (
    CITED_EITHER,
    CITED_SMALL,
    CITED_WORDS,
    HEADING_WORDS,
    PLACE_WORDS,
    POINT_LETTERS,
    UNITS,
    Label,
    Trait,
    UnitWords,
    words_of,
)
from corpus.reading.structure.markers import read_mark
from corpus.vietnamese.text import clean
from corpus.vietnamese.tokens import tokenize

EACH = pytest.mark.parametrize("row", UNITS, ids=lambda row: row.unit.name)
LABELLED = pytest.mark.parametrize("row", [row for row in UNITS if row.printed], ids=lambda row: row.unit.name)
LABELS = {Label.FIGURE: "2", Label.ROMAN: "II", Label.LETTER: "A"}


def test_each_unit_has_one_row_and_each_word_one_unit() -> None:
    assert {row.unit for row in UNITS} == set(Unit)
    assert len(UNITS) == len(Unit)
    for forms in ([word for row in UNITS for word in row.words], [short for row in UNITS for short in row.short]):
        assert [form for form, count in Counter(forms).items() if count > 1] == []


@EACH
def test_a_row_is_written_as_it_is_compared(row: UnitWords) -> None:
    forms = (*row.words, *row.others, *row.short, *row.not_behind)
    assert all(form == clean(form).lower() for form in forms)
    assert row.printed or row.alone
    assert row.template.count("{}") == 1


@LABELLED
def test_each_word_is_read(row: UnitWords) -> None:
    for word in row.words:
        found = unit_at(tokenize(f"{word} 2"), 0, typed=False)
        assert found
        assert found[0] is row.unit


@pytest.mark.parametrize("row", [row for row in UNITS if not row.printed], ids=lambda row: row.unit.name)
def test_a_unit_without_a_label_is_read_as_a_whole(row: UnitWords) -> None:
    assert WHOLE.at(tokenize(row.alone), 0) == (row.unit, len(tokenize(row.alone)))
    assert format_locator(Locator((Step(row.unit),))) == row.alone


@LABELLED
@pytest.mark.parametrize("form", LABELS)
def test_a_label_is_read_only_in_the_forms_that_the_unit_has(row: UnitWords, form: Label) -> None:
    found = read_label(tokenize(LABELS[form]), 0, row.unit)
    assert bool(found) is (form in row.labels)


@pytest.mark.parametrize("row", [row for row in UNITS if row.not_behind], ids=lambda row: row.unit.name)
def test_a_longer_word_names_no_unit(row: UnitWords) -> None:
    for before in row.not_behind:
        assert unit_at(tokenize(f"{before} {row.word} 2"), 1, typed=True) is None


@pytest.mark.parametrize(
    "row", [row for row in UNITS if row.labels and row.unit is not Unit.ATTACHMENT], ids=lambda row: row.unit.name
)
def test_a_citation_is_read_back(row: UnitWords) -> None:
    label = "a" if row.unit is Unit.POINT else "2"
    locator = Locator((Step(row.unit, label),))
    (citation,) = parse_citations(f"{format_locator(locator)} Nghị định 61/2018/NĐ-CP")
    assert citation.locators == (locator,)


def test_patterns_hold_the_words_of_the_table() -> None:
    for pattern, words in (
        (CITED_WORDS, ("Điều", "khoản", "điểm", "Mục", "mục", "Chương")),
        (CITED_EITHER, ("điều", "Điều", "khoản", "Khoản", "Điểm", "mục", "chương")),
        (CITED_SMALL, ("điều", "khoản", "điểm", "mục", "chương")),
        (HEADING_WORDS, ("Phần", "PHẦN", "Tiểu mục", "TIỂU MỤC", "Điều", "ĐIỀU")),
    ):
        assert all(re.fullmatch(pattern, word) for word in words)
        assert not re.fullmatch(pattern, "văn bản")


def test_places_are_what_divides_an_act_and_its_annexes() -> None:
    assert {row.word: row.unit for row in UNITS if Trait.DIVIDES in row.traits or row.unit is Unit.ANNEX} == PLACE_WORDS
    assert all(ends_label(tokenize(f"{word} 2"), 0) for word in PLACE_WORDS if " " not in word)


@pytest.mark.parametrize("row", [row for row in UNITS if Trait.HEADS in row.traits], ids=lambda row: row.unit.name)
def test_what_heads_a_title_is_a_marker(row: UnitWords) -> None:
    for word in (row.printed, row.printed.upper()):
        mark = read_mark(f"{word} 2. Tổ chức thực hiện")
        assert mark
        assert (mark.unit, mark.label) == (row.unit, "2")


def test_the_order_of_points_is_that_of_the_law() -> None:
    assert len(set(POINT_LETTERS)) == len(POINT_LETTERS) == 23
    assert POINT_LETTERS.index("đ") == POINT_LETTERS.index("d") + 1
    assert not set("fjwz") & set(POINT_LETTERS)


def test_the_row_of_a_unit_is_found() -> None:
    assert words_of(Unit.ARTICLE).printed == "Điều"
