"""Usage statistics: counts, channels and latency, by day and hour of Vietnam."""

from datetime import UTC, date, datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from api.dependencies import Services
from bot.history.records import RecordRow
from bot.history.usage import Grain, usage
from tests.api.admin.browser import ANSWERED, UNANSWERED, Admin, ask
from tests.security.apps import code


def test_usage_counts_what_was_asked(services: Services, admin: Admin) -> None:
    before = admin.get("stats")["totals"]
    good = ask(admin, ANSWERED)
    ask(admin, UNANSWERED, origin="https://testserver")
    admin.client.post("/api/v1/feedback", json={"record_id": good["record_id"], "rating": "up"})
    told = admin.get("stats")
    after = told["totals"]
    assert after["questions"] == before["questions"] + 2
    assert after["statuses"]["not_found"] == before["statuses"].get("not_found", 0) + 1
    assert after["doors"]["web"] == before["doors"].get("web", 0) + 1
    assert after["doors"]["api"] == before["doors"].get("api", 0) + 1
    assert after["up"] == before["up"] + 1
    assert 0 < after["p50_ms"] <= after["p95_ms"]
    assert after["steps"]["retrieve"]["p50_ms"] > 0
    assert len(told["buckets"]) == 30
    assert sum(bucket["questions"] for bucket in told["buckets"]) == after["questions"]
    hours = admin.get("stats", by="hour")["buckets"]
    assert len(hours) == 24
    assert hours[0]["at"].endswith("T00:00:00+07:00")
    assert code(admin.call("GET", "stats", params={"since": "2020-01-01"})) == (422, "invalid_request")


def test_day_of_usage_is_vietnams_and_percentiles_are_of_its_answers(services: Services, admin: Admin) -> None:
    asked = [ask(admin, UNANSWERED)["record_id"] for _ in range(4)]
    with Session(services.library.engine) as session, session.begin():
        for id_, (at, ms) in zip(
            asked,
            [
                (datetime(2020, 5, 1, 16, 59, tzinfo=UTC), 10.0),  # 23:59 on the 1st in Vietnam
                (datetime(2020, 5, 1, 17, 0, tzinfo=UTC), 20.0),
                (datetime(2020, 5, 2, 3, 0, tzinfo=UTC), 30.0),
                (datetime(2020, 5, 2, 16, 59, tzinfo=UTC), 400.0),
            ],
            strict=True,
        ):
            row = session.get_one(RecordRow, id_)
            answer = {**row.answer, "timings": {"total": ms}}
            session.execute(update(RecordRow).where(RecordRow.id == id_).values(created_at=at, answer=answer))
    first, last = date(2020, 5, 1), date(2020, 5, 2)
    found = usage(services.library.engine, first, last, Grain.DAY)
    assert [use.questions for _, use in found.buckets] == [1, 3]
    second = found.buckets[1][1].latency
    assert second
    assert (second.p50_ms, second.p95_ms) == (30.0, 400.0)
    assert admin.call("POST", "purge", json={"older_than_days": 1000}).json() == {"deleted": 4}
    assert usage(services.library.engine, first, last, Grain.DAY).totals.latency is None
