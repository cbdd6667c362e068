"""An evaluation as JSON, and the library it runs on."""

import shutil
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from api.settings.settings import Settings
from bot.evaluation.agreement import Agreement, agreement
from bot.evaluation.cases import BadCasesError, Case, read_cases
from bot.evaluation.measures import Measures, by_style, by_type, measure
from bot.evaluation.recording import KeptAnswer, read_recording
from bot.evaluation.run import Result
from bot.evaluation.run_comparison import Change

if TYPE_CHECKING:  # the index's libraries, loaded by who opens it
    from api.dependencies import Services


class EvaluationOut(BaseModel):
    """All measures and every question with its answer; `not_good` holds the ids of the turns whose outcome is another.

    `agreement` is that of the judge and the people whose verdicts stand beside kept answers.
    """

    as_of: date
    overall: Measures
    styles: dict[str, Measures]
    types: dict[str, Measures]
    not_good: list[str]
    results: tuple[Result, ...]
    changes: tuple[Change, ...] | None = None
    agreement: Agreement | None = None

    @classmethod
    def of(cls, results: tuple[Result, ...], day: date) -> "EvaluationOut":
        """Sum up and wrap."""
        return cls(
            as_of=day,
            overall=measure(results),
            styles=by_style(results),
            types=by_type(results),
            not_good=[result.id for result in results if not result.good],
            results=results,
        )


def agreement_with(kept: Sequence[KeptAnswer], results: Sequence[Result]) -> Agreement | None:
    """Compare the judge's outcomes with the verdicts kept beside the answers; None when there are none."""
    verdicts = {answer.id: answer.verdict for answer in kept}
    pairs = [(result.judgement.outcome, verdict) for result in results if (verdict := verdicts.get(result.id))]
    return agreement(pairs) if pairs else None


def read_files(files: Sequence[Path]) -> tuple[Case, ...]:
    """Read files of questions; raises BadCasesError."""
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
    """Read what `--json` printed earlier; raises BadCasesError."""
    try:
        return EvaluationOut.model_validate_json(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        raise BadCasesError(f"{file} không phải kết quả của “hoidap evaluate --json”.") from error


def read_kept(file: Path) -> tuple[KeptAnswer, ...]:
    """Read what `--keep` wrote earlier; raises BadCasesError."""
    try:
        return read_recording(file.read_text("utf-8"), file.name)
    except (OSError, UnicodeDecodeError) as error:
        raise BadCasesError(f"Không đọc được tệp {file}.") from error


def open_evaluated(
    settings: Settings,
    data_dir: Path | None,
    add: Sequence[str],
    scratch: Path,
    progress: Callable[[int, int], None],
) -> "Services":
    """Open the library to ask: that of `data_dir`, or a new one in `scratch` with the shipped digests.

    Texts to add go into a copy, so that `data_dir` stays as it is. Raises BadCasesError when one cannot be read.
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
