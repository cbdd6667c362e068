"""Numbers in words and in Roman numerals."""

import re

import pytest

from corpus.vietnamese.numerals import (
    ONE_TO_TEN,
    ONE_TO_TEN_FOLDED,
    ORDINALS,
    ROMAN,
    ROMAN_NUMERALS,
    is_roman,
    read_number,
    roman_value,
    with_digits,
)
from corpus.vietnamese.text import fold


@pytest.mark.parametrize(("value", "word"), list(enumerate(ONE_TO_TEN, 1)))
def test_the_numbers_to_ten(value: int, word: str) -> None:
    assert read_number([word]) == value
    assert ORDINALS[word] == value
    assert re.fullmatch(ONE_TO_TEN_FOLDED, fold(word))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("hai mươi lăm", 25),
        ("mười một", 11),
        ("một trăm linh năm", 105),
        ("ba nghìn tỷ", 3 * 10**12),
        ("hai ngàn không trăm hai mươi", 2020),
        ("năm năm", None),
        ("tỷ triệu", None),
        ("", None),
    ],
)
def test_a_number_in_words(words: str, value: int | None) -> None:
    assert read_number(words.split()) == value


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("hai mươi phần trăm", "20 phần trăm"),
        ("trong năm ngày làm việc", "trong 5 ngày làm việc"),
        ("trong năm 2025", "trong năm 2025"),
        ("tháng giêng", "tháng 1"),
        ("quý tư", "quý 4"),
        ("trẻ mười tuổi", "trẻ 10 tuổi"),
        ("một cửa", "một cửa"),
    ],
)
def test_number_words_become_digits_where_they_count(text: str, digits: str) -> None:
    assert with_digits(text) == digits


def test_ordinals_have_words_of_their_own() -> None:
    assert (ORDINALS["nhất"], ORDINALS["nhì"], ORDINALS["tư"]) == (1, 2, 4)


@pytest.mark.parametrize(("value", "numeral"), list(enumerate(ROMAN_NUMERALS, 1)))
def test_roman_numerals_count_up(value: int, numeral: str) -> None:
    assert is_roman(numeral)
    assert roman_value(numeral) == roman_value(numeral.upper()) == value
    assert re.fullmatch(ROMAN.upper(), numeral.upper())


@pytest.mark.parametrize("text", ["", "a", "iiii", "vx", "via", "5"])
def test_other_letters_are_no_roman_numeral(text: str) -> None:
    assert not is_roman(text)


def test_what_is_no_roman_numeral_has_no_value() -> None:
    assert roman_value("5") == roman_value("via") == 0
