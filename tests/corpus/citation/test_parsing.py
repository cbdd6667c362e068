import time
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.citation.document_number import DocumentNumber, issuer_of, kind_of
from corpus.citation.parsing import ParsedCitation, format_citation, parse_citations
from corpus.document import Locator, Unit
from corpus.vietnamese.text import fold
from tests.corpus.citation.law_strategies import days, locators, numbers, unmarked_equal

FOLDER = Path(__file__).parent


def lines(name: str) -> list[str]:
    text = (FOLDER / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


FORMS = [tuple(part.strip() for part in line.split("=>")) for line in lines("citation_forms.txt")]


# "tai khoan 2 cua": "tài khoản 2 của" and "tại khoản 2 của" are typed alike.
ALIKE_WITHOUT_MARKS = {"tài khoản 2 của tôi bị khóa"}


def shown(citation: ParsedCitation) -> str:
    """Return a citation as citation_forms.txt writes it."""
    hint = citation.document
    parts: list[str | None] = []
    if hint:
        number = "/".join(part for part in (hint.ordinal, hint.year) if part)
        year = f"năm {hint.said_year}" if hint.said_year else None
        day = f"{hint.issued_on:%d.%m.%Y}" if hint.issued_on else None
        issuer = f"({hint.issuer})" if hint.issuer else None
        parts += [hint.kind, number, hint.symbol, year, issuer, day, f"“{hint.name}”" if hint.name else None]
    if citation.locators:
        parts.append("@ " + ", ".join(locator.path for locator in citation.locators))
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text for text, _ in FORMS])
def test_forms_people_type(text: str, expected: str) -> None:
    assert " + ".join(shown(citation) for citation in parse_citations(text)) == expected


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text for text, _ in FORMS])
def test_forms_inside_a_sentence_and_in_nfd(text: str, expected: str) -> None:
    if text.startswith("749"):
        pytest.skip("a bare number without a leading word counts only where a text begins")
    sentence = unicodedata.normalize("NFD", f"Xin hỏi: {text} (cảm ơn).")
    assert " + ".join(shown(citation) for citation in parse_citations(sentence)) == expected


@pytest.mark.parametrize("text", lines("ordinary_sentences.txt"))
def test_ordinary_sentences_cite_nothing(text: str) -> None:
    assert parse_citations(text) == []
    assert parse_citations(text.lower()) == []
    if text not in ALIKE_WITHOUT_MARKS:
        assert parse_citations(fold(text)) == []


def test_there_are_many_forms() -> None:
    assert len(FORMS) >= 150
    assert len({text for text, _ in FORMS}) == len(FORMS)


def test_span_and_typed_words() -> None:
    text = "Cho hỏi  đ5 k2\tnđ  61/2018 nhé, và NQ 68"
    first, second = parse_citations(text)
    assert text[slice(*first.span)] == "đ5 k2\tnđ  61/2018"
    assert text[slice(*second.span)] == "NQ 68"
    assert first.document is not None
    assert first.document.typed == "nđ 61/2018"


def test_names_of_a_library_are_found() -> None:
    names = ["Chương trình Chuyển đổi số quốc gia", "Chương trình"]
    (citation,) = parse_citations("muc II chuong trinh chuyen doi so quoc gia", names=names)
    assert citation.document is not None
    assert citation.document.name == names[0]
    assert citation.locators == (Locator.parse("muc-ii"),)


def test_lone_abbreviations_mean_nothing() -> None:
    for text in ("đ", "đ 5", "k2", "d 5", "anh đ 5 lần"):
        assert parse_citations(text) == []


def formal(number: DocumentNumber, day: date | None, locator: Locator) -> str:
    kind = kind_of(number) or "Quyết định"
    return format_citation(
        number=str(number), kind=kind, issuer=issuer_of(number) or "", issued_on=day, locator=locator
    )


@settings(max_examples=400)
@given(numbers, st.none() | days, st.just(Locator()) | locators, st.sampled_from(["", "upper", "lower", "fold"]))
def test_formal_citation_reads_back(number: DocumentNumber, day: date | None, locator: Locator, habit: str) -> None:
    text = formal(number, day, locator)
    if habit:
        text = fold(text) if habit == "fold" else getattr(text, habit)()
    (citation,) = parse_citations(text)
    assert citation.document is not None
    assert citation.document.number == number
    if not number.symbol.startswith("QH"):  # a law is cited without date and issuer
        assert citation.document.issued_on == day
    expected = unmarked_equal(locator) if habit == "fold" else locator
    assert citation.locators == ((expected,) if locator.steps else ())
    assert citation.span == (0, len(text))


