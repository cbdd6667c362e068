"""Commands of a running service: `hoidap close | open | purge | audit`."""

import re
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from api.access.audit import Audit
from api.access.service_switch import ServiceSwitch
from api.cli.console import AsJson, fail, open_engine, out, print_json
from api.schemas.controls import ActList, ActOut

_AGE = re.compile(r"(\d{1,5})\s*d?")  # "90d", "90"


def close(message: Annotated[str, typer.Argument(help="Lời báo cho người dùng.")] = "") -> None:
    """Tạm ngừng trả lời trên mọi cửa công khai; tra cứu và đọc văn bản vẫn dùng được."""
    with open_engine() as engine:
        shown = ServiceSwitch(engine).close(message)
        Audit(engine).note("doors.close", message=shown)
        out.print(f"Đã tạm ngừng trả lời. Người dùng thấy: “{shown}”", highlight=False, markup=False)
        out.print("Mở lại bằng: hoidap open", style="dim")


def open_service() -> None:
    """Mở lại các cửa công khai."""
    with open_engine() as engine:
        if not ServiceSwitch(engine).open():
            out.print("Hệ thống đang mở.")
            return
        Audit(engine).note("doors.open")
        out.print("Đã mở lại; hệ thống trả lời bình thường trong vòng hai giây.")


def purge(
    older_than: Annotated[str, typer.Option("--older-than", help="Tuổi của câu hỏi, ví dụ 90d (90 ngày).")],
) -> None:
    """Xóa câu hỏi, câu trả lời và góp ý cũ, không lấy lại được."""
    from bot.history import purging

    age = _AGE.fullmatch(older_than.strip().lower())
    if age is None:
        fail("Thời hạn phải là số ngày, ví dụ --older-than 90d.")
    with open_engine() as engine:
        deleted = purging.purge(engine, datetime.now(UTC) - timedelta(days=int(age[1])))
        Audit(engine).note("purge", older_than_days=int(age[1]), deleted=deleted)
        out.print(f"Đã xóa {deleted} câu hỏi cùng câu trả lời và góp ý.", highlight=False)


def audit(
    as_json: AsJson = False,
    limit: Annotated[int, typer.Option(min=1, max=100_000, help="Số việc, mới nhất trước.")] = 100,
) -> None:
    """Xem nhật ký các việc quản trị."""
    with open_engine() as engine:
        found = ActList(acts=[ActOut.model_validate(act) for act in Audit(engine).acts(limit)])
    if as_json:
        print_json(found)
        return
    if not found.acts:
        out.print("Chưa có việc quản trị nào được ghi.")
        return
    table = Table("Lúc (UTC)", "Ai", "Việc", "Đối tượng", "Chi tiết")
    for act in found.acts:
        details = ", ".join(f"{name}={value}" for name, value in act.details.items())
        table.add_row(f"{act.at:%d/%m/%Y %H:%M}", escape(act.actor), act.act, escape(act.target), escape(details))
    out.print(table, soft_wrap=False)


COMMANDS = (close, purge, audit)
