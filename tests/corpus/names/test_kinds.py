"""The table of kinds: its rows are told apart by every form that texts use, and what is made of it reads each kind."""

import re

import pytest

from corpus.citation.kinds import kind_at
from corpus.names.kinds import (
    ANY,
    ANY_TYPED,
    CONSOLIDATION,
    CONSTITUTION,
    KINDS,
    Kind,
    Trait,
    Typed,
    folded_words,
    having,
    is_kind,
    kind_of_symbol,
    names,
    symbol_of,
)
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import clean
from corpus.vietnamese.tokens import tokenize

EACH = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def test_no_two_kinds_share_a_form() -> None:
    for forms in (
        [kind.folded for kind in KINDS],
        [kind.folded_symbol for kind in KINDS if kind.symbol],
    ):
        assert len(set(forms)) == len(forms)
    assert ANY not in names(*Trait)
    assert ANY_TYPED not in {kind.folded_symbol for kind in KINDS}


@EACH
def test_a_row_is_written_as_documents_print_it(kind: Kind) -> None:
    assert clean(kind.name) == kind.name == kind.name[0].upper() + kind.name[1:].lower()
    assert re.fullmatch(r"[a-z]+(?: [a-z]+)*", kind.folded)
    assert re.fullmatch(r"[a-z]*", kind.folded_symbol)


@EACH
def test_a_symbol_and_its_kind_lead_to_each_other(kind: Kind) -> None:
    assert symbol_of(kind.name) == kind.symbol
    if kind.symbol:
        assert is_kind(kind.symbol)
        assert kind_of_symbol(kind.symbol) == kind.name


def test_what_is_no_kind_has_no_symbol() -> None:
    assert symbol_of("Văn bản") == symbol_of("") == ""
    assert not is_kind("TTg")


@EACH
def test_a_longer_name_is_never_read_as_the_shorter_one(kind: Kind) -> None:
    found = re.match(alternation(each.name for each in KINDS), f"{kind.name} này")
    assert found
    assert found[0] == kind.name


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.figure], ids=lambda kind: kind.name)
def test_a_name_is_read_in_a_text_with_and_without_marks(kind: Kind) -> None:
    for typed in (kind.name, kind.name.lower(), kind.folded):
        found = kind_at(tokenize(f"{typed} số 12"), 0, typed=True)
        assert found
        assert (found[0].name, found[0].figure) == (kind.name, kind.figure)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.symbol], ids=lambda kind: kind.symbol)
def test_a_symbol_is_read_as_it_may_be_typed(kind: Kind) -> None:
    large = kind_at(tokenize(f"{kind.symbol.upper()} 12"), 0, typed=True)
    small = kind_at(tokenize(f"{kind.folded_symbol} 12"), 0, typed=True)
    if kind.typed is Typed.NEVER:
        assert large is small is None
    else:
        assert large
        assert small
        assert large[0].name == small[0].name == kind.name
        assert (large[0] == small[0]) is (kind.typed is Typed.ANY_CASE)


def test_traits_agree_with_each_other() -> None:
    assert names(Trait.LAW) == ("Bộ luật", "Luật", "Pháp lệnh")
    assert set(names(Trait.LAW)) < set(names(Trait.NORMATIVE | Trait.PASSED))
    assert set(names(Trait.COMMON)) < set(names(Trait.CITED | Trait.ITSELF))
    assert not set(names(Trait.NORMATIVE)) & set(names(Trait.EFFECT))
    assert {CONSTITUTION, CONSOLIDATION} <= {kind.name for kind in KINDS}
    assert all(kind.symbol for kind in having(Trait.OWN_SYMBOL))
    assert all(trait is Trait.NONE or having(trait) for trait in Trait)


def test_kinds_are_chosen_by_any_of_some_traits_or_by_all_of_them() -> None:
    assert set(names(Trait.RULES, Trait.LAW)) == set(names(Trait.RULES)) | set(names(Trait.LAW))
    assert set(names(Trait.RULES | Trait.PROPER)) == set(names(Trait.RULES)) & set(names(Trait.PROPER))
    assert re.fullmatch(folded_words(having(Trait.LAW)), "phap lenh")
