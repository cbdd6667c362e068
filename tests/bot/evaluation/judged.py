"""Keys, answers and results made up for the tests of the judge."""

from datetime import date

from bot.answer import AnswerStatus
from bot.evaluation.cases import CaseTurn, Expected, Place
from bot.evaluation.judgement import Outcome, judge
from bot.evaluation.run import Result
from bot.evaluation.shown_answer import ShownAnswer, ShownSentence, Source

DECREE = "1/2025/NĐ-CP"
ASKED = "Tỷ lệ ở cấp xã là bao nhiêu?"
KEY = Expected(answerable=True, facts=("60% ở cấp xã",), places=(Place(DECREE, "dieu-1", (1,)),))
TRAP = Expected(answerable=False, refusals=frozenset({AnswerStatus.NOT_FOUND}))


def said(text: str, locator: str = "dieu-1", *numbers: int, document: str = DECREE) -> ShownSentence:
    """Return a sentence of an answer that quotes sentences of one provision."""
    return ShownSentence(text, (Source(document, locator, numbers),))


RIGHT = said("Tỷ lệ là 60% ở cấp xã.", "dieu-1", 1)
BESIDE = said("Phí là 30.000 đồng.", "dieu-2", 1)


def answered(*sentences: ShownSentence, status: AnswerStatus = AnswerStatus.ANSWERED) -> ShownAnswer:
    """Return an answer of these sentences."""
    return ShownAnswer(status, sentences)


def result(name: str, expected: Expected, answer: ShownAnswer, conversation: str = "", kind: str = "") -> Result:
    """Return the judged result of one question."""
    turn = CaseTurn(ASKED, expected, kind)
    day = date(2026, 11, 24)
    judgement = judge(turn, answer)
    return Result(name, conversation or name, "ngắn gọn", kind, (), ASKED, day, expected, answer, judgement)


def outcome(expected: Expected, answer: ShownAnswer, kind: str = "") -> Outcome:
    """Return the outcome alone."""
    return judge(CaseTurn(ASKED, expected, kind), answer).outcome
