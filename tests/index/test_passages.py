from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from corpus.document import LegalDocument, Locator, Provision, Step, TextKind, Unit
from index.passages import MAX_SYLLABLES, passages_of
from tests.conftest import invented


def article(label: str, text: str, clauses: tuple[str, ...] = ()) -> Provision:
    locator = Locator((Step(Unit.ARTICLE, label),))
    children = tuple(
        Provision(locator.child(Step(Unit.CLAUSE, str(n))), Unit.CLAUSE, str(n), marker=f"{n}. ", text=f"{clause}\n")
        for n, clause in enumerate(clauses, 1)
    )
    return Provision(locator, Unit.ARTICLE, label, f"Điều {label}. ", "Tên điều\n", text, children)


def official(*provisions: Provision) -> LegalDocument:
    return replace(invented(), text_kind=TextKind.VERBATIM, provisions=provisions)


def test_a_digest_gives_one_passage_a_provision_with_number_and_title_in_front() -> None:
    passages = passages_of(invented())
    assert [p.provision_ids for p in passages] == [
        ("11-qd-abc-2021#dieu-1.khoan-1",),
        ("11-qd-abc-2021#dieu-1.khoan-2",),
        ("11-qd-abc-2021#nhom-nguon-giong",),
    ]
    assert "11/QĐ-ABC" in passages[0].context
    assert "Diện tích trồng sen" in passages[0].context


def test_a_short_article_stays_whole_and_a_long_one_is_cut_by_clause() -> None:
    short = passages_of(official(article("1", "", ("Một.", "Hai."))))
    assert [len(p.provision_ids) for p in short] == [3]
    long = passages_of(official(article("1", "", (" ".join(["từ"] * 150), " ".join(["chữ"] * 150)))))
    assert [p.provision_ids for p in long] == [
        ("11-qd-abc-2021#dieu-1.khoan-1",),
        ("11-qd-abc-2021#dieu-1.khoan-2",),
    ]


def test_ids_follow_the_content() -> None:
    first, again = passages_of(invented()), passages_of(invented())
    assert [p.id for p in first] == [p.id for p in again]
    changed = replace(first[0], text="khác")
    assert changed.id != first[0].id


@given(st.lists(st.lists(st.sampled_from(["thủ", "tục.", "hành", "chính;"]), max_size=600), min_size=1, max_size=3))
def test_no_word_is_lost_and_no_passage_is_too_long(clauses: list[list[str]]) -> None:
    document = official(article("1", "", tuple(" ".join(words) for words in clauses)))
    passages = passages_of(document)
    assert all(len(p.text.split()) <= MAX_SYLLABLES for p in passages)
    found = {word for p in passages for word in p.text.split()}
    assert {word for words in clauses for word in words} <= found
