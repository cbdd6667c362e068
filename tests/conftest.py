"""Fixtures: a real library with the shipped digests, indexed once for all tests, and small invented documents."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_app
from api.dependencies import Services, open_services
from api.settings.settings import Settings
from corpus.digest import read_digest
from corpus.document import LegalDocument
from corpus.library import Library
from tests.databases import fresh_database

TODAY = date(2026, 11, 24)

INVENTED = """---
number: 11/QĐ-ABC
kind: Quyết định
issuer: Bộ Thử nghiệm
title: Phê duyệt Kế hoạch trồng hoa sen
issued_on: 2021-03-05
validity: {{effective_from: 2021-03-05, verified_until: 2030-01-01, note: "Văn bản do bài kiểm thử đặt ra."}}
relations: [{relations}]
checked_on: 2026-11-24
---

## Diện tích trồng sen {{dieu-1.khoan-1}}

Đến năm 2024, Vụ Hoa sen trồng tối thiểu 35% diện tích mặt hồ.

## Báo cáo hằng năm {{dieu-1.khoan-2}}

Vụ Hoa sen báo cáo Bộ Thử nghiệm trước ngày 15/12 hằng năm.

## Nguồn giống {{nhom-nguon-giong unconfirmed}}

Giống sen do Trung tâm Giống cung cấp.
"""

REPLACING = """---
number: 22/QĐ-ABC
kind: Quyết định
issuer: Bộ Thử nghiệm
title: Phê duyệt Kế hoạch trồng hoa súng
issued_on: 2025-06-01
validity: {effective_from: 2025-07-01, verified_until: 2030-01-01}
relations: [{kind: replaces, target: 11/QĐ-ABC, stated_in: dieu-2}]
checked_on: 2026-11-24
---

## Diện tích trồng súng {dieu-1}

Đến năm 2028, Vụ Hoa sen trồng tối thiểu 60% diện tích mặt hồ bằng hoa súng.

## Hiệu lực {dieu-2}

Quyết định này có hiệu lực từ ngày 01/7/2025 và thay thế Quyết định số 11/QĐ-ABC.
"""


def invented(relations: str = "") -> LegalDocument:
    """Return the invented decision 11/QĐ-ABC."""
    return read_digest(INVENTED.format(relations=relations), "11-qd-abc.md")


def replacing() -> LegalDocument:
    """Return the decision that replaces it from 01/7/2025."""
    return read_digest(REPLACING, "22-qd-abc.md")


@pytest.fixture
def database_url(tmp_path: Path) -> Iterator[str]:
    """The address of an empty database: a file, or one on the server of `make test-postgres`."""
    with fresh_database(tmp_path) as url:
        yield url


@pytest.fixture
def library(database_url: str) -> Iterator[Library]:
    """An empty library in a database of its own."""
    library = Library.open(database_url)
    yield library
    library.engine.dispose()


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The shipped digests with the real index: Chroma, tantivy and the bundled model."""
    folder = tmp_path_factory.mktemp("shipped") / "data"
    with fresh_database(folder) as url:
        # All tests ask from one address.
        services = open_services(
            Settings(data_dir=folder, database_url=SecretStr(url), asks_per_minute=0, asks_per_day=0)
        )
        yield services
        services.library.engine.dispose()


@pytest.fixture(scope="session")
def client(services: Services) -> Iterator[TestClient]:
    """The web application over the shipped digests."""
    with TestClient(create_app(services.settings, services), raise_server_exceptions=False) as opened:
        yield opened
