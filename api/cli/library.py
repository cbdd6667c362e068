"""The library: `hoidap add | check | fetch | remove | documents | show`."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.tree import Tree

from api.cli.console import AsJson, AsOf, err, fail, out, print_json, progress, read_day, read_settings

_LINE = 110  # characters of a provision that `check` shows: one line of a wide terminal


def add(
    sources: Annotated[list[str], typer.Argument(help="Tệp, thư mục, tệp .zip hoặc địa chỉ trên nguồn chính thức.")],
    as_json: AsJson = False,
) -> None:
    """Đưa văn bản vào thư viện và lập chỉ mục; dừng giữa chừng thì chạy lại để đọc tiếp."""
    from api.dependencies import open_services
    from api.library.intake import Intake

    configured = read_settings()
    with progress("Lập chỉ mục") as advance:
        services = open_services(configured, advance)
    intake = Intake(services.library, configured)
    interrupted = False
    with progress("Đọc văn bản") as advance:
        try:
            intake.add(sources, advance)
        except KeyboardInterrupt:
            interrupted = True
    report = intake.report
    for entry in report.added:
        if not entry.unchanged:
            services.audit.note("document.add", entry.number or entry.slug, replaced=entry.replaced)
    with progress("Lập chỉ mục") as advance:
        services.retriever.builder.update(advance)
    if as_json:
        print_json(report)
    else:
        for entry in report.added:
            state = "đã có, không đổi" if entry.unchanged else ("đã thay bản cũ" if entry.replaced else "đã thêm")
            name = f"{entry.kind} số {entry.number}" if entry.number else entry.title
            out.print(f"{entry.file}: {name}: {state}, {entry.provisions} đơn vị", highlight=False, markup=False)
            for warning in entry.warnings:
                out.print(f"  ! {warning}", style="yellow", highlight=False, markup=False)
        for refused in report.refused:
            err.print(refused.message, style="red", highlight=False, markup=False)
        err.print(f"Đã đọc {len(report.added)} văn bản, từ chối {len(report.refused)} tệp.", highlight=False)
    if interrupted:
        err.print("Đã dừng theo yêu cầu; chạy lại lệnh này để đọc tiếp các tệp còn lại.")
        raise typer.Exit(130)
    if report.refused:
        raise typer.Exit(1)


def check(
    files: Annotated[list[Path], typer.Argument(help="Tệp hoặc thư mục.")],
    as_json: AsJson = False,
) -> None:
    """Xem một tệp sẽ được đọc thế nào, không đưa vào thư viện."""
    from api.library.checking import check_files
    from api.library.opening import open_library

    configured = read_settings()
    library = open_library(configured)
    with progress("Đọc văn bản") as advance:
        report = check_files(files, library, configured.limits, advance)
    if as_json:
        print_json(report)
    else:
        for checked in report.files:
            _print_checked(checked)
    if any(checked.document is None for checked in report.files):
        raise typer.Exit(1)


def _print_checked(checked: object) -> None:
    from api.library.checking import CheckedFile, CheckedProvision

    assert isinstance(checked, CheckedFile)  # noqa: S101 - the type is imported only here
    document = checked.document
    if document is None:
        err.print(checked.message, style="red", highlight=False, markup=False)
        return
    out.print(checked.file, style="bold", highlight=False, markup=False)
    table = Table.grid(padding=(0, 2))
    for name, value in document.particulars():
        table.add_row(name, value)
    out.print(table, highlight=False, markup=False)
    tree = Tree(document.title or checked.file)

    def add_branch(branch: Tree, provision: CheckedProvision) -> None:
        words = " ".join(f"{provision.marker}{provision.heading} {provision.text}".split())
        label = f"{provision.locator}: {words[:_LINE]}{'…' if len(words) > _LINE else ''}"
        child = branch.add(label.replace("[", "\\["), highlight=False)
        for below in provision.children:
            add_branch(child, below)

    for provision in document.provisions:
        add_branch(tree, provision)
    out.print(tree, highlight=False)
    for relation in document.relations:
        where = f" ({relation.target_locator})" if relation.target_locator else ""
        from_day = f" từ {relation.from_date:%d/%m/%Y}" if relation.from_date else ""
        stated = f", nêu tại {relation.stated_in}" if relation.stated_in else ""
        out.print(f"  → {relation.kind}: {relation.target}{where}{from_day}{stated}", highlight=False, markup=False)
    out.print(f"  {len(document.references)} dẫn chiếu", highlight=False)
    for warning in document.warnings:
        out.print(f"  ! {warning}", style="yellow", highlight=False, markup=False)


def fetch(
    source: Annotated[str, typer.Argument(help="Số hiệu văn bản trong thư viện, hoặc địa chỉ trên nguồn chính thức.")],
    as_json: AsJson = False,
) -> None:
    """Tải văn bản từ nguồn chính thức về máy, kèm mã băm và ngày tải."""
    from api.library.downloads import download
    from api.library.opening import open_library
    from corpus.reading.extraction.refusal import UnreadableError

    configured = read_settings()
    try:
        fetched = download(source, open_library(configured), configured)
    except UnreadableError as error:
        fail(str(error))
    if as_json:
        print_json(fetched)
        return
    out.print(f"Đã tải {fetched.url}", highlight=False, markup=False)
    out.print(
        f"  tệp: {fetched.file}\n  sha256: {fetched.sha256}\n  ngày: {fetched.fetched_on:%d/%m/%Y}", highlight=False
    )
    out.print("Xem trước bằng “hoidap check”, đưa vào thư viện bằng “hoidap add”.", style="dim")


def remove(number: Annotated[str, typer.Argument(help="Số hiệu, ví dụ “2629/QĐ-TTg”.")]) -> None:
    """Bỏ toàn văn một văn bản khỏi thư viện; bản tóm lược đi kèm phần mềm, nếu có, trở lại."""
    from api.dependencies import open_services
    from api.library.document_lookup import look_up_document

    with progress("Lập chỉ mục") as advance:
        services = open_services(read_settings(), advance)
    found = look_up_document(services.library, number, "")
    if isinstance(found, str):
        fail(found)
    document, _ = found
    if not services.library.remove(document.slug):
        fail("Thư viện không có toàn văn của văn bản này; bản tóm lược đi kèm phần mềm không bỏ được.")
    services.audit.note("document.remove", document.number)
    with progress("Lập chỉ mục") as advance:
        services.retriever.builder.update(advance)
    out.print(f"Đã bỏ {document.kind} số {document.number}.", highlight=False, markup=False)


def documents(as_json: AsJson = False, as_of: AsOf = None) -> None:
    """Liệt kê văn bản trong thư viện."""
    from api.library.opening import open_library, today
    from api.schemas.library import DocumentList, DocumentSummary

    library, day = open_library(read_settings()), read_day(as_of) or today()
    found = [DocumentSummary.summarize(library, document, day) for document in library.documents()]
    result = DocumentList(documents=found, total=len(found))
    if as_json:
        print_json(result)
        return
    table = Table("Số hiệu", "Loại", "Ngày", "Hiệu lực", "Văn bản", "Tên", show_lines=False)
    for document in result.documents:
        issued = f"{document.issued_on:%d/%m/%Y}" if document.issued_on else ""
        text = "bản tóm lược" if document.text_kind == "digest" else "nguyên văn"
        table.add_row(document.number, document.kind, issued, document.status_label, text, document.title)
    out.print(table)


def show(
    number: Annotated[str, typer.Argument(help="Số hiệu, ví dụ “131/NQ-CP”.")],
    locator: Annotated[str, typer.Argument(help="Vị trí, ví dụ “Điều 2” hoặc dieu-2.")] = "",
    as_json: AsJson = False,
    as_of: AsOf = None,
) -> None:
    """Xem một văn bản hoặc một điều khoản."""
    from api.library.document_lookup import look_up_document
    from api.library.opening import open_library, today
    from api.library.reader import Reader
    from api.schemas.library import ProvisionOut

    library, day = open_library(read_settings()), read_day(as_of) or today()
    found = look_up_document(library, number, locator)
    if isinstance(found, str):
        fail(found)
    document, provision = found
    if provision is None:
        tree = Reader(library).tree(document, day)
        if as_json:
            print_json(tree)
            return
        out.print(f"[bold]{tree.kind} số {tree.number}[/bold] {tree.title}", highlight=False)
        out.print(tree.status_label, style="dim")
        for part in tree.provisions:
            _print_provision(part)
        return
    shown = ProvisionOut.of(document, provision)
    if as_json:
        print_json(shown)
    else:
        _print_provision(shown)


def _print_provision(provision: object, depth: int = 0) -> None:
    from api.schemas.library import ProvisionOut

    assert isinstance(provision, ProvisionOut)  # noqa: S101 - the type is imported only here
    indent = "  " * depth
    title = " ".join(part for part in (provision.marker or provision.locator.text, provision.heading) if part)
    out.print(f"{indent}[bold]{title}[/bold]", highlight=False)
    if provision.text:
        out.print(f"{indent}  {provision.text}", highlight=False)
    for child in provision.children:
        _print_provision(child, depth + 1)


COMMANDS = (add, check, fetch, remove, documents, show)
