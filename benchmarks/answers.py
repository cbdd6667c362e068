"""Ask every question of a JSONL file and print how the answers fare.

    python -m benchmarks.answers [FILE] [--refuse FILE] [--json]

A line of FILE has `id, question, answerable, expected_facts, citations [{doc, locator}]`; a question of the form
"[Lượt 1: …] Lượt 2: …" is asked as two turns of one conversation. Facts are free text, so they are compared by their
figures and by folded words: a fact counts as found when all its figures and most of its words stand in the answer.
`--refuse` names a file of questions (`text`) that a library of reform directives must mostly refuse.
"""

import argparse
import json
import re
import tempfile
import time
import uuid
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from api.dependencies import Services, open_services
from api.settings import Settings
from bot.answer import Answer, AnswerStatus
from bot.figures import figures
from bot.pipeline import answer_question
from bot.question import Question
from corpus.language import syllables

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "questions"
REFUSED = {
    AnswerStatus.NOT_FOUND,
    AnswerStatus.OUT_OF_SCOPE,
    AnswerStatus.NEEDS_CLARIFICATION,
    AnswerStatus.UNVERIFIED,
}
_TURNS = re.compile(r"^\[Lượt 1:\s*(?P<first>.+?)\]\s*Lượt 2:\s*(?P<second>.+)$")
WORDS_FOUND = 0.6


@dataclass(frozen=True)
class Result:
    """One question with what came of it."""

    id: str
    question: str
    status: str
    status_right: bool
    document_right: bool | None  # None: nothing to cite
    cited: tuple[str, ...]
    facts_found: int
    facts: int
    milliseconds: float
    answer: str


def run(entries: Iterable[dict[str, Any]], services: Services, day: date) -> list[Result]:
    """Ask all questions and judge the answers."""
    return [_judge(entry, *_ask(str(entry["question"]), services, day)) for entry in entries]


def _ask(text: str, services: Services, day: date) -> tuple[Answer, float]:
    conversation = uuid.uuid4().hex
    turns = _TURNS.match(text)
    question = Question(text, day, conversation_id=conversation)
    if turns:
        answer_question(replace(question, text=turns["first"]), services.parts)
        question = replace(question, text=turns["second"])
    started = time.perf_counter()
    answer = answer_question(question, services.parts)
    return answer, (time.perf_counter() - started) * 1000


def _judge(entry: dict[str, Any], answer: Answer, milliseconds: float) -> Result:
    refused = answer.status in REFUSED
    cited = tuple(dict.fromkeys(citation.document.number for citation in answer.citations))
    wanted = {citation["doc"] for citation in entry["citations"]}
    facts = [str(fact) for fact in entry["expected_facts"]] if entry["answerable"] else []
    return Result(
        id=str(entry["id"]),
        question=str(entry["question"]),
        status=answer.status.value,
        status_right=refused != bool(entry["answerable"]),
        document_right=bool(wanted & set(cited)) if entry["answerable"] and wanted else None,
        cited=cited,
        facts_found=sum(holds(answer.text, fact) for fact in facts),
        facts=len(facts),
        milliseconds=milliseconds,
        answer=answer.text,
    )


def holds(answer: str, fact: str) -> bool:
    """Tell whether an answer holds an expected fact: all its figures, and most of its other words."""
    if not figures(fact) <= figures(answer):
        return False
    have = set(syllables(answer))
    words = [word for word in syllables(fact) if not word[0].isdigit()]
    return not words or sum(word in have for word in words) / len(words) >= WORDS_FOUND


def report(results: list[Result], console: Console) -> None:
    """Print the table and its sums."""
    table = Table("Câu", "Trạng thái", "Đúng?", "Văn bản đúng?", "Trích dẫn", "Dữ kiện", "ms")
    for result in results:
        right = {True: "có", False: "[red]không[/red]", None: "–"}
        table.add_row(
            f"{result.id} {result.question[:60]}",
            result.status,
            right[result.status_right],
            right[result.document_right],
            ", ".join(result.cited),
            f"{result.facts_found}/{result.facts}",
            f"{result.milliseconds:.0f}",
        )
    console.print(table)
    for name, value in summary(results).items():
        console.print(f"{name}: {value}")


def summary(results: list[Result]) -> dict[str, object]:
    """Return the sums over all questions."""
    cited = [result for result in results if result.document_right is not None]
    times = sorted(result.milliseconds for result in results)
    return {
        "questions": len(results),
        "status_right": sum(result.status_right for result in results),
        "document_right": f"{sum(bool(result.document_right) for result in cited)}/{len(cited)}",
        "facts_found": f"{sum(r.facts_found for r in results)}/{sum(r.facts for r in results)}",
        "p50_ms": round(times[len(times) // 2], 1),
        "p95_ms": round(times[int(len(times) * 0.95)], 1),
    }


def refusals(texts: list[str], services: Services, day: date) -> dict[str, object]:
    """Ask questions that are outside the library and count how many were answered all the same."""
    answers = [answer_question(Question(text, day), services.parts) for text in texts]
    answered = [(text, a) for text, a in zip(texts, answers, strict=True) if a.status not in REFUSED]
    return {
        "asked": len(texts),
        "answered": len(answered),
        "examples": [(t, a.text[:160]) for t, a in answered[:400]],
    }


def main() -> None:
    """Run from the command line, on a library of its own with the shipped digests."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=SHARED / "directives.jsonl")
    parser.add_argument("--refuse", type=Path)
    parser.add_argument("--as-of", type=date.fromisoformat, default=date.today())  # noqa: DTZ011
    parser.add_argument("--data-dir", type=Path, help="keep the library here; default: a temporary one")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--answers", action="store_true", help="print every answer")
    arguments = parser.parse_args()
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        services = open_services(Settings(data_dir=arguments.data_dir or Path(folder)))
        entries = [json.loads(line) for line in arguments.file.read_text("utf-8").splitlines() if line.strip()]
        results = run(entries, services, arguments.as_of)
        if arguments.json:
            print(
                json.dumps({"summary": summary(results), "results": [asdict(r) for r in results]}, ensure_ascii=False)
            )
        else:
            if arguments.answers:
                for result in results:
                    console.rule(f"{result.id} {result.status} facts {result.facts_found}/{result.facts}")
                    console.print(f"[bold]{result.question}[/bold]\n{result.answer}", highlight=False)
            report(results, console)
        if arguments.refuse:
            lines = arguments.refuse.read_text("utf-8").splitlines()
            outcome = refusals([json.loads(line)["text"] for line in lines if line.strip()], services, arguments.as_of)
            for text, said in outcome.pop("examples"):  # type: ignore[attr-defined]
                console.print(f"- {text}\n    {said}", highlight=False, markup=False)
            console.print(outcome)


if __name__ == "__main__":
    main()
