"""Applications with settings of their own over the shipped digests."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from api.dependencies import Services

QUESTION = {"question": "QĐ 942 còn hiệu lực không?"}


def application(services: Services, **settings: Any) -> FastAPI:
    own = services.settings.model_copy(update=settings)
    return create_app(own, replace(services, settings=own))


@contextmanager
def door(services: Services, **settings: Any) -> Iterator[TestClient]:
    with TestClient(application(services, **settings), raise_server_exceptions=False) as client:
        yield client


def code(reply: Any) -> tuple[int, str]:
    body = reply.json()
    return reply.status_code, body["error"]["code"] if "error" in body else ""
