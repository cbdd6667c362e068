import threading
from collections.abc import Iterator
from typing import Any

import pytest

from bot.writing.chat_model import MAX_REPLY_CHARACTERS, ChatModelError, NoReplyError, open_chat_model, stream_reply
from tests.fakes import ENDLESS, SLOW, ScriptedChatModel

SCHEMA = {"type": "object"}


class RefusalError(Exception):
    status_code = 400


class OpenAIish(ScriptedChatModel):
    """Takes the options that models of OpenAI's protocol take."""

    extra_body: dict[str, Any] | None = None
    asked: list[dict[str, Any]] = []  # noqa: RUF012 - a field of pydantic

    def _stream(self, *args: Any, extra_body: Any = None, **kwargs: Any) -> Iterator[Any]:
        self.asked.append(extra_body)
        return super()._stream(*args, **kwargs)


def scripted(*script: object) -> ScriptedChatModel:
    return ScriptedChatModel(script=list(script), heard=[])


def test_no_name_no_model() -> None:
    assert open_chat_model("  ") is None


def test_a_model_that_cannot_be_opened_is_told_in_vietnamese() -> None:
    with pytest.raises(ChatModelError, match=r"gói|mô hình"):
        open_chat_model("nowhere:model")


def test_a_long_reply_is_whole() -> None:
    text = "a" * MAX_REPLY_CHARACTERS
    assert "".join(stream_reply(scripted(text), "system", "user")) == text


@pytest.mark.parametrize(
    ("reply", "reason"),
    [(ENDLESS + "a" * 100, "malformed"), (SLOW, "timeout"), (ValueError("x"), "error"), (TimeoutError(), "timeout")],
)
def test_a_model_that_fails_costs_no_more_than_its_time(reply: object, reason: str) -> None:
    with pytest.raises(NoReplyError) as raised:
        list(stream_reply(scripted(reply), "", "", timeout_s=0.5))
    assert raised.value.reason == reason


class Writing:
    """A reply that goes on until it is closed."""

    def __init__(self) -> None:
        self.stopped = threading.Event()

    def __iter__(self) -> Iterator[str]:
        try:
            while True:
                yield ""
        finally:
            self.stopped.set()


def test_who_reads_no_further_stops_the_model() -> None:
    writing = Writing()
    reply = stream_reply(scripted(writing), "", "")
    assert next(reply) == ""
    reply.close()
    assert writing.stopped.wait(30)


def test_when_nobody_waits_the_model_is_stopped() -> None:
    writing, gone = Writing(), threading.Event()
    reply = stream_reply(scripted(writing), "", "", gone=gone.is_set)
    next(reply)
    gone.set()
    with pytest.raises(NoReplyError) as raised:
        list(reply)
    assert raised.value.reason == "stopped"
    assert writing.stopped.wait(30)


def test_the_schema_goes_to_models_that_take_one() -> None:
    model = OpenAIish(script=["a"], heard=[], asked=[], extra_body={"top_k": 1})
    assert "".join(stream_reply(model, "", "", schema=SCHEMA)) == "a"
    (asked,) = model.asked
    assert asked["response_format"]["json_schema"]["schema"] == SCHEMA
    assert asked["top_k"] == 1
    assert "".join(stream_reply(scripted("a"), "", "", schema=SCHEMA)) == "a"


def test_a_server_that_refuses_the_schema_is_asked_without() -> None:
    model = OpenAIish(script=[RefusalError(), "a"], heard=[], asked=[])
    assert "".join(stream_reply(model, "", "", schema=SCHEMA)) == "a"
    assert [bool(asked) for asked in model.asked] == [True, False]


def test_a_server_that_refuses_everything_is_an_error() -> None:
    with pytest.raises(NoReplyError) as raised:
        list(
            stream_reply(OpenAIish(script=[RefusalError(), RefusalError()], heard=[], asked=[]), "", "", schema=SCHEMA)
        )
    assert raised.value.reason == "error"
