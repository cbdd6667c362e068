"""What users read: answers with sources and buttons, greetings, commands, errors."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from api.access.service_switch import ServiceSwitch
from api.dependencies import Services
from api.zalo.messages.events import Channel, EventKind, InboundEvent
from api.zalo.messages.message import LIMIT
from api.zalo.messages.splitting import length
from api.zalo.messages.texts import NOT_TEXT
from api.zalo.service import zalo_from_settings
from api.zalo.simulation import simulated_phone
from tests.zalo.fake_zalo import Shown
from tests.zalo.harness import KEY, PUBLIC_URL, Harness

WHO = "4572947693969771653"


@pytest.fixture
def harness(library_harness: Harness) -> Iterator[Harness]:
    return library_harness  # type: ignore[return-value]


def count(harness: Harness, table: str) -> int:
    with harness.engine.connect() as connection:
        return connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()  # type: ignore[no-any-return]


def titles(shown: Shown) -> list[str]:
    return [button["title"] for button in shown.buttons]


def test_an_answer_says_first_that_the_law_has_ended_and_last_what_it_rests_on(harness: Harness) -> None:
    (shown,) = harness.tell(WHO, "QĐ 942 còn hiệu lực không?")
    first, *_ = shown.text.splitlines()
    assert "942/QĐ-TTg" in first
    assert "hết hiệu lực từ ngày 01/12/2025" in first
    assert "2629/QĐ-TTg" in first
    assert shown.text.count("hết hiệu lực từ ngày 01/12/2025") == 1
    basis = shown.text.split("Căn cứ:")[1]
    assert "[1] Quyết định số 942/QĐ-TTg ngày 15/6/2021 của Thủ tướng Chính phủ" in basis
    assert "[2] Điều 2 Quyết định số 2629/QĐ-TTg" in basis
    assert "**" not in shown.text
    urls = [button["payload"]["url"] for button in shown.buttons if button["type"] == "oa.open.url"]
    assert f"{PUBLIC_URL}/van-ban/2629-qd-ttg-2025#dieu-2" in urls


def test_the_content_of_ended_law_begins_with_the_warning(harness: Harness) -> None:
    shown = harness.tell(WHO, "mục tiêu của 942")
    assert shown[0].text.startswith("⚠️")
    assert "942/QĐ-TTg" in shown[0].text.splitlines()[0]


def test_follow_ups_lean_on_the_conversation_of_their_author_only(harness: Harness) -> None:
    harness.tell(WHO, "QĐ 942 còn hiệu lực không?")
    (shown,) = harness.tell(WHO, "nó bị cái nào thay rồi")
    assert "2629/QĐ-TTg" in shown.text
    (other,) = harness.tell("someone-else", "nó bị cái nào thay rồi")
    assert "2629/QĐ-TTg" not in other.text
    harness.clock.forward(7 * 3600)
    (later,) = harness.tell(WHO, "nó bị cái nào thay rồi")
    assert "2629/QĐ-TTg" not in later.text


def test_a_table_comes_as_a_list_and_every_message_fits(harness: Harness) -> None:
    shown = harness.tell(WHO, "So sánh QĐ 942 và QĐ 2629")
    assert all(length(one.text) <= LIMIT for one in shown)
    whole = "\n".join(one.text for one in shown)
    assert "|" not in whole
    assert "• " in whole
    assert all(not one.buttons for one in shown[:-1])
    assert shown[-1].buttons


def test_a_vague_question_is_asked_back_with_buttons_that_ask_it(harness: Harness) -> None:
    (shown,) = harness.tell(WHO, "thủ tục")
    asked = [button for button in shown.buttons if button["type"] == "oa.query.show"]
    assert asked
    assert not any("👍" in title for title in titles(shown))
    answer = harness.tell(WHO, asked[0]["payload"])
    assert "Căn cứ:" in answer[-1].text


def test_thumbs_are_kept_with_a_reason(harness: Harness) -> None:
    (shown,) = harness.tell(WHO, "QĐ 942 còn hiệu lực không?")
    (why,) = harness.press(WHO, shown, "👎")
    assert len(titles(why)) == 5
    harness.press(WHO, why, "Đã lỗi thời")
    with harness.engine.connect() as connection:
        assert connection.execute(text("SELECT rating, reason FROM feedback")).all() == [("down", "outdated")]
    (thanks,) = harness.press(WHO, shown, "👍")
    assert thanks.text == "Cảm ơn bạn đã đánh giá."
    with harness.engine.connect() as connection:
        assert connection.execute(text("SELECT rating, reason FROM feedback")).all() == [("up", None)]


@pytest.mark.parametrize("thumb", ["👍", "👍🏽", "👎"])
def test_a_typed_thumb_is_for_the_last_answer(harness: Harness, thumb: str) -> None:
    harness.tell(WHO, "QĐ 942 còn hiệu lực không?")
    harness.tell(WHO, thumb)
    with harness.engine.connect() as connection:
        assert connection.execute(text("SELECT rating FROM feedback")).all() == [("down" if thumb == "👎" else "up",)]


def test_nobody_rates_the_answers_of_others(harness: Harness) -> None:
    (shown,) = harness.tell(WHO, "QĐ 942 còn hiệu lực không?")
    (told,) = harness.press("someone-else", shown, "👎")
    assert "không tìm thấy câu trả lời" in told.text
    harness.tell(WHO, f"#danh-gia:up:{'0' * 32}")
    harness.tell(WHO, "#danh-gia:up:'; DROP TABLE feedback")
    assert count(harness, "feedback") == 0


def test_who_follows_is_greeted_each_time_once(harness: Harness) -> None:
    follow = harness.fake.event(WHO, "follow")
    assert (harness.deliver(follow), harness.deliver(follow)) == (200, 200)
    harness.work()
    (shown,) = harness.fake.seen_by(WHO)
    assert "trợ lý tự động" in shown.text
    assert all(button["type"] == "oa.query.show" for button in shown.buttons)
    harness.clock.forward(10)
    assert harness.deliver(harness.fake.event(WHO, "follow")) == 200
    harness.work()
    assert len(harness.fake.seen_by(WHO)) == 2


@pytest.mark.parametrize(
    "name", ["image", "sticker", "audio", "video", "file", "location", "business_card", "gif", "link"]
)
def test_what_is_no_text_gets_a_kind_word(harness: Harness, name: str) -> None:
    attachments = [{"type": name, "payload": {"url": "https://example.vn/x"}}]
    assert harness.deliver(harness.fake.event(WHO, f"user_send_{name}", attachments=attachments)) == 200
    harness.work()
    (shown,) = harness.fake.seen_by(WHO)
    assert shown.text in NOT_TEXT.values()
    assert count(harness, "record") == 0


@pytest.mark.parametrize(
    ("said", "told"), [("", "chưa thấy nội dung"), ("\u200b \u2060", "chưa thấy nội dung"), ("a" * 2001, "2.000 ký tự")]
)
def test_what_is_no_question_is_said_so(harness: Harness, said: str, told: str) -> None:
    (shown,) = harness.tell(WHO, said)
    assert told in shown.text


@pytest.mark.parametrize("word", ["dừng", "Dừng!", "/stop", "STOP", "ngừng trả lời"])
def test_who_wants_no_answers_gets_none_until_asked_to_start(harness: Harness, word: str) -> None:
    (shown,) = harness.tell(WHO, word)
    assert "bắt đầu" in shown.text
    assert harness.tell(WHO, "QĐ 942 còn hiệu lực không?") == []
    assert harness.tell(WHO, "👍") == []
    assert count(harness, "record") == 0
    assert len(harness.tell("someone-else", "QĐ 942 còn hiệu lực không?")) == 1
    assert len(harness.tell(WHO, "bat dau")) == 1
    assert len(harness.tell(WHO, "QĐ 942 còn hiệu lực không?")) == 1


def test_dung_without_marks_is_asked_back(harness: Harness) -> None:
    (shown,) = harness.tell(WHO, "dung")
    assert titles(shown) == ["Dừng trả lời", "Không, hỏi tiếp"]
    harness.press(WHO, shown, "Không")
    assert harness.tell(WHO, "QĐ 942 còn hiệu lực không?")
    harness.press(WHO, shown, "Dừng")
    assert harness.tell(WHO, "QĐ 942 còn hiệu lực không?") == []


@pytest.mark.parametrize("word", ["đúng", "dùng lại", "đúng rồi", "dùng dịch vụ công"])
def test_words_that_only_look_like_stop_do_not_stop(harness: Harness, word: str) -> None:
    harness.tell(WHO, word)
    assert harness.tell(WHO, "QĐ 942 còn hiệu lực không?")


def test_everything_of_somebody_is_erased_on_request(harness: Harness) -> None:
    (shown,) = harness.tell(WHO, "QĐ 942 còn hiệu lực không?")
    harness.press(WHO, shown, "👎")
    harness.tell("someone-else", "QĐ 749 về việc gì?")
    (asked,) = harness.tell(WHO, "xoá dữ liệu")
    assert titles(asked) == ["Xóa tất cả", "Không xóa"]
    assert count(harness, "record") == 2
    (told,) = harness.press(WHO, asked, "Xóa tất cả")
    assert "đã xóa mọi dữ liệu" in told.text
    assert (count(harness, "record"), count(harness, "feedback"), count(harness, "zalo_person")) == (1, 0, 1)
    pseudonym = harness.zalo.queue._cipher.pseudonym("person", "oa", WHO)  # noqa: SLF001
    with harness.engine.connect() as connection:
        left = [connection.execute(text(f"SELECT * FROM {table}")).all() for table in ("zalo_inbox", "zalo_outbox")]
    assert pseudonym not in str(left)
    (again,) = harness.tell(WHO, "nó bị cái nào thay rồi")
    assert "2629/QĐ-TTg" not in again.text


def test_an_event_that_comes_again_after_erasing_is_still_known(harness: Harness) -> None:
    delivery = harness.fake.says(WHO, "QĐ 942 còn hiệu lực không?")
    assert harness.deliver(delivery) == 200
    harness.work()
    (asked,) = harness.tell(WHO, "xóa dữ liệu")
    harness.press(WHO, asked, "Xóa")
    assert harness.deliver(delivery) == 200
    harness.work()
    assert count(harness, "record") == 0


def test_erasing_needs_a_fresh_confirmation_of_the_same_person(harness: Harness) -> None:
    harness.tell(WHO, "QĐ 942 còn hiệu lực không?")
    assert "chưa xóa gì" in harness.tell(WHO, "đồng ý xóa")[0].text
    (asked,) = harness.tell(WHO, "xóa dữ liệu")
    assert "chưa xóa gì" in harness.press("someone-else", asked, "Xóa tất cả")[0].text
    harness.press(WHO, asked, "Không xóa")
    assert "chưa xóa gì" in harness.press(WHO, asked, "Xóa tất cả")[0].text
    (asked,) = harness.tell(WHO, "xóa dữ liệu")
    harness.clock.forward(16 * 60)
    assert "chưa xóa gì" in harness.press(WHO, asked, "Xóa tất cả")[0].text
    assert count(harness, "record") == 1
    harness.tell(WHO, "xóa dữ liệu")
    assert "đã xóa" in harness.tell(WHO, "Đồng ý xoá")[0].text
    assert count(harness, "record") == 0


def test_a_bot_has_no_buttons_and_tells_the_same(harness: Harness) -> None:
    def tell(said: str) -> list[Shown]:
        before = len(harness.fake.seen_by("chat"))
        assert harness.deliver(harness.fake.bot_event(harness.fake.bot_update("chat", text=said))) == 200
        harness.work()
        return harness.fake.seen_by("chat")[before:]

    (shown,) = tell("QĐ 942 còn hiệu lực không?")
    assert f"{PUBLIC_URL}/van-ban/2629-qd-ttg-2025#dieu-2" in shown.text
    assert tell("👎")[0].text == "Cảm ơn bạn đã đánh giá."
    assert "/stop" in tell("dung")[0].text
    assert "đồng ý xóa" in tell("xóa dữ liệu")[0].text
    assert "đã xóa" in tell("đồng ý xóa")[0].text
    assert (count(harness, "record"), count(harness, "feedback")) == (0, 0)
    assert harness.deliver(harness.fake.bot_event(harness.fake.bot_update("chat", "message.sticker.received"))) == 200
    harness.work()
    assert harness.fake.seen_by("chat")[-1].text in NOT_TEXT.values()


def test_the_same_id_on_both_channels_is_two_people(harness: Harness) -> None:
    harness.tell("same", "QĐ 942 còn hiệu lực không?")
    update = harness.fake.bot_update("same", text="nó bị cái nào thay rồi")
    assert harness.deliver(harness.fake.bot_event(update)) == 200
    harness.work()
    assert "2629" not in harness.fake.seen_by("same")[-1].text


def test_while_the_service_is_closed_people_read_why_and_may_still_leave(harness: Harness) -> None:
    closed = harness.restarted(closed=lambda: "Trợ lý tạm dừng.")
    assert [shown.text for shown in closed.tell(WHO, "QĐ 942 còn hiệu lực không?")] == ["Trợ lý tạm dừng."]
    assert "bắt đầu" in closed.tell(WHO, "dừng")[0].text


def test_a_closed_service_answers_once_on_both_channels(harness: Harness) -> None:
    switch = ServiceSwitch(harness.engine)
    closed = harness.restarted(closed=switch.message)
    switch.close("Trợ lý tạm dừng đến 17 giờ.")
    asked = "QĐ 942 còn hiệu lực không?"
    events = [harness.fake.says(WHO, asked), harness.fake.bot_event(harness.fake.bot_update("chat", text=asked))]
    assert [closed.deliver(event) for event in events] == [200, 200]
    closed.work()
    switch.open()
    assert [closed.deliver(event) for event in events] == [200, 200], "Zalo delivers again"
    closed.work()
    for who in (WHO, "chat"):
        assert [shown.text for shown in harness.fake.seen_by(who)] == ["Trợ lý tạm dừng đến 17 giờ."]
    assert [shown.text for shown in closed.tell(WHO, "câu khác")] == ["Bạn hỏi: câu khác"]


def test_the_service_switch_closes_zalo_too(harness: Harness, services: Services) -> None:
    bot = harness.zalo.config.bot
    assert bot
    settings = services.settings.model_copy(
        update={
            "zalo_bot_token": SecretStr(bot.token),
            "zalo_bot_url": bot.api_url,
            "zalo_store_key": SecretStr(KEY),
        }
    )
    zalo = zalo_from_settings(replace(services, settings=settings))
    assert zalo
    services.service_switch.close("Trợ lý tạm dừng.")
    try:
        with zalo.http, simulated_phone(services) as held:
            assert [bubble.text for bubble in held.say("QĐ 942 còn hiệu lực không?")] == ["Trợ lý tạm dừng."]
            assert zalo.enqueue(
                InboundEvent(Channel.BOT, "closed-1", "chat", EventKind.TEXT, "QĐ 942 còn hiệu lực không?", 0)
            )
            assert zalo.worker().work_once()
    finally:
        services.service_switch.open()
    assert [shown.text for shown in harness.fake.seen_by("chat")] == ["Trợ lý tạm dừng."]
