"""JSON of an evaluation, and the library that is asked."""

import shutil
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from api.settings.settings import Settings
from bot.evaluation.cases import BadCasesError, Case, read_cases
from bot.evaluation.measures import Measures, Result, by_style, measure
from bot.evaluation.run_comparison import Change

if TYPE_CHECKING:  # importing it loads the libraries of the index
    from api.dependencies import Services


class EvaluationOut(BaseModel):
    """All measures and every question with its answer; `failed` has the ids of the questions that did not pass."""

    as_of: date
    library_generation: int
    overall: Measures
    styles: dict[str, Measures]
    failed: list[str]
    results: tuple[Result, ...]
    changes: tuple[Change, ...] | None = None

    @classmethod
    def of(cls, results: tuple[Result, ...], day: date, generation: int) -> "EvaluationOut":
        """Measure results of a day and a generation of the library."""
        return cls(
            as_of=day,
            library_generation=generation,
            overall=measure(results),
            styles=by_style(results),
            failed=[result.id for result in results if not result.passed],
            results=results,
        )


def read_files(files: Sequence[Path]) -> tuple[Case, ...]:
    """Read files of questions; raises BadCasesError, also for an id that comes twice."""
    cases: list[Case] = []
    for file in files:
        try:
            cases += read_cases(file.read_text("utf-8"), file.name)
        except (OSError, UnicodeDecodeError) as error:
            raise BadCasesError(f"Không đọc được tệp {file}.") from error
    names = [case.id for case in cases]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise BadCasesError(f"Mã câu hỏi {twice} có hai lần.")
    return tuple(cases)


def read_evaluation(file: Path) -> EvaluationOut:
    """Read the output of an earlier `--json`; raises BadCasesError."""
    try:
        return EvaluationOut.model_validate_json(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        raise BadCasesError(f"{file} không phải kết quả của “hoidap evaluate --json”.") from error


def open_evaluated(
    settings: Settings,
    data_dir: Path | None,
    add: Sequence[str],
    scratch: Path,
    progress: Callable[[int, int], None],
) -> "Services":
    """Open the library that is asked: that of `data_dir`, or without it a new one in `scratch` with the shipped digests.

    Documents to `add` go into a copy in `scratch`; `data_dir` stays as it is. Raises BadCasesError when one cannot be
    read.
    """
    from api.dependencies import open_services
    from api.library.intake import Intake

    folder = data_dir or scratch / "data"
    if data_dir and add:
        folder = scratch / "data"
        if data_dir.exists():
            shutil.copytree(data_dir, folder)
    services = open_services(settings.model_copy(update={"data_dir": folder}), progress)
    if add:
        refused = Intake(services.library, services.settings).add(list(add)).refused
        if refused:
            raise BadCasesError(refused[0].message)
        services.retriever.builder.update(progress)
        services.retriever.refresh()
    return services
