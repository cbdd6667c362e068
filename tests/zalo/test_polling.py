"""A bot without a public address polls for its events; webhook and polling exclude each other."""

import httpx
import pytest

from api.zalo.channels.bot_platform import BotClient, BotError, poll
from api.zalo.config import BotConfig
from tests.zalo.harness import Harness


def bot_of(harness: Harness) -> BotClient:
    assert harness.zalo.bot
    return harness.zalo.bot


def test_what_is_asked_for_is_queued_and_answered(harness: Harness) -> None:
    for said in ("câu một", "câu hai"):
        harness.fake.updates.append(harness.fake.bot_update("chat", text=said))
        harness.clock.forward(1)
    harness.fake.updates.append(harness.fake.bot_update("chat", "message.sticker.received"))
    rounds = iter(range(6))
    poll(bot_of(harness), harness.zalo.enqueue, wait=lambda seconds: next(rounds) == 5)
    harness.work()
    shown = [shown.text for shown in harness.fake.seen_by("chat")]
    assert shown[:2] == ["Bạn hỏi: câu một", "Bạn hỏi: câu hai"]
    assert len(shown) == 3


def test_messages_of_bots_are_left_alone(harness: Harness) -> None:
    update = harness.fake.bot_update("chat", text="câu")
    update["message"]["from"]["is_bot"] = True
    harness.fake.updates.append(update)
    assert bot_of(harness).updates() == []


def test_nothing_to_tell_is_no_failure(harness: Harness) -> None:
    assert bot_of(harness).updates() == []


def test_a_webhook_and_asking_exclude_each_other(harness: Harness) -> None:
    bot_of(harness).set_webhook("https://hoidap.example.vn/zalo/bot/webhook")
    assert harness.fake.webhook == ("https://hoidap.example.vn/zalo/bot/webhook", harness.fake.bot_secret)
    with pytest.raises(BotError, match="hoidap zalo webhook --off"):
        bot_of(harness).updates()
    bot_of(harness).set_webhook("")
    assert bot_of(harness).updates() == []
    with pytest.raises(BotError):
        bot_of(harness).set_webhook("http://hoidap.example.vn/zalo/bot/webhook")


def test_a_wrong_token_ends_asking(harness: Harness) -> None:
    assert harness.zalo.config.bot
    config = BotConfig("2:wrong", "", harness.zalo.config.bot.api_url)
    with pytest.raises(BotError, match="HOIDAP_ZALO_BOT_TOKEN"):
        poll(BotClient(config, harness.zalo.http), harness.zalo.enqueue, wait=lambda seconds: False)


def test_while_nobody_answers_the_pauses_grow_and_end(harness: Harness, caplog: pytest.LogCaptureFixture) -> None:
    waits: list[float] = []
    failing = httpx.Client(transport=httpx.MockTransport(_refuse))
    assert harness.zalo.config.bot
    bot = BotClient(harness.zalo.config.bot, failing)

    def wait(seconds: float) -> bool:
        waits.append(seconds)
        return len(waits) > 9

    poll(bot, harness.zalo.enqueue, wait=wait)
    assert waits == [0, 2, 4, 8, 16, 32, 60, 60, 60, 60]
    assert harness.fake.bot_token not in caplog.text


def _refuse(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)
