"""A bot without a public address asks for its events; the two ways exclude each other."""

import httpx
import pytest

from api.zalo.channels.bot_platform import BotDoor, BotError, poll
from api.zalo.config import BotConfig
from tests.zalo.town import Town


def bot_of(town: Town) -> BotDoor:
    assert town.zalo.bot
    return town.zalo.bot


def test_what_is_asked_for_is_queued_and_answered(town: Town) -> None:
    for said in ("câu một", "câu hai"):
        town.fake.updates.append(town.fake.bot_update("chat", text=said))
        town.clock.forward(1)
    town.fake.updates.append(town.fake.bot_update("chat", "message.sticker.received"))
    rounds = iter(range(6))
    poll(bot_of(town), town.zalo.take, wait=lambda seconds: next(rounds) == 5)
    town.work()
    shown = [shown.text for shown in town.fake.seen_by("chat")]
    assert shown[:2] == ["Bạn hỏi: câu một", "Bạn hỏi: câu hai"]
    assert len(shown) == 3


def test_messages_of_bots_are_left_alone(town: Town) -> None:
    update = town.fake.bot_update("chat", text="câu")
    update["message"]["from"]["is_bot"] = True
    town.fake.updates.append(update)
    assert bot_of(town).updates() == []


def test_nothing_to_tell_is_no_failure(town: Town) -> None:
    assert bot_of(town).updates() == []


def test_a_webhook_and_asking_exclude_each_other(town: Town) -> None:
    bot_of(town).set_webhook("https://hoidap.example.vn/zalo/bot/webhook")
    assert town.fake.webhook == ("https://hoidap.example.vn/zalo/bot/webhook", town.fake.bot_secret)
    with pytest.raises(BotError, match="hoidap zalo webhook --off"):
        bot_of(town).updates()
    bot_of(town).set_webhook("")
    assert bot_of(town).updates() == []
    with pytest.raises(BotError):
        bot_of(town).set_webhook("http://hoidap.example.vn/zalo/bot/webhook")


def test_a_wrong_token_ends_asking(town: Town) -> None:
    assert town.zalo.config.bot
    config = BotConfig("2:wrong", "", town.zalo.config.bot.api_url)
    with pytest.raises(BotError, match="HOIDAP_ZALO_BOT_TOKEN"):
        poll(BotDoor(config, town.zalo.http), town.zalo.take, wait=lambda seconds: False)


def test_while_nobody_answers_the_pauses_grow_and_end(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    waits: list[float] = []
    failing = httpx.Client(transport=httpx.MockTransport(_refuse))
    assert town.zalo.config.bot
    bot = BotDoor(town.zalo.config.bot, failing)

    def wait(seconds: float) -> bool:
        waits.append(seconds)
        return len(waits) > 9

    poll(bot, town.zalo.take, wait=wait)
    assert waits == [0, 2, 4, 8, 16, 32, 60, 60, 60, 60]
    assert town.fake.bot_token not in caplog.text


def _refuse(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)
