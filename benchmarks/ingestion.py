"""Read a folder of documents with us and with others: time, memory, and how many Điều and khoản are found.

    python benchmarks/ingestion.py FOLDER [--gold tests/corpus/reading/gold.json] [--peers-python PATH]

Every reader runs in a process of its own, one after the other on the same files, without embedding. The others return
flat text ("" where they fail), in which a line that begins with "Điều 5." or "2." counts as found; ours is counted in the tree. Counts are
held against the hand-labelled gold where it knows a file. Peers that are not installed are left out and named;
--peers-python takes them from another environment, so that they need not be installed in ours.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

OURS = """
import json, resource, sys, time
from collections import Counter
from pathlib import Path
from corpus.document import Unit
from corpus.reading import read_file
started, found = time.perf_counter(), {}
for path in map(Path, json.load(sys.stdin)):
    document = read_file(path)
    tops = [top for top in document.provisions if top.unit not in (Unit.ANNEX, Unit.FORM, Unit.ATTACHMENT)]
    units = Counter(part.unit for top in tops for part in top.walk() if "." not in part.label or part.unit is Unit.ARTICLE)
    found[path.name] = [units[Unit.ARTICLE], units[Unit.CLAUSE]]
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"seconds": time.perf_counter() - started, "peak": peak, "found": found}))
"""
PEER = """
import json, resource, sys, time
from pathlib import Path
PREPARE
started, texts = time.perf_counter(), {}
for path in json.load(sys.stdin):
    try:
        texts[Path(path).name] = READ
    except Exception:
        texts[Path(path).name] = ""
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"seconds": time.perf_counter() - started, "peak": peak, "texts": texts}))
"""
PEERS = {
    "kreuzberg": ("from kreuzberg import extract_file_sync", "extract_file_sync(path).content"),
    "markitdown": ("from markitdown import MarkItDown; tool = MarkItDown()", "tool.convert(path).text_content"),
}
ARTICLE = re.compile(r"(?m)^[\s#*>|\[]*Điều\s+\d+[a-zđ]?\s*[.:]")
CLAUSE = re.compile(r"(?m)^[\s#*>|\[]*\d{1,3}[a-zđ]?\\?\.\s")


def run(python: str, program: str, files: list[str]) -> dict[str, Any] | None:
    """Run a reader in its own process; None when it cannot even be imported."""
    done = subprocess.run(
        [python, "-c", program], input=json.dumps(files), capture_output=True, text=True, check=False, timeout=1800
    )
    if done.returncode:
        return None
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    if "texts" in result:
        result["found"] = {
            name: [len(ARTICLE.findall(text)), len(CLAUSE.findall(text))] for name, text in result["texts"].items()
        }
    return result


def share(found: dict[str, list[int]], gold: dict[str, list[int | None]], place: int) -> tuple[float, float]:
    """Return the share of labelled units found, and the share of files counted exactly."""
    known = [(found.get(name, [0, 0])[place], counts[place]) for name, counts in gold.items()]
    sure = [(got, want) for got, want in known if want is not None]
    wanted = sum(want for _, want in sure)
    exact = sum(got == want for got, want in sure)
    return sum(min(got, want) for got, want in sure) / max(1, wanted), exact / max(1, len(sure))


def main() -> None:
    """Read, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--gold", type=Path, default=Path("tests/corpus/reading/gold.json"))
    parser.add_argument("--peers-python", default=sys.executable)
    asked = parser.parse_args()
    files = sorted(str(p) for p in asked.folder.iterdir() if p.suffix in (".md", ".html", ".doc", ".docx", ".pdf"))
    names = {Path(file).name for file in files}
    labelled = json.loads(asked.gold.read_text("utf-8")) if asked.gold.exists() else []
    gold = {
        Path(entry["file"]).name: [entry["articles"], entry["clauses"]]
        for entry in labelled
        if Path(entry["file"]).name in names and not entry.get("scan")
    }
    programs = {"hoidap": (sys.executable, OURS)} | {
        peer: (asked.peers_python, PEER.replace("PREPARE", prepare).replace("READ", read))
        for peer, (prepare, read) in PEERS.items()
    }
    console = Console()
    table = Table("reader", "seconds", "peak MB", "Điều found", "khoản found", "files exact: Điều", "khoản")
    for name, (python, program) in programs.items():
        result = run(python, program, files)
        if result is None:
            console.print(f"{name}: not installed or failed on these files")
            continue
        articles, clauses = share(result["found"], gold, 0), share(result["found"], gold, 1)
        shown = [f"{articles[0]:.1%}", f"{clauses[0]:.1%}", f"{articles[1]:.0%}", f"{clauses[1]:.0%}"]
        table.add_row(name, f"{result['seconds']:.2f}", str(result["peak"] // 1024), *shown)
    console.print(f"{len(files)} files, {len(gold)} of them labelled by hand")
    console.print(table)


if __name__ == "__main__":
    main()
