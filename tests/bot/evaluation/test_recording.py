import json
from dataclasses import replace

import pytest

from bot.answer import AnswerStatus
from bot.evaluation.cases import BadCasesError
from bot.evaluation.judgement import Outcome
from bot.evaluation.recording import read_recording, write_recording
from tests.bot.evaluation.judged import BESIDE, KEY, RIGHT, TRAP, answered, result

ANSWER = replace(answered(RIGHT), cells=(BESIDE,), says_incomplete=True)


def test_what_is_written_can_be_read() -> None:
    results = (result("A1", KEY, ANSWER), result("A2", TRAP, answered(status=AnswerStatus.NOT_FOUND)))
    kept = read_recording(write_recording(results), "x.jsonl")
    assert [(one.id, one.answer, one.verdict) for one in kept] == [
        ("A1", ANSWER, None),
        ("A2", answered(status=AnswerStatus.NOT_FOUND), None),
    ]


def test_verdicts_stand_beside_the_answers() -> None:
    (kept,) = read_recording(json.dumps({"id": "A1", "verdict": "late", "status": "not_found"}), "x.jsonl")
    assert kept.verdict is Outcome.LATE


@pytest.mark.parametrize(
    "line", ["{", "{}", '{"id": "A", "status": "maybe"}', "", '{"id": "A", "status": "failed", "cells": [1]}']
)
def test_bad_lines_are_told(line: str) -> None:
    with pytest.raises(BadCasesError, match="dòng 1: không phải câu trả lời"):
        read_recording(f"{line}\n", "x.jsonl")
