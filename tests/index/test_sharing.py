"""Several processes of one host share the folder of an index; several hosts share a database and a Chroma server."""

import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.storage.engine import open_engine
from index import retrieval
from index.retrieval import Retriever
from index.vectors import VectorsUnavailableError
from scripts.chroma import Server, running
from tests.index.crowd import Garden, Words, build, retriever_in


@pytest.fixture(scope="module")
def chroma() -> Iterator[Server]:
    with running() as server:
        yield server


def seen(retriever: Retriever, question: str) -> set[str]:
    """Return what a search shows after a look at what others did."""
    retriever.refresh()
    return {hit.passage.text for hit in retriever.search(retriever.query(question), 20)}


def host(folder: Path, url: str, chroma: Server, documents: int = 2, edition: int = 1) -> Retriever:
    """Open the search of a host with a folder of its own."""
    folder.mkdir(exist_ok=True)
    engine = open_engine(url)
    garden = Garden(documents, edition)
    return Retriever(garden, engine, folder / "index", Words(f"words-{folder.parent.name}"), chroma_url=chroma.url)


@pytest.fixture(autouse=True)
def _look_always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrieval, "CHANGE_CHECK_S", 0)


def test_a_process_sees_what_another_one_of_the_host_indexed(tmp_path: Path) -> None:
    serving = retriever_in(tmp_path, 2)
    serving.builder.update()
    old = seen(serving, "vườn 1 trồng hoa sen")
    assert any("trong 1 vụ" in text for text in old)
    ours, theirs = multiprocessing.get_context("spawn").Pipe(duplex=False)
    child = multiprocessing.get_context("spawn").Process(target=build, args=(tmp_path, 3, 2, theirs))
    child.start()
    child.join()
    ours.close()
    assert child.exitcode == 0
    new = seen(serving, "vườn 2 trồng hoa sen")
    assert "Luống 1 của vườn 2 trồng hoa sen trong 2 vụ." in new
    assert not any("trong 1 vụ" in text for text in new)
    engines = serving._engines  # noqa: SLF001 - both sides see it, not only one
    assert engines.keywords.count() == 30
    near = engines.vectors.search(Words().embed_query("luống 1 vườn 2 hoa sen 2 vụ"), 100)
    assert near.keys() == engines.store.ids()


def test_a_host_takes_over_what_another_host_indexed(tmp_path: Path, database_url: str, chroma: Server) -> None:
    first = host(tmp_path / "a", database_url, chroma)
    first.builder.update()
    second = host(tmp_path / "b", database_url, chroma)
    assert second.builder.pending(), "its keywords are still empty"
    second.builder.update()
    assert second.builder.check().sound
    assert seen(first, "hoa mai") == seen(second, "hoa mai")

    host(tmp_path / "a", database_url, chroma, documents=3, edition=2).builder.update()
    assert "Luống 5 của vườn 2 trồng hoa mai trong 2 vụ." in seen(second, "vườn 2 hoa mai")
    assert second._engines.keywords.count() == 30  # noqa: SLF001
    host(tmp_path / "a", database_url, chroma, documents=1, edition=2).builder.update()
    assert {text.split(" trồng")[0].split("vườn ")[1] for text in seen(second, "vườn 2 hoa mai")} == {"0"}
    assert second._engines.keywords.count() == 10  # noqa: SLF001


def test_processes_that_index_in_turn_lose_nothing_of_each_other(tmp_path: Path) -> None:
    first, second = retriever_in(tmp_path, 1), retriever_in(tmp_path, 2)
    first.builder.update()
    second.builder.update()  # opened when there was nothing yet
    retriever_in(tmp_path, 3, edition=2).builder.update()
    retriever_in(tmp_path, 4, edition=2).builder.update()
    for retriever in (first, second, retriever_in(tmp_path, 4, edition=2)):
        retriever.refresh()
        engines = retriever._engines  # noqa: SLF001
        near = engines.vectors.search(Words().embed_query("vườn 3 hoa sim"), 100)
        assert near.keys() == engines.store.ids() == engines.keywords.ids()
        assert len(near) == 40


def test_a_folder_of_keywords_that_is_lost_is_filled_again(tmp_path: Path) -> None:
    retriever_in(tmp_path, 2).builder.update()
    (lost,) = (tmp_path / "index").glob("keywords-*")
    lost.rename(tmp_path / "lost")
    again = retriever_in(tmp_path, 2)
    assert again.builder.pending()
    again.builder.update()
    assert again.builder.check().sound


def test_a_chroma_server_that_is_killed_is_missed_and_found_again(
    tmp_path: Path, database_url: str, chroma: Server
) -> None:
    retriever = host(tmp_path / "a", database_url, chroma)
    retriever.builder.update()
    before = seen(retriever, "hoa cúc")
    retriever.check_reachable()
    chroma.kill()
    with pytest.raises(VectorsUnavailableError):
        retriever.check_reachable()
    with pytest.raises(VectorsUnavailableError):
        seen(retriever, "hoa cúc")
    chroma.start()
    retriever.check_reachable()
    assert seen(retriever, "hoa cúc") == before != set()
