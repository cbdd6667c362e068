"""Positions in a text, put together from units: "điểm a, b khoản 2 và khoản 5 Điều 4" is three paths.

Both orders occur: officials write from small to large, people type "Điều 4 khoản 2 điểm a" and "đ4k2".
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.citation.units import Element, connector, read_elements
from corpus.document import Locator, Step, Unit
from corpus.vietnamese.tokens import Token, is_sign, is_word

_MAX_ELEMENTS = 100  # parents are sought in both directions, so that a run must stay short
_MAX_PATHS = 500
_MAX_REMARK = 40  # tokens in a remark such as "khoản 3 (đối với cấp tỉnh) Điều 8"

_RANKS = {
    Unit.ATTACHMENT: -2,
    Unit.ANNEX: -1,
    Unit.PART: 0,
    Unit.CHAPTER: 1,
    Unit.SECTION: 2,
    Unit.SUBSECTION: 3,
    Unit.ARTICLE: 5,
    Unit.CLAUSE: 8,
    Unit.POINT: 9,
    Unit.SUBPOINT: 10,
    Unit.DASH: 11,
    Unit.GROUP: 12,
    Unit.PARAGRAPH: 12,
    Unit.IDEA: 13,
    Unit.FORM: 4,
    Unit.PREAMBLE: 4,
    Unit.CLOSING: 4,
    Unit.RECORD: 4,
}
# Where no chapter is named, a mục beside a Điều is a heading inside it: "mục II Điều 1 Quyết định …".
_RANKS_INSIDE_ARTICLE = _RANKS | {Unit.SECTION: 6, Unit.SUBSECTION: 7}
_APART = (Unit.ANNEX, Unit.FORM, Unit.ATTACHMENT)
_BESIDE = ("của", "thuộc", "tại", "trong", "ở")
_BEFORE_UNIT = ("tại", "ở", "từ", "các", "cả", "theo", "trong", "của", "những")


@dataclass(frozen=True, slots=True)
class Position:
    """One provision named in a text. With an anchor the steps begin at "Điều này", "khoản này"."""

    steps: tuple[Step, ...]
    anchor: Unit | None
    group: int  # positions under one article or other outermost unit share a group

    @property
    def locator(self) -> Locator:
        """The steps as far as they were written."""
        return Locator(self.steps)


@dataclass(frozen=True, slots=True)
class Positions:
    """A run of units read as one expression; `start` and `end` count tokens."""

    found: tuple[Position, ...]
    spans: dict[int, tuple[int, int]]  # group -> tokens
    start: int
    end: int
    sure: bool  # False: to be dropped unless a document stands beside it


def read_positions(
    tokens: Sequence[Token], index: int, *, typed: bool, behind_number: bool = False
) -> Positions | None:
    """Read the longest run of units that begins at a token; `behind_number`: the figure before is a document's."""
    if index and not behind_number and tokens[index - 1].is_number and len(tokens[index].text) <= 2:
        return None  # "500 đ 20": an abbreviation behind a figure, not behind the label of a unit
    first = read_elements(tokens, index, typed=typed)
    if first is None:
        return None
    elements, at = first
    while len(elements) < _MAX_ELEMENTS:
        following = _next(tokens, at, elements[-1], typed)
        if following is None:
            break
        more, at = following
        elements += more
    sure = any(element.sure for element in elements) or len({element.unit for element in elements}) > 1
    if len(elements) == 1 and elements[0].this and _is_pronoun(tokens, elements[0]):
        sure = False
    return _assemble(elements, index, at, sure=sure)


def _is_pronoun(tokens: Sequence[Token], element: Element) -> bool:
    """Tell "điều này cho thấy" (this shows) from "tại Điều này"."""
    start = tokens[element.start]
    begins = element.start == 0 or "\n" in start.gap or is_sign(tokens, element.start - 1, ".?!:")
    return element.unit is Unit.ARTICLE and (begins or not start.is_capital)


def _next(tokens: Sequence[Token], at: int, last: Element, typed: bool) -> tuple[list[Element], int] | None:
    found = _beside(tokens, at, last, typed) or _joined(tokens, at, typed)
    if found is None and is_sign(tokens, at, "("):
        close = next((i for i in range(at, min(at + _MAX_REMARK, len(tokens))) if is_sign(tokens, i, ")")), None)
        if close:
            found = _beside(tokens, close + 1, last, typed) or _joined(tokens, close + 1, typed)
    return found


def _beside(tokens: Sequence[Token], at: int, last: Element, typed: bool) -> tuple[list[Element], int] | None:
    if any(is_word(tokens, at, word) for word in _BESIDE) or is_sign(tokens, at, "-"):
        at += 1
    elif typed and is_sign(tokens, at, "./:") and at + 1 < len(tokens) and not tokens[at + 1].gap:
        at += 1  # "Đ5.K2"
    if is_word(tokens, at, "các"):
        at += 1
    if at >= len(tokens) or "\n\n" in tokens[at].gap:
        return None
    found = read_elements(tokens, at, typed=typed)
    if found is None or found[0][0].unit is last.unit:
        return None
    if "\n" in tokens[at].gap and _RANKS[found[0][0].unit] > _RANKS[last.unit]:
        return None  # a heading and what stands below it
    return found


