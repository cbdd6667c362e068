"""The command line: `hoidap serve | ask | cite | search` and the commands of the other modules of this folder.

Expected failures end with exit code 1 and one Vietnamese sentence on stderr. Libraries that take seconds to load are
imported inside the commands that need them, so that `cite` and `documents` answer at once.
"""

from typing import Annotated

import typer
from rich.markdown import Markdown

from api.cli import admins, answers, feedback, index, keys, library, mcp, service, sites, storage, zalo
from api.cli.console import AsJson, AsOf, Commands, fail, out, print_json, progress, read_day, read_settings
from api.version import package_version

app = typer.Typer(
    name="hoidap",
    cls=Commands,
    help="Hỏi đáp văn bản cải cách hành chính, có trích dẫn đến điều, khoản, điểm.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for _command in (
    *library.COMMANDS,
    *answers.COMMANDS,
    *feedback.COMMANDS,
    *service.COMMANDS,
    *storage.COMMANDS,
    *mcp.COMMANDS,
):
    app.command()(_command)
app.command(name="open")(service.open_service)
app.add_typer(index.app, name="index")
app.add_typer(sites.app, name="sites")
app.add_typer(keys.app, name="keys")
app.add_typer(admins.app, name="admins")
app.add_typer(zalo.app, name="zalo")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"hoidap {package_version()}")
        raise typer.Exit


@app.callback()
def main_options(
    version: Annotated[
        bool, typer.Option("--version", help="In phiên bản rồi dừng.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Hỏi đáp văn bản cải cách hành chính, có trích dẫn đến điều, khoản, điểm."""


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Địa chỉ lắng nghe.")] = None,
    port: Annotated[int | None, typer.Option(help="Cổng lắng nghe.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, max=64, help="Số tiến trình cùng phục vụ.")] = None,
) -> None:
    """Chạy trang hỏi đáp và API."""
    from api.cli.serving import serve as run

    settings = read_settings()
    given = {"host": host, "port": port, "workers": workers}
    zalo.check(settings)  # before the index is built, which takes minutes the first time
    if settings.mcp:
        mcp.check_installed()
    run(settings.model_copy(update={name: value for name, value in given.items() if value is not None}))


@app.command()
def ask(
    question: Annotated[str, typer.Argument(help="Câu hỏi, có dấu hay không dấu.")],
    as_json: AsJson = False,
    as_of: AsOf = None,
    document: Annotated[list[str] | None, typer.Option("--document", help="Chỉ tìm trong văn bản này.")] = None,
) -> None:
    """Hỏi một câu."""
    from api.dependencies import open_services
    from api.library.opening import today
    from api.schemas.answers import AnswerOut
    from bot.pipeline import answer_question
    from bot.question import MAX_CHARACTERS, Door, Question

    text, day = question.strip(), read_day(as_of)
    if not 1 <= len(text) <= MAX_CHARACTERS:
        fail(f"Câu hỏi phải có từ 1 đến {MAX_CHARACTERS} ký tự.")
    with progress("Lập chỉ mục") as advance:
        services = open_services(read_settings(), advance)
    answer = answer_question(Question(text, day or today(), tuple(document or ()), door=Door.CLI), services.parts)
    result = AnswerOut.of(answer)
    if as_json:
        print_json(result)
        return
    # The first sentence of such an answer says that the law has expired, with its source.
    noticed = any(statement.notice for statement in result.statements)
    for warning in result.warnings:
        if noticed and warning.code == "expired":
            continue
        out.print(f"[yellow]! {warning.message}[/yellow]")
    # Without wrapping, Rich cuts list items off at the width of the terminal.
    out.print(Markdown(result.answer), soft_wrap=False)
    for citation in result.citations:
        out.print(f"\n[bold][{citation.marker}][/bold] {citation.formal}", highlight=False)
        out.print(
            f"    {citation.document.status_label} · {citation.source_url or 'chưa có địa chỉ nguồn'}",
            style="dim",
        )
    for near in result.nearest:
        out.print(f"\n  {near.formal}", highlight=False)
        out.print(f"    “{near.quote}”", style="dim", highlight=False)
    for suggestion in result.suggestions:
        out.print(f"  • {suggestion}", style="dim")


@app.command()
def cite(
    citation: Annotated[str, typer.Argument(help="Ví dụ: “đ5 k2 nđ 61/2018”, “qd 749”.")],
    as_json: AsJson = False,
    as_of: AsOf = None,
) -> None:
    """Tra một trích dẫn; không cần mô hình nào."""
    from api.library.opening import open_library, today
    from api.schemas.library import LookupOut
    from bot.suggesting.citation_lookup import LookupStatus, look_up
    from corpus.document import ValidityStatus

    library = open_library(read_settings())
    day = read_day(as_of) or today()
    result = LookupOut.of(look_up(citation, library, day), library, day)
    if as_json:
        print_json(result)
    for found in [] if as_json else result.citations:
        out.print(found.formal, style="bold", highlight=False)
        out.print(f"  {found.document.title}", highlight=False)
        out.print(f"  {found.document.status_label} · {found.source_url or 'chưa có địa chỉ nguồn'}", style="dim")
        for ending in found.document.ended_by if found.document.status is ValidityStatus.EXPIRED else []:
            out.print(f"  Theo {ending.formal}", style="dim", highlight=False)
        if found.quote:
            out.print(f"  {found.quote}", highlight=False)
    for candidate in [] if as_json else result.candidates:
        out.print(f"  • {candidate.kind} số {candidate.number}: {candidate.title}", highlight=False)
    if result.status is not LookupStatus.RESOLVED:
        fail(result.message, quiet=as_json)


@app.command()
def search(
    query: Annotated[str, typer.Argument(help="Từ cần tìm.")],
    as_json: AsJson = False,
    as_of: AsOf = None,
    limit: Annotated[int, typer.Option(min=1, max=50, help="Số đoạn.")] = 10,
) -> None:
    """Tìm đoạn văn bản."""
    from api.dependencies import open_services
    from api.library.opening import today
    from api.schemas.library import HitOut, SearchOut

    day = read_day(as_of) or today()
    with progress("Lập chỉ mục") as advance:
        services = open_services(read_settings(), advance)
    hits = [
        HitOut.of(services.library, hit, day)
        for hit in services.retriever.search(services.retriever.query(query), limit, as_of=day)
    ]
    result = SearchOut(query=query, hits=[hit for hit in hits if hit])
    if as_json:
        print_json(result)
        return
    for hit in result.hits:
        out.print(
            f"[bold]{hit.document.number}[/bold] {hit.locator.text} [dim]({hit.score:.2f})[/dim]",
            highlight=False,
        )
        out.print(f"  {hit.text}", highlight=False)


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
