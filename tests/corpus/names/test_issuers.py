"""The table of issuers: each body is found by its symbols and by every name that people use for it."""

from collections import Counter

import pytest

from corpus.citation.issuers import read_issuer
from corpus.names.issuers import (
    ISSUERS,
    LOCAL,
    PLACES,
    PROVINCES,
    SHARED,
    SHARED_PARTY,
    Issuer,
    Role,
    having,
    issuer_key,
    issuer_named,
    official_name,
    provinces_in,
    symbols_of,
)
from corpus.names.kinds import KINDS
from corpus.names.symbols import ASSEMBLIES, PARTY_ISSUERS, SPOKEN_ISSUERS, TERMED, canonical_part, split_glued
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.text import clean, fold
from corpus.vietnamese.tokens import tokenize

ALL = (*ISSUERS, *LOCAL)
EACH = pytest.mark.parametrize("issuer", ISSUERS, ids=lambda issuer: issuer.name)


def test_no_two_bodies_share_a_form() -> None:
    symbols = [*SHARED, *SHARED_PARTY, *(symbol for issuer in ALL for symbol in issuer.symbols)]
    symbols += [kind.symbol for kind in KINDS if kind.symbol]
    spoken = [name for issuer in ALL for name in (issuer.name.lower(), *issuer.spoken)]
    short = [issuer.short for issuer in ALL if issuer.short]
    for forms in (list(map(fold, symbols)), list(map(fold, spoken)), short, list(map(fold, PROVINCES)), list(PLACES)):
        assert [form for form, count in Counter(forms).items() if count > 1] == []


@pytest.mark.parametrize("issuer", ALL, ids=lambda issuer: issuer.name)
def test_a_row_is_written_as_it_is_compared(issuer: Issuer) -> None:
    assert clean(issuer.name) == issuer.name
    assert issuer.spoken == tuple(name.lower() for name in issuer.spoken)
    assert issuer.short == fold(issuer.short)


@EACH
def test_a_body_is_found_by_each_name(issuer: Issuer) -> None:
    for name in (issuer.name, issuer.name.upper(), *issuer.spoken):
        assert official_name(name) == issuer.name
        assert issuer_key(name) == issuer_key(issuer.name)
        assert read_issuer(tokenize(name), 0) == (issuer.name, len(tokenize(name)))


@pytest.mark.parametrize("local", LOCAL, ids=lambda issuer: issuer.name)
def test_a_local_body_is_read_with_its_place(local: Issuer) -> None:
    for name in (local.name, *local.spoken):
        tokens = tokenize(f"{name} tỉnh Đắk Lắk")
        assert read_issuer(tokens, 0) == (f"{local.name} tỉnh Đắk Lắk", len(tokens))


@EACH
def test_a_symbol_is_the_bodys_alone(issuer: Issuer) -> None:
    for symbol in issuer.symbols:
        assert issuer_named(symbol) == issuer.name
        assert canonical_part(symbol.lower()) == canonical_part(fold(symbol)) == symbol
        assert split_glued(f"qd{fold(symbol)}") == ("QĐ", symbol)


@pytest.mark.parametrize("symbol", [*SHARED, *SHARED_PARTY, "UBND", "HĐND"])
def test_a_shared_symbol_names_no_body(symbol: str) -> None:
    assert issuer_named(symbol) is None
    assert canonical_part(fold(symbol)) == symbol


@pytest.mark.parametrize("issuer", [issuer for issuer in ALL if issuer.short], ids=lambda issuer: issuer.short)
def test_a_short_form_is_written_out(issuer: Issuer) -> None:
    assert expand(f"của {issuer.short.upper()}") == f"của {issuer.name}"


def test_roles_agree_with_each_other() -> None:
    assert symbols_of(Role.PARTY) < PARTY_ISSUERS
    assert symbols_of(Role.SAID) < SPOKEN_ISSUERS
    assert ASSEMBLIES == ("QH", "UBTVQH")
    assert set(map(fold, ASSEMBLIES)) < TERMED
    assert [issuer.name for issuer in having(Role.PARTY | Role.LEADING)] == [
        issuer.name for issuer in ISSUERS if not issuer.symbols
    ]


@pytest.mark.parametrize("province", PROVINCES)
def test_a_province_is_found_with_and_without_marks(province: str) -> None:
    for typed in (province, fold(province), province.upper()):
        assert provinces_in(f"ở tỉnh {typed} thì sao")[0] == province