def _joined(tokens: Sequence[Token], at: int, typed: bool) -> tuple[list[Element], int] | None:
    joint, at = connector(tokens, at)
    if not joint and (is_word(tokens, at, "đến") or is_word(tokens, at, "tới")):
        joint, at = 1, at + 1
    for _ in range(2):
        if joint and any(is_word(tokens, at, word) for word in _BEFORE_UNIT):
            at += 1
    if not joint or at >= len(tokens) or "\n\n" in tokens[at].gap:
        return None
    found = read_elements(tokens, at, typed=typed)
    if found is None:
        return None
    elements, end = found
    return [replace(elements[0], joint=joint), *elements[1:]], end


def _assemble(elements: list[Element], start: int, end: int, *, sure: bool) -> Positions:
    ranks = _ranks(elements)
    parents = [_parent(elements, ranks, i) for i in range(len(elements))]
    # Which labels of a parent a child belongs to: the nearest, or each after "các".
    chosen = [_labels_for(elements, parents, i) for i in range(len(elements))]
    taken: list[set[str]] = [set() for _ in elements]
    for child, parent in enumerate(parents):
        if parent is not None:
            taken[parent].update(chosen[child])
    used = {parent for parent in parents if parent is not None}
    found: list[Position] = []
    spans: dict[int, tuple[int, int]] = {}
    for i, element in enumerate(elements):
        root = _root(parents, i)
        low, high = spans.get(root, (element.start, element.end))
        spans[root] = (min(low, element.start), max(high, element.end))
        if element.this:
            if i not in used:
                found.append(Position((), element.unit, root))
            continue
        for label in element.labels:
            if label not in taken[i] and len(found) < _MAX_PATHS:
                found += _above(elements, parents, chosen, i, _step(element, label), root)
    return Positions(tuple(found), spans, start, end, sure)


def _step(element: Element, label: str) -> Step:
    return Step(element.unit, label, element.occurrence)


def _ranks(elements: list[Element]) -> list[int]:
    units = {element.unit for element in elements}
    inside = Unit.ARTICLE in units and not units & {Unit.CHAPTER, Unit.PART}
    ranks = _RANKS_INSIDE_ARTICLE if inside else _RANKS
    return [ranks[element.unit] for element in elements]


def _parent(elements: list[Element], ranks: list[int], index: int) -> int | None:
    """Return the larger unit to which one belongs: the one less strongly divided from it, first the one behind."""
    if elements[index].this:
        return None
    behind = _nearest(elements, ranks, index, range(index + 1, len(elements)))
    before = _nearest(elements, ranks, index, range(index - 1, -1, -1))
    if behind and before:
        return behind[1] if behind[0] <= before[0] else before[1]
    return (behind or before or (0, None))[1]


def _nearest(elements: list[Element], ranks: list[int], index: int, others: Sequence[int]) -> tuple[int, int] | None:
    strength = 0
    for other in others:
        strength = max(strength, elements[max(other, other + 1 if other < index else other)].joint)
        if ranks[other] < ranks[index] and not _stands_apart(elements, other, behind=other > index):
            return strength, other
    return None


def _stands_apart(elements: list[Element], index: int, *, behind: bool) -> bool:
    """Tell whether an annex or form is named beside other places, "Điều 3 và Phụ lục II", and holds none of them."""
    return elements[index].unit in _APART and bool(elements[index if behind else index + 1].joint)


def _labels_for(elements: list[Element], parents: list[int | None], child: int) -> tuple[str, ...]:
    parent = parents[child]
    if parent is None or not elements[parent].labels:
        return ()
    labels = elements[parent].labels
    if elements[parent].every:
        return labels
    return labels[:1] if parent > child else labels[-1:]


def _root(parents: list[int | None], index: int) -> int:
    while (parent := parents[index]) is not None:
        index = parent
    return index


def _above(
    elements: list[Element], parents: list[int | None], chosen: list[tuple[str, ...]], index: int, step: Step, root: int
) -> list[Position]:
    """Return the positions that end in a step of element `index`, one for each chosen label above it."""
    tails: list[tuple[Step, ...]] = [(step,)]
    anchor = None
    while (parent := parents[index]) is not None:
        element = elements[parent]
        if element.this:
            anchor = element.unit
            break
        tails = [(_step(element, label), *tail) for label in chosen[index] for tail in tails][:_MAX_PATHS]
        index = parent
    return [Position(tail, anchor, root) for tail in tails]
