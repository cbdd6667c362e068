"""JSON of the OpenAI chat protocol: the fields that we read, and those that we send."""

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt

from api.schemas.answers import AnswerOut, CitationOut, Number, TableOut, WarningOut
from api.schemas.days import Day
from bot.answer import AnswerStatus

MODEL = "hoidap"
MAX_MESSAGES = 1000  # of a request, and parts of a message; MAX_BODIES bounds their text


class PartIn(BaseModel):
    """A part of a message; only parts of type "text" are read."""

    model_config = ConfigDict(extra="ignore")

    type: Annotated[str, Field(max_length=100)]
    text: str | None = None


class MessageIn(BaseModel):
    """A message; only roles user and assistant are read."""

    model_config = ConfigDict(extra="ignore")

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | Annotated[list[PartIn], Field(max_length=MAX_MESSAGES)] | None = None


class StreamOptionsIn(BaseModel):
    """Options of a stream."""

    model_config = ConfigDict(extra="ignore")

    include_usage: StrictBool = False


class FormatIn(BaseModel):
    """The form of the answer; only "text" is supported."""

    model_config = ConfigDict(extra="ignore")

    type: Annotated[str, Field(max_length=100)] = "text"


class ChatRequest(BaseModel):
    """A chat completion; parameters of a language model (temperature, max_tokens, tools …) are accepted and ignored."""

    model_config = ConfigDict(
        extra="ignore",
        json_schema_extra={
            "examples": [{"model": MODEL, "messages": [{"role": "user", "content": "QĐ 942 còn hiệu lực không?"}]}]
        },
    )

    model: Annotated[str, Field(max_length=100)]
    messages: Annotated[list[MessageIn], Field(min_length=1, max_length=MAX_MESSAGES)]
    stream: StrictBool | None = None
    stream_options: StreamOptionsIn | None = None
    n: StrictInt | None = None
    response_format: FormatIn | None = None
    as_of: Day | None = None
    documents: Annotated[list[Number], Field(max_length=20)] | None = None


class ExtensionOut(BaseModel):
    """The fields of our answer for which the protocol has no place."""

    status: AnswerStatus
    citations: list[CitationOut]
    nearest: list[CitationOut] = []
    warnings: list[WarningOut]
    tables: list[TableOut]
    suggestions: list[str]
    record_id: str
    as_of: date

    @classmethod
    def of(cls, answer: AnswerOut) -> Self:
        """Convert an answer."""
        return cls.model_validate(answer, from_attributes=True)


class UsageOut(BaseModel):
    """The length of question and answer in words, since there may be no model whose tokens could be counted."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int

    @classmethod
    def of(cls, prompt: str, completion: str) -> Self:
        """Count the words of a question and an answer."""
        asked, said = len(prompt.split()), len(completion.split())
        return cls(prompt_tokens=asked, completion_tokens=said, total_tokens=asked + said)


class MessageOut(BaseModel):
    """The answer as a message."""

    role: Literal["assistant"] = "assistant"
    content: str
    refusal: None = None


class ChoiceOut(BaseModel):
    """The answer; there is always one choice."""

    index: int = 0
    message: MessageOut
    finish_reason: Literal["stop"] = "stop"
    logprobs: None = None


class CompletionOut(BaseModel):
    """A chat completion."""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str = MODEL
    choices: list[ChoiceOut]
    usage: UsageOut
    hoidap: ExtensionOut


class ModelOut(BaseModel):
    """The model to name in a request."""

    id: str = MODEL
    object: Literal["model"] = "model"
    created: int = 1_790_000_000  # the protocol requires a time; this one means nothing
    owned_by: str = MODEL


class ModelList(BaseModel):
    """The models: one."""

    object: Literal["list"] = "list"
    data: list[ModelOut]


class OpenAIErrorDetail(BaseModel):
    """A failure in the form of the protocol, with our id to quote."""

    message: str
    type: str
    param: str | None
    code: str
    error_id: str


class OpenAIErrorOut(BaseModel):
    """The body of every error reply."""

    error: OpenAIErrorDetail


def chunk(
    id_: str,
    created: int,
    delta: dict[str, str] | None = None,
    finish_reason: str | None = None,
    **more: Any,
) -> dict[str, Any]:
    """Return one chunk of a stream; without `delta` it has no choices, as the one with the usage."""
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish_reason, "logprobs": None}]
    return {
        "id": id_, "object": "chat.completion.chunk", "created": created, "model": MODEL, "choices": choices, **more,
    }  # fmt: skip
