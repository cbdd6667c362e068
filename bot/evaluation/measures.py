"""Ask questions whose good answers are known, and measure the answers; docs/evaluation.md defines every measure."""

import re
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.answer import Answer
from bot.evaluation.cases import ANSWERING, REFUSING, Case, CaseTurn, Expected, is_path
from bot.pipeline import Parts, answer_question
from bot.presenting.citations import formal_citation, locator_text
from bot.question import Question
from bot.verifying.figures import figures, without_figures
from corpus.library import Library
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.text import syllables

WORDS_FOUND = 0.6  # of a fact's words: facts are told freely, so some words may differ
_MARKER = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Fact:
    """An expected fact and whether the answer holds it."""

    text: str
    found: bool


@dataclass(frozen=True, slots=True)
class ExpectedCitation:
    """Where the answer should come from; `place_found` is None when the expected place is not a path."""

    number: str
    locator: str
    document_found: bool
    place_found: bool | None


@dataclass(frozen=True, slots=True)
class GivenCitation:
    """What the answer cites; `place_right` is None when the expected places are not all paths."""

    number: str
    locator: str
    formal: str
    quote: str
    document_right: bool
    place_right: bool | None


@dataclass(frozen=True, slots=True)
class Result:
    """One question with what came of it."""

    id: str
    style: str
    earlier: tuple[str, ...]
    question: str
    as_of: date
    answerable: bool
    expected_status: str  # "" when only answered or refused is known
    status: str
    status_right: bool  # answered when it should be, refused when it should be
    facts: tuple[Fact, ...]
    wrong_figures: tuple[str, ...]
    expected: tuple[ExpectedCitation, ...]
    given: tuple[GivenCitation, ...]
    answer: str
    milliseconds: float
    record_id: str

    @property
    def passed(self) -> bool:
        """Nothing is missing and nothing is wrong."""
        return (
            self.status_right
            and not self.wrong_figures
            and all(fact.found for fact in self.facts)
            and (not self.expected or any(citation.document_found for citation in self.expected))
        )

    @property
    def refused(self) -> bool:
        """The answer states nothing."""
        return self.status in REFUSING


@dataclass(frozen=True, slots=True)
class Measures:
    """Sums over questions; a pair is (right, of so many)."""

    questions: int
    passed: int
    status: tuple[int, int]
    exact_status: tuple[int, int]
    refusals: tuple[int, int]  # questions that must be refused
    facts: tuple[int, int]
    documents: tuple[int, int]  # answerable questions of which some expected document is cited
    document_precision: tuple[int, int]
    document_recall: tuple[int, int]
    place_precision: tuple[int, int]
    place_recall: tuple[int, int]
    wrong_figures: int
    p50_ms: float
    p95_ms: float


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


def _converse(case: Case, parts: Parts, day: date) -> Iterator[Result]:
    conversation = uuid.uuid4().hex
    judged = sum(turn.expected is not None for turn in case.turns)
    for number, turn in enumerate(case.turns, 1):
        started = time.perf_counter()
        answer = answer_question(Question(turn.question, day, conversation_id=conversation), parts)
        milliseconds = round((time.perf_counter() - started) * 1000, 1)
        if turn.expected is not None:
            name = case.id if judged == 1 else f"{case.id}.{number}"
            yield _judge(name, case.style, case.turns[:number], turn.expected, answer, parts.library, milliseconds)


def _judge(
    name: str,
    style: str,
    turns: tuple[CaseTurn, ...],
    expected: Expected,
    answer: Answer,
    library: Library,
    milliseconds: float,
) -> Result:
    citations = expected.citations if expected.answerable else ()
    wanted = {number: _with_successors(number, library, answer.as_of) for number, _ in citations}
    right = set().union(*wanted.values()) if wanted else set()
    cited = {citation.document.number for citation in answer.citations}
    places = [(number, locator) for number, locator in citations if is_path(locator)]
    all_places = bool(places) and len(places) == len(citations)
    given = tuple(
        GivenCitation(
            number=citation.document.number,
            locator=citation.locator_path,
            formal=citation.formal,
            quote=citation.quote,
            document_right=citation.document.number in right,
            place_right=(
                any(_at(place, (citation.document.number, citation.locator_path)) for place in places)
                if all_places
                else None
            ),
        )
        for citation in answer.citations
    )
    return Result(
        id=name,
        style=style,
        earlier=tuple(turn.question for turn in turns[:-1]),
        question=turns[-1].question,
        as_of=answer.as_of,
        answerable=expected.answerable,
        expected_status=expected.status.value if expected.status else "",
        status=answer.status.value,
        status_right=answer.status in (ANSWERING if expected.answerable else REFUSING),
        facts=tuple(Fact(fact, holds(answer.text, fact)) for fact in expected.facts if expected.answerable),
        wrong_figures=tuple(sorted(wrong_figures(answer, library))),
        expected=tuple(
            ExpectedCitation(
                number,
                locator,
                bool(wanted[number] & cited),
                any(_at((number, locator), (c.number, c.locator)) for c in given) if is_path(locator) else None,
            )
            for number, locator in citations
        ),
        given=given,
        answer=answer.text,
        milliseconds=milliseconds,
        record_id=answer.record_id,
    )


