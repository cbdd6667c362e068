"""Commands on answers: `hoidap explain | evaluate`."""

import logging
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from api.cli.console import AsJson, AsOf, err, fail, out, print_json, progress, read_day, read_settings

if TYPE_CHECKING:
    from api.cli.evaluation import EvaluationOut
    from api.exports.explanation import ExplanationOut, SourceOut


def explain(
    record: Annotated[str, typer.Argument(help="Mã câu trả lời (record_id), hoặc phần đầu của mã.")],
    as_json: AsJson = False,
    again: Annotated[bool, typer.Option("--replay", help="Trả lời lại và so với câu trả lời đã lưu.")] = False,
) -> None:
    """Xem một câu trả lời đã lưu từ đâu mà có, câu nào bị loại và vì sao."""
    from api.exports import explanation as explaining
    from api.library.opening import open_library
    from bot.history.records import Records

    settings = read_settings()
    library = open_library(settings)
    found = Records(library.engine).find(record)
    if found is None:
        fail("Không có câu trả lời nào, hoặc có nhiều câu trả lời, mang mã này.")
    result = explaining.explain(found, library)
    if again:
        from api.dependencies import open_services

        with progress("Lập chỉ mục") as advance:
            services = open_services(settings, advance)
        result.replay = explaining.replay(found, services.parts)
    if as_json:
        print_json(result)
    else:
        _print_explanation(result)


def _print_explanation(result: "ExplanationOut") -> None:
    from bot.evaluation.report import STATUSES

    def line(text: str, style: str = "") -> None:
        out.print(text, style=style, highlight=False, markup=False)

    line(result.question, "bold")
    limit = f", chỉ trong {', '.join(result.documents)}" if result.documents else ""
    line(f"Hỏi lúc {result.created_at:%H:%M:%S ngày %d/%m/%Y} (UTC), xét hiệu lực ngày {result.as_of:%d/%m/%Y}{limit}")
    now = result.library_generation_now
    changed = "" if now == result.library_generation else f", nay là {now}"
    line(f"Thư viện ở lần cập nhật {result.library_generation}{changed}; mã {result.record_id}")
    line(f"Người viết: {result.model or 'không dùng mô hình, câu lấy từ điều khoản'}")
    if result.fallback_reason:
        line(f"Không dùng hoặc chỉ dùng một phần bản thảo của mô hình: {result.fallback_reason}", "yellow")
    line(f"\nTrả lời ({STATUSES[result.status]})", "bold")
    for text in (result.answer, *result.citations):
        line(text)
    if not result.traced:
        line("\nCâu trả lời này được lưu trước khi phần mềm ghi lại cách trả lời.", "dim")
    if result.passages:
        line("\nĐoạn đã tìm", "bold")
    for number, passage in enumerate(result.passages, 1):
        line(f"{number:>3}. {_named(passage)}")
    if result.sentences:
        line("\nTừng câu", "bold")
    for sentence in result.sentences:
        by = " (mô hình viết)" if sentence.by_model else ""
        line(f"{'✓ giữ' if sentence.kept else '✗ loại'}{by}: {sentence.text}", "" if sentence.kept else "red")
        if not sentence.kept:
            line(f"    {sentence.reason} [{sentence.check}]{f' {sentence.detail}' if sentence.detail else ''}")
        for source in sentence.sources:
            line(f"    {_named(source)}", "dim")
    if result.replay:
        same = "giống câu trả lời đã lưu." if result.replay.same else "khác câu trả lời đã lưu:"
        line(f"\nTrả lời lại: {same}", "bold")
        for difference in result.replay.differences:
            line(f"  - {difference}")
        if not result.replay.same:
            line(result.replay.answer)


def _named(source: "SourceOut") -> str:
    return f"{source.formal} ({source.id})" if source.formal else source.id


