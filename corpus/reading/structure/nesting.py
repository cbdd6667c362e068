"""Numbered lines to a tree of provisions: which marker continues which sequence, and which provision lies in which.

A marker continues the nearest open sequence whose next label it is. Only a first label ("1", "a", "I") opens a new level: inside the
provision whose sequence goes on further down, or in its usual place (Điều > khoản > điểm > gạch đầu dòng). A marker that fits nowhere
is kept where it stands and reported in a warning.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.document import Locator, Provision, Step, Unit
from corpus.reading.structure.markers import Mark, Style
from corpus.reading.structure.sequence import RANKS, Node, follows, heads_points, named, rank_of

SEQUENCED = (Style.CAPITAL, Style.ROMAN, Style.NUMBER, Style.LETTER, Style.BRACKET)
_TITLED = (Style.PART, Style.CHAPTER, Style.SECTION, Style.SUBSECTION, Style.ARTICLE, Style.ROMAN, Style.CAPITAL)
_BELOW = {Unit.SECTION: Unit.CLAUSE, Unit.PART: Unit.SECTION, Unit.CLAUSE: Unit.POINT, Unit.POINT: Unit.SUBPOINT}
# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds), as bounds that real numberings stay far within.
MARKERS_AHEAD = 80  # that are looked at to see whether a sequence goes on; bounded, so that reading takes linear time
BARE_SPAN = 12  # lines within which "1 …", "2 …" and "3. …" stand
DEEPEST = 12  # levels of provisions
LONGEST_TITLE = 300  # characters
SMALL_ORDER = 3  # a sequence may begin with a label up to this one, its first ones lost
SMALL_SKIP = 5  # labels that a sequence may skip
_SENTENCE_ENDS = (".", ":", ";", ",", "…", "/")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a part, with its line end, and the marker that it begins with."""

    line: str
    mark: Mark | None


