"""References in legal texts: "khoản 2 Điều này", "Điều 15 Luật Tổ chức Chính phủ"."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.citation.locators import Position
from corpus.citation.matching import DocumentHint
from corpus.citation.mentions import Mention, read_mentions
from corpus.document import Locator, Step, Unit
from corpus.vietnamese.tokens import Token, tokenize

_OUTSIDE_ARTICLES = (Unit.ATTACHMENT, Unit.ANNEX)
# Units numbered anew inside each unit above them; a bare "khoản 2" is that of the article in which it stands.
_INSIDE_ARTICLE = (Unit.CLAUSE, Unit.POINT, Unit.SUBPOINT, Unit.DASH)
_FIRST_ATTACHMENT = Step(Unit.ATTACHMENT, "1")


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference; `span` counts characters of the text as given."""

    span: tuple[int, int]
    document: DocumentHint | None  # None: the document in which the text stands
    locators: tuple[Locator, ...]  # empty: the whole document


def find_references(text: str, *, here: Locator | None) -> list[Reference]:
    """Return the references in a provision's text in their order, enumerations and ranges expanded.

    `here` is the provision in which the text stands: "Điều này", "khoản này" and "khoản 2" without an article are resolved from it, and
    left out without it. Each article of an enumeration is one reference; the span of the last one includes the document. Cut
    quotations of an amending text out before: they refer to provisions of the amended document.
    """
    tokens = tokenize(text)
    found: list[Reference] = []
    for mention in read_mentions(tokens, typed=False):
        found += _references(tokens, mention, here)
    return found


def _references(tokens: list[Token], mention: Mention, here: Locator | None) -> Iterator[Reference]:
    if mention.positions is None:
        yield Reference(_span(tokens, mention.start, mention.end), mention.document, _own_attachment(mention, here))
        return
    groups: dict[int, list[Locator]] = {}
    for position in mention.positions.found:
        locator = _resolved(position, mention, here)
        if locator is not None:
            groups.setdefault(position.group, []).append(locator)
    spans = mention.positions.spans
    last = max(spans, key=lambda group: spans[group][1])
    for group, locators in sorted(groups.items()):
        start, end = spans[group]
        if _is_heading(tokens, start, end, mention):
            continue
        end = mention.end if group == last else end
        yield Reference(_span(tokens, start, end), mention.document, tuple(dict.fromkeys(locators)))


def _is_heading(tokens: list[Token], start: int, end: int, mention: Mention) -> bool:
    """Tell whether a mention is a heading, "Điều 5. Phạm vi" at the beginning of a line, and refers to nothing."""
    stops = end < len(tokens) and (tokens[end].text in (".", ":", "*") or "\n" in tokens[end].gap)
    if not stops or end != mention.end or not tokens[start].is_capital:
        return False
    # Portals print "**Điều 5**." and "### Điều 5.".
    while start and "\n" not in tokens[start].gap and tokens[start - 1].text in ("*", "#"):
        start -= 1
    return start == 0 or "\n" in tokens[start].gap


def _own_attachment(mention: Mention, here: Locator | None) -> tuple[Locator, ...]:
    """Return what "Quy chế này" means inside an attached regulation; elsewhere it is the document itself."""
    outside = _prefix(here, _OUTSIDE_ARTICLES[:1]) if mention.attached and mention.this else ()
    return (Locator(outside),) if outside else ()


def _resolved(position: Position, mention: Mention, here: Locator | None) -> Locator | None:
    if mention.document:
        inside = (_FIRST_ATTACHMENT,) if mention.attached else ()
        return Locator((*inside, *position.steps)) if position.steps and not position.anchor else None
    if position.anchor:
        above = _through(here, position.anchor)
        return Locator((*above, *position.steps)) if above else None
    first = position.steps[0].unit
    if first in _OUTSIDE_ARTICLES:
        return position.locator
    if first in _INSIDE_ARTICLE and not mention.this:
        return Locator((*_above(here, first), *position.steps)) if here else None
    if mention.attached and mention.this and not _prefix(here, _OUTSIDE_ARTICLES[:1]):
        return Locator((_FIRST_ATTACHMENT, *position.steps))
    # In an attachment or annex, "Nghị định này" is the document to which it belongs.
    outside = () if mention.this and not mention.attached else _prefix(here, _OUTSIDE_ARTICLES)
    return Locator((*outside, *position.steps))


def _prefix(here: Locator | None, units: tuple[Unit, ...]) -> tuple[Step, ...]:
    """Return the first steps of `here`, as long as they are of these units."""
    steps = here.steps if here else ()
    count = next((index for index, step in enumerate(steps) if step.unit not in units), len(steps))
    return steps[:count]


def _through(here: Locator | None, unit: Unit) -> tuple[Step, ...]:
    """Return the steps of `here` down to its step of that unit; none when it has none."""
    steps = here.steps if here else ()
    at = next((index for index, step in enumerate(steps) if step.unit is unit), None)
    return () if at is None else steps[: at + 1]


def _above(here: Locator | None, unit: Unit) -> tuple[Step, ...]:
    """Return the steps of `here` above the first one that is of that unit or of a smaller one."""
    steps = here.steps if here else ()
    smaller = _INSIDE_ARTICLE[_INSIDE_ARTICLE.index(unit) :]
    count = next((index for index, step in enumerate(steps) if step.unit in smaller), len(steps))
    return steps[:count]


def _span(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    return tokens[start].start, tokens[end - 1].end
