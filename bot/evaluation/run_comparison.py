"""What got better and what got worse between two evaluations of the same questions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.evaluation.measures import Result

# Each aspect as a number of which more is better; the names are shown.
_ASPECTS: tuple[tuple[str, Callable[[Result], int]], ...] = (
    ("trạng thái", lambda r: r.status_right),
    ("đúng loại trạng thái", lambda r: r.status == r.expected_status),
    ("dữ kiện", lambda r: sum(fact.found for fact in r.facts)),
    ("số liệu sai", lambda r: -len(r.wrong_figures)),
    ("văn bản cần dẫn", lambda r: sum(citation.document_found for citation in r.expected)),
    ("vị trí cần dẫn", lambda r: sum(bool(citation.place_found) for citation in r.expected)),
    ("văn bản dẫn thừa", lambda r: -len({c.number for c in r.given if not c.document_right}) if r.expected else 0),
)


@dataclass(frozen=True, slots=True)
class Change:
    """A question whose answer is now better in some aspects, or worse."""

    id: str
    question: str
    better: tuple[str, ...]
    worse: tuple[str, ...]
    answer_before: str
    answer_now: str


def compare(before: Iterable[Result], now: Iterable[Result]) -> tuple[Change, ...]:
    """Compare question by question, in the order of `now`; questions that only one side has say nothing."""
    earlier = {result.id: result for result in before}
    changes: list[Change] = []
    for result in now:
        old = earlier.get(result.id)
        if old is None or old.question != result.question:
            continue
        steps = [(name, value(result) - value(old)) for name, value in _ASPECTS]
        better = tuple(name for name, step in steps if step > 0)
        worse = tuple(name for name, step in steps if step < 0)
        if better or worse:
            changes.append(Change(result.id, result.question, better, worse, old.answer, result.answer))
    return tuple(changes)
