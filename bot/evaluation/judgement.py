"""Judge one answer as its reader would: is the question answered, at once, and nothing else said?

docs/evaluation.md tells the rules in words, and how far people agree with them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.answer import AnswerStatus
from bot.evaluation.cases import ANSWERING, REFUSING, CaseTurn, Expected, Place
from bot.evaluation.facts import states
from bot.evaluation.shown_answer import ShownAnswer, ShownSentence, Source
from bot.verifying.figures import figures, normalized, read_figures
from corpus.record import RECORD_LOCATOR

SOON = 2  # a fact must stand in this many sentences, those that state other facts not counted
FIGURE_TYPES = frozenset({"share", "how_many", "when", "duration", "deadline"})
_YEAR = re.compile(r"(?:19|20)\d\d")
# The day on which a named document was issued belongs to its name.
_DAY_OF_DOCUMENT = re.compile(r"((?:số )?\d+(?:/\d{4})?[/-]\S+) ngày \d{1,2}/\d{1,2}/\d{4}")


class Outcome(StrEnum):
    """What became of a question; each has exactly one."""

    GOOD = "good"
    REFUSED_WRONGLY = "refused_wrongly"
    ANSWERED_WRONGLY = "answered_wrongly"  # though it had to be refused, or with something else than was asked
    IRRELEVANT = "irrelevant"  # the answer is there, beside sentences that are not about what was asked
    INCOMPLETE = "incomplete"  # some of what was asked is missing, and the answer does not say so
    LATE = "late"  # all is there, but not at once
    WRONG_REFUSAL_KIND = "wrong_refusal_kind"
    FAILED = "failed"  # answering broke


@dataclass(frozen=True, slots=True)
class Judgement:
    """An outcome with what it rests on.

    `facts` tells for each expected fact in which sentence it stands, counted from 0, cells of tables behind the sentences;
    None where it is missing. `about` tells for each sentence and cell whether it is about what was asked.
    `wrong_figures` are those that a reader would take for the answer: a figure was asked for, and none of these is it.
    """

    outcome: Outcome
    facts: tuple[int | None, ...] = ()
    about: tuple[bool, ...] = ()
    right_place: bool | None = None  # None where the key names none, or nothing was answered
    wrong_figures: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """The reader got what was asked, or was rightly told that it is not there."""
        return self.outcome is Outcome.GOOD


def judge(turn: CaseTurn, answer: ShownAnswer) -> Judgement:
    """Judge the answer to a turn by its key; the turn must have one."""
    expected = turn.expected
    if expected is None:
        raise ValueError("a turn without a key cannot be judged")
    nowhere = tuple(None for _ in expected.facts)
    if answer.status in REFUSING:
        return Judgement(_refusal(expected, answer.status), nowhere)
    if answer.status not in ANSWERING:
        return Judgement(Outcome.FAILED, nowhere)
    shown = (*answer.sentences, *answer.cells)
    facts = tuple(_position(fact, shown, expected.places) for fact in expected.facts)
    about = tuple(expected.answerable and _is_about(sentence, expected) for sentence in shown)
    outcome = _outcome(expected, answer, facts, about)
    misleading = outcome is Outcome.ANSWERED_WRONGLY and _asks_figure(turn.type, expected)
    cited = {source for sentence in shown for source in sentence.sources}
    return Judgement(
        outcome=outcome,
        facts=facts,
        about=about,
        right_place=any(_accepted(source, expected.places) for source in cited) if expected.places else None,
        wrong_figures=_figures(shown, turn.question) if misleading else (),
    )


def _refusal(expected: Expected, status: AnswerStatus) -> Outcome:
    if status in expected.refusals:
        return Outcome.GOOD
    return Outcome.REFUSED_WRONGLY if expected.answerable else Outcome.WRONG_REFUSAL_KIND


def _outcome(expected: Expected, answer: ShownAnswer, facts: Sequence[int | None], about: Sequence[bool]) -> Outcome:
    if not any(about):
        return Outcome.ANSWERED_WRONGLY
    missing = [position is None for position in facts]
    if (missing and all(missing)) or answer.status not in expected.answers:
        return Outcome.INCOMPLETE
    if any(missing) and not answer.says_incomplete:
        return Outcome.INCOMPLETE
    if _late(facts):
        return Outcome.LATE
    return Outcome.GOOD if all(about) else Outcome.IRRELEVANT


def _late(facts: Sequence[int | None]) -> bool:
    """Tell whether before some fact there stand SOON sentences or more that state no fact."""
    stands = {position for position in facts if position is not None}
    return any(position - sum(other < position for other in stands) >= SOON for position in stands)


def _asks_figure(kind: str, expected: Expected) -> bool:
    """Tell whether a figure was asked for; a trap whose file names no type may always have."""
    if not (kind or expected.answerable):
        return True
    return kind in FIGURE_TYPES or any(figures(fact) for fact in expected.facts)


def _position(fact: str, shown: Sequence[ShownSentence], places: Sequence[Place]) -> int | None:
    return next((number for number, one in enumerate(shown) if _gives(one, fact, places)), None)


def _gives(sentence: ShownSentence, fact: str, places: Sequence[Place]) -> bool:
    """Tell whether a sentence states a fact out of a document where the key finds it."""
    numbers = {place.number for place in places}
    from_there = not numbers or any(source.number in numbers for source in sentence.sources)
    return from_there and states(sentence.text, fact)


def _is_about(sentence: ShownSentence, expected: Expected) -> bool:
    return any(_accepted(source, expected.places) for source in sentence.sources) or any(
        _gives(sentence, fact, expected.places) for fact in expected.facts
    )


def _accepted(source: Source, places: Sequence[Place]) -> bool:
    """Tell whether a source is one of the places of the key, at the sentences that it names."""
    return any(_at(source, place) for place in places)


def _at(source: Source, place: Place) -> bool:
    if source.number != place.number:
        return False
    if place.locator is None:
        return True
    path = place.locator or RECORD_LOCATOR.path
    if place.sentences:
        return source.locator == path and bool(set(source.sentences) & set(place.sentences))
    return f"{source.locator}.".startswith(f"{path}.")


def _figures(shown: Sequence[ShownSentence], question: str) -> tuple[str, ...]:
    """Return amounts, shares, days and counts, each as it is written; not years, numbers of documents and places."""
    asked = figures(question)
    found: list[str] = []
    for one in shown:
        text = normalized(_DAY_OF_DOCUMENT.sub(r"\1", one.text))
        for figure in read_figures(text):
            named = any(key.startswith(("n:", "l:")) for key in figure.keys)
            year = all(_YEAR.fullmatch(key) for key in figure.keys)
            if figure.keys - asked and not named and not year:
                found.append(text[figure.start : figure.end])
    return tuple(dict.fromkeys(found))
