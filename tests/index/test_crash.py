"""kill -9 in the middle of a build: the last good index serves, and the next run completes it."""

import multiprocessing
import random
from multiprocessing.context import BaseContext
from pathlib import Path

import pytest

from index.builder import Check
from tests.index.synthetic import build, retriever_in

DOCUMENTS = 12
SOUND = Check(0, 0, 0, 0, 0)


@pytest.fixture(scope="module")
def processes() -> BaseContext:
    """Processes that begin with everything imported, so that ten builds take seconds."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.index.synthetic"])
    return context


def build_and_kill(processes: BaseContext, folder: Path, edition: int, batches: int) -> bool:
    """Start a build in another process and kill it after it wrote some batches; True when it was still at work."""
    ours, theirs = processes.Pipe(duplex=False)
    child = processes.Process(target=build, args=(folder, DOCUMENTS, edition, theirs))  # type: ignore[attr-defined]
    child.start()
    theirs.close()
    told = [ours.recv() for _ in range(batches)]
    child.kill()
    child.join()
    return "built" not in told


@pytest.mark.parametrize("batches", sorted(random.Random(9).sample(range(1, DOCUMENTS), 10)))
def test_a_killed_build_serves_and_is_completed(processes: BaseContext, tmp_path: Path, batches: int) -> None:
    retriever_in(tmp_path, DOCUMENTS, edition=1).builder.update()
    assert build_and_kill(processes, tmp_path, 2, batches)
    after = retriever_in(tmp_path, DOCUMENTS, edition=2)
    for question, slug in (("vườn 0 trồng hoa sen ở luống nào", "vuon-0"), ("hoa sim của vườn 11", "vuon-11")):
        assert slug in {hit.passage.slug for hit in after.search(after.query(question), 20)}
    assert after.builder.pending()
    after.builder.update()
    assert not after.builder.pending()
    after.builder.check(mend=True)
    assert after.builder.check() == SOUND
    assert {hit.passage.text.split("trong ")[1] for hit in after.search(after.query("hoa mai"), 50)} == {"2 vụ."}


def test_a_first_build_that_is_killed_is_completed(processes: BaseContext, tmp_path: Path) -> None:
    assert build_and_kill(processes, tmp_path, 1, 3)
    after = retriever_in(tmp_path, DOCUMENTS)
    assert after.search(after.query("vườn 0 hoa sen"), 1)
    after.builder.update()
    assert after.count() == DOCUMENTS * 10
    assert after.builder.check().sound
