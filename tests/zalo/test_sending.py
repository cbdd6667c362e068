"""Each answer arrives once, whatever fails on the way."""

from collections import deque
from dataclasses import replace

import pytest
from cryptography.fernet import Fernet

from api.zalo import worker as worker_module
from api.zalo.service import LEASE_S
from api.zalo.storage.queue import LeaseLostError, Queue
from bot.answer import Answer, AnswerStatus
from bot.question import Question
from tests.zalo.harness import TODAY, Harness

WHO = "4572947693969771653"
WAIT = 600  # seconds; longer than any back-off of a test


class Crash(BaseException):
    """Stands for the end of the process."""


def ask(harness: Harness, text: str = "một câu", who: str = WHO) -> None:
    assert harness.deliver(harness.fake.says(who, text)) == 200


def work_until_done(harness: Harness, limit: int = 40) -> None:
    for _ in range(limit):
        harness.work()
        if not harness.zalo.queue.counts().get(""):
            return
        harness.clock.forward(WAIT)
    pytest.fail(f"not worked off: {harness.zalo.queue.counts()}")


def texts(harness: Harness, who: str = WHO) -> list[str]:
    return [shown.text for shown in harness.fake.seen_by(who)]


@pytest.mark.parametrize(
    "faults", [["429"] * 5, ["-32"] * 3, ["503", "429"], ["500"] * 4, ["drop"] * 3, ["-200"], ["-99999"]]
)
def test_what_was_not_shown_is_sent_again(harness: Harness, faults: list[str]) -> None:
    harness.fake.faults = deque(faults)
    ask(harness)
    work_until_done(harness)
    assert texts(harness) == ["Bạn hỏi: một câu"]


@pytest.mark.parametrize("faults", [["cut"], ["429", "cut"], ["drop", "cut"]])
def test_what_was_shown_before_the_line_broke_is_not_sent_again(harness: Harness, faults: list[str]) -> None:
    harness.fake.faults = deque(faults)
    ask(harness)
    work_until_done(harness)
    assert texts(harness) == ["Bạn hỏi: một câu"]
    assert "conversation" in harness.fake.calls
    assert harness.zalo.queue.counts() == {"answered": 1}


def test_the_same_words_said_before_do_not_count_as_the_answer(harness: Harness) -> None:
    ask(harness)
    work_until_done(harness)
    harness.fake.faults = deque(["drop"])
    ask(harness)
    work_until_done(harness)
    assert texts(harness) == ["Bạn hỏi: một câu"] * 2


def test_too_many_calls_pause_the_channel_for_as_long_as_zalo_says(harness: Harness) -> None:
    harness.fake.faults = deque(["429"])
    ask(harness, who="1")
    ask(harness, who="2")
    harness.work()
    assert harness.fake.calls.count("send") == 1
    harness.clock.forward(0.5)
    harness.work()
    assert harness.fake.calls.count("send") == 1
    harness.clock.forward(0.6)
    work_until_done(harness)
    assert (texts(harness, "1"), texts(harness, "2")) == (["Bạn hỏi: một câu"], ["Bạn hỏi: một câu"])


