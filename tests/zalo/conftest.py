"""A town without law, where answers are echoes; and one that answers from the shipped digests."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from api.dependencies import Services
from bot.pipeline import answer_question
from bot.records import Records
from corpus.database import open_engine
from tests.zalo.town import Town, town_of


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with town_of(tmp_path) as built:
        yield built


@pytest.fixture
def law_town(tmp_path: Path, services: Services) -> Iterator[Town]:
    engine = open_engine(f"sqlite:///{tmp_path / 'records.sqlite3'}")
    parts = replace(services.parts, records=Records(engine))
    with town_of(tmp_path, lambda question: answer_question(question, parts), engine=engine) as built:
        yield built
