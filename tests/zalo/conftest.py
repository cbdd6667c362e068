"""Fixtures: a harness that echoes questions, and one that answers them from the shipped digests."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from api.dependencies import Services
from api.zalo import routes
from bot.history.records import Records
from bot.pipeline import answer_question
from corpus.storage.engine import open_engine
from tests.databases import fresh_database
from tests.serving import served
from tests.zalo.fake_zalo import Platform, create_fake
from tests.zalo.harness import Harness, open_harness


@pytest.fixture(scope="session")
def platform() -> Iterator[tuple[Platform, str]]:
    # The fake closes connections on purpose, which uvicorn would log.
    logger = logging.getLogger("uvicorn.error")
    before, platform = logger.level, Platform()
    logger.setLevel(logging.CRITICAL)
    with served(create_fake(platform)) as url:
        logger.setLevel(logging.CRITICAL)  # the server sets the level when it starts
        yield platform, url
    logger.setLevel(before)


@pytest.fixture(autouse=True)
def webhook_timeout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the webhook more time than in service: a slow test machine must not cause a 503."""
    monkeypatch.setattr(routes, "STORE_TIMEOUT_S", 60)


@pytest.fixture
def harness(tmp_path: Path, platform: tuple[Platform, str]) -> Iterator[Harness]:
    with fresh_database(tmp_path) as database, open_harness(tmp_path, *platform, database) as built:
        yield built


@pytest.fixture
def library_harness(tmp_path: Path, platform: tuple[Platform, str], services: Services) -> Iterator[Harness]:
    with fresh_database(tmp_path) as database:
        engine = open_engine(database)
        parts = replace(services.parts, records=Records(engine))
        with open_harness(tmp_path, *platform, database, lambda question: answer_question(question, parts)) as built:
            yield built
        engine.dispose()
