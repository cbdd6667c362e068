"""Soak test of the Zalo channel: thousands of events through processes that are killed, with a Zalo that fails.

    python -m benchmarks.zalo [--events 10000] [--people 500] [--seed 1] [--json FILE]

Real processes store the events of their webhook and answer them. Each kills itself (SIGKILL) at a random point, before
or after a write to the queue or a call to Zalo, and is replaced. A fifth of the events are delivered two or three times,
the order is shuffled, and one in twenty is delivered also with a changed text under the old signature. Zalo is the fake
of the tests, over HTTP. Answers are look-ups of a citation. Exit code 1 when an event was lost, answered twice, or
answered although it was forged.
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
from tests.zalo.fake_zalo import FakeZalo, create_fake
from tests.zalo.soak import SoakTest

LEASE_S = 10  # the events of a killed process wait for its lease; 90 seconds in service


def main() -> None:
    """Run the soak test and print the result."""
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
        soak = SoakTest(Path(folder), fake, url, given.events, given.people, given.seed, LEASE_S, lives)
        report = soak.run()
    taken = sorted(report.webhook_ms)
    forged = sum(answered.startswith("forged") for answered in report.shown)
    figures = {
        "valid events": report.valid,
        "deliveries": report.deliveries,
        "deliveries without a 200, made again": report.repeated,
        "forged deliveries": report.forged,
        "forged refused with 401": report.refused,
        "forged answered": forged,
        "answered once": sum(times == 1 for times in report.shown.values()) - forged,
        "answered more than once": report.twice,
        "not answered": report.lost + forged,
        "processes killed": sum(report.kills.values()),
        "tokens refreshed in the middle": report.refreshed,
        "conversations read to settle a doubt": report.looked_up,
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
