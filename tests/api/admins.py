"""An administrator's browser: signed in, with the token that changes need."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from fastapi.testclient import TestClient

from api.admin.sign_in.authorization import SignInStores
from api.dependencies import Services
from tests.security.doors import application

PASSWORD = "một mật khẩu đủ dài"
NAME = "lan"
ADMIN = "/api/v1/admin"


class Admin:
    """Calls the addresses of administration as our page does."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        reply = client.post(f"{ADMIN}/session", json={"name": NAME, "password": PASSWORD})
        assert reply.status_code == 200, reply.text
        self.csrf = reply.json()["csrf"]

    def call(self, method: str, path: str, **what: Any) -> Any:
        return self.client.request(method, f"{ADMIN}/{path}", headers={"X-CSRF-Token": self.csrf}, **what)

    def get(self, path: str, **query: Any) -> Any:
        reply = self.call("GET", path, params=query)
        assert reply.status_code == 200, reply.text
        return reply.json()


def account(services: Services) -> None:
    """Make sure that the account is there: all tests of a run share the database."""
    accounts = SignInStores.open(services.library.engine).accounts
    if NAME not in [account.name for account in accounts.all()]:
        accounts.add(NAME, PASSWORD)


@contextmanager
def browser(services: Services, address: str = "https://testserver", **settings: Any) -> Iterator[TestClient]:
    """A browser that nobody has used yet."""
    account(services)
    app = application(services, **settings)
    with TestClient(app, address, raise_server_exceptions=False, follow_redirects=False) as client:
        yield client


@contextmanager
def signed_in(services: Services, **settings: Any) -> Iterator[Admin]:
    """A browser in which somebody has signed in."""
    with browser(services, **settings) as client:
        yield Admin(client)
