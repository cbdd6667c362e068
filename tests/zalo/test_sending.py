"""Answers arrive once, whatever goes wrong on the way."""

from collections import deque
from dataclasses import replace

import pytest
from cryptography.fernet import Fernet

from api.zalo import worker as worker_module
from api.zalo.service import LEASE_S
from api.zalo.storage.queue import LeaseLostError, Queue
from bot.answer import Answer, AnswerStatus
from bot.question import Question
from tests.zalo.town import TODAY, Town

WHO = "4572947693969771653"
WAIT = 600  # longer than any back-off of a test


class Crash(BaseException):
    """The end of the process."""


def ask(town: Town, text: str = "một câu", who: str = WHO) -> None:
    assert town.deliver(town.fake.says(who, text)) == 200


def work_until_done(town: Town, limit: int = 40) -> None:
    for _ in range(limit):
        town.work()
        if not town.zalo.queue.counts().get(""):
            return
        town.clock.forward(WAIT)
    pytest.fail(f"not worked off: {town.zalo.queue.counts()}")


def texts(town: Town, who: str = WHO) -> list[str]:
    return [shown.text for shown in town.fake.seen_by(who)]


@pytest.mark.parametrize(
    "faults", [["429"] * 5, ["-32"] * 3, ["503", "429"], ["500"] * 4, ["drop"] * 3, ["-200"], ["-99999"]]
)
def test_what_was_not_shown_is_sent_again(town: Town, faults: list[str]) -> None:
    town.fake.faults = deque(faults)
    ask(town)
    work_until_done(town)
    assert texts(town) == ["Bạn hỏi: một câu"]


@pytest.mark.parametrize("faults", [["cut"], ["429", "cut"], ["drop", "cut"]])
def test_what_was_shown_before_the_line_broke_is_not_sent_again(town: Town, faults: list[str]) -> None:
    town.fake.faults = deque(faults)
    ask(town)
    work_until_done(town)
    assert texts(town) == ["Bạn hỏi: một câu"]
    assert "conversation" in town.fake.calls
    assert town.zalo.queue.counts() == {"answered": 1}


def test_the_same_words_said_before_do_not_count_as_the_answer(town: Town) -> None:
    ask(town)
    work_until_done(town)
    town.fake.faults = deque(["drop"])
    ask(town)
    work_until_done(town)
    assert texts(town) == ["Bạn hỏi: một câu"] * 2


def test_too_many_calls_quiet_the_door_for_as_long_as_zalo_says(town: Town) -> None:
    town.fake.faults = deque(["429"])
    ask(town, who="1")
    ask(town, who="2")
    town.work()
    assert town.fake.calls.count("send") == 1
    town.clock.forward(0.5)
    town.work()
    assert town.fake.calls.count("send") == 1
    town.clock.forward(0.6)
    work_until_done(town)
    assert (texts(town, "1"), texts(town, "2")) == (["Bạn hỏi: một câu"], ["Bạn hỏi: một câu"])


