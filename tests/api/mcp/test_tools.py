"""The MCP tools in three ways: in memory, over standard input and output, over HTTP."""

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from fastmcp import Client
from fastmcp.client.transports import StdioTransport, StreamableHttpTransport
from fastmcp.exceptions import ToolError

from api.access.keys import KeyScope
from api.app import create_app
from api.dependencies import Services
from api.mcp.tools import build_server
from tests.serving import served

DAY = "2026-11-24"
TOOLS = {"ask", "search", "get_provision", "resolve_citation", "document_status"}
PATIENCE_S = 120  # only a test that fails waits so long


@asynccontextmanager
async def _client(services: Services) -> AsyncIterator[Client[Any]]:
    async with Client(build_server(lambda: services)) as client:
        yield client


@pytest.fixture(scope="module")
def call(services: Services) -> Any:
    """Return a function that calls a tool in memory and returns its data and its text."""

    def call(name: str, **given: Any) -> tuple[dict[str, Any], str]:
        async def one() -> tuple[dict[str, Any], str]:
            async with _client(services) as client:
                result = await client.call_tool(name, given)
                return result.structured_content or {}, "".join(getattr(part, "text", "") for part in result.content)

        return asyncio.run(one())

    return call


def test_tools_say_what_they_are_and_change_nothing(services: Services) -> None:
    async def listed() -> list[Any]:
        async with _client(services) as client:
            return list(await client.list_tools())

    tools = asyncio.run(listed())
    assert {tool.name for tool in tools} == TOOLS
    for tool in tools:
        assert tool.annotations.read_only_hint
        assert not tool.annotations.destructive_hint
        assert any(letter in tool.description for letter in "ảấộệữ")
        assert tool.output_schema["type"] == "object"
        for name, field in tool.input_schema["properties"].items():
            assert field.get("description"), (tool.name, name)


def test_ask(call: Any) -> None:
    data, text = call("ask", question="QĐ 942 còn hiệu lực không?", as_of=DAY)
    assert data["status"] == "answered"
    assert "2629/QĐ-TTg" in text
    for citation in data["citations"]:
        assert citation["formal"] in text
        assert citation["reader_url"].startswith("http://127.0.0.1:8000/van-ban/")
        assert citation["reader_url"] in text
    earlier, _ = call("ask", question="QĐ 942 còn hiệu lực không?", as_of="2023-05-01")
    assert earlier["as_of"] == "2023-05-01"
    assert earlier["answer"] != data["answer"]


def test_ask_says_when_there_is_no_answer(call: Any) -> None:
    data, text = call("ask", question="Lương tối thiểu vùng năm 2026 là bao nhiêu?", as_of=DAY)
    assert data["status"] == "not_found"
    assert data["citations"] == []
    assert "không tìm thấy" in text


def test_ask_is_recorded_as_a_question_over_mcp(call: Any, services: Services) -> None:
    data, _ = call("ask", question="QĐ 942 còn hiệu lực không?", as_of=DAY)
    record = services.parts.records.find(data["record_id"])
    assert record
    assert record.door == "mcp"


def test_search(call: Any, services: Services) -> None:
    data, text = call("search", query="một cửa điện tử", limit=3, as_of=DAY)
    assert 1 <= len(data["hits"]) <= 3
    for hit in data["hits"]:
        assert services.library.provision(hit["provision_id"])
        assert hit["formal"] in text
        assert hit["document"]["status_label"]


def test_get_provision(call: Any) -> None:
    data, text = call("get_provision", document="nq 68 năm 2020", locator="điểm a khoản 1 mục II", as_of=DAY)
    assert "20%" in data["text"]
    assert data["citation"]["provision_id"] == "68-nq-cp-2020#muc-ii.khoan-1.diem-a"
    assert data["citation"]["formal"] in text
    assert not data["truncated"]
    same, _ = call("get_provision", document="68/NQ-CP", locator="muc-ii.khoan-1.diem-a", as_of=DAY)
    assert same == data


def test_contents_lead_to_provisions(call: Any) -> None:
    data, _ = call("get_provision", document="68/NQ-CP")
    assert data["text"] == ""
    for content in data["contents"][:5]:
        below, _ = call("get_provision", document="68/NQ-CP", locator=content["locator"])
        assert below["text"]
        assert below["citation"]["locator"]["path"] == content["locator"]


def test_resolve_citation(call: Any) -> None:
    data, text = call("resolve_citation", citation="điểm a k1 mục II nq 68/nq-cp", as_of=DAY)
    assert data["status"] == "resolved"
    assert data["citations"][0]["provision_id"] == "68-nq-cp-2020#muc-ii.khoan-1.diem-a"
    assert data["citations"][0]["formal"] in text
    missing, told = call("resolve_citation", citation="nđ 999/2031")
    assert missing["status"] == "not_in_library"
    assert missing["message"] in told


def test_document_status(call: Any) -> None:
    data, text = call("document_status", document="942/QĐ-TTg", as_of=DAY)
    assert data["status"] == "expired"
    assert data["effective_to"] == "2025-12-01"
    assert data["replaced_by"] == ["2629/QĐ-TTg"]
    assert "Điều 2" in data["ended_by"][0]["formal"]
    assert data["ended_by"][0]["formal"] in text
    before, _ = call("document_status", document="942/QĐ-TTg", as_of="2023-05-01")
    assert before["status"] != "expired"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("ask", {"question": ""}),
        ("ask", {"question": "a" * 2001}),
        ("ask", {"question": "x", "as_of": "mai"}),
        ("ask", {"question": "x", "documents": ["1"] * 21}),
        ("search", {"query": "x", "limit": 21}),
        ("search", {"query": "x", "limit": 0}),
        ("get_provision", {"document": "a" * 301}),
        ("resolve_citation", {"citation": ""}),
        ("resolve_citation", {"citation": "a" * 301}),
        ("document_status", {"document": "749/QĐ-TTg", "as_of": "2026-13-01"}),
    ],
)
def test_inputs_are_bounded(call: Any, name: str, given: dict[str, Any]) -> None:
    with pytest.raises(ToolError):
        call(name, **given)


