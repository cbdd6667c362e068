"""Hypothesis strategies for numbers and positions, shared by the tests of the citation grammar."""

import re
from datetime import date

from hypothesis import strategies as st

from corpus.citation.document_number import DocumentNumber
from corpus.document import Locator, Step, Unit
from corpus.names.issuers import ISSUERS, Role

CENTRAL = sorted(
    symbol for issuer in ISSUERS if not issuer.roles & (Role.PARTY | Role.TERMED) for symbol in issuer.symbols
)
_ORDINALS = (
    st.integers(1, 99_999).map(str) | st.integers(1, 99).map("{:02}".format) | st.integers(1, 99).map("{:03}".format)
)
_YEARS = st.integers(1946, 2099).map(str)
_POINTS = st.sampled_from([*"abcdeghiklmnopqrstuvxy", "dd", "a1", "b2"])
_ROMANS = st.sampled_from(
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiv", "xix", "xx"]
)
_FIGURES = st.integers(1, 199).map(str)


def _number(ordinal: str, year: str | None, symbol: str) -> DocumentNumber:
    return DocumentNumber(ordinal, year, symbol)


normative = st.builds(
    _number,
    _ORDINALS | st.tuples(st.integers(1, 99), st.integers(1, 99)).map(lambda pair: f"{pair[0]}.{pair[1]}"),
    _YEARS,
    st.builds("{}-{}".format, st.sampled_from(["NĐ", "TT", "QĐ", "NQ"]), st.sampled_from([*CENTRAL, "UBND", "HĐND"])),
)
administrative = st.builds(
    _number,
    _ORDINALS,
    st.none(),
    st.builds(
        "{}-{}".format,
        st.sampled_from(["NQ", "QĐ", "CT", "KH", "CĐ", "TB", "TTr", "BC"]),
        st.sampled_from([*CENTRAL, "UBND", "UBTVQH15"]),
    )
    | st.builds(
        "{}-{}".format, st.sampled_from(["BNV", "TTg", "VPCP", "BTC"]), st.sampled_from(["VP", "TCCV", "KSTT"])
    ),
)
party = st.builds(
    _number,
    _ORDINALS,
    st.none(),
    st.builds("{}/{}".format, st.sampled_from(["NQ", "KL", "CT", "CTr", "TB"]), st.sampled_from(["TW", "TU", "VPTW"])),
)
laws = st.builds(_number, st.integers(1, 199).map(str), _YEARS, st.integers(10, 16).map("QH{}".format))
numbers = normative | administrative | party | laws


def _steps(*units: tuple[Unit, st.SearchStrategy[str]]) -> st.SearchStrategy[Locator]:
    """Return paths that go down some of the units, at least the first."""
    chain = st.tuples(*(st.builds(Step, st.just(unit), labels) for unit, labels in units))
    return st.tuples(chain, st.integers(1, len(units))).map(lambda pair: Locator(pair[0][: pair[1]]))


_articles = st.builds("{}{}".format, _FIGURES, st.sampled_from(["", "", "", "a", "b"]))
_clauses = st.builds("{}{}".format, st.integers(1, 30).map(str), st.sampled_from(["", "", "", "a", "b"]))
_dashes = st.integers(1, 9).map(str)
locators = st.one_of(
    _steps((Unit.ARTICLE, _articles), (Unit.CLAUSE, _clauses), (Unit.POINT, _POINTS), (Unit.SUBPOINT, _dashes)),
    _steps((Unit.ARTICLE, _articles), (Unit.SECTION, _ROMANS), (Unit.CLAUSE, _clauses), (Unit.POINT, _POINTS)),
    _steps((Unit.SECTION, _ROMANS), (Unit.CLAUSE, _clauses), (Unit.POINT, _POINTS), (Unit.DASH, _dashes)),
    _steps((Unit.CHAPTER, _ROMANS), (Unit.SECTION, _FIGURES), (Unit.SUBSECTION, _FIGURES)),
    _steps((Unit.PART, _ROMANS), (Unit.SECTION, _ROMANS), (Unit.CLAUSE, _clauses)),
    _steps(
        (Unit.ANNEX, _ROMANS | st.sampled_from(["01", "iia", "1"])), (Unit.SECTION, _ROMANS), (Unit.CLAUSE, _clauses)
    ),
    _steps((Unit.ANNEX, _ROMANS), (Unit.FORM, st.sampled_from(["01", "02a", "7", "02-dk"]))),
    _steps((Unit.ATTACHMENT, st.sampled_from("12")), (Unit.ARTICLE, _articles), (Unit.CLAUSE, _clauses)),
    _steps((Unit.PARAGRAPH, st.sampled_from(["van-phong-bo", "yeu-cau-chung"])), (Unit.IDEA, _dashes)),
    _steps((Unit.GROUP, st.sampled_from(["muc-tieu-2025", "ket-qua"]))),
    st.sampled_from([Unit.PREAMBLE, Unit.CLOSING, Unit.RECORD, Unit.ANNEX]).map(lambda unit: Locator((Step(unit),))),
)
days = st.dates(date(1946, 1, 1), date(2099, 12, 31))


def unmarked_equal(locator: Locator) -> Locator:
    """Return what remains of a path when the text was typed without marks: "đ" and "d" fall together."""
    return Locator.parse(re.sub(r"diem-dd", "diem-d", locator.path))
