"""Sites that embed the widget: `hoidap sites add | list | remove`."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from api.access.audit import Audit
from api.access.sites import PER_DAY, PER_MINUTE, BadHostError, Sites
from api.cli.console import AsJson, fail, open_engine, out, print_json
from api.schemas.controls import SiteList, SiteOut

app = typer.Typer(help="Khóa cho trang web nhúng trợ lý.", no_args_is_help=True)


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="Tên trang web, để nhận ra trong danh sách.")],
    hosts: Annotated[
        list[str], typer.Option("--host", help="Tên miền được nhúng, ví dụ dichvucong.gov.vn hoặc *.tinh.gov.vn.")
    ],
    per_minute: Annotated[int, typer.Option(min=1, help="Số câu hỏi mỗi phút của một người.")] = PER_MINUTE,
    per_day: Annotated[int, typer.Option(min=1, help="Số câu hỏi mỗi ngày của cả trang.")] = PER_DAY,
    documents: Annotated[
        list[str] | None, typer.Option("--document", help="Chỉ trả lời từ văn bản này; mặc định: mọi văn bản.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Cấp khóa cho một trang web."""
    with _open() as (sites, audit):
        try:
            site = sites.add(name, hosts, per_minute, per_day, documents)
        except BadHostError as error:
            fail(str(error))
        audit.note("site.add", site.key, name=name, hosts=list(site.hosts))
        if as_json:
            print_json(SiteOut.model_validate(site))
            return
        out.print(f"Khóa của {name}: {site.key}", style="bold", highlight=False, markup=False)
        out.print("Dán vào trang, thay ĐỊA-CHỈ bằng địa chỉ của máy chủ này:")
        out.print(
            f'<script src="https://ĐỊA-CHỈ/widget.js" data-site-key="{site.key}" async></script>',
            highlight=False,
            markup=False,
        )


@app.command(name="list")
def list_sites(as_json: AsJson = False) -> None:
    """Liệt kê các trang web đã được cấp khóa."""
    with _open() as (sites, _):
        found = SiteList(sites=[SiteOut.model_validate(site) for site in sites.all()])
    if as_json:
        print_json(found)
        return
    if not found.sites:
        out.print("Chưa có trang web nào. Cấp khóa bằng: hoidap sites add TÊN --host TÊN-MIỀN")
        return
    table = Table("Khóa", "Tên", "Tên miền", "Câu/phút/người", "Câu/ngày", "Chỉ văn bản")
    for site in found.sites:
        documents = escape(", ".join(site.documents)) or "mọi văn bản"
        table.add_row(
            site.key, escape(site.name), "\n".join(site.hosts), str(site.per_minute), str(site.per_day), documents
        )
    out.print(table)


@app.command()
def remove(key: Annotated[str, typer.Argument(help="Khóa, như trong “hoidap sites list”.")]) -> None:
    """Thu hồi một khóa; trang web đó thôi dùng được trợ lý ngay."""
    with _open() as (sites, audit):
        if not sites.remove(key):
            fail("Không có khóa này.")
        audit.note("site.remove", key)
        out.print("Đã thu hồi khóa.")


@contextmanager
def _open() -> Iterator[tuple[Sites, Audit]]:
    with open_engine() as engine:
        yield Sites(engine), Audit(engine)
