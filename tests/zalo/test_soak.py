"""The soak test with 300 events; `python -m benchmarks.zalo` runs it with 10,000."""

import time
from pathlib import Path

from tests.zalo.fake_zalo import FakeZalo, Platform
from tests.zalo.soak import SoakTest


def test_every_event_is_answered_once_whatever_dies(tmp_path: Path, platform: tuple[Platform, str]) -> None:
    shared, url = platform
    fake = shared.zalo = FakeZalo(time.time)
    report = SoakTest(tmp_path, fake, url, events=300, people=40, seed=5, lease_s=3, lives=(5, 40)).run()
    assert (report.lost, report.twice) == (0, 0), report
    assert report.outcomes == {"answered": 300}
    assert report.refused == report.forged > 0
    assert not [answered for answered in report.shown if answered.startswith("forged")]
    assert sum(report.kills.values()) >= 3
    assert report.refreshed == 3
    assert report.looked_up > 0
