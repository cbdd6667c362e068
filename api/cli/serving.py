"""Start the server from the command line: `hoidap serve`, `hoidap mcp --http`."""

from api.cli.console import err, progress
from api.dependencies import Services, open_services
from api.server import prepare, run
from api.settings.settings import Settings


def serve(settings: Settings) -> None:
    """Bring the index up to date, say where the server listens and serve until stopped."""
    prepare(settings)
    services: Services | None
    with progress("Lập chỉ mục") as advance:
        services = open_services(settings, advance, build_in_background=True)
    address = f"http://{settings.host}:{settings.port}"
    err.print(f"Hỏi Đáp sẵn sàng tại [bold]{address}[/bold] (Ctrl+C để dừng)")
    if settings.workers > 1:
        services = None  # the workers open their own; this frees the memory of ours
    run(settings, services)