@pytest.mark.parametrize(
    ("name", "given", "word"),
    [
        ("document_status", {"document": "999/QĐ-TTg"}, "Thư viện chưa có"),
        ("get_provision", {"document": "68/NQ-CP", "locator": "Điều 900"}, "không có Điều 900"),
        ("get_provision", {"document": "../../etc/passwd"}, "Thư viện chưa có"),
    ],
)
def test_what_is_not_there_is_one_vietnamese_sentence(call: Any, name: str, given: dict[str, Any], word: str) -> None:
    with pytest.raises(ToolError, match=word):
        call(name, **given)


def test_as_a_program_over_its_standard_output(services: Services) -> None:
    """Standard output carries the protocol only; anything else would break the client."""
    env = {
        "HOIDAP_DATA_DIR": str(services.settings.data_dir),
        "HOIDAP_DATABASE_URL": services.settings.database_url.get_secret_value(),
        "HOIDAP_PUBLIC_URL": "https://hoidap.vi-du.vn/",
    }
    transport = StdioTransport(sys.executable, ["-m", "api.cli", "mcp"], env=env, keep_alive=False)

    async def talk() -> tuple[set[str], dict[str, Any]]:
        async with Client(transport, init_timeout=PATIENCE_S) as client:
            names = {tool.name for tool in await client.list_tools()}
            result = await client.call_tool("document_status", {"document": "942/QĐ-TTg", "as_of": DAY})
            return names, result.structured_content or {}

    names, data = asyncio.run(talk())
    assert names == TOOLS
    assert data["status"] == "expired"
    assert data["reader_url"].startswith("https://hoidap.vi-du.vn/van-ban/942-qd-ttg")


@pytest.fixture(scope="module")
def address(services: Services) -> Iterator[str]:
    settings = services.settings.model_copy(update={"mcp": True})
    with served(create_app(settings, services)) as base:
        yield base


def test_over_http(address: str) -> None:
    async def talk() -> Any:
        async with Client(f"{address}/mcp") as client:
            assert {tool.name for tool in await client.list_tools()} == TOOLS
            return await client.call_tool("ask", {"question": "QĐ 942 còn hiệu lực không?", "as_of": DAY})

    result = asyncio.run(talk())
    assert result.structured_content["status"] == "answered"
    link = result.structured_content["citations"][0]["reader_url"]
    assert link.startswith(f"{address}/van-ban/")
    assert httpx.get(link).status_code == 200


def test_pages_of_other_sites_may_not_call_the_tools(address: str) -> None:
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
    headers = {"origin": "https://elsewhere.example", "accept": "application/json, text/event-stream"}
    refused = httpx.post(f"{address}/mcp", json=call, headers=headers)
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "site_not_allowed")


def test_keys_hold_for_tools_too(services: Services) -> None:
    settings = services.settings.model_copy(update={"mcp": True, "require_key": True})
    key, secret = services.keys.add("thử", [KeyScope.ASK])

    async def count(base: str, **headers: str) -> int:
        async with Client(StreamableHttpTransport(f"{base}/mcp", headers=headers)) as client:
            return len(await client.list_tools())

    try:
        with served(create_app(settings, services)) as base:
            assert httpx.post(f"{base}/mcp", json={}).status_code == 401
            assert asyncio.run(count(base, authorization=f"Bearer {secret}")) == len(TOOLS)
    finally:
        services.keys.revoke(key.id)


@pytest.fixture
def closed(services: Services) -> Iterator[str]:
    services.service_switch.close("Tạm nghỉ đến 17 giờ.")
    yield "Tạm nghỉ đến 17 giờ."
    services.service_switch.open()


def test_while_the_service_is_closed_only_the_tool_that_answers_says_why(call: Any, closed: str) -> None:
    with pytest.raises(ToolError, match=closed):
        call("ask", question="QĐ 942 còn hiệu lực không?")
    assert call("document_status", document="942/QĐ-TTg", as_of=DAY)[0]["status"] == "expired"
    assert call("search", query="một cửa")[0]["hits"]


def test_a_closed_service_over_http(address: str, closed: str) -> None:
    async def talk() -> Any:
        async with Client(f"{address}/mcp") as client:
            with pytest.raises(ToolError, match=closed):
                await client.call_tool("ask", {"question": "QĐ 942 còn hiệu lực không?"})
            return await client.call_tool("document_status", {"document": "942/QĐ-TTg", "as_of": DAY})

    assert asyncio.run(talk()).structured_content["status"] == "expired"


def test_calls_of_tools_are_limited_as_questions(services: Services) -> None:
    settings = services.settings.model_copy(update={"mcp": True, "asks_per_minute": 2})
    with served(create_app(settings, services)) as base:
        told = [httpx.post(f"{base}/mcp", json={}) for _ in range(3)]
    assert [reply.status_code for reply in told[:2]] != [429, 429]
    assert (told[2].status_code, told[2].json()["error"]["code"]) == (429, "visitor_limit")


def test_without_the_setting_there_is_no_mcp(services: Services) -> None:
    assert not services.settings.mcp
    with served(create_app(services.settings, services)) as base:
        assert httpx.post(f"{base}/mcp", json={}).status_code == 404
