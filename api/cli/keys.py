"""API keys: `hoidap keys add | list | rotate | revoke`."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Column, Table

from api.access.audit import Audit
from api.access.keys import ID_LENGTH, PER_DAY, PER_MINUTE, Key, Keys, KeyScope
from api.cli.console import AsJson, fail, open_engine, out, print_json
from api.schemas.controls import KeyList, KeyOut

app = typer.Typer(help="Khóa API cho phần mềm gọi hệ thống.", no_args_is_help=True)
_SCOPES = {KeyScope.ASK: "hỏi đáp", KeyScope.SEARCH: "tra cứu", KeyScope.ADMIN: "quản trị"}
KeyId = Annotated[str, typer.Argument(help="Phần đầu của khóa, như trong “hoidap keys list”.")]


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="Tên phần mềm hoặc đơn vị dùng khóa.")],
    scopes: Annotated[
        list[KeyScope] | None, typer.Option("--scope", help="Quyền: ask, search, admin; mặc định ask.")
    ] = None,
    per_minute: Annotated[int, typer.Option(min=1, help="Số câu hỏi mỗi phút.")] = PER_MINUTE,
    per_day: Annotated[int, typer.Option(min=1, help="Số câu hỏi mỗi ngày.")] = PER_DAY,
    days: Annotated[int | None, typer.Option("--expires-in-days", min=1, help="Số ngày khóa có hiệu lực.")] = None,
    as_json: AsJson = False,
) -> None:
    """Cấp một khóa; khóa chỉ hiện một lần."""
    with _open() as (keys, audit):
        expires_at = datetime.now(UTC) + timedelta(days=days) if days else None
        key, secret = keys.add(name, scopes or [KeyScope.ASK], per_minute, per_day, expires_at)
        audit.note("key.add", key.id, name=name, scopes=sorted(key.scopes))
        _show(key, secret, as_json)


@app.command(name="list")
def list_keys(as_json: AsJson = False) -> None:
    """Liệt kê các khóa, không kèm phần bí mật."""
    with _open() as (keys, _):
        found = keys.all()
    if as_json:
        print_json(KeyList(keys=[KeyOut.model_validate(key) for key in found]))
        return
    if not found:
        out.print("Chưa có khóa nào. Cấp khóa bằng: hoidap keys add TÊN")
        return
    table = Table(Column("Khóa", no_wrap=True), "Tên", "Quyền", "Giới hạn", "Dùng gần nhất", "Tình trạng")
    now = datetime.now(UTC)
    for key in found:
        table.add_row(
            f"{key.id}…",
            escape(key.name),
            ", ".join(_SCOPES[scope] for scope in sorted(key.scopes)),
            f"{key.per_minute}/phút, {key.per_day}/ngày",
            f"{key.last_used_at:%d/%m/%Y}" if key.last_used_at else "chưa dùng",
            _state(key, now),
        )
    out.print(table, soft_wrap=False)


@app.command()
def rotate(
    id_: KeyId,
    overlap: Annotated[int, typer.Option("--overlap-hours", min=0, help="Số giờ khóa cũ còn dùng được.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Đổi khóa: cấp phần bí mật mới với cùng quyền, thôi dùng khóa cũ."""
    with _open() as (keys, audit):
        rotated = keys.rotate(_id(id_), timedelta(hours=overlap))
        if rotated is None:
            fail("Không có khóa này, hoặc khóa đã hết hạn hay bị thu hồi.")
        key, secret = rotated
        audit.note("key.rotate", _id(id_), new=key.id, overlap_hours=overlap)
        _show(key, secret, as_json)


@app.command()
def revoke(id_: KeyId) -> None:
    """Thu hồi một khóa; phần mềm dùng khóa đó bị từ chối ngay."""
    with _open() as (keys, audit):
        if not keys.revoke(_id(id_)):
            fail("Không có khóa này, hoặc khóa đã bị thu hồi.")
        audit.note("key.revoke", _id(id_))
        out.print("Đã thu hồi khóa.")


@contextmanager
def _open() -> Iterator[tuple[Keys, Audit]]:
    with open_engine() as engine:
        yield Keys(engine), Audit(engine)


def _id(typed: str) -> str:
    return typed.strip().rstrip("…")[:ID_LENGTH]


def _show(key: Key, secret: str, as_json: bool) -> None:
    if as_json:
        print_json(KeyOut.model_validate(key).model_copy(update={"secret": secret}))
        return
    out.print(f"Khóa của {key.name}: {secret}", style="bold", highlight=False, markup=False)
    out.print("Hãy lưu lại ngay: khóa không hiện lần nữa. Gửi trong tiêu đề “Authorization: Bearer …”.")


def _state(key: Key, now: datetime) -> str:
    if key.revoked_at:
        return "đã thu hồi"
    if not key.works_at(now):
        return "đã hết hạn"
    return f"đến {key.expires_at:%d/%m/%Y}" if key.expires_at else "đang dùng"
