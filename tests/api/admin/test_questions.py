"""Questions to review: listed, explained, marked as handled."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.api.admin.browser import ANSWERED, UNANSWERED, Admin, ask
from tests.security.apps import code


def ids(page: Any) -> list[str]:
    return [one["record_id"] for one in page["questions"]]


def test_unanswered_and_down_voted_questions_wait_until_they_are_handled(admin: Admin) -> None:
    missed, good = ask(admin, UNANSWERED), ask(admin, ANSWERED)
    waiting = ids(admin.get("questions"))
    assert missed["record_id"] in waiting
    assert good["record_id"] not in waiting
    body = {"record_id": good["record_id"], "rating": "down", "reason": "wrong", "comment": "Gọi tôi 0912345678."}
    admin.client.post("/api/v1/feedback", json=body)
    page = admin.get("questions", rating="down")
    (voted,) = [one for one in page["questions"] if one["record_id"] == good["record_id"]]
    assert (voted["rating"], voted["reason"], voted["status"]) == ("down", "wrong", "answered")
    assert "0912345678" not in voted["comment"]
    done = admin.call("PUT", f"questions/{good['record_id']}/handled", json={"note": "Đã xem lại."}).json()
    assert (done["handled"]["by"], done["handled"]["note"]) == ("lan", "Đã xem lại.")
    assert good["record_id"] not in ids(admin.get("questions", rating="down"))
    assert good["record_id"] in ids(admin.get("questions", rating="down", handled="done"))
    assert admin.call("DELETE", f"questions/{good['record_id']}/handled").json()["handled"] is None
    assert good["record_id"] in ids(admin.get("questions", rating="down"))


def test_questions_are_found_by_status_day_door_and_words_without_marks(admin: Admin) -> None:
    asked = ask(admin, UNANSWERED, origin="https://testserver")
    today = datetime.now(UTC).date()
    for query, there in (
        ({"status": "not_found,unverified"}, True),
        ({"status": "answered"}, False),
        ({"since": today - timedelta(days=1), "until": today + timedelta(days=1)}, True),
        ({"until": today - timedelta(days=2)}, False),
        ({"door": "web"}, True),
        ({"door": "zalo"}, False),
        ({"q": "toi thieu vung"}, True),
        ({"q": "tối đa vùng"}, False),
    ):
        found = ids(admin.get("questions", size=100, handled="all", **query))
        assert (asked["record_id"] in found) is there, query
    assert code(admin.call("GET", "questions", params={"status": "sai"})) == (422, "invalid_request")


def test_pages_of_questions_hold_each_question_once(admin: Admin) -> None:
    for _ in range(3):
        ask(admin, UNANSWERED)
    for query in ({}, {"q": "luong"}):
        first, second = (admin.get("questions", size=2, page=page, **query) for page in (1, 2))
        assert first["total"] == second["total"] >= 3
        assert len(ids(first)) == 2
        assert not set(ids(first)) & set(ids(second))


def test_an_answer_is_explained_sentence_by_sentence(admin: Admin) -> None:
    asked = ask(admin, ANSWERED)
    found = admin.get(f"questions/{asked['record_id']}")
    assert found["question"]["question"] == ANSWERED
    assert found["answer"]["answer"] == asked["answer"]
    assert found["explanation"]["traced"]
    assert {sentence["kept"] for sentence in found["explanation"]["sentences"]} == {True}
    assert code(admin.call("GET", "questions/0123456789")) == (404, "answer_not_found")
    assert code(admin.call("PUT", "questions/0123456789/handled", json={})) == (404, "answer_not_found")
