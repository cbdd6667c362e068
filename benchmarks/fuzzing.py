"""Read damaged files: no crash, no hang, no memory above 1 GB.

    python benchmarks/fuzzing.py [--each 10000] [--seconds 20] FILE...

Each given file is a seed. Its mutants (bytes flipped, cut, repeated, replaced by pieces of other seeds) are read in a worker process.
A mutant that ends the process, exceeds the time limit or makes it grow above the memory limit is reported and kept. The random seed is
fixed, so that a run can be repeated.
"""

import argparse
import multiprocessing
import random
import resource
import time
import zipfile
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

MAX_MEMORY = 1_000_000_000  # bytes that reading one file may take
MAX_SEED = 1_000_000  # bytes; larger seeds are left out, they take longer to read than all others
BATCH = 50  # files that one process reads; a new process for each would take longer than the reading
Result = tuple[Counter[str], int, float, list[str]]


def mutant(seed: bytes, others: Sequence[bytes], dice: random.Random) -> bytes:
    """Return a damaged copy."""
    data = bytearray(seed)
    for _ in range(dice.choice((1, 2, 4, 8, 32))):
        if not data:
            break
        at = dice.randrange(len(data))
        length = dice.choice((1, 2, 16, 256, 4096))
        kind = dice.randrange(7)
        if kind == 0:
            data[at] = dice.randrange(256)
        elif kind == 1:
            del data[at : at + length]
        elif kind == 2:
            data[at:at] = data[at : at + length] * dice.choice((1, 3, 20))
        elif kind == 3:
            data[at : at + length] = dice.randbytes(min(length, 64))
        elif kind == 4:
            other = dice.choice(others)
            start = dice.randrange(max(1, len(other)))
            data[at : at + length] = other[start : start + length]
        elif kind == 5:
            data[at : at + 4] = dice.choice((b"\xff\xff\xff\xff", b"\x00\x00\x00\x80", b"\x00\x00\x00\x00"))
        else:
            del data[at:]
    return bytes(data[: 2 * MAX_SEED])


def repacked(seed: bytes, others: Sequence[bytes], dice: random.Random) -> bytes:
    """Return a ZIP file with one damaged member: damage to the ZIP itself is mostly caught by its checksums."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(seed)) as package, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as copy:
        names = package.namelist()
        chosen = dice.choice([name for name in names if name.endswith("document.xml")] or names)
        for name in names:
            data = package.read(name)
            copy.writestr(name, mutant(data, others, dice) if name == chosen else data)
    return packed.getvalue()


def read_batch(pipe: Connection, name: str, files: Sequence[bytes]) -> None:
    """Read files in this process; sends (number, outcome, seconds) after each, and the peak of memory in bytes at the end."""
    from corpus.reading.extraction.refusal import UnreadableError
    from corpus.reading.extraction.source import is_archive, members
    from corpus.reading.files import read_document
    from corpus.reading.limits import Limits

    limits = Limits(bytes=20_000_000, unpacked=50_000_000)
    for number, data in enumerate(files):
        started = time.perf_counter()
        try:
            pieces = members(data, name, limits.bytes, limits.unpacked) if is_archive(data) else [(name, data)]
            outcome = "read"
            for inner, content in pieces:
                if isinstance(content, UnreadableError):
                    outcome = content.code
                else:
                    read_document(content, inner, limits)
        except UnreadableError as error:
            outcome = error.code
        except Exception as error:  # noqa: BLE001 - what a fuzzer looks for
            outcome = f"CRASH {type(error).__name__}: {str(error)[:80]}"
        pipe.send((number, outcome, time.perf_counter() - started))
    pipe.send((-1, "", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024))


def run_batch(name: str, files: Sequence[bytes], seconds: float, keep: Path) -> Result:
    """Read a batch in a new process. Returns the outcomes, peak memory in bytes, slowest seconds, and failures."""
    ours, theirs = multiprocessing.Pipe()
    worker = multiprocessing.get_context("fork").Process(target=read_batch, args=(theirs, name, files))
    worker.start()
    theirs.close()
    outcomes: Counter[str] = Counter()
    peak, slowest, done = 0, 0.0, 0
    wrong: list[str] = []
    while True:
        if not ours.poll(seconds):
            wrong.append(keep_failure(keep, name, files[done], "HANG"))
            break
        try:
            number, outcome, value = ours.recv()
        except EOFError:
            wrong.append(keep_failure(keep, name, files[min(done, len(files) - 1)], "KILLED"))
            break
        if number < 0:
            peak = int(value)
            break
        outcomes[outcome if not outcome.startswith("CRASH") else "CRASH"] += 1
        slowest, done = max(slowest, value), number + 1
        if outcome.startswith("CRASH"):
            wrong.append(keep_failure(keep, name, files[number], outcome))
    worker.kill()
    worker.join()
    if peak > MAX_MEMORY:
        wrong.append(keep_failure(keep, name, b"".join(files[:1]), f"MEMORY {peak // 1_000_000} MB in this batch"))
    return outcomes, peak, slowest, wrong


def keep_failure(folder: Path, name: str, data: bytes, what: str) -> str:
    """Write a file that failed, and return the line that reports it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{abs(hash(data)) % 10**10}-{name}"
    path.write_bytes(data)
    return f"{what} ({path})"


def main() -> int:
    """Fuzz all seeds, by kind of file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=10_000, help="mutants of each kind of file")
    parser.add_argument("--seconds", type=float, default=20, help="the longest that one mutant may take")
    parser.add_argument("--keep", type=Path, default=Path("var/fuzzing"), help="where files that went wrong are kept")
    options = parser.parse_args()
    console = Console()
    kinds: dict[str, list[Path]] = {}
    for path in options.files:
        if path.stat().st_size <= MAX_SEED:
            kinds.setdefault(path.suffix.lower(), []).append(path)
    everything = [path.read_bytes() for paths in kinds.values() for path in paths]
    table = Table("kind", "seeds", "mutants", "outcomes", "slowest s", "peak MB", "wrong")
    failed = 0
    for suffix, paths in sorted(kinds.items()):
        dice = random.Random(f"hoidap{suffix}")
        outcomes: Counter[str] = Counter()
        peak, slowest = 0, 0.0
        wrong: list[str] = []
        for number in track(range(0, options.each, BATCH), description=suffix, console=console, transient=True):
            seed = paths[(number // BATCH) % len(paths)].read_bytes()
            files = [
                repacked(seed, everything, dice)
                if seed[:2] == b"PK" and dice.random() < 0.7
                else mutant(seed, everything, dice)
                for _ in range(min(BATCH, options.each - number))
            ]
            found, batch_peak, batch_slowest, batch_wrong = run_batch(
                f"seed{suffix}", files, options.seconds, options.keep
            )
            outcomes += found
            peak, slowest = max(peak, batch_peak), max(slowest, batch_slowest)
            wrong += batch_wrong
        counts = ", ".join(f"{name} {count}" for name, count in outcomes.most_common())
        table.add_row(
            suffix,
            str(len(paths)),
            str(outcomes.total()),
            counts,
            f"{slowest:.2f}",
            str(peak // 1_000_000),
            str(len(wrong)),
        )
        for line in wrong[:10]:
            console.print(line, style="red")
        failed += len(wrong)
    console.print(table)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
