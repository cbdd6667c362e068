"""An administrator's browser: a test client that keeps cookies and sends the CSRF token."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from fastapi.testclient import TestClient

from api.admin.sign_in.authorization import SignInStores
from api.dependencies import Services
from tests.security.apps import build_app

PASSWORD = "một mật khẩu đủ dài"
NAME = "lan"
ADMIN = "/api/v1/admin"
UNANSWERED = "Lương tối thiểu vùng năm 2026 là bao nhiêu?"
ANSWERED = "QĐ 942 còn hiệu lực không?"


class Admin:
    """Calls the administration API as the admin page does; signs in when created."""

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


def add_account(services: Services) -> None:
    """Add the test account unless it exists: the tests of a run share the database."""
    accounts = SignInStores.open(services.library.engine).accounts
    if NAME not in [account.name for account in accounts.all()]:
        accounts.add(NAME, PASSWORD)


@contextmanager
def browser(services: Services, address: str = "https://testserver", **settings: Any) -> Iterator[TestClient]:
    """Yield a browser without cookies."""
    add_account(services)
    app = build_app(services, **settings)
    with TestClient(app, address, raise_server_exceptions=False, follow_redirects=False) as client:
        yield client


@contextmanager
def signed_in(services: Services, **settings: Any) -> Iterator[Admin]:
    """Yield a browser in which the administrator has signed in."""
    with browser(services, **settings) as client:
        yield Admin(client)


def ask(admin: Admin, question: str, **headers: str) -> Any:
    """Ask a question from the same browser; returns the answer as JSON."""
    return admin.client.post("/api/v1/ask", json={"question": question}, headers=headers).json()
