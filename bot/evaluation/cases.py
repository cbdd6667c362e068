"""Questions with what a good answer holds, read from JSONL; the format is told in docs/evaluation.md."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.answer import AnswerStatus

ANSWERING = frozenset({AnswerStatus.ANSWERED, AnswerStatus.ANSWERED_PARTLY})
REFUSING = frozenset(
    {AnswerStatus.NOT_FOUND, AnswerStatus.OUT_OF_SCOPE, AnswerStatus.NEEDS_CLARIFICATION, AnswerStatus.UNVERIFIED}
)


class BadCasesError(Exception):
    """A file of questions that cannot be read, in one Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer may come from.

    `locator` is the path of a provision, which stands for all below it; "" is the record of the document (who signed it,
    when, is it in force), None any place in it. `sentences` are those of the provision itself that answer the
    question, counted from 1; empty when the key does not say.
    """

    number: str
    locator: str | None = None
    sentences: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Expected:
    """What a good answer holds.

    Where `answerable`, its status is one of `answers`; where not, or where a refusal is as good, its status is one of
    `refusals`. A fact may be given in several wordings; for a list there is one for each item.
    """

    answerable: bool
    answers: frozenset[AnswerStatus] = ANSWERING
    refusals: frozenset[AnswerStatus] = frozenset()
    facts: tuple[str, ...] = ()
    is_list: bool = False
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseTurn:
    """One question of a conversation; `expected` is None for what only leads up to the one that is judged."""

    question: str
    expected: Expected | None = None
    type: str = ""  # what is asked for: who, when, list, …; "" when the file does not say


@dataclass(frozen=True, slots=True)
class Case:
    """A conversation; most have one turn."""

    id: str
    style: str
    turns: tuple[CaseTurn, ...]
    as_of: date | None = None

    def turn_id(self, number: int) -> str:
        """Return the id of the turn `number`, counted from 1; the only judged one goes by that of its case."""
        judged = sum(turn.expected is not None for turn in self.turns)
        return self.id if judged == 1 else f"{self.id}.{number}"


def read_cases(text: str, name: str) -> tuple[Case, ...]:
    """Read JSONL; raises BadCasesError, which names the line."""
    cases: list[Case] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            cases.append(_case(json.loads(line)))
        except json.JSONDecodeError as error:
            raise BadCasesError(f"{name}, dòng {number}: không phải JSON.") from error
        except KeyError as error:
            raise BadCasesError(f"{name}, dòng {number}: thiếu “{error.args[0]}”.") from error
        except (ValueError, TypeError, AttributeError) as error:
            raise BadCasesError(f"{name}, dòng {number}: câu hỏi không đúng khuôn dạng.") from error
    if not cases:
        raise BadCasesError(f"{name} không có câu hỏi nào.")
    return tuple(cases)


def _case(line: dict[str, Any]) -> Case:
    turns = tuple(_turn(turn) for turn in line.get("turns") or [line])
    if turns[-1].expected is None:
        raise ValueError("the last turn is not judged")
    day = date.fromisoformat(line["as_of"]) if line.get("as_of") else None
    return Case(id=str(line["id"]), style=str(line["style"]), turns=turns, as_of=day)


def _turn(line: dict[str, Any]) -> CaseTurn:
    return CaseTurn(
        question=str(line["question"]),
        expected=_expected(line) if "expect" in line else None,
        type=str(line.get("type", "")),
    )


def _expected(line: dict[str, Any]) -> Expected:
    """Read the key of a turn: "expect" is "answer", "refuse" or the very status of an answer."""
    expect = line["expect"]
    refusals = frozenset(AnswerStatus(status) for status in line.get("refusal", ()))
    answers = ANSWERING if expect in ("answer", "refuse") else frozenset({AnswerStatus(expect)})
    if not (refusals <= REFUSING and answers <= ANSWERING) or (expect == "refuse" and not refusals):
        raise ValueError(expect)
    return Expected(
        answerable=expect != "refuse",
        answers=answers,
        refusals=refusals,
        facts=tuple(str(fact) for fact in line.get("facts", ())),
        is_list=bool(line.get("list", False)),
        places=tuple(_place(place) for place in line.get("citations", ())),
    )


def _place(line: dict[str, Any]) -> Place:
    locator = line.get("locator")
    return Place(
        number=str(line["doc"]),
        locator=None if locator is None else str(locator),
        sentences=tuple(int(sentence) for sentence in line.get("sentences", ())),
    )