def _with_bare_numbers_believed(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries with "1 Thúc đẩy" and "2 Xúc tiến" believed, though without full stops, where "3." follows them."""
    found = list(entries)
    numbers = [(i, e.mark) for i, e in enumerate(entries) if e.mark and e.mark.style is Style.NUMBER]
    for run in zip(numbers, numbers[1:], numbers[2:], strict=False):
        counted = [mark.order for _, mark in run] == [1, 2, 3]
        if counted and [mark.bare for _, mark in run] == [True, True, False] and run[2][0] - run[0][0] <= BARE_SPAN:
            for index, mark in run[:2]:
                found[index] = replace(found[index], mark=replace(mark, bare=False, certain=True))
    return found


class TreeBuilder:
    """Builds the provisions of one part; make one for each part."""

    def __init__(self, entries: Sequence[Entry], root: Locator, owner: str) -> None:
        self._entries = _with_bare_numbers_believed(entries)
        self._marks = [(i, entry.mark) for i, entry in enumerate(self._entries) if entry.mark is not None]
        self._root = root
        self._owner = owner  # how warnings call the part
        self._top = Node(Unit.PREAMBLE, "", Step(Unit.PREAMBLE), "", rank=0)
        self._stack = [self._top]
        self._last_article = 0
        self.warnings: list[str] = []

    def build(self) -> tuple[str, tuple[Provision, ...]]:
        """Return the text before the first marker, and the provisions; what was odd about the numbering is in `warnings`."""
        position = 0
        for entry in self._entries:
            if entry.mark is None:
                self._add_text(entry.line)
                continue
            position += 1
            if not self._open(entry.mark, entry.line, position):
                self._add_text(entry.line)
        provisions = tuple(self._finish(child, self._root) for child in self._top.children)
        return self._top.heading + "".join(self._top.text), provisions

    # -- lines ---------------------------------------------------------------------------------------------------

    def _add_text(self, line: str) -> None:
        node = self._stack[-1]
        title = line.strip(" \t\r\n*#")
        if node.awaits_title:
            capitals = title == title.upper()
            first = not node.heading
            fits = (
                bool(title) and title[0] != "|" and len(title) <= LONGEST_TITLE and not title.endswith((".", ":", ";"))
            )
            if fits and (capitals or (first and not (title[:1].islower() or title[:1] == "("))):
                body = line.rstrip("\r\n")
                node.heading += "".join(node.text) + body
                node.text = [line[len(body) :]]
                node.awaits_title = capitals
                return
            if title:
                node.awaits_title = False
        if node.titled and title[:1].islower() and not "".join(node.text).strip():
            # A small letter goes on with the sentence: what looked like a title was its beginning.
            node.text[0] = node.heading + node.text[0]
            node.heading, node.titled = "", False
        node.text.append(line)

    def _open(self, mark: Mark, line: str, position: int) -> bool:
        """Open the provision that `mark` begins; False when the marker is not believed."""
        placed = self._place(mark, position)
        if placed is None:
            return False
        depth, order = placed
        del self._stack[depth + 1 :]
        parent = self._stack[-1]
        unit, slug = self._unit(mark, parent)
        if unit is Unit.DASH:
            parent.dashes += 1
            slug = str(parent.dashes)
        parent.seen[unit, slug] += 1
        step = Step(unit, slug, parent.seen[unit, slug])
        label = mark.label or slug
        node = Node(
            unit,
            label,
            step,
            line[: mark.end],
            max(rank_of(mark, self._last_article > 0), parent.rank + 0.01),
            mark.style,
            order,
            mark.bare,
        )
        rest = line[mark.end :]
        title = rest.strip(" \t\r\n*#")
        body = rest.rstrip("\r\n")
        if not title:
            node.marker += rest
            node.awaits_title = mark.style in _TITLED
        elif len(title) <= LONGEST_TITLE and not title.endswith(_SENTENCE_ENDS):
            node.heading, node.text, node.titled = body, [rest[len(body) :]], True
            node.awaits_title = mark.style in (Style.CHAPTER, Style.PART) and title == title.upper()
        else:
            node.text = [rest]
        if step.occurrence > 1:
            self._warn(f"{named(unit, label)} được đánh số trùng lần thứ {step.occurrence}")
        parent.children.append(node)
        self._stack.append(node)
        if mark.style is Style.ARTICLE:
            self._last_article = order
        return True

    def _unit(self, mark: Mark, parent: Node) -> tuple[Unit, str]:
        if mark.style is Style.DECIMAL and parent.style is not None and parent.unit in _BELOW:
            outer = mark.label.rpartition(".")[0]
            if outer in (parent.label, parent.label.upper()):
                # Officials cite "II.1" as khoản 1 of mục II.
                return _BELOW[parent.unit], mark.label.rpartition(".")[2]
        return mark.unit, mark.slug

    # -- places --------------------------------------------------------------------------------------------------

    def _parent_by_rank(self, rank: float) -> int:
        """Return the depth of the innermost open provision of a larger rank."""
        depth = len(self._stack) - 1
        while depth > 0 and self._stack[depth].rank >= rank:
            depth -= 1
        return depth

    def _place(self, mark: Mark, position: int) -> tuple[int, int] | None:
        """Return the depth of the parent and the order to count on from; None when the marker is not believed."""
        if mark.style is Style.DECIMAL:
            return self._place_decimal(mark)
        if mark.style not in SEQUENCED:
            return self._place_plain(mark)
        open_at = [depth for depth in range(len(self._stack) - 1, 0, -1) if self._stack[depth].style is mark.style]
        for depth in open_at:
            if follows(self._stack[depth], mark):
                misread = mark.style is Style.LETTER and len(mark.label) > 1 and mark.label.isalpha()
                return depth - 1, self._stack[depth].order + 1 if misread else mark.order
        if mark.order == 1:
            return self._place_first(mark, position, open_at)
        return self._place_unexpected(mark, position, open_at)

    def _place_plain(self, mark: Mark) -> tuple[int, int] | None:
        if not mark.certain and mark.order != self._last_article + 1:
            return None
        for depth in range(len(self._stack) - 1, 0, -1):
            if self._stack[depth].style is mark.style and mark.style in (Style.DASH, Style.PLUS, Style.STAR):
                return depth - 1, 0
        depth = self._parent_by_rank(rank_of(mark, self._last_article > 0))
        previous = next((child for child in reversed(self._stack[depth].children) if child.style is mark.style), None)
        # Articles run on through the chapters: the last one stands on the stack or just below it.
        if mark.style is Style.ARTICLE:
            previous = next((node for node in reversed(self._stack) if node.style is Style.ARTICLE), previous)
        counted = previous is not None and previous.order and "." not in mark.label
        if previous is not None and counted and mark.order > previous.order + 1:
            self._warn(f"Sau {named(previous.unit, previous.label)} là {named(mark.unit, mark.label)}")
        return depth, mark.order

    def _place_decimal(self, mark: Mark) -> tuple[int, int] | None:
        outer, _, _ = mark.label.rpartition(".")
        for depth in range(len(self._stack) - 1, 0, -1):
            node = self._stack[depth]
            if node.style is Style.DECIMAL and node.label.rpartition(".")[0] == outer:
                return (depth - 1, mark.order) if mark.certain or mark.order == node.order + 1 else None
            if node.style in (Style.NUMBER, Style.DECIMAL, Style.ROMAN, Style.CAPITAL) and node.label == outer:
                return (depth, mark.order) if mark.certain or mark.order == 1 else None
        return (self._parent_by_rank(rank_of(mark, self._last_article > 0)), mark.order) if mark.certain else None

    def _place_first(self, mark: Mark, position: int, open_at: list[int]) -> tuple[int, int] | None:
        """Return the place of a first label, which opens a level; None when it is not believed."""
        if not mark.certain and not self._is_next(mark.style, 2, position, among=(), bare=not mark.bare):
            return None
        top = len(self._stack) - 1
        rank = rank_of(mark, self._last_article > 0)
        depth = self._parent_by_rank(rank)
        if top < DEEPEST:
            for at in range(top, depth, -1):
                # A level that goes on further down must not be closed: the new one lies inside it.
                node = self._stack[at]
                if node.style in SEQUENCED and node.style is not mark.style:
                    if self._is_next(node.style, node.order + 1, position, among=(mark.style,)):
                        return top if self._stack[top].rank >= node.rank else at, 1
                elif node.style in (Style.DASH, Style.PLUS, Style.STAR) and node.announces and at == top:
                    return top, 1
        if open_at and open_at[0] - 1 > depth:
            depth = open_at[0] - 1
        return depth, 1

    def _place_unexpected(self, mark: Mark, position: int, open_at: list[int]) -> tuple[int, int] | None:
        """Return the place of a label that is the next one of no open sequence: one skipped, misprinted or counted anew; or None."""
        if not mark.certain:
            return None
        if not open_at:
            following = self._marks[position][1] if position < len(self._marks) else None
            heads = heads_points(self._entries[self._marks[position - 1][0]].line, mark, following)
            believed = (
                heads or mark.order <= SMALL_ORDER or self._is_next(mark.style, mark.order + 1, position, among=())
            )
            if not believed:
                return None
            self._warn(f"{named(mark.unit, mark.label)} không có mục đứng trước")
            return self._parent_by_rank(rank_of(mark, self._last_article > 0)), mark.order
        previous = self._stack[open_at[0]]
        if mark.style is Style.LETTER and mark.label == "e" and previous.order == 2:
            self._warn("điểm e đứng ở chỗ của điểm c")
            return open_at[0] - 1, 3  # scanners read "c" as "e"
        if self._is_next(mark.style, previous.order + 2, position, among=()) and mark.order > previous.order + 2:
            self._warn(f"{named(mark.unit, mark.label)} đứng ở chỗ của số {previous.order + 1}")
            return open_at[0] - 1, previous.order + 1
        near = previous.order < mark.order <= previous.order + SMALL_SKIP
        if (
            not near
            and not self._is_next(mark.style, mark.order + 1, position, among=())
            and mark.order > previous.order
        ):
            return None
        if mark.order > previous.order:
            self._warn(f"Sau {named(previous.unit, previous.label)} là {named(mark.unit, mark.label)}")
        return open_at[0] - 1, mark.order

    def _is_next(self, style: Style, order: int, position: int, among: tuple[Style, ...], bare: bool = True) -> bool:
        """Tell whether the next marker of a style behind marker number `position`, inside its own level, has that order.

        `among` are larger styles that may stand between; `bare` False refuses a figure without a full stop.
        """
        for _, mark in self._marks[position : position + MARKERS_AHEAD]:
            if mark.style is style:
                return mark.order == order and (bare or not mark.bare)
            if mark.style not in among and RANKS[mark.style] < RANKS[style]:
                return False
        return False

    # -- results -------------------------------------------------------------------------------------------------

    def _finish(self, node: Node, parent: Locator) -> Provision:
        locator = parent.child(node.step)
        text = "".join(node.text)
        heading = node.heading
        if node.titled and not node.children and not text.strip():
            # A title with nothing under it is the provision itself.
            heading, text = "", heading + text
        return Provision(
            locator=locator,
            unit=node.unit,
            label=node.label,
            marker=node.marker,
            heading=heading,
            text=text,
            children=tuple(self._finish(child, locator) for child in node.children),
        )

    def _warn(self, what: str) -> None:
        place = next((node for node in reversed(self._stack) if node.style is Style.ARTICLE), None)
        where = f" ({named(place.unit, place.label)})" if place else ""
        self.warnings.append(f"{self._owner}{what}{where}.")