def holds(answer: str, fact: str) -> bool:
    """Tell whether an answer holds an expected fact: all its figures, and most of its other words, written out."""
    answer, fact = expand(_MARKER.sub(" ", answer)), expand(fact)
    if not figures(fact) <= figures(answer):
        return False
    have = set(syllables(answer))
    words = [word for word in syllables(without_figures(fact)) if not word[0].isdigit()]
    return not words or sum(word in have for word in words) / len(words) >= WORDS_FOUND


def wrong_figures(answer: Answer, library: Library) -> set[str]:
    """Return the figures that a sentence states and its own citations do not hold; checked apart from the pipeline."""
    wrong: set[str] = set()
    by_marker = {citation.marker: citation for citation in answer.citations}
    for statement in answer.statements:
        allowed: set[str] = set()
        for citation in (by_marker[marker] for marker in statement.markers):
            allowed |= figures(citation.formal)
            found = library.provision(citation.provision_id)
            if found:
                document, provision = found
                allowed |= figures(provision.body) | figures(formal_citation(document, provision))
                # "điểm b khoản 2" below a cited Điều is named by where it stands, also in a digest that prints no markers.
                for part in provision.walk():
                    allowed |= figures(locator_text(document, part))
        wrong |= figures(_MARKER.sub(" ", statement.text)) - allowed
    return wrong


def _with_successors(number: str, library: Library, day: date) -> set[str]:
    """Return a document's number and those of what replaced it: to answer from the text that binds now is right."""
    numbers = {number}
    for document in library.by_number(number):
        numbers |= {document.number, *library.standing(document, day).replaced_by}
    return numbers


def _at(expected: tuple[str, str], given: tuple[str, str]) -> bool:
    """Tell whether a citation points to the expected place or into it."""
    return expected[0] == given[0] and f"{given[1]}.".startswith(f"{expected[1]}.")


def measure(results: Iterable[Result]) -> Measures:
    """Sum up."""
    results = tuple(results)
    exact = [r.status == r.expected_status for r in results if r.expected_status]
    refusals = [r.refused for r in results if not r.answerable]
    answerable = [r for r in results if r.answerable and r.expected]
    expected = {(r.id, c.number): c.document_found for r in answerable for c in r.expected}
    given = {(r.id, c.number): c.document_right for r in answerable for c in r.given}
    times = sorted(r.milliseconds for r in results) or [0.0]
    return Measures(
        questions=len(results),
        passed=sum(r.passed for r in results),
        status=_share(r.status_right for r in results),
        exact_status=_share(exact),
        refusals=_share(refusals),
        facts=_share(fact.found for r in results for fact in r.facts),
        documents=_share(any(c.document_found for c in r.expected) for r in answerable),
        document_precision=_share(given.values()),
        document_recall=_share(expected.values()),
        place_precision=_share(c.place_right for r in answerable for c in r.given if c.place_right is not None),
        place_recall=_share(c.place_found for r in answerable for c in r.expected if c.place_found is not None),
        wrong_figures=sum(len(r.wrong_figures) for r in results),
        p50_ms=_percentile(times, 0.5),
        p95_ms=_percentile(times, 0.95),
    )


def by_style(results: Sequence[Result]) -> dict[str, Measures]:
    """Sum up each style on its own, the most frequent first."""
    styles: dict[str, list[Result]] = {}
    for result in results:
        styles.setdefault(result.style, []).append(result)
    return {style: measure(own) for style, own in sorted(styles.items(), key=lambda item: (-len(item[1]), item[0]))}


def _share(right: Iterable[bool]) -> tuple[int, int]:
    outcomes = list(right)
    return sum(outcomes), len(outcomes)


def _percentile(ordered: Sequence[float], share: float) -> float:
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]
