"""Stand-ins for what cannot run in a test."""

import time
from collections.abc import Iterator
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult

ENDLESS = "\u221e"  # a reply that repeats what stands behind this sign and never ends
SLOW = "\u231b"  # a reply that comes after half a minute


class ScriptedChatModel(BaseChatModel):
    """Gives the next reply of its queue: a text (ENDLESS or SLOW in front), pieces of one, an exception to raise, or a
    function of what was asked that returns one of these."""

    script: list[Any] = []  # noqa: RUF012 - a field of pydantic, copied for each model
    heard: list[list[BaseMessage]] = []  # noqa: RUF012

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        text = "".join(str(chunk.message.content) for chunk in self._stream(messages, stop, run_manager, **kwargs))
        return ChatResult(generations=[ChatGeneration(message=AIMessage(text))])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        self.heard.append(messages)
        reply = self.script.pop(0)
        if callable(reply):
            reply = reply(str(messages[-1].content))
        if isinstance(reply, Exception):
            raise reply
        if not isinstance(reply, str):
            yield from map(_chunk, reply)
            return
        if reply.startswith(SLOW):
            time.sleep(30)
        while reply.startswith(ENDLESS):
            yield _chunk(reply[1:] or "…")
        for start in range(0, len(reply), 40) or [0]:
            yield _chunk(reply[start : start + 40])


def _chunk(text: str) -> ChatGenerationChunk:
    return ChatGenerationChunk(message=AIMessageChunk(content=text))
