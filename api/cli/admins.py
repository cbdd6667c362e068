"""Administrators with a local password: `hoidap admins add | list | password | remove`."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from api.access.audit import Audit
from api.admin.sign_in.accounts import Accounts, BadAccountError, account_name
from api.admin.sign_in.sessions import Sessions
from api.cli.console import fail, open_engine, out

app = typer.Typer(help="Người quản trị đăng nhập bằng mật khẩu tại /quan-tri.", no_args_is_help=True)
Name = Annotated[str, typer.Argument(help="Tên đăng nhập.")]


@app.command()
def add(name: Name) -> None:
    """Thêm người quản trị; mật khẩu được hỏi, hoặc đọc từ dòng đầu của đầu vào chuẩn."""
    with _open() as (accounts, _, audit):
        try:
            account = accounts.add(name, _password())
        except BadAccountError as error:
            fail(str(error))
        audit.note("admin.add", account.name)
        out.print(f"Đã thêm người quản trị {escape(account.name)}.")


@app.command(name="list")
def list_admins() -> None:
    """Liệt kê người quản trị."""
    with _open() as (accounts, _, _):
        found = accounts.all()
    if not found:
        out.print("Chưa có người quản trị nào. Thêm bằng: hoidap admins add TÊN")
        return
    table = Table("Tên", "Từ ngày")
    for account in found:
        table.add_row(escape(account.name), f"{account.created_at:%d/%m/%Y}")
    out.print(table, soft_wrap=False)


@app.command()
def password(name: Name) -> None:
    """Đổi mật khẩu; mọi phiên đang đăng nhập của người này kết thúc."""
    with _open() as (accounts, sessions, audit):
        try:
            name = account_name(name)
            if not accounts.change(name, _password()):
                fail("Không có người quản trị này.")
        except BadAccountError as error:
            fail(str(error))
        sessions.end_all(name)
        audit.note("admin.password", name)
        out.print("Đã đổi mật khẩu.")


@app.command()
def remove(name: Name) -> None:
    """Xóa người quản trị; mọi phiên đang đăng nhập của người này kết thúc."""
    with _open() as (accounts, sessions, audit):
        try:
            name = account_name(name)
        except BadAccountError as error:
            fail(str(error))
        if not accounts.remove(name):
            fail("Không có người quản trị này.")
        sessions.end_all(name)
        audit.note("admin.remove", name)
        out.print("Đã xóa người quản trị.")


def _password() -> str:
    """Ask for a password without showing it; from a pipe, read the first line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt("Mật khẩu", hide_input=True, confirmation_prompt="Nhập lại mật khẩu"))


@contextmanager
def _open() -> Iterator[tuple[Accounts, Sessions, Audit]]:
    with open_engine() as engine:
        yield Accounts(engine), Sessions(engine), Audit(engine)
