"""Answers kept in a file as their readers saw them, with what people said of them: JSONL, one answer a line."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.answer import AnswerStatus
from bot.evaluation.cases import BadCasesError
from bot.evaluation.judgement import Outcome
from bot.evaluation.run import Result
from bot.evaluation.shown_answer import ShownAnswer, ShownSentence, Source


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """The answer to the turn of this id; `verdict` is that of people, None where nobody judged it."""

    id: str
    answer: ShownAnswer
    verdict: Outcome | None = None


def write_recording(results: Iterable[Result]) -> str:
    """Return the answers of an evaluation as JSONL."""
    return "".join(json.dumps(_line(result), ensure_ascii=False) + "\n" for result in results)


def read_recording(text: str, name: str) -> tuple[KeptAnswer, ...]:
    """Read JSONL; raises BadCasesError, which names the line."""
    kept: list[KeptAnswer] = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            kept.append(_kept(json.loads(line)))
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise BadCasesError(f"{name}, dòng {number}: không phải câu trả lời đã lưu.") from error
    return tuple(kept)


def _line(result: Result) -> dict[str, Any]:
    answer = result.answer
    return {
        "id": result.id,
        "status": answer.status.value,
        **({"sentences": [_sentence(one) for one in answer.sentences]} if answer.sentences else {}),
        **({"cells": [_sentence(one) for one in answer.cells]} if answer.cells else {}),
        **({"says_incomplete": True} if answer.says_incomplete else {}),
    }


def _sentence(sentence: ShownSentence) -> dict[str, Any]:
    sources = [[source.number, source.locator, list(source.sentences)] for source in sentence.sources]
    return {"text": sentence.text, "sources": sources}


def _kept(line: dict[str, Any]) -> KeptAnswer:
    return KeptAnswer(
        id=str(line["id"]),
        answer=ShownAnswer(
            status=AnswerStatus(line["status"]),
            sentences=tuple(_shown(one) for one in line.get("sentences", ())),
            cells=tuple(_shown(one) for one in line.get("cells", ())),
            says_incomplete=bool(line.get("says_incomplete", False)),
        ),
        verdict=Outcome(line["verdict"]) if "verdict" in line else None,
    )


def _shown(line: dict[str, Any]) -> ShownSentence:
    sources = (Source(str(number), str(locator), tuple(map(int, said))) for number, locator, said in line["sources"])
    return ShownSentence(str(line["text"]), tuple(sources))
