import pytest

from bot.answer import DraftStatement, Support
from bot.reading.sentences import provision_sentences, to_statements
from bot.verifying.modality import wrong_reach
from bot.verifying.verification import verify
from corpus.digest import read_digest, shipped_digests
from corpus.library import Library
from tests.conftest import invented

ID = "11-qd-abc-2021#dieu-1.khoan-1"
QUOTE = "Đến năm 2024, Vụ Hoa sen trồng tối thiểu 35% diện tích mặt hồ."


def failed(library: Library, text: str, *supports: Support) -> str:
    return verify(DraftStatement(text, supports), library).failed


@pytest.fixture
def filled(library: Library) -> Library:
    library.add(invented())
    return library


def test_a_sentence_with_its_quote_passes(filled: Library) -> None:
    text = f"Theo khoản 1 Điều 1 Quyết định số 11/QĐ-ABC, {QUOTE[0].lower()}{QUOTE[1:]}"
    assert failed(filled, text, Support(ID, QUOTE)) == ""


@pytest.mark.parametrize(
    ("text", "support", "reason"),
    [
        (QUOTE.replace("35", "45"), Support(ID, QUOTE), "figure_not_in_source"),
        (QUOTE.replace("2024", "2025"), Support(ID, QUOTE), "figure_not_in_source"),
        (QUOTE, Support(ID, QUOTE.replace("tối thiểu", "tối đa")), "quote_not_literal"),
        (QUOTE, Support("11-qd-abc-2021#dieu-9", QUOTE), "unknown_provision"),
        (QUOTE, Support("11-qd-abc-2021#dieu-1.khoan-2", QUOTE), "quote_not_literal"),
        (f"{QUOTE} Xem Nghị quyết số 99/NQ-CP.", Support(ID, QUOTE), "figure_not_in_source"),
        (f"Theo khoản 7 Điều 1, {QUOTE}", Support(ID, QUOTE), "figure_not_in_source"),
    ],
)
def test_lies_are_caught(filled: Library, text: str, support: Support, reason: str) -> None:
    assert failed(filled, text, support) == reason


def test_a_sentence_without_citation_is_dropped(filled: Library) -> None:
    assert failed(filled, QUOTE) == "no_citation"


def test_spaces_and_normal_form_do_not_matter(filled: Library) -> None:
    import unicodedata

    quote = unicodedata.normalize("NFD", QUOTE).replace(" ", "  ")
    assert failed(filled, QUOTE, Support(ID, quote)) == ""


def test_every_shipped_sentence_passes_as_an_extract(library: Library) -> None:
    for path in shipped_digests():
        library.add(read_digest(path.read_text("utf-8"), path.name))
    dropped = [
        (reason, statement.text)
        for document in library.documents()
        for provision in document.walk()
        for statement in to_statements(provision_sentences(document, provision))
        if (reason := failed(library, statement.text, *statement.supports))
    ]
    assert not dropped


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (QUOTE.replace("tối thiểu", "tối đa"), "bound_changed"),
        (QUOTE.replace("trồng", "không trồng"), "negation_changed"),
        (QUOTE.replace("Vụ Hoa sen", "Bộ Tài chính"), "body_not_in_source"),
        (QUOTE.replace("trồng", "có thể trồng"), "reach_changed"),
        ("Mùa sen nở đẹp nhất là đầu mùa hè.", "not_supported"),
    ],
)
def test_what_is_not_the_quote_itself_must_have_its_sense(filled: Library, text: str, reason: str) -> None:
    assert failed(filled, text, Support(ID, QUOTE)) == reason


def test_a_condition_is_not_left_out() -> None:
    source = "Hộ gia đình được cấp giống sen nếu có ao từ 500 m2 trở lên."
    assert wrong_reach("Hộ gia đình được cấp giống sen.", [source]) == "nếu"
    assert not wrong_reach("Hộ gia đình được cấp giống sen khi có ao từ 500 m2 trở lên.", [source])
