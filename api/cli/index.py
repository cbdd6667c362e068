"""Commands on the index: `hoidap index check | rebuild | stats`."""

from typing import Annotated

import typer
from pydantic import BaseModel

from api.cli.console import AsJson, err, out, print_json, progress, read_settings

app = typer.Typer(help="Xem và sửa chỉ mục tìm kiếm.", no_args_is_help=True)


class IndexCheckOut(BaseModel):
    """How the three stores of the index agree."""

    sound: bool
    missing_vectors: int
    missing_keywords: int
    orphan_vectors: int
    orphan_keywords: int
    documents_behind: int


class IndexStatsOut(BaseModel):
    """What the index holds."""

    model: str
    documents: int
    passages: int
    megabytes: float


@app.command()
def check(
    as_json: AsJson = False,
    mend: Annotated[bool, typer.Option("--mend", help="Dọn phần thừa và lập lại phần thiếu.")] = False,
) -> None:
    """Đối chiếu chỉ mục với thư viện."""
    from api.dependencies import open_retriever
    from api.library.opening import open_library

    settings = read_settings()
    retriever = open_retriever(open_library(settings), settings, settings.embedding_model)
    found = retriever.builder.check(mend=mend)
    if mend:
        with progress("Lập chỉ mục") as advance:
            retriever.builder.update(advance)
        found = retriever.builder.check()
    result = IndexCheckOut(
        sound=found.sound,
        missing_vectors=found.missing_vectors,
        missing_keywords=found.missing_keywords,
        orphan_vectors=found.orphan_vectors,
        orphan_keywords=found.orphan_keywords,
        documents_behind=found.documents_behind,
    )
    if as_json:
        print_json(result)
    else:
        out.print(f"Văn bản chưa lập chỉ mục hoặc đã đổi: {found.documents_behind}", highlight=False)
        out.print(
            f"Đoạn thiếu véc-tơ: {found.missing_vectors}; thiếu từ khóa: {found.missing_keywords}", highlight=False
        )
        out.print(f"Phần thừa: {found.orphan_vectors} véc-tơ, {found.orphan_keywords} mục từ khóa", highlight=False)
        err.print(
            "Chỉ mục khớp với thư viện." if found.sound else "Chỉ mục chưa khớp; chạy “hoidap index check --mend”."
        )
    if not found.sound:
        raise typer.Exit(1)


@app.command()
def rebuild() -> None:
    """Lập lại toàn bộ chỉ mục bằng mô hình nhúng đang đặt; chỉ mục của mô hình cũ vẫn phục vụ đến khi xong."""
    from api.dependencies import open_retriever
    from api.library.opening import open_library

    settings = read_settings()
    retriever = open_retriever(open_library(settings), settings, settings.embedding_model)
    with progress("Lập chỉ mục") as advance:
        documents = retriever.builder.rebuild(advance)
    out.print(f"Đã lập chỉ mục {documents} văn bản, {retriever.count()} đoạn.", highlight=False)


@app.command()
def stats(as_json: AsJson = False) -> None:
    """Xem chỉ mục có những gì."""
    from api.dependencies import open_retriever
    from api.library.opening import open_library
    from index.builder import Paths

    settings = read_settings()
    library = open_library(settings)
    model = Paths(settings.index_dir).active_model() or settings.embedding_model
    retriever = open_retriever(library, settings, model)
    size = sum(file.stat().st_size for file in settings.index_dir.rglob("*") if file.is_file())
    result = IndexStatsOut(
        model=model,
        documents=retriever.documents(),
        passages=retriever.count(),
        megabytes=round(size / 1_000_000, 1),
    )
    if as_json:
        print_json(result)
        return
    out.print(f"Mô hình nhúng: {result.model}", highlight=False)
    out.print(f"{result.documents} văn bản, {result.passages} đoạn, {result.megabytes} MB", highlight=False)
