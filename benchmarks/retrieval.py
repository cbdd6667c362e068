"""Quality, speed and size of our search over a folder in the BEIR format, beside other search engines.

    python -m benchmarks.retrieval FOLDER [--queries FILE --qrels FILE] [--peers] [--json] [--data-dir DIR]

FOLDER holds corpus.jsonl, queries.jsonl and qrels.tsv. Measures have 95 % bootstrap intervals; questions are asked as typed, with half
of their diacritics and with none. Times are of one question at a time on this machine, including the embedding of the question.
Vectors of passages are stored in the data folder, so that only the first run embeds them. Peers need `--group bench`
(docs/benchmarks.md).
"""

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.folder import Folder, without_diacritics
from benchmarks.measures import MEASURES, measure
from benchmarks.running import retriever_over, rows_of

Figures = dict[str, tuple[float, float, float]]
TYPED: dict[str, Callable[[str], str]] = {
    "as typed": lambda text: text,
    "half the marks": lambda text: without_diacritics(text, 0.5),
    "no marks": without_diacritics,
}


def ask(
    folder: Folder, search: Callable[[str], list[str]], typed: Callable[[str], str], console: Console
) -> tuple[Figures, list[float]]:
    """Ask all questions of a folder. Returns the measures, and the milliseconds of each question."""
    ranked, times = [], []
    for question in track(folder.questions, description=folder.path.name, console=console, transient=True):
        text = typed(question.text)
        started = time.perf_counter()
        rows = search(text)
        times.append((time.perf_counter() - started) * 1000)
        ranked.append((rows, question.relevant))
    return measure(ranked), times


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--queries", type=Path)
    parser.add_argument("--qrels", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--data-dir", type=Path, help="keep index and vectors here; default: a temporary folder")
    asked = parser.parse_args()
    console = Console(stderr=asked.json)
    with tempfile.TemporaryDirectory() as temporary:
        data_dir = asked.data_dir or Path(temporary)
        folder = Folder.load(asked.folder, asked.queries, asked.qrels)
        started = time.perf_counter()
        retriever = retriever_over(folder, data_dir, console)
        built = time.perf_counter() - started
        home = data_dir / folder.path.name
        results: dict[str, Figures] = {}
        times: list[float] = []
        for name, typed in TYPED.items():
            results[name], taken = ask(folder, lambda text: rows_of(folder, retriever, text), typed, console)
            times = times or taken
        report: dict[str, Any] = {
            "set": folder.path.name,
            "questions": len(folder.questions),
            "passages": retriever.count(),
            "build_s": round(built, 1),
            "index_mb": round(sum(f.stat().st_size for f in home.rglob("*") if f.is_file()) / 1e6, 1),
            "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            "p50_ms": round(float(np.percentile(times, 50)), 1),
            "p99_ms": round(float(np.percentile(times, 99)), 1),
            "ours": results,
        }
        if asked.peers:
            from benchmarks.peers import peers

            report["peers"] = {
                name: ask(folder, build(), TYPED["as typed"], console)[0]
                for name, build in peers(folder, data_dir).items()
            }
        if asked.json:
            print(json.dumps(report, ensure_ascii=False))
        else:
            show(report, console)


def show(report: dict[str, Any], console: Console) -> None:
    """Print a report as tables."""
    lists = {f"Hỏi Đáp, {name}": figures for name, figures in report.pop("ours").items()} | report.pop("peers", {})
    table = Table("search", *MEASURES, title=str(report["set"]))
    for name, figures in lists.items():
        table.add_row(name, *(f"{mean:.3f} ({low:.2f}–{high:.2f})" for mean, low, high in figures.values()))
    console.print(table)
    console.print({name: value for name, value in report.items() if name != "set"})


if __name__ == "__main__":
    main()
