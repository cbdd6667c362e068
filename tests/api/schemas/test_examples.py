"""The examples in the OpenAPI description equal real replies."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.schemas import examples

DAY = "2026-11-24"
BY_CHANCE = {"record_id", "conversation_id", "timings"}


@pytest.fixture(scope="module")
def described(client: TestClient) -> dict[str, Any]:
    return dict(client.get("/api/v1/openapi.json").json())


def example(described: dict[str, Any], name: str) -> dict[str, Any]:
    return dict(described["components"]["schemas"][name]["examples"][0])


def filled(value: Any) -> Any:
    """Leave out null fields, as the description does."""
    if isinstance(value, dict):
        return {key: filled(item) for key, item in value.items() if item is not None}
    return [filled(item) for item in value] if isinstance(value, list) else value


def test_answer(client: TestClient, described: dict[str, Any]) -> None:
    answer = client.post("/api/v1/ask", json=example(described, "AskRequest")).json()
    shown = example(described, "AnswerOut")
    assert set(answer) == set(shown)
    assert {name: filled(answer[name]) for name in set(answer) - BY_CHANCE} == {
        name: shown[name] for name in set(shown) - BY_CHANCE
    }
    assert example(described, "CitationOut") == filled(answer["citations"][0])


def test_lookup(client: TestClient, described: dict[str, Any]) -> None:
    found = client.get("/api/v1/citations", params={"q": examples.TYPED, "as_of": DAY}).json()
    assert filled(found) == example(described, "LookupOut")


def test_search(client: TestClient, described: dict[str, Any]) -> None:
    shown = example(described, "SearchOut")
    found = client.get("/api/v1/search", params={"q": shown["query"], "as_of": DAY, "limit": 5}).json()
    hit = next(hit for hit in found["hits"] if hit["provision_ids"] == shown["hits"][0]["provision_ids"])
    assert set(hit) == set(shown["hits"][0])
    assert shown["hits"][0]["text"] in hit["text"]
    assert filled(hit["document"]) == shown["hits"][0]["document"]


def test_parameters_have_examples(described: dict[str, Any]) -> None:
    for path in ("/api/v1/citations", "/api/v1/search"):
        (query,) = [one for one in described["paths"][path]["get"]["parameters"] if one["name"] == "q"]
        assert query["schema"]["examples"]
