"""The numbering of provisions: a provision while it is read, and which marker continues its sequence."""

from collections import defaultdict
from dataclasses import dataclass, field

from corpus.document import Step, Unit
from corpus.names.units import POINT_LETTERS, words_of
from corpus.reading.structure.markers import Mark, Style
from corpus.vietnamese.letters import is_capitals


@dataclass(slots=True)
class Node:
    """A provision while its part is read."""

    unit: Unit
    label: str
    step: Step
    marker: str
    rank: float
    style: Style | None = None
    order: int = 0  # place in its sequence, as `Mark.order`
    bare: bool = False  # as `Mark.bare`
    heading: str = ""
    text: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    # How often each label came among the children.
    seen: dict[tuple[Unit, str], int] = field(default_factory=lambda: defaultdict(int))
    dashes: int = 0  # children that are "-" lines
    titled: bool = False  # the heading is the rest of the marker's line; it is text where the next line goes on with it
    awaits_title: bool = False  # the next line may be the heading

    @property
    def announces(self) -> bool:
        """Tell whether the words so far end in a colon, behind which a list is expected."""
        return (self.text[-1] if self.text else self.heading).rstrip(" *\r\n").endswith(":")


# The usual nesting of styles, the outermost first; only the order of the numbers counts.
RANKS = {
    Style.PART: 10,
    Style.CHAPTER: 20,
    Style.SECTION: 30,
    Style.SUBSECTION: 40,
    Style.ARTICLE: 50,
    Style.CAPITAL: 54,
    Style.ROMAN: 54,
    Style.NUMBER: 60,
    Style.DECIMAL: 62,
    Style.LETTER: 70,
    Style.BRACKET: 75,
    Style.STAR: 78,
    Style.DASH: 80,
    Style.PLUS: 90,
}


def rank_of(mark: Mark, after_article: bool) -> float:
    """Return the rank of a marker; "A." and "I." lie above articles where the part has had none yet, else inside them."""
    if mark.style is Style.CAPITAL:
        return 52 if after_article else 10
    if mark.style is Style.ROMAN:
        return 54 if after_article else 32
    if mark.style is Style.DECIMAL:
        return RANKS[Style.DECIMAL] + mark.label.count(".")
    return RANKS[mark.style]


def named(unit: Unit, label: str) -> str:
    """Return the Vietnamese name of a unit with its label, "khoản 5", for warnings."""
    return f"{words_of(unit).printed} {label}"


def follows(node: Node, mark: Mark) -> bool:
    """Tell whether the label of `mark` is the next one after that of `node`."""
    if mark.bare and node.bare:
        return False
    if mark.style is Style.LETTER:
        if len(mark.label) > 1 and mark.label.isalpha():
            # "ce)" for "c)": a scanner saw two letters in one; either may be the next one.
            return node.order + 1 in (POINT_LETTERS.find(letter) + 1 for letter in mark.label)
        pair = (node.label[:1], mark.label[:1])
        # Some documents leave out "đ", some have "f"; "a1" stands between "a" and "b".
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
    """Tell whether a line such as "5. NỘI DUNG" heads the list that begins with "a." below it, and is believed alone.

    Numbers that Word counts by itself are not in the text of a .doc file, so the ones before it may be missing.
    """
    if following is None or following.style is not Style.LETTER or following.order != 1:
        return False
    return mark.style is Style.NUMBER and is_capitals(line[mark.end :].strip())
