"""Ask questions whose good answers are known, and judge the answers."""

import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.evaluation.cases import BadCasesError, Case, Expected
from bot.evaluation.judgement import Judgement, judge
from bot.evaluation.shown_answer import ShownAnswer, shown_answer
from bot.pipeline import Parts, answer_question
from bot.question import Question


@dataclass(frozen=True, slots=True)
class Result:
    """One judged question with its key, its answer and what became of it."""

    id: str
    conversation: str  # id of its case
    style: str
    type: str
    earlier: tuple[str, ...]
    question: str
    as_of: date
    expected: Expected
    answer: ShownAnswer
    judgement: Judgement
    milliseconds: float = 0.0
    record_id: str = ""  # of the kept answer; "" for one that was read from a file

    @property
    def good(self) -> bool:
        """The reader got what was asked, or was rightly told that it is not there."""
        return self.judgement.good


def evaluate(
    cases: Sequence[Case],
    parts: Parts,
    day: date,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[Result, ...]:
    """Ask every question, each conversation on its own, and judge the answers; `day` counts where a case names none."""
    results: list[Result] = []
    for done, case in enumerate(cases, 1):
        results += _converse(case, parts, case.as_of or day)
        progress(done, len(cases))
    return tuple(results)


def judge_kept(cases: Sequence[Case], answers: Mapping[str, ShownAnswer], day: date) -> tuple[Result, ...]:
    """Judge answers that were kept in a file, by the id of their turn; raises BadCasesError when one is not there."""
    missing = [case.turn_id(n) for case in cases for n in _judged(case) if case.turn_id(n) not in answers]
    if missing:
        raise BadCasesError(f"Không có câu trả lời đã lưu cho câu hỏi {missing[0]}.")
    return tuple(
        _result(case, number, answers[case.turn_id(number)], case.as_of or day)
        for case in cases
        for number in _judged(case)
    )


def _judged(case: Case) -> list[int]:
    return [number for number, turn in enumerate(case.turns, 1) if turn.expected]


def _converse(case: Case, parts: Parts, day: date) -> Iterator[Result]:
    conversation = uuid.uuid4().hex
    for number, turn in enumerate(case.turns, 1):
        started = time.perf_counter()
        answer = answer_question(Question(turn.question, day, conversation_id=conversation), parts)
        milliseconds = round((time.perf_counter() - started) * 1000, 1)
        if turn.expected:
            shown = shown_answer(answer, parts.library)
            yield _result(case, number, shown, answer.as_of, milliseconds, answer.record_id)


def _result(
    case: Case, number: int, answer: ShownAnswer, day: date, milliseconds: float = 0.0, record_id: str = ""
) -> Result:
    turn = case.turns[number - 1]
    return Result(
        id=case.turn_id(number),
        conversation=case.id,
        style=case.style,
        type=turn.type,
        earlier=tuple(before.question for before in case.turns[: number - 1]),
        question=turn.question,
        as_of=day,
        expected=turn.expected or Expected(answerable=False),
        answer=answer,
        judgement=judge(turn, answer),
        milliseconds=milliseconds,
        record_id=record_id,
    )
