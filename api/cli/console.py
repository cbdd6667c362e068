"""What all commands share: output, common options, progress bars, and how a command fails."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated, Any, NoReturn

import typer
from pydantic import BaseModel
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from sqlalchemy.engine import Engine
from typer.core import TyperGroup

from api.settings.errors import ConfigurationError
from api.settings.settings import Settings

out = Console(soft_wrap=True)
err = Console(stderr=True)

AsOf = Annotated[str | None, typer.Option("--as-of", help="Ngày xét hiệu lực, YYYY-MM-DD; mặc định hôm nay.")]
AsJson = Annotated[bool, typer.Option("--json", help="In kết quả dạng JSON, như API.")]


class Commands(TyperGroup):
    """The group of all commands: a wrong setting ends any of them with its sentence and exit code 1."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except ConfigurationError as error:
            fail(str(error))


def read_settings() -> Settings:
    """Read the settings."""
    return Settings()


@contextmanager
def open_engine() -> Iterator[Engine]:
    """Open the migrated database of the library until the block ends."""
    from api.library.opening import open_library  # takes a second to import

    engine = open_library(read_settings()).engine
    try:
        yield engine
    finally:
        engine.dispose()


def read_day(text: str | None) -> date | None:
    """Read a day, YYYY-MM-DD; ends the command when it is none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        fail("Ngày phải có dạng YYYY-MM-DD, ví dụ 2026-11-24.")


def fail(message: str, quiet: bool = False) -> NoReturn:
    """End the command with a sentence on stderr and exit code 1."""
    if not quiet:
        err.print(message, highlight=False, markup=False, soft_wrap=True)
    raise typer.Exit(1)


def print_json(model: BaseModel) -> None:
    """Print the JSON that the API would send."""
    typer.echo(model.model_dump_json(indent=2))


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show a progress bar on stderr from the first call of the callback, which takes (done, total)."""
    columns = (SpinnerColumn(), TextColumn(label), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=err, transient=True) as bar:
        task = None

        def advance(done: int, total: int) -> None:
            nonlocal task
            if task is None:
                task = bar.add_task(label, total=total)
            bar.update(task, completed=done, total=total)

        yield advance
