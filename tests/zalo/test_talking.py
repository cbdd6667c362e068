"""What people read: answers from the law with their sources and buttons, and everything besides answers."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from api.access.service_switch import ServiceSwitch
from api.dependencies import Services
from api.zalo.messages.bubble import LIMIT
from api.zalo.messages.events import Channel, Inbound, Kind
from api.zalo.messages.splitting import length
from api.zalo.messages.texts import NOT_TEXT
from api.zalo.service import zalo_of
from api.zalo.simulation import phone
from tests.zalo.fake_zalo import Shown
from tests.zalo.town import KEY, PUBLIC_URL, Town

WHO = "4572947693969771653"


@pytest.fixture
def town(law_town: Town) -> Iterator[Town]:
    return law_town  # type: ignore[return-value]


def count(town: Town, table: str) -> int:
    with town.engine.connect() as connection:
        return connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()  # type: ignore[no-any-return]


def titles(shown: Shown) -> list[str]:
    return [button["title"] for button in shown.buttons]


def test_an_answer_says_first_that_the_law_has_ended_and_last_what_it_rests_on(town: Town) -> None:
    (shown,) = town.tell(WHO, "QĐ 942 còn hiệu lực không?")
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


def test_the_content_of_ended_law_begins_with_the_warning(town: Town) -> None:
    shown = town.tell(WHO, "mục tiêu của 942")
    assert shown[0].text.startswith("⚠️")
    assert "942/QĐ-TTg" in shown[0].text.splitlines()[0]


def test_follow_ups_lean_on_the_conversation_of_their_author_only(town: Town) -> None:
    town.tell(WHO, "QĐ 942 còn hiệu lực không?")
    (shown,) = town.tell(WHO, "nó bị cái nào thay rồi")
    assert "2629/QĐ-TTg" in shown.text
    (other,) = town.tell("someone-else", "nó bị cái nào thay rồi")
    assert "2629/QĐ-TTg" not in other.text
    town.clock.forward(7 * 3600)
    (later,) = town.tell(WHO, "nó bị cái nào thay rồi")
    assert "2629/QĐ-TTg" not in later.text


def test_a_table_comes_as_a_list_and_every_message_fits(town: Town) -> None:
    shown = town.tell(WHO, "So sánh QĐ 942 và QĐ 2629")
    assert all(length(one.text) <= LIMIT for one in shown)
    whole = "\n".join(one.text for one in shown)
    assert "|" not in whole
    assert "• " in whole
    assert all(not one.buttons for one in shown[:-1])
    assert shown[-1].buttons


def test_a_vague_question_is_asked_back_with_buttons_that_ask_it(town: Town) -> None:
    (shown,) = town.tell(WHO, "thủ tục")
    asked = [button for button in shown.buttons if button["type"] == "oa.query.show"]
    assert asked
    assert not any("👍" in title for title in titles(shown))
    answer = town.tell(WHO, asked[0]["payload"])
    assert "Căn cứ:" in answer[-1].text


def test_thumbs_are_kept_with_a_reason(town: Town) -> None:
    (shown,) = town.tell(WHO, "QĐ 942 còn hiệu lực không?")
    (why,) = town.press(WHO, shown, "👎")
    assert len(titles(why)) == 5
    town.press(WHO, why, "Đã lỗi thời")
    with town.engine.connect() as connection:
        assert connection.execute(text("SELECT rating, reason FROM feedback")).all() == [("down", "outdated")]
    (thanks,) = town.press(WHO, shown, "👍")
    assert thanks.text == "Cảm ơn bạn đã đánh giá."
    with town.engine.connect() as connection:
        assert connection.execute(text("SELECT rating, reason FROM feedback")).all() == [("up", None)]


@pytest.mark.parametrize("thumb", ["👍", "👍🏽", "👎"])
def test_a_typed_thumb_is_for_the_last_answer(town: Town, thumb: str) -> None:
    town.tell(WHO, "QĐ 942 còn hiệu lực không?")
    town.tell(WHO, thumb)
    with town.engine.connect() as connection:
        assert connection.execute(text("SELECT rating FROM feedback")).all() == [("down" if thumb == "👎" else "up",)]


def test_nobody_rates_the_answers_of_others(town: Town) -> None:
    (shown,) = town.tell(WHO, "QĐ 942 còn hiệu lực không?")
    (told,) = town.press("someone-else", shown, "👎")
    assert "không tìm thấy câu trả lời" in told.text
    town.tell(WHO, f"#danh-gia:up:{'0' * 32}")
    town.tell(WHO, "#danh-gia:up:'; DROP TABLE feedback")
    assert count(town, "feedback") == 0


def test_who_follows_is_greeted_each_time_once(town: Town) -> None:
    follow = town.fake.event(WHO, "follow")
    assert (town.deliver(follow), town.deliver(follow)) == (200, 200)
    town.work()
    (shown,) = town.fake.seen_by(WHO)
    assert "trợ lý tự động" in shown.text
    assert all(button["type"] == "oa.query.show" for button in shown.buttons)
    town.clock.forward(10)
    assert town.deliver(town.fake.event(WHO, "follow")) == 200
    town.work()
    assert len(town.fake.seen_by(WHO)) == 2


@pytest.mark.parametrize(
    "name", ["image", "sticker", "audio", "video", "file", "location", "business_card", "gif", "link"]
)
def test_what_is_no_text_gets_a_kind_word(town: Town, name: str) -> None:
    attachments = [{"type": name, "payload": {"url": "https://example.vn/x"}}]
    assert town.deliver(town.fake.event(WHO, f"user_send_{name}", attachments=attachments)) == 200
    town.work()
    (shown,) = town.fake.seen_by(WHO)
    assert shown.text in NOT_TEXT.values()
    assert count(town, "record") == 0


@pytest.mark.parametrize(
    ("said", "told"), [("", "chưa thấy nội dung"), ("\u200b \u2060", "chưa thấy nội dung"), ("a" * 2001, "2.000 ký tự")]
)
def test_what_is_no_question_is_said_so(town: Town, said: str, told: str) -> None:
    (shown,) = town.tell(WHO, said)
    assert told in shown.text


@pytest.mark.parametrize("word", ["dừng", "Dừng!", "/stop", "STOP", "ngừng trả lời"])
def test_who_wants_no_answers_gets_none_until_asked_to_start(town: Town, word: str) -> None:
    (shown,) = town.tell(WHO, word)
    assert "bắt đầu" in shown.text
    assert town.tell(WHO, "QĐ 942 còn hiệu lực không?") == []
    assert town.tell(WHO, "👍") == []
    assert count(town, "record") == 0
    assert len(town.tell("someone-else", "QĐ 942 còn hiệu lực không?")) == 1
    assert len(town.tell(WHO, "bat dau")) == 1
    assert len(town.tell(WHO, "QĐ 942 còn hiệu lực không?")) == 1


def test_dung_without_marks_is_asked_back(town: Town) -> None:
    (shown,) = town.tell(WHO, "dung")
    assert titles(shown) == ["Dừng trả lời", "Không, hỏi tiếp"]
    town.press(WHO, shown, "Không")
    assert town.tell(WHO, "QĐ 942 còn hiệu lực không?")
    town.press(WHO, shown, "Dừng")
    assert town.tell(WHO, "QĐ 942 còn hiệu lực không?") == []


@pytest.mark.parametrize("word", ["đúng", "dùng lại", "đúng rồi", "dùng dịch vụ công"])
def test_words_that_only_look_like_stop_do_not_stop(town: Town, word: str) -> None:
    town.tell(WHO, word)
    assert town.tell(WHO, "QĐ 942 còn hiệu lực không?")


def test_everything_of_somebody_is_erased_on_request(town: Town) -> None:
    (shown,) = town.tell(WHO, "QĐ 942 còn hiệu lực không?")
    town.press(WHO, shown, "👎")
    town.tell("someone-else", "QĐ 749 về việc gì?")
    (asked,) = town.tell(WHO, "xoá dữ liệu")
    assert titles(asked) == ["Xóa tất cả", "Không xóa"]
    assert count(town, "record") == 2
    (told,) = town.press(WHO, asked, "Xóa tất cả")
    assert "đã xóa mọi dữ liệu" in told.text
    assert (count(town, "record"), count(town, "feedback"), count(town, "zalo_person")) == (1, 0, 1)
    pseudonym = town.zalo.queue._vault.pseudonym("person", "oa", WHO)  # noqa: SLF001
    with town.engine.connect() as connection:
        left = [connection.execute(text(f"SELECT * FROM {table}")).all() for table in ("zalo_inbox", "zalo_outbox")]
    assert pseudonym not in str(left)
    (again,) = town.tell(WHO, "nó bị cái nào thay rồi")
    assert "2629/QĐ-TTg" not in again.text


def test_an_event_that_comes_again_after_erasing_is_still_known(town: Town) -> None:
    delivery = town.fake.says(WHO, "QĐ 942 còn hiệu lực không?")
    assert town.deliver(delivery) == 200
    town.work()
    (asked,) = town.tell(WHO, "xóa dữ liệu")
    town.press(WHO, asked, "Xóa")
    assert town.deliver(delivery) == 200
    town.work()
    assert count(town, "record") == 0


def test_erasing_needs_a_fresh_confirmation_of_the_same_person(town: Town) -> None:
    town.tell(WHO, "QĐ 942 còn hiệu lực không?")
    assert "chưa xóa gì" in town.tell(WHO, "đồng ý xóa")[0].text
    (asked,) = town.tell(WHO, "xóa dữ liệu")
    assert "chưa xóa gì" in town.press("someone-else", asked, "Xóa tất cả")[0].text
    town.press(WHO, asked, "Không xóa")
    assert "chưa xóa gì" in town.press(WHO, asked, "Xóa tất cả")[0].text
    (asked,) = town.tell(WHO, "xóa dữ liệu")
    town.clock.forward(16 * 60)
    assert "chưa xóa gì" in town.press(WHO, asked, "Xóa tất cả")[0].text
    assert count(town, "record") == 1
    town.tell(WHO, "xóa dữ liệu")
    assert "đã xóa" in town.tell(WHO, "Đồng ý xoá")[0].text
    assert count(town, "record") == 0


def test_a_bot_has_no_buttons_and_tells_the_same(town: Town) -> None:
    def tell(said: str) -> list[Shown]:
        before = len(town.fake.seen_by("chat"))
        assert town.deliver(town.fake.bot_event(town.fake.bot_update("chat", text=said))) == 200
        town.work()
        return town.fake.seen_by("chat")[before:]

    (shown,) = tell("QĐ 942 còn hiệu lực không?")
    assert f"{PUBLIC_URL}/van-ban/2629-qd-ttg-2025#dieu-2" in shown.text
    assert tell("👎")[0].text == "Cảm ơn bạn đã đánh giá."
    assert "/stop" in tell("dung")[0].text
    assert "đồng ý xóa" in tell("xóa dữ liệu")[0].text
    assert "đã xóa" in tell("đồng ý xóa")[0].text
    assert (count(town, "record"), count(town, "feedback")) == (0, 0)
    assert town.deliver(town.fake.bot_event(town.fake.bot_update("chat", "message.sticker.received"))) == 200
    town.work()
    assert town.fake.seen_by("chat")[-1].text in NOT_TEXT.values()


def test_the_same_id_at_both_doors_is_two_people(town: Town) -> None:
    town.tell("same", "QĐ 942 còn hiệu lực không?")
    update = town.fake.bot_update("same", text="nó bị cái nào thay rồi")
    assert town.deliver(town.fake.bot_event(update)) == 200
    town.work()
    assert "2629" not in town.fake.seen_by("same")[-1].text


def test_while_the_doors_are_closed_people_read_why_and_may_still_leave(town: Town) -> None:
    closed = town.again(closed=lambda: "Trợ lý tạm dừng.")
    assert [shown.text for shown in closed.tell(WHO, "QĐ 942 còn hiệu lực không?")] == ["Trợ lý tạm dừng."]
    assert "bắt đầu" in closed.tell(WHO, "dừng")[0].text


def test_closed_doors_answer_once_at_both_platforms(town: Town) -> None:
    switch = ServiceSwitch(town.engine)
    closed = town.again(closed=switch.message)
    switch.close("Trợ lý tạm dừng đến 17 giờ.")
    asked = "QĐ 942 còn hiệu lực không?"
    events = [town.fake.says(WHO, asked), town.fake.bot_event(town.fake.bot_update("chat", text=asked))]
    assert [closed.deliver(event) for event in events] == [200, 200]
    closed.work()
    switch.open()
    assert [closed.deliver(event) for event in events] == [200, 200], "Zalo delivers again"
    closed.work()
    for who in (WHO, "chat"):
        assert [shown.text for shown in town.fake.seen_by(who)] == ["Trợ lý tạm dừng đến 17 giờ."]
    assert [shown.text for shown in closed.tell(WHO, "câu khác")] == ["Bạn hỏi: câu khác"]


def test_the_switch_of_the_service_is_the_switch_of_its_zalo_doors(town: Town, services: Services) -> None:
    bot = town.zalo.config.bot
    assert bot
    settings = services.settings.model_copy(
        update={
            "zalo_bot_token": SecretStr(bot.token),
            "zalo_bot_url": bot.api_url,
            "zalo_store_key": SecretStr(KEY),
        }
    )
    zalo = zalo_of(replace(services, settings=settings))
    assert zalo
    services.service_switch.close("Trợ lý tạm dừng.")
    try:
        with zalo.http, phone(services) as held:
            assert [bubble.text for bubble in held.say("QĐ 942 còn hiệu lực không?")] == ["Trợ lý tạm dừng."]
            assert zalo.take(Inbound(Channel.BOT, "closed-1", "chat", Kind.TEXT, "QĐ 942 còn hiệu lực không?", 0))
            assert zalo.worker().work_once()
    finally:
        services.service_switch.open()
    assert [shown.text for shown in town.fake.seen_by("chat")] == ["Trợ lý tạm dừng."]
