"""When two questions ask the same, over the questions on record."""

import itertools
import json
from pathlib import Path

from api.dependencies import Services
from bot.approved.question_matching import MIN_COSINE, ask_the_same, parse_comparable
from corpus.vietnamese.text import fold

QUESTIONS = Path(__file__).parents[2] / "questions"


def test_no_two_different_questions_are_taken_for_the_same(services: Services) -> None:
    """Questions with other citations, or refused and not refused, are different."""
    texts: dict[str, str] = {}
    for name in ("digests", "invented"):
        for line in (QUESTIONS / f"{name}.jsonl").read_text("utf-8").splitlines():
            case = json.loads(line)
            if "question" in case:
                texts.setdefault(fold(case["question"]), json.dumps([case.get("citations"), case["expect"]]))
    library, retriever = services.library, services.retriever
    found = [(text, answer, parse_comparable(text, library, retriever)) for text, answer in texts.items()]
    questions = [(text, answer, question) for text, answer, question in found if question]
    assert len(questions) > 250
    wrong = [
        (one, other)
        for (one, answer, mine), (other, wanted, theirs) in itertools.combinations(questions, 2)
        if answer != wanted and ask_the_same(mine, theirs, retriever.vector)
    ]
    assert wrong == []


def test_chatter_does_not_make_another_question(services: Services) -> None:
    library, retriever = services.library, services.retriever
    asked = "Thời hạn gửi kế hoạch cắt giảm thủ tục hành chính là khi nào?"
    one = parse_comparable(asked, library, retriever)
    for text in (f"Cho em hỏi {fold(asked)}", "khi nào là thời hạn gửi kế hoạch cắt giảm thủ tục hành chính vậy ạ"):
        other = parse_comparable(text, library, retriever)
        assert one
        assert other
        assert ask_the_same(one, other, retriever.vector)
        cosine = sum(a * b for a, b in zip(*map(retriever.vector, (one.meaning, other.meaning)), strict=True))
        assert cosine > 0.95 > MIN_COSINE
