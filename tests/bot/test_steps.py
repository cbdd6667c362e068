"""The steps of an answer: one list, and the page that explains it says the same."""

import re
import subprocess
import sys
from pathlib import Path

from api.dependencies import Services
from bot.pipeline import STEPS, answer_question, describe_steps
from bot.question import Question
from tests.conftest import TODAY

ROOT = Path(__file__).resolve().parents[2]


def test_the_steps_are_printed_as_the_page_tells_them() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    told = [
        f"{at}. {name}: {doc}" for at, name, doc in re.findall(r"^(\d+)\. \*\*(\w+)\*\* – (.+)$", page, re.MULTILINE)
    ]
    assert told == describe_steps().splitlines()


def test_the_command_prints_them() -> None:
    said = subprocess.run([sys.executable, "-m", "bot.pipeline"], capture_output=True, text=True, check=True, cwd=ROOT)
    assert said.stdout == f"{describe_steps()}\n"


def test_every_step_is_timed_but_the_last(services: Services) -> None:
    answer = answer_question(Question("QĐ 749 là gì?", TODAY), services.parts)
    assert list(answer.timings) == [*(step.__name__ for step in STEPS[:-1]), "total"]


def test_a_question_is_parsed_for_citations_once(services: Services) -> None:
    calls: list[str] = []

    def seen(frame: object, event: str, _: object) -> None:
        code = getattr(frame, "f_code", None)
        if event == "call" and code and code.co_name == "parse_citations":
            calls.append(code.co_filename)

    for text in (
        "ai ký NQ 131",
        "tỷ lệ hồ sơ trực tuyến và tỷ lệ số hóa theo NQ 131 là bao nhiêu",
        "so sánh 942 và 2629",
    ):
        calls.clear()
        sys.setprofile(seen)
        try:
            answer_question(Question(text, TODAY), services.parts)
        finally:
            sys.setprofile(None)
        assert len(calls) == 1, text
