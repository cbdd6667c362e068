"""The command line: `hoidap serve | ask | cite | search | add | documents | show`.

Expected failures end with exit code 1 and one Vietnamese sentence on stderr. Heavy libraries are imported inside the
commands that need them, so that `cite` and `documents` answer at once.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from pydantic import BaseModel
from rich.console import Console
from rich.markdown import Markdown
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table

from api.settings import Settings

app = typer.Typer(
    name="hoidap",
    help="Hỏi đáp văn bản cải cách hành chính, có trích dẫn đến điều, khoản, điểm.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
out = Console(soft_wrap=True)
err = Console(stderr=True)

AsOf = Annotated[str | None, typer.Option("--as-of", help="Ngày xét hiệu lực, YYYY-MM-DD; mặc định hôm nay.")]
AsJson = Annotated[bool, typer.Option("--json", help="In kết quả dạng JSON, như API.")]


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Địa chỉ lắng nghe.")] = None,
    port: Annotated[int | None, typer.Option(help="Cổng lắng nghe.")] = None,
) -> None:
    """Chạy trang hỏi đáp và API."""
    import uvicorn

    from api.app import create_app
    from api.dependencies import open_services

    settings = _settings()
    logging.basicConfig(level=settings.log_level, format="%(levelname)s %(name)s: %(message)s")
    with _progress("Lập chỉ mục") as advance:
        services = open_services(settings, advance)
    address = f"http://{host or settings.host}:{port or settings.port}"
    err.print(f"Hỏi Đáp sẵn sàng tại [bold]{address}[/bold] (Ctrl+C để dừng)")
    uvicorn.run(
        create_app(settings, services),
        host=host or settings.host,
        port=port or settings.port,
        log_level="warning",
    )


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="Câu hỏi, có dấu hay không dấu.")],
    as_json: AsJson = False,
    as_of: AsOf = None,
    document: Annotated[list[str] | None, typer.Option("--document", help="Chỉ tìm trong văn bản này.")] = None,
) -> None:
    """Hỏi một câu."""
    from api.dependencies import open_services
    from api.opening import today
    from api.schemas import AnswerOut
    from bot.pipeline import answer_question
    from bot.question import MAX_CHARACTERS, Question

    text, day = question.strip(), _day(as_of)
    if not 1 <= len(text) <= MAX_CHARACTERS:
        _fail(f"Câu hỏi phải có từ 1 đến {MAX_CHARACTERS} ký tự.")
    with _progress("Lập chỉ mục") as advance:
        services = open_services(_settings(), advance)
    answer = answer_question(Question(text, day or today(), tuple(document or ())), services.parts)
    result = AnswerOut.of(answer)
    if as_json:
        _print_json(result)
        return
    for warning in result.warnings:
        out.print(f"[yellow]! {warning.message}[/yellow]")
    # A list item that may not wrap is cut off at the width of the terminal.
    out.print(Markdown(result.answer), soft_wrap=False)
    for citation in result.citations:
        out.print(f"\n[bold][{citation.marker}][/bold] {citation.formal}", highlight=False)
        out.print(
            f"    {citation.document.status_label} · {citation.source_url or 'chưa có địa chỉ nguồn'}",
            style="dim",
        )
    for suggestion in result.suggestions:
        out.print(f"  • {suggestion}", style="dim")


@app.command()
def cite(
    citation: Annotated[str, typer.Argument(help="Ví dụ: “đ5 k2 nđ 61/2018”, “qd 749”.")],
    as_json: AsJson = False,
    as_of: AsOf = None,
) -> None:
    """Tra một trích dẫn; không cần mô hình nào."""
    from api.library_schemas import LookupOut
    from api.opening import open_library, today
    from bot.lookup import LookupStatus, look_up

    library = open_library(_settings())
    day = _day(as_of) or today()
    result = LookupOut.of(look_up(citation, library, day), library, day)
    if as_json:
        _print_json(result)
    for found in [] if as_json else result.citations:
        out.print(found.formal, style="bold", highlight=False)
        out.print(f"  {found.document.title}", highlight=False)
        out.print(f"  {found.document.status_label} · {found.source_url or 'chưa có địa chỉ nguồn'}", style="dim")
        if found.quote:
            out.print(f"  {found.quote}", highlight=False)
    for candidate in [] if as_json else result.candidates:
        out.print(f"  • {candidate.kind} số {candidate.number}: {candidate.title}", highlight=False)
    if result.status is not LookupStatus.RESOLVED:
        _fail(result.message, quiet=as_json)


@app.command()
def search(
    query: Annotated[str, typer.Argument(help="Từ cần tìm.")],
    as_json: AsJson = False,
    as_of: AsOf = None,
    limit: Annotated[int, typer.Option(min=1, max=50, help="Số đoạn.")] = 10,
) -> None:
    """Tìm đoạn văn bản."""
    from api.dependencies import open_services
    from api.library_schemas import HitOut, SearchOut
    from api.opening import today

    day = _day(as_of) or today()
    with _progress("Lập chỉ mục") as advance:
        services = open_services(_settings(), advance)
    hits = [
        HitOut.of(services.library, hit, day)
        for hit in services.retriever.search(services.retriever.query(query), limit)
    ]
    result = SearchOut(query=query, hits=[hit for hit in hits if hit])
    if as_json:
        _print_json(result)
        return
    for hit in result.hits:
        out.print(
            f"[bold]{hit.document.number}[/bold] {hit.locator.text} [dim]({hit.score:.2f})[/dim]",
            highlight=False,
        )
        out.print(f"  {hit.text}", highlight=False)


@app.command()
def add(
    paths: Annotated[list[Path], typer.Argument(help="Tệp hoặc thư mục (.md, .txt).")],
    as_json: AsJson = False,
) -> None:
    """Đưa văn bản chính thức vào thư viện và lập chỉ mục."""
    from api.dependencies import open_services
    from api.intake import add_files

    with _progress("Lập chỉ mục") as advance:
        services = open_services(_settings(), advance)
    with _progress("Đọc văn bản") as advance:
        report = add_files(paths, services.library, advance)
    with _progress("Lập chỉ mục") as advance:
        services.retriever.builder.update(advance)
    if as_json:
        _print_json(report)
    else:
        for entry in report.added:
            state = "đã có, không đổi" if entry.unchanged else "đã thêm"
            out.print(
                f"{entry.file}: {entry.kind} số {entry.number}: {state}, {entry.provisions} đơn vị",
                highlight=False,
            )
            for warning in entry.warnings:
                out.print(f"  [yellow]! {warning}[/yellow]", highlight=False)
        for refused in report.refused:
            err.print(f"[red]{refused.message}[/red]", highlight=False)
    if report.refused:
        raise typer.Exit(1)


@app.command()
def documents(as_json: AsJson = False, as_of: AsOf = None) -> None:
    """Liệt kê văn bản trong thư viện."""
    from api.library_schemas import DocumentList, DocumentSummary
    from api.opening import open_library, today

    library, day = open_library(_settings()), _day(as_of) or today()
    result = DocumentList(documents=[DocumentSummary.summarize(library, d, day) for d in library.documents()])
    if as_json:
        _print_json(result)
        return
    table = Table("Số hiệu", "Loại", "Ngày", "Hiệu lực", "Văn bản", "Tên", show_lines=False)
    for document in result.documents:
        issued = f"{document.issued_on:%d/%m/%Y}" if document.issued_on else ""
        text = "bản tóm lược" if document.text_kind == "digest" else "nguyên văn"
        table.add_row(document.number, document.kind, issued, document.status_label, text, document.title)
    out.print(table)


@app.command()
def show(
    number: Annotated[str, typer.Argument(help="Số hiệu, ví dụ “131/NQ-CP”.")],
    locator: Annotated[str, typer.Argument(help="Vị trí, ví dụ “Điều 2” hoặc dieu-2.")] = "",
    as_json: AsJson = False,
    as_of: AsOf = None,
) -> None:
    """Xem một văn bản hoặc một điều khoản."""
    from api.library_schemas import DocumentTree, ProvisionOut
    from api.opening import open_library, today
    from api.showing import find_shown

    library, day = open_library(_settings()), _day(as_of) or today()
    found = find_shown(library, number, locator)
    if isinstance(found, str):
        _fail(found)
    document, provision = found
    if provision is None:
        tree = DocumentTree.tree(library, document, day)
        if as_json:
            _print_json(tree)
            return
        out.print(f"[bold]{tree.kind} số {tree.number}[/bold] {tree.title}", highlight=False)
        out.print(tree.status_label, style="dim")
        for part in tree.provisions:
            _print_provision(part)
        return
    shown = ProvisionOut.of(document, provision)
    if as_json:
        _print_json(shown)
    else:
        _print_provision(shown)


def _print_provision(provision: object, depth: int = 0) -> None:
    from api.library_schemas import ProvisionOut

    assert isinstance(provision, ProvisionOut)  # noqa: S101 - narrows the lazily imported type
    indent = "  " * depth
    title = " ".join(part for part in (provision.marker or provision.locator.text, provision.heading) if part)
    out.print(f"{indent}[bold]{title}[/bold]", highlight=False)
    if provision.text:
        out.print(f"{indent}  {provision.text}", highlight=False)
    for child in provision.children:
        _print_provision(child, depth + 1)


def _settings() -> Settings:
    return Settings()


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        _fail("Ngày phải có dạng YYYY-MM-DD, ví dụ 2026-11-24.")


def _fail(message: str, quiet: bool = False) -> NoReturn:
    if not quiet:
        err.print(message, highlight=False, markup=False, soft_wrap=True)
    raise typer.Exit(1)


def _print_json(model: BaseModel) -> None:
    typer.echo(model.model_dump_json(indent=2))


@contextmanager
def _progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show a bar on stderr once there is something to count."""
    columns = (SpinnerColumn(), TextColumn(label), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=err, transient=True) as bar:
        task = None

        def advance(done: int, total: int) -> None:
            nonlocal task
            if task is None:
                task = bar.add_task(label, total=total)
            bar.update(task, completed=done, total=total)

        yield advance


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
