"""The numbering of provisions: a provision in the making, and what continues its sequence."""

from collections import defaultdict
from dataclasses import dataclass, field

from corpus.document import Step, Unit
from corpus.names.units import POINT_LETTERS, words_of
from corpus.reading.structure.markers import Mark, Style
from corpus.vietnamese.letters import is_capitals


@dataclass(slots=True)
class Node:
    """A provision while its part is being read; the numbering still decides what it holds."""

    unit: Unit
    label: str
    step: Step
    marker: str
    rank: float
    style: Style | None = None
    order: int = 0
    bare: bool = False
    heading: str = ""
    text: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    seen: dict[tuple[Unit, str], int] = field(default_factory=lambda: defaultdict(int))
    dashes: int = 0
    titled: bool = False  # the heading was taken from the marker's own line and may yet turn out to be text
    awaits_title: bool = False

    @property
    def announces(self) -> bool:
        """Tell whether the words so far end in a colon, so that a list is to come."""
        return (self.text[-1] if self.text else self.heading).rstrip(" *\r\n").endswith(":")


def named(unit: Unit, label: str) -> str:
    """Return a unit as warnings call it, "khoản 5"."""
    return f"{words_of(unit).printed} {label}"


def follows(node: Node, mark: Mark) -> bool:
    """Tell whether `mark` is what comes next after `node` in their sequence."""
    if mark.bare and node.bare:
        return False
    if mark.style is Style.LETTER:
        if len(mark.label) > 1 and mark.label.isalpha():
            # "ce)" for "c)": a scanner saw two letters, one of them is the one that is due.
            return node.order + 1 in (POINT_LETTERS.find(letter) + 1 for letter in mark.label)
        pair = (node.label[:1], mark.label[:1])
        # Many documents count a b c d e, some a … e f g; "a1" stands between "a" and "b".
        if pair in (("d", "e"), ("e", "f"), ("f", "g")) or (pair[0] == pair[1] and len(mark.label) > 1):
            return True
    if (
        mark.order == node.order
        and mark.label != node.label
        and mark.label[-1:].isalpha()
        and mark.style is Style.NUMBER
    ):
        return True  # khoản 1a after khoản 1
    return mark.order > 0 and mark.order == node.order + 1


def heads_points(line: str, mark: Mark, following: Mark | None) -> bool:
    """Tell whether "5. NỘI DUNG" heads the list that begins with "a.": then it counts, whatever stood before it.

    Word numbers headings by itself, and that numbering is lost to readers of its old format.
    """
    if following is None or following.style is not Style.LETTER or following.order != 1:
        return False
    return mark.style is Style.NUMBER and is_capitals(line[mark.end :].strip())