@pytest.mark.parametrize("method", ["claim", "prepare", "sending", "sent", "finish"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_the_process_may_end_anywhere(town: Town, monkeypatch: pytest.MonkeyPatch, method: str, after: bool) -> None:
    """Each write to the database is a point before and after which the process may end."""
    real = getattr(Queue, method)
    crashed: list[str] = []

    def crashing(queue: Queue, *args: object, **kwargs: object) -> object:
        if crashed:
            return real(queue, *args, **kwargs)
        result = real(queue, *args, **kwargs) if after else None
        crashed.append(method)
        raise Crash(result)

    if method == "sending":  # only what was put off is marked anew
        town.fake.faults = deque(["429"])
    if method == "finish":
        town.tell(WHO, "/stop")
    monkeypatch.setattr(Queue, method, crashing)
    ask(town)
    with pytest.raises(Crash):
        work_until_done(town)
    reborn = town.again()
    reborn.work()
    assert not reborn.zalo.queue.counts().get("answered", 0) > 1  # the lease of the dead still runs
    town.clock.forward(LEASE_S + 1)
    work_until_done(reborn)
    expected = ["Bạn hỏi: một câu"] if method != "finish" else []
    assert [text for text in texts(town) if text.startswith("Bạn hỏi")] == expected


def test_a_long_answer_goes_on_where_it_stopped(town: Town) -> None:
    long = " ".join(f"Câu thứ {number} nói một điều." for number in range(200))
    again = town.again(lambda question: said(long))
    again.fake.faults = deque(["", "429"])
    ask(town)
    work_until_done(again)
    assert len(texts(town)) > 1
    assert " ".join(texts(town)) == long
    again.fake.faults = deque(["", "cut"])
    ask(town, "câu khác")
    work_until_done(again)
    assert " ".join(texts(town)) == f"{long} {long}"


def said(text: str) -> Answer:
    return Answer("", "", AnswerStatus.OUT_OF_SCOPE, text, (), (), (), (), TODAY)


def test_a_worker_that_lost_its_lease_writes_nothing_more(town: Town) -> None:
    ask(town)
    slow = town.zalo.queue.claim()
    assert slow
    town.clock.forward(LEASE_S + 1)
    town.work()
    assert town.zalo.queue.counts() == {"answered": 1}
    with pytest.raises(LeaseLostError):
        town.zalo.queue.prepare(slow, [])
    with pytest.raises(LeaseLostError):
        town.zalo.queue.finish(slow, "refused")
    assert texts(town) == ["Bạn hỏi: một câu"]


def test_events_of_one_person_are_answered_in_the_order_they_were_written(town: Town) -> None:
    first = town.fake.says(WHO, "câu một")
    town.clock.forward(2)
    second = town.fake.says(WHO, "câu hai")
    assert (town.deliver(second), town.deliver(first)) == (200, 200)
    town.fake.faults = deque(["429"])
    work_until_done(town)
    assert texts(town) == ["Bạn hỏi: câu một", "Bạn hỏi: câu hai"]


def test_two_workers_never_take_events_of_one_person_at_once(town: Town) -> None:
    for number in range(3):
        ask(town, f"câu {number}")
        ask(town, f"câu {number}", who="2")
    one, two, none = town.zalo.queue.claim(), town.zalo.queue.claim(), town.zalo.queue.claim()
    assert one
    assert two
    assert {one.inbound.who, two.inbound.who} == {WHO, "2"}
    assert none is None


@pytest.mark.parametrize(
    ("hours", "paid", "answered"), [(47, False, True), (49, False, False), (49, True, True), (169, True, False)]
)
def test_answers_come_within_the_window_only(town: Town, hours: int, paid: bool, answered: bool) -> None:
    ask(town)
    town.clock.forward(hours * 3600)
    town.fake.paying = True
    town.worker._window_s = worker_module.PAID_S if paid else worker_module.FREE_S  # noqa: SLF001
    town.work()
    assert bool(texts(town)) is answered
    assert town.zalo.queue.counts() == {"answered" if answered else "window": 1}


def test_who_wrote_again_may_be_answered_again(town: Town) -> None:
    ask(town, "câu cũ")
    town.clock.forward(49 * 3600)
    ask(town, "câu mới")
    town.work()
    assert texts(town) == ["Bạn hỏi: câu cũ", "Bạn hỏi: câu mới"]


@pytest.mark.parametrize(
    ("code", "outcome"),
    [("-230", "window"), ("-320", "window"), ("-213", "blocked"), ("-227", "blocked"), ("-201", "refused")],
)
def test_what_can_never_arrive_is_given_up_and_the_next_one_answered(town: Town, code: str, outcome: str) -> None:
    town.fake.faults = deque([code])
    ask(town, "câu một")
    ask(town, "câu hai")
    town.work()
    assert texts(town) == ["Bạn hỏi: câu hai"]
    assert town.zalo.queue.counts() == {outcome: 1, "answered": 1}


def test_an_unknown_number_is_given_up_after_a_while(town: Town) -> None:
    town.fake.faults = deque(["-99999"] * 50)
    ask(town)
    work_until_done(town)
    assert town.zalo.queue.counts() == {"refused": 1}


def test_what_the_operator_has_to_mend_waits_for_the_operator(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    town.fake.faults = deque(["-211"] * 3)
    ask(town)
    work_until_done(town)
    assert texts(town) == ["Bạn hỏi: một câu"]
    assert "does not let the account send (-211)" in caplog.text


def test_an_app_that_may_not_list_sends_again(town: Town) -> None:
    town.fake.lists = False
    town.fake.faults = deque(["drop"])
    ask(town)
    work_until_done(town)
    assert texts(town) == ["Bạn hỏi: một câu"]


def test_a_bot_sends_again_when_nobody_knows_but_not_for_ever(town: Town) -> None:
    town.fake.faults = deque(["cut"] * 50)
    assert town.deliver(town.fake.bot_event(town.fake.bot_update("chat-1", text="một câu"))) == 200
    work_until_done(town)
    assert len(texts(town, "chat-1")) == worker_module.MAX_DOUBTFUL
    assert town.zalo.queue.counts() == {"refused": 1}


def test_an_event_that_ends_the_process_each_time_gets_an_apology(town: Town) -> None:
    def fatal(question: Question) -> Answer:
        raise Crash

    bad = town.again(fatal)
    ask(town)
    for _ in range(5):
        with pytest.raises(Crash):
            bad.work()
        town.clock.forward(LEASE_S + 1)
    work_until_done(bad)
    assert texts(town) == ["Hệ thống gặp lỗi khi trả lời câu hỏi này. Bạn hãy thử lại sau."]


def test_nobody_can_flood_the_queue(town: Town) -> None:
    for number in range(130):
        ask(town, f"câu {number}")
    ask(town, "câu của người khác", who="2")
    assert town.zalo.queue.counts() == {"": 101, "flood": 30}
    town.work()
    assert texts(town, "2") == ["Bạn hỏi: câu của người khác"]


def test_a_changed_key_loses_what_waited_and_nothing_else(town: Town) -> None:
    ask(town, "câu trước")
    vault = type(town.zalo.queue._vault)([Fernet.generate_key().decode()])  # noqa: SLF001
    town.zalo.queue._vault = vault  # noqa: SLF001
    ask(town, "câu sau")
    town.work()
    assert town.zalo.queue.counts()["unreadable"] == 1


def test_a_new_key_in_front_keeps_everything(town: Town) -> None:
    ask(town)
    config = town.zalo.config
    object.__setattr__(town.zalo, "config", replace(config, keys=(Fernet.generate_key().decode(), *config.keys)))
    again = town.again()
    again.work()
    assert texts(town) == ["Bạn hỏi: một câu"]


def test_old_events_are_forgotten(town: Town) -> None:
    ask(town)
    town.work()
    town.clock.forward(31 * 86_400)
    town.zalo.queue.purge()
    assert town.zalo.queue.counts() == {}
