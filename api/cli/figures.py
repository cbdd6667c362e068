"""Figures of evaluations as a file that README and docs cite: counts, shares and intervals, no times of a machine."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ValidationError

from api.cli.evaluation import EvaluationOut
from bot.evaluation.agreement import Agreement
from bot.evaluation.cases import BadCasesError
from bot.evaluation.judgement import Outcome
from bot.evaluation.measures import Measures

DIGITS = 3


class Share(BaseModel):
    """How many of the turns, as a share, and its 95 % interval."""

    count: int
    share: float
    low: float
    high: float


class Part(BaseModel):
    """How many turns of a part of the questions are good."""

    good: int
    turns: int


class SetFigures(BaseModel):
    """One set of questions; `command` gives the same figures again."""

    command: str
    as_of: date
    turns: int
    conversations: int
    outcomes: dict[Outcome, Share]
    answerable: Part
    traps: Part
    facts: tuple[int, int]
    sentences: tuple[int, int]
    wrong_figures: int
    styles: dict[str, Part]
    types: dict[str, Part]
    agreement: Agreement | None = None


class Figures(BaseModel):
    """Sets by name: `recorded` answers of the day the questions were new, and those of questions `asked` of this version."""

    documents: int = 0  # shipped with the package; written by `python -m scripts.figures`
    recorded: dict[str, SetFigures] = {}
    asked: dict[str, SetFigures] = {}


def read_figures(file: Path) -> Figures:
    """Read the file, or nothing where there is none yet; raises BadCasesError."""
    try:
        return Figures.model_validate_json(file.read_text("utf-8")) if file.exists() else Figures()
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        raise BadCasesError(f"{file} không phải tệp số liệu của “hoidap evaluate --figures”.") from error


def write_figures(file: Path, figures: Figures) -> None:
    """Write the file; raises BadCasesError."""
    try:
        file.write_text(figures.model_dump_json(indent=2, exclude_none=True) + "\n", "utf-8")
    except OSError as error:
        raise BadCasesError(f"Không ghi được tệp {file}.") from error


def publish(file: Path, evaluation: EvaluationOut, questions: Sequence[Path], kept: Path | None) -> None:
    """Put an evaluation into the file under the names of its questions; raises BadCasesError."""
    figures = read_figures(file)
    sets = figures.recorded if kept else figures.asked
    sets["+".join(path.stem for path in questions)] = figures_of(evaluation, questions, kept)
    write_figures(file, figures)


def figures_of(evaluation: EvaluationOut, questions: Sequence[Path], kept: Path | None) -> SetFigures:
    """Take from an evaluation what may be published."""
    sums = evaluation.overall
    words = ["hoidap evaluate", *(path.as_posix() for path in questions), f"--as-of {evaluation.as_of}"]
    return SetFigures(
        command=" ".join([*words, f"--answers {kept.as_posix()}"] if kept else words),
        as_of=evaluation.as_of,
        turns=sums.turns,
        conversations=len({result.conversation for result in evaluation.results}),
        outcomes={outcome: _share(sums, outcome) for outcome in Outcome},
        answerable=Part(good=sums.answerable[0], turns=sums.answerable[1]),
        traps=Part(good=sums.traps[0], turns=sums.traps[1]),
        facts=sums.facts,
        sentences=sums.sentences,
        wrong_figures=sums.wrong_figures,
        styles={name: Part(good=own.good, turns=own.turns) for name, own in evaluation.styles.items()},
        types={name: Part(good=own.good, turns=own.turns) for name, own in evaluation.types.items()},
        agreement=evaluation.agreement,
    )


def _share(sums: Measures, outcome: Outcome) -> Share:
    count, interval = sums.outcomes[outcome], sums.shares[outcome]
    share = round(count / sums.turns, DIGITS)
    return Share(count=count, share=share, low=round(interval.low, DIGITS), high=round(interval.high, DIGITS))