@pytest.mark.parametrize("method", ["claim", "prepare", "mark_sending", "mark_sent", "finish"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_the_process_may_end_anywhere(
    harness: Harness, monkeypatch: pytest.MonkeyPatch, method: str, after: bool
) -> None:
    """The process may end before or after any write to the database."""
    real = getattr(Queue, method)
    crashed: list[str] = []

    def crashing(queue: Queue, *args: object, **kwargs: object) -> object:
        if crashed:
            return real(queue, *args, **kwargs)
        result = real(queue, *args, **kwargs) if after else None
        crashed.append(method)
        raise Crash(result)

    if method == "mark_sending":  # only a postponed message is marked again
        harness.fake.faults = deque(["429"])
    if method == "finish":
        harness.tell(WHO, "/stop")
    monkeypatch.setattr(Queue, method, crashing)
    ask(harness)
    with pytest.raises(Crash):
        work_until_done(harness)
    reborn = harness.restarted()
    reborn.work()
    assert not reborn.zalo.queue.counts().get("answered", 0) > 1  # the lease of the ended process still runs
    harness.clock.forward(LEASE_S + 1)
    work_until_done(reborn)
    expected = ["Bạn hỏi: một câu"] if method != "finish" else []
    assert [text for text in texts(harness) if text.startswith("Bạn hỏi")] == expected


def test_a_long_answer_goes_on_where_it_stopped(harness: Harness) -> None:
    long = " ".join(f"Câu thứ {number} nói một điều." for number in range(200))
    again = harness.restarted(lambda question: said(long))
    again.fake.faults = deque(["", "429"])
    ask(harness)
    work_until_done(again)
    assert len(texts(harness)) > 1
    assert " ".join(texts(harness)) == long
    again.fake.faults = deque(["", "cut"])
    ask(harness, "câu khác")
    work_until_done(again)
    assert " ".join(texts(harness)) == f"{long} {long}"


def said(text: str) -> Answer:
    return Answer("", "", AnswerStatus.OUT_OF_SCOPE, text, (), (), (), (), TODAY)


def test_a_worker_that_lost_its_lease_writes_nothing_more(harness: Harness) -> None:
    ask(harness)
    slow = harness.zalo.queue.claim()
    assert slow
    harness.clock.forward(LEASE_S + 1)
    harness.work()
    assert harness.zalo.queue.counts() == {"answered": 1}
    with pytest.raises(LeaseLostError):
        harness.zalo.queue.prepare(slow, [])
    with pytest.raises(LeaseLostError):
        harness.zalo.queue.finish(slow, "refused")
    assert texts(harness) == ["Bạn hỏi: một câu"]


def test_events_of_one_person_are_answered_in_the_order_they_were_written(harness: Harness) -> None:
    first = harness.fake.says(WHO, "câu một")
    harness.clock.forward(2)
    second = harness.fake.says(WHO, "câu hai")
    assert (harness.deliver(second), harness.deliver(first)) == (200, 200)
    harness.fake.faults = deque(["429"])
    work_until_done(harness)
    assert texts(harness) == ["Bạn hỏi: câu một", "Bạn hỏi: câu hai"]


def test_two_workers_never_take_events_of_one_person_at_once(harness: Harness) -> None:
    for number in range(3):
        ask(harness, f"câu {number}")
        ask(harness, f"câu {number}", who="2")
    one, two, none = harness.zalo.queue.claim(), harness.zalo.queue.claim(), harness.zalo.queue.claim()
    assert one
    assert two
    assert {one.event.who, two.event.who} == {WHO, "2"}
    assert none is None


@pytest.mark.parametrize(
    ("hours", "paid", "answered"), [(47, False, True), (49, False, False), (49, True, True), (169, True, False)]
)
def test_answers_come_within_the_window_only(harness: Harness, hours: int, paid: bool, answered: bool) -> None:
    ask(harness)
    harness.clock.forward(hours * 3600)
    harness.fake.paying = True
    harness.worker._window_s = worker_module.PAID_WINDOW_S if paid else worker_module.FREE_WINDOW_S  # noqa: SLF001
    harness.work()
    assert bool(texts(harness)) is answered
    assert harness.zalo.queue.counts() == {"answered" if answered else "window": 1}


def test_who_wrote_again_may_be_answered_again(harness: Harness) -> None:
    ask(harness, "câu cũ")
    harness.clock.forward(49 * 3600)
    ask(harness, "câu mới")
    harness.work()
    assert texts(harness) == ["Bạn hỏi: câu cũ", "Bạn hỏi: câu mới"]


@pytest.mark.parametrize(
    ("code", "outcome"),
    [("-230", "window"), ("-320", "window"), ("-213", "blocked"), ("-227", "blocked"), ("-201", "refused")],
)
def test_what_can_never_arrive_is_given_up_and_the_next_one_answered(harness: Harness, code: str, outcome: str) -> None:
    harness.fake.faults = deque([code])
    ask(harness, "câu một")
    ask(harness, "câu hai")
    harness.work()
    assert texts(harness) == ["Bạn hỏi: câu hai"]
    assert harness.zalo.queue.counts() == {outcome: 1, "answered": 1}


def test_an_unknown_number_is_given_up_after_a_while(harness: Harness) -> None:
    harness.fake.faults = deque(["-99999"] * 50)
    ask(harness)
    work_until_done(harness)
    assert harness.zalo.queue.counts() == {"refused": 1}


def test_what_the_operator_has_to_mend_waits_for_the_operator(
    harness: Harness, caplog: pytest.LogCaptureFixture
) -> None:
    harness.fake.faults = deque(["-211"] * 3)
    ask(harness)
    work_until_done(harness)
    assert texts(harness) == ["Bạn hỏi: một câu"]
    assert "does not let the account send (-211)" in caplog.text


def test_an_app_that_may_not_list_sends_again(harness: Harness) -> None:
    harness.fake.lists = False
    harness.fake.faults = deque(["drop"])
    ask(harness)
    work_until_done(harness)
    assert texts(harness) == ["Bạn hỏi: một câu"]


def test_a_bot_sends_again_when_nobody_knows_but_not_for_ever(harness: Harness) -> None:
    harness.fake.faults = deque(["cut"] * 50)
    assert harness.deliver(harness.fake.bot_event(harness.fake.bot_update("chat-1", text="một câu"))) == 200
    work_until_done(harness)
    assert len(texts(harness, "chat-1")) == worker_module.MAX_UNCONFIRMED_SENDS
    assert harness.zalo.queue.counts() == {"refused": 1}


def test_an_event_that_ends_the_process_each_time_gets_an_apology(harness: Harness) -> None:
    def fatal(question: Question) -> Answer:
        raise Crash

    bad = harness.restarted(fatal)
    ask(harness)
    for _ in range(5):
        with pytest.raises(Crash):
            bad.work()
        harness.clock.forward(LEASE_S + 1)
    work_until_done(bad)
    assert texts(harness) == ["Hệ thống gặp lỗi khi trả lời câu hỏi này. Bạn hãy thử lại sau."]


def test_nobody_can_flood_the_queue(harness: Harness) -> None:
    for number in range(130):
        ask(harness, f"câu {number}")
    ask(harness, "câu của người khác", who="2")
    assert harness.zalo.queue.counts() == {"": 101, "flood": 30}
    harness.work()
    assert texts(harness, "2") == ["Bạn hỏi: câu của người khác"]


def test_a_changed_key_loses_what_waited_and_nothing_else(harness: Harness) -> None:
    ask(harness, "câu trước")
    cipher = type(harness.zalo.queue._cipher)([Fernet.generate_key().decode()])  # noqa: SLF001
    harness.zalo.queue._cipher = cipher  # noqa: SLF001
    ask(harness, "câu sau")
    harness.work()
    assert harness.zalo.queue.counts()["unreadable"] == 1


def test_a_new_key_in_front_keeps_everything(harness: Harness) -> None:
    ask(harness)
    config = harness.zalo.config
    object.__setattr__(harness.zalo, "config", replace(config, keys=(Fernet.generate_key().decode(), *config.keys)))
    again = harness.restarted()
    again.work()
    assert texts(harness) == ["Bạn hỏi: một câu"]


def test_old_events_are_forgotten(harness: Harness) -> None:
    ask(harness)
    harness.work()
    harness.clock.forward(31 * 86_400)
    harness.zalo.queue.purge()
    assert harness.zalo.queue.counts() == {}
