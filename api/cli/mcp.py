"""`hoidap mcp`: the MCP tools, over standard input and output or HTTP."""

import importlib.util
import os
from typing import Annotated

import typer

from api.cli.console import fail, progress, read_settings

MISSING = "Chưa cài máy chủ MCP. Hãy chạy: make install MCP=1 (hoặc: pip install 'hoidap[mcp]')."


def mcp(
    http: Annotated[bool, typer.Option("--http", help="Phục vụ qua HTTP tại /mcp thay vì stdin/stdout.")] = False,
    host: Annotated[str | None, typer.Option(help="Địa chỉ lắng nghe, với --http.")] = None,
    port: Annotated[int | None, typer.Option(help="Cổng lắng nghe, với --http.")] = None,
) -> None:
    """Chạy máy chủ MCP cho các trợ lý khác (hỏi, tìm, đọc điều khoản, tra trích dẫn, xem hiệu lực)."""
    check_installed()
    settings = read_settings()
    if http:
        from api.cli.serving import serve

        given = {"host": host, "port": port, "mcp": True}
        os.environ["HOIDAP_MCP"] = "true"  # worker processes read the settings from the environment again
        serve(settings.model_copy(update={name: value for name, value in given.items() if value is not None}))
        return
    from api.dependencies import open_services
    from api.mcp.tools import build_server
    from api.operations.log_format import configure_logging

    configure_logging(settings.log_level, settings.log_format)
    with progress("Lập chỉ mục") as advance:
        services = open_services(settings, advance)
    build_server(lambda: services).run(transport="stdio", show_banner=False)


def check_installed() -> None:
    """End the command with a sentence when the extra `mcp` is not installed."""
    if importlib.util.find_spec("fastmcp") is None:
        fail(MISSING)


COMMANDS = (mcp,)
