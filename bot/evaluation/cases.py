"""Questions with what a good answer holds, read from JSONL; the formats are told in docs/evaluation.md."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.answer import AnswerStatus
from corpus.document import Locator

_TURNS = re.compile(r"^\[Lượt 1:\s*(?P<first>.+?)\]\s*Lượt 2:\s*(?P<second>.+)$", re.DOTALL)
DIALOGUE_STYLE = "hội thoại"

ANSWERING = frozenset({AnswerStatus.ANSWERED, AnswerStatus.ANSWERED_PARTLY})
REFUSING = frozenset(
    {AnswerStatus.NOT_FOUND, AnswerStatus.OUT_OF_SCOPE, AnswerStatus.NEEDS_CLARIFICATION, AnswerStatus.UNVERIFIED}
)


class BadCasesError(Exception):
    """A file of questions that cannot be read, in one Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a good answer holds; `status` is None when only answered or refused is known."""

    answerable: bool
    status: AnswerStatus | None = None
    facts: tuple[str, ...] = ()
    citations: tuple[tuple[str, str], ...] = ()  # document number and locator


@dataclass(frozen=True, slots=True)
class CaseTurn:
    """One question of a conversation; `expected` is None for what only leads up to the one that is judged."""

    question: str
    expected: Expected | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A conversation; most have one turn."""

    id: str
    style: str
    turns: tuple[CaseTurn, ...]
    as_of: date | None = None


def read_cases(text: str, name: str) -> tuple[Case, ...]:
    """Read JSONL; raises BadCasesError, which names the line."""
    cases: list[Case] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            cases.append(_case(json.loads(line), f"{name}:{number}"))
        except json.JSONDecodeError as error:
            raise BadCasesError(f"{name}, dòng {number}: không phải JSON.") from error
        except KeyError as error:
            raise BadCasesError(f"{name}, dòng {number}: thiếu “{error.args[0]}”.") from error
        except (ValueError, TypeError, AttributeError) as error:
            raise BadCasesError(f"{name}, dòng {number}: câu hỏi không đúng khuôn dạng.") from error
    if not cases:
        raise BadCasesError(f"{name} không có câu hỏi nào.")
    return tuple(cases)


def _case(line: dict[str, Any], fallback_id: str) -> Case:
    day = date.fromisoformat(line["as_of"]) if line.get("as_of") else None
    return Case(
        id=str(line.get("id", fallback_id)),
        style=str(line.get("style") or line.get("intent") or (DIALOGUE_STYLE if "question" not in line else "")),
        turns=tuple(_turns(line)),
        as_of=day,
    )


def _turns(line: dict[str, Any]) -> Iterator[CaseTurn]:
    if "text" in line:  # a question of citizens about other matters: it must be refused
        yield CaseTurn(line["text"], Expected(answerable=False))
        return
    if "question" not in line:
        if not line["turns"]:
            raise ValueError("turns")
        for turn in line["turns"]:
            yield CaseTurn(turn["question"], _expected(turn))
        return
    for earlier in line.get("turns", ()):
        yield CaseTurn(earlier)
    both = _TURNS.match(line["question"])
    if both:
        yield CaseTurn(both["first"])
    yield CaseTurn(both["second"] if both else line["question"], _expected(line))


def _expected(line: dict[str, Any]) -> Expected:
    status = AnswerStatus(line["status"]) if "status" in line else None
    return Expected(
        answerable=status in ANSWERING if status else bool(line["answerable"]),
        status=status,
        facts=tuple(str(fact) for fact in line["expected_facts"]),
        citations=tuple((str(c["doc"]), str(c.get("locator") or "")) for c in line["citations"]),
    )


def is_path(locator: str) -> bool:
    """Tell a locator path, `dieu-1.muc-ii`, from words that describe a place."""
    try:
        return bool(Locator.parse(locator).steps)
    except ValueError:
        return False
