"""The table of laws: each name and short form is one law's, and each number leads back to its name."""

import re
from collections import Counter

import pytest

from corpus.citation.document_number import parse_number
from corpus.citation.laws import read_law_name
from corpus.names.laws import CODE, LAW, LAWS, Law, law_of, numbers_of
from corpus.vietnamese.text import clean, fold
from corpus.vietnamese.tokens import tokenize

EACH = pytest.mark.parametrize("law", LAWS, ids=lambda law: law.title)


def test_no_two_laws_share_a_form() -> None:
    titles = [fold(law.title) for law in LAWS]
    short = [fold(short) for law in LAWS for short in law.short]
    numbers = [number for law in LAWS for number in law.numbers]
    for forms in (titles, short, numbers):
        assert [form for form, count in Counter(forms).items() if count > 1] == []


@EACH
def test_a_row_is_written_in_its_official_form(law: Law) -> None:
    assert law.kind in (LAW, CODE)
    assert clean(law.name) == law.name == law.name[0].upper() + law.name[1:]
    assert all(str(parse_number(number)) == number for number in law.numbers)


@EACH
def test_the_newest_number_comes_first(law: Law) -> None:
    terms = [int(re.search(r"QH(\d+)$", number)[1]) for number in law.numbers]  # type: ignore[index]
    assert terms == sorted(terms, reverse=True)


@EACH
def test_names_and_numbers_lead_to_each_other(law: Law) -> None:
    assert numbers_of(law.title) == numbers_of(fold(law.title)) == law.numbers
    assert {law_of(number) for number in law.numbers} <= {law.title}


@EACH
def test_a_name_is_read_in_a_text(law: Law) -> None:
    for typed in (law.title, *(f"{law.kind} {short}" for short in law.short)):
        tokens = tokenize(f"{typed} quy định")
        assert read_law_name(tokens, 0) == (law.title, len(tokens) - 2)


def test_what_is_no_law_has_no_number() -> None:
    assert numbers_of("Luật Rừng xanh") == ()
    assert law_of("61/2018/NĐ-CP") == ""
