"""Applications over the shipped digests, with some settings changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from api.dependencies import Services

QUESTION = {"question": "QĐ 942 còn hiệu lực không?"}


def build_app(services: Services, **settings: Any) -> FastAPI:
    """Return the application with some settings changed."""
    own = services.settings.model_copy(update=settings)
    return create_app(own, replace(services, settings=own))


@contextmanager
def open_client(services: Services, **settings: Any) -> Iterator[TestClient]:
    """Yield a test client of such an application."""
    with TestClient(build_app(services, **settings), raise_server_exceptions=False) as client:
        yield client


def code(reply: Any) -> tuple[int, str]:
    """Return the HTTP status of a reply and its error code, "" when there is none."""
    body = reply.json()
    return reply.status_code, body["error"]["code"] if "error" in body else ""