@settings(max_examples=300)
@given(locators.filter(lambda locator: locator.steps[0].unit in (Unit.ARTICLE, Unit.SECTION)), numbers)
def test_both_orders_mean_the_same(locator: Locator, number: DocumentNumber) -> None:
    downwards = " ".join(
        format_citation(number="", kind="", issuer="", issued_on=None, locator=Locator((step,)))
        for step in locator.steps
    )
    commas = downwards.replace(" khoản", ", khoản")
    for text in (
        f"{downwards} văn bản {number}",
        f"{number} {downwards}",
        f"{number}, {commas}",
        f"{commas} của {number}",
    ):
        (citation,) = parse_citations(text)
        assert citation.locators == (locator,)


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for citation in parse_citations(text):
        assert 0 <= citation.span[0] < citation.span[1] <= len(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "đ",
                "d",
                "k",
                "điều",
                "khoản",
                "2",
                "5",
                ",",
                "và",
                "-",
                "/",
                "nq",
                "nđ",
                "61",
                "2018",
                "đến",
                "các",
                ".",
                "(",
                ")",
                "này",
                "của",
                "theo",
                "mục",
                "ii",
                "điểm",
                "a",
            ]
        ),
        max_size=40,
    )
)
def test_any_pile_of_citation_words_can_be_read(words: list[str]) -> None:
    end = 0
    for citation in parse_citations(" ".join(words)):
        assert citation.span[0] >= end
        end = citation.span[1]


@pytest.mark.parametrize(
    "junk",
    [
        *(
            "1",
            "đ",
            "điều 5 ",
            "khoản 1, ",
            "điều ",
            "a" * 50 + " ",
            "5/",
            "NQ-",
            "theo 7",
            "(",
            "và ",
            "k2đ5",
            "Luật A ",
            "1.2.3.",
        ),
        *(
            "điểm a khoản 1 các Điều 1-99, ",
            "nghị định số ",
            "luật sửa đổi, bổ sung một số điều của luật ",
            "Quy chế này ",
            "“đoạn “",
        ),
        *("1,", "khoản 1,2,", "1.000,", "khoản 1,000,"),
        *("quy chế ban hành ", "khoản 2 (x ", "mục i.1, ", "131/NQ-CP-", "ngày 01/", "\u0301", "của "),
    ],
)
def test_time_is_linear(junk: str) -> None:
    text = (junk * (100_000 // len(junk) + 1))[:100_000]
    started = time.perf_counter()
    parse_citations(text)
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize(
    ("typed", "number", "path"), [("đ2 942", "942", "dieu-2"), ("k2 đ1 2629", "2629", "dieu-1.khoan-2")]
)
def test_a_bare_number_ends_what_is_typed_into_the_look_up(typed: str, number: str, path: str) -> None:
    (citation,) = parse_citations(typed)
    assert citation.document is not None
    assert citation.document.ordinal == number
    assert [locator.path for locator in citation.locators] == [path]


def test_a_year_or_a_count_behind_a_position_is_no_document() -> None:
    assert [citation.document for citation in parse_citations("điều 5 2021")] == [None]
    assert [citation.document for citation in parse_citations("điều 2 có 942 hồ sơ")] == [None]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("so sánh mục tiêu 942 và 2629", ["942", "2629"]),
        ("so sanh muc tieu cua chinh phu so trong 942 voi 2629", ["942", "2629"]),
        ("749 là gì", ["749"]),
        ("nội dung 131", ["131"]),
        ("so sánh 120 và 150 đơn vị", []),
        ("so sánh tỷ lệ năm 2025 và 2030", []),
        ("so sánh chi phí 300 và 500 triệu", []),
        ("100 là bao nhiêu", []),
        ("nội dung 200 trang", []),
    ],
)
def test_bare_numbers_name_documents_only_where_nothing_is_counted(text: str, typed: list[str]) -> None:
    assert [found.document.typed for found in parse_citations(text) if found.document] == typed
