"""Show 1 of the Zalo issue: thousands of events through processes that are killed, past a Zalo where things go wrong.

    python -m benchmarks.zalo [--events 10000] [--people 500] [--seed 1] [--json FILE]

Real processes take events in at their webhook and work them off; each kills itself (SIGKILL) at a point drawn by chance, before or
after a write to the queue or a call to Zalo, and a new one takes its place. A fifth of the events come twice or three times, all out
of order, one in twenty also with changed words under the old signature. The platform is the fake of the tests, over HTTP. Answers are
look-ups of a citation. Exit code 1 when an event was lost, answered twice, or answered although forged.
"""

import argparse
import json
import logging
import statistics
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.serving import served
from tests.zalo.crowd import Ordeal
from tests.zalo.fake_zalo import FakeZalo, create_fake

LEASE_S = 10  # in service 90; what a dead process had in hand waits for so long


def main() -> None:
    """Run the ordeal and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    fake = FakeZalo(time.time)
    logger = logging.getLogger("uvicorn.error")
    logger.setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder, served(create_fake(fake)) as url:
        logger.setLevel(logging.CRITICAL)
        lives = (20, max(60, given.events // 40))
        ordeal = Ordeal(Path(folder), fake, url, given.events, given.people, given.seed, LEASE_S, lives)
        report = ordeal.run()
    taken = sorted(report.webhook_ms)
    forged = sum(answered.startswith("forged") for answered in report.shown)
    figures = {
        "valid events": report.valid,
        "deliveries": report.deliveries,
        "deliveries without a 200, made again": report.unheard,
        "forged deliveries": report.forged,
        "forged refused with 401": report.refused,
        "forged answered": forged,
        "answered once": sum(times == 1 for times in report.shown.values()) - forged,
        "answered more than once": report.twice,
        "not answered": report.lost + forged,
        "processes killed": sum(report.kills.values()),
        "tokens refreshed in the middle": report.refreshed,
        "conversations read to settle a doubt": report.looked,
        "seconds": round(report.seconds),
        "webhook ms, median": round(statistics.median(taken), 1),
        "webhook ms, 99 %": round(taken[int(len(taken) * 0.99)], 1),
        "webhook ms, longest": round(taken[-1], 1),
    }
    table = Table("", "")
    for name, value in figures.items():
        table.add_row(name, str(value))
    for point, number in sorted(report.kills.items()):
        table.add_row(f"  killed at {point}", str(number))
    Console().print(table)
    if given.json:
        given.json.write_text(json.dumps({**figures, "killed at": dict(report.kills)}, indent=1), "utf-8")
    if figures["not answered"] or report.twice or forged or report.refused != report.forged:
        sys.exit(1)


if __name__ == "__main__":
    main()