def evaluate(
    files: Annotated[list[Path], typer.Argument(help="Tệp câu hỏi JSONL; xem docs/evaluation.md.")],
    as_json: AsJson = False,
    old: Annotated[Path | None, typer.Option("--compare", help="Kết quả --json của lần trước, để so.")] = None,
    html: Annotated[Path | None, typer.Option("--html", help="Ghi báo cáo HTML vào tệp này.")] = None,
    data_dir: Annotated[
        Path | None, typer.Option("--data-dir", help="Hỏi thư viện trong thư mục này; mặc định: thư viện tạm.")
    ] = None,
    add: Annotated[
        list[str] | None, typer.Option("--add", help="Đưa văn bản này vào bản sao của thư viện trước khi hỏi.")
    ] = None,
    keep: Annotated[Path | None, typer.Option("--keep", help="Lưu các câu trả lời vào tệp này.")] = None,
    kept: Annotated[
        Path | None, typer.Option("--answers", help="Không hỏi lại mà chấm các câu trả lời đã lưu trong tệp này.")
    ] = None,
    published: Annotated[
        Path | None, typer.Option("--figures", help="Ghi các con số vào tệp này để README dẫn lại.")
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Hỏi các câu đã biết trước lời đáp đúng và đo chất lượng trả lời."""
    from api.cli.evaluation import EvaluationOut, agreement_with, open_evaluated, read_evaluation, read_files, read_kept
    from api.cli.figures import publish
    from api.library.opening import today
    from bot.evaluation.cases import BadCasesError
    from bot.evaluation.recording import write_recording
    from bot.evaluation.report import html_report
    from bot.evaluation.run import evaluate as ask_all
    from bot.evaluation.run import judge_kept
    from bot.evaluation.run_comparison import compare

    # A dropped sentence shows in the figures; a question that breaks answering must be seen with its traceback.
    logging.basicConfig(level=logging.ERROR, format="%(levelname)s %(name)s: %(message)s")
    day = read_day(as_of) or today()
    try:
        cases = read_files(files)
        before = read_evaluation(old) if old else None
        answers = read_kept(kept) if kept else ()
        if kept:
            results = judge_kept(cases, {answer.id: answer.answer for answer in answers}, day)
        else:
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
                with progress("Lập chỉ mục") as advance:
                    services = open_evaluated(read_settings(), data_dir, add or [], Path(scratch), advance)
                with progress("Hỏi") as advance:
                    results = ask_all(cases, services.parts, day, advance)
        evaluation = EvaluationOut.of(results, day)
        evaluation.agreement = agreement_with(answers, results)
        if before:
            evaluation.changes = compare(before.results, results)
        if published:
            publish(published, evaluation, files, kept)
    except BadCasesError as error:
        fail(str(error))
    if html:
        _write(html, html_report(results, ", ".join(file.name for file in files), day))
    if keep:
        _write(keep, write_recording(results))
    if as_json:
        print_json(evaluation)
    else:
        _print_evaluation(evaluation)


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, "utf-8")
    except OSError:
        fail(f"Không ghi được tệp {file}.")


def _print_evaluation(evaluation: "EvaluationOut") -> None:
    from bot.evaluation.judgement import Outcome
    from bot.evaluation.report import MEASURES, OUTCOMES, share, shown

    overall = evaluation.overall
    out.print(f"Câu: {overall.turns}", highlight=False)
    for outcome, label in OUTCOMES.items():
        out.print(f"{label}: {share(overall, outcome)}", highlight=False)
    for name, label in MEASURES.items():
        out.print(f"{label}: {shown(getattr(overall, name))}", highlight=False)
    # What a terminal of 80 columns has room for; the HTML report shows all of them.
    columns = (Outcome.GOOD, Outcome.REFUSED_WRONGLY, Outcome.ANSWERED_WRONGLY, Outcome.IRRELEVANT)
    table = Table("Nhóm câu hỏi", "Câu", *(OUTCOMES[outcome] for outcome in columns))
    for name, sums in [*evaluation.styles.items(), *evaluation.types.items()]:
        table.add_row(name, str(sums.turns), *(str(sums.outcomes[outcome]) for outcome in columns))
    out.print(table, soft_wrap=False)
    _print_changes(evaluation)
    if evaluation.agreement:
        found = evaluation.agreement
        out.print(
            f"So với người chấm: cùng kết quả {found.same_outcome}/{found.turns} câu (kappa {found.kappa_outcome:.2f}), "
            f"cùng đạt hay chưa đạt {found.same_good}/{found.turns} câu (kappa {found.kappa_good:.2f}).",
            highlight=False,
        )
    if evaluation.not_good:
        ids = " ".join(evaluation.not_good)
        err.print(f"Chưa đạt {len(evaluation.not_good)} câu: {ids}", highlight=False, soft_wrap=True)


def _print_changes(evaluation: "EvaluationOut") -> None:
    for change in evaluation.changes or ():
        words = [f"tốt lên: {', '.join(change.better)}"] if change.better else []
        words += [f"kém đi: {', '.join(change.worse)}"] if change.worse else []
        style = "red" if change.worse else "green"
        out.print(f"{change.id} {change.question}: {'; '.join(words)}", style=style, highlight=False, markup=False)
    if evaluation.changes is not None:
        better = sum(bool(change.better) for change in evaluation.changes)
        worse = sum(bool(change.worse) for change in evaluation.changes)
        err.print(f"So với lần trước: {better} câu tốt lên, {worse} câu kém đi.", highlight=False)


COMMANDS = (explain, evaluate)
