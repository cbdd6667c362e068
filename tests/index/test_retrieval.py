"""Search as its callers see it: named documents, validity, other models, LangChain, a second look."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from api.dependencies import Services
from corpus.document import ValidityStatus
from index.builder import Paths
from index.langchain import LegalRetriever
from index.retrieval import Retriever
from tests.index.crowd import Garden, Words, retriever_in

DAY = date(2026, 11, 24)


@pytest.fixture
def garden(tmp_path: Path) -> Retriever:
    retriever = retriever_in(tmp_path, 4)
    retriever.builder.update()
    return retriever


def test_a_document_that_is_named_comes_first_and_others_follow(services: Services) -> None:
    search = services.retriever
    hits = search.search(search.query("theo 749 mục tiêu kinh tế số đến năm 2025"), 20)
    assert hits[0].passage.number == "749/QĐ-TTg"
    assert {hit.passage.number for hit in hits} > {"749/QĐ-TTg"}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("Ngày Chuyển đổi số quốc gia là ngày nào?", "505/QĐ-TTg"),
        ("ngay chuyen doi so quoc gia la ngay nao", "505/QĐ-TTg"),
        ("ngày chuyen doi số quoc gia la ngày nao", "505/QĐ-TTg"),
    ],
)
def test_marks_do_not_change_what_is_found(services: Services, typed: str, number: str) -> None:
    search = services.retriever
    assert search.search(search.query(typed), 1)[0].passage.number == number


def test_what_is_expired_is_marked_and_stands_behind(services: Services) -> None:
    search = services.retriever
    query = search.query("Chiến lược phát triển Chính phủ số đặt mục tiêu gì")
    now, then = (search.search(query, 60, as_of=day) for day in (DAY, date(2023, 5, 1)))
    old = "942/QĐ-TTg"
    assert {hit.standing for hit in now if hit.passage.number == old} == {ValidityStatus.EXPIRED}
    assert {hit.standing for hit in then if hit.passage.number == old} == {ValidityStatus.IN_FORCE}

    def rank(hits: list[Any]) -> int:
        return next(at for at, hit in enumerate(hits) if hit.passage.number == old)

    assert rank(then) <= rank(now)


def test_scores_fall_from_one(garden: Retriever) -> None:
    scores = [hit.score for hit in garden.search(garden.query("hoa sen vườn 2"), 10)]
    assert scores[0] == 1.0
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


def test_langchain_gets_documents(garden: Retriever) -> None:
    found = LegalRetriever(retriever=garden, k=2).invoke("hoa sen vườn 2")
    assert len(found) == 2
    assert found[0].metadata["provision_ids"] == ["vuon-2#dieu-1"]
    assert found[0].page_content == "Luống 1 của vườn 2 trồng hoa sen trong 1 vụ."


def test_another_model_takes_over_when_its_index_is_complete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    serving = retriever_in(tmp_path, 3)
    serving.builder.update()
    monkeypatch.setattr("index.retrieval.open_embedding", Words)
    other = retriever_in(tmp_path, 3, model="other")
    serving.refresh()
    assert serving.model == "words"
    other.builder.update()
    assert Paths(tmp_path / "index").active_model() == "other"
    serving.refresh()
    assert serving.model == "other"
    assert serving.search(serving.query("hoa sen vườn 2"), 1)[0].passage.slug == "vuon-2"


def test_a_second_look_orders_the_best(garden: Retriever, tmp_path: Path) -> None:
    class Longest:
        def scores(self, question: str, texts: list[str]) -> list[float]:
            return [float("hoa sim" in text) for text in texts]

    again = Retriever(Garden(4), garden._engine, tmp_path / "index", Words(), reranker=Longest())  # type: ignore[arg-type]  # noqa: SLF001
    assert "hoa sim" in again.search(again.query("hoa sen vườn 2"), 1)[0].passage.text


def test_check_finds_and_mends_what_is_missing(garden: Retriever) -> None:
    assert garden.builder.check().sound
    engines = garden._engines  # noqa: SLF001 - damage from outside
    engines.vectors.delete(["vuon-1#dieu-1@x", *engines.store.ids("vuon-1")])
    engines.keywords.update([("lost", "lost", "thừa")], [])
    found = garden.builder.check(mend=True)
    assert (found.missing_vectors, found.orphan_keywords, found.sound) == (10, 1, False)
    garden.builder.update()
    assert garden.builder.check().sound
    assert garden.builder.check().orphan_keywords == 0


def test_rebuild_gives_the_same_index(garden: Retriever) -> None:
    before = [hit.passage.id for hit in garden.search(garden.query("hoa lan"), 10)]
    assert garden.builder.rebuild() == 4
    assert [hit.passage.id for hit in garden.search(garden.query("hoa lan"), 10)] == before
