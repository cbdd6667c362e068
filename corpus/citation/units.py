"""One unit with its labels in a text: "khoản 1, 2 và 3", "Điều 4 đến Điều 7", "mục II.1.a", "đ5", "Điều này"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.citation.label_context import begins_document, ends_label, is_quantity
from corpus.citation.labels import expand_range, read_label
from corpus.citation.unit_words import WHOLE, unit_at
from corpus.document import Unit, label_slug
from corpus.vietnamese.tokens import Token, is_sign, is_word, peek

# What a dotted label descends to: "mục II.1.a", "Đ.14.2.c".
_CHILD = {
    Unit.PART: Unit.SECTION,
    Unit.SECTION: Unit.CLAUSE,
    Unit.ARTICLE: Unit.CLAUSE,
    Unit.CLAUSE: Unit.POINT,
    Unit.POINT: Unit.SUBPOINT,
}
_COMMA, _AND, _SEMICOLON = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Element:
    """A unit with its labels in path form; `start` and `end` count tokens."""

    unit: Unit
    labels: tuple[str, ...]
    start: int
    end: int
    this: bool = False  # "Điều này": no label
    every: bool = False  # "các Điều 4, 5": what stands beside it belongs to each
    sure: bool = True  # False: read only beside another unit or a document
    joint: int = 0  # what divides it from the element before: 0 nothing, 1 comma, 2 "và", 3 semicolon
    occurrence: int = 1


def read_elements(tokens: Sequence[Token], index: int, *, typed: bool) -> tuple[list[Element], int] | None:
    """Read the unit standing at `index`; a dotted label gives several elements. `typed` allows "đ5", "k2"."""
    whole = WHOLE.at(tokens, index)
    if whole:
        label = "1" if whole[0] is Unit.ATTACHMENT else ""
        return [Element(whole[0], (label,), index, whole[1], sure=False)], whole[1]
    named = unit_at(tokens, index, typed=typed)
    if named is None:
        return _read_glued_point(tokens, index) if typed else None
    unit, at, sure = named
    if is_word(tokens, at, "này"):
        return [Element(unit, (), index, at + 1, this=True)], at + 1
    if unit is Unit.ANNEX and not read_label(tokens, at, unit):
        return [Element(unit, ("",), index, at, sure=False)], at
    found = _read_chain(tokens, at, unit)
    if found is None:
        return None
    elements, at = found
    first = elements[0]
    if unit is Unit.SECTION and tokens[index].marked == "muc" and first.labels[0].isdigit():
        sure = False  # unmarked "muc 4" may be "mức 4"
    if unit is Unit.POINT and first.labels[0].isdigit():
        sure = False  # "điểm 10" is a mark at school
    every = index > 0 and any(is_word(tokens, index - 1, word) for word in ("các", "những", "cả"))
    elements[0] = replace(first, start=index, every=every, sure=sure)
    if unit is Unit.CLAUSE and tokens[index].text == "k" and len(elements) == 1 and first.labels[0][-1].isalpha():
        # "k2c" is typed for khoản 2 điểm c; a khoản 2c is written out.
        figure = first.labels[0].rstrip("abcdefghijklmnopqrstuvwxyz")
        point = Element(Unit.POINT, (first.labels[0].removeprefix(figure),), at - 1, at)
        elements = [replace(elements[0], labels=(figure,), end=at - 1), point]
    return _read_occurrence(tokens, at, elements) or _read_list(tokens, at, elements, typed=typed)


def _read_glued_point(tokens: Sequence[Token], index: int) -> tuple[list[Element], int] | None:
    """Read the "đa" of "đa k2 đ5", where a clause follows; elsewhere it is a word."""
    word = tokens[index].marked
    if len(word) != 2 or word[0] != "đ" or not word[1].isalpha() or not word[1].isascii():
        return None
    following = unit_at(tokens, index + 1, typed=True)
    if not following or following[0] is not Unit.CLAUSE:
        return None
    return [Element(Unit.POINT, (label_slug(word[1]),), index, index + 1, sure=False)], index + 1


def _read_chain(tokens: Sequence[Token], at: int, unit: Unit) -> tuple[list[Element], int] | None:
    """Read one label with what is dotted to it, "II.1.a"."""
    elements: list[Element] = []
    start = at
    while label := read_label(tokens, at, unit):
        elements.append(Element(unit, (label[0],), start, label[1]))
        at = start = label[1]
        child = _CHILD.get(unit)
        if child is None or not _is_dot(tokens, at) or not read_label(tokens, at + 1, child):
            break
        at, unit = at + 1, child
    if not elements or is_quantity(tokens, at):
        return None
    if _is_dot(tokens, at):
        # "Điều 44.5.NĐ.1" is the numbering of the codification; "khoản 1.000" is no label.
        follower = tokens[at + 1]
        if follower.is_number or (
            follower.is_word and follower.raw.isupper() and not unit_at(tokens, at + 1, typed=True)
        ):
            return None
    return elements, at


def _is_dot(tokens: Sequence[Token], at: int) -> bool:
    """Tell a dot with no white space about it."""
    return is_sign(tokens, at, ".") and not tokens[at].gap and not peek(tokens, at + 1).gap


def _read_occurrence(tokens: Sequence[Token], at: int, elements: list[Element]) -> tuple[list[Element], int] | None:
    """Read "(lần 2)", which tells apart labels that a document prints twice."""
    figure = peek(tokens, at + 2)
    framed = is_sign(tokens, at, "(") and is_word(tokens, at + 1, "lần") and is_sign(tokens, at + 3, ")")
    if not framed or not figure.is_number or len(figure.text) > 3:
        return None
    last = replace(elements[-1], occurrence=int(figure.text), end=at + 4)
    return [*elements[:-1], last], at + 4


def _read_list(tokens: Sequence[Token], at: int, elements: list[Element], *, typed: bool) -> tuple[list[Element], int]:
    """Read what is listed behind a label: further labels of the same unit, and ranges."""
    root, last = elements[0].unit, elements[-1]
    dotted = len(elements) > 1
    while True:
        if end := _range_end(tokens, at, last, typed):
            labels, at = end
            elements[-1] = last = replace(last, labels=(*last.labels, *labels), end=at)
            continue
        joint, after = connector(tokens, at)
        if joint not in (_COMMA, _AND) or after >= len(tokens) or "\n\n" in tokens[after].gap:
            return elements, at
        if dotted and (chain := _read_chain(tokens, after, root)) and len(chain[0]) > 1:
            elements += [replace(chain[0][0], start=after, joint=joint), *chain[0][1:]]
            last, at = elements[-1], chain[1]
            continue
        label = read_label(tokens, after, last.unit)
        if not label or not _goes_on(tokens, label[1]) or _is_numeral_mix(last, label[0]):
            return elements, at
        elements[-1] = last = replace(last, labels=(*last.labels, label[0]), end=label[1])
        at = label[1]


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a listed figure is a label: what follows is no quantity, but an end, a unit or a document."""
    if is_quantity(tokens, at):
        return False
    if is_sign(tokens, at, ",") and peek(tokens, at + 1).is_number:
        return True  # "khoản 1,2,3"
    return ends_label(tokens, at) or begins_document(tokens, at) or unit_at(tokens, at, typed=True) is not None


def _is_numeral_mix(last: Element, label: str) -> bool:
    """Tell "mục II, 3" from "mục II, III"."""
    return last.unit is Unit.SECTION and label.isdigit() != last.labels[-1].isdigit()


def _range_end(tokens: Sequence[Token], at: int, last: Element, typed: bool) -> tuple[tuple[str, ...], int] | None:
    """Read "đến Điều 7", "- 7"; returns the labels after the first one."""
    if is_sign(tokens, at, "-"):
        after = at + 1
    elif is_word(tokens, at, "đến") or is_word(tokens, at, "tới"):
        after = at + (2 if is_word(tokens, at + 1, "hết") else 1)
    else:
        return None
    named = unit_at(tokens, after, typed=typed)
    if named:
        if named[0] is not last.unit:
            return None
        after = named[1]
    label = read_label(tokens, after, last.unit)
    if not label or is_quantity(tokens, label[1]):
        return None
    labels = tuple(expand_range(last.labels[-1], label[0], last.unit))
    return (labels[1:], label[1]) if len(labels) > 1 else None


def connector(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return the strength of the joint at a token (0: none, 1 comma, 2 "và", 3 semicolon) and the index behind it."""
    strength = 0
    for _ in range(3):
        if is_sign(tokens, at, ","):
            strength, at = max(strength, _COMMA), at + 1
        elif is_sign(tokens, at, ";"):
            strength, at = _SEMICOLON, at + 1
        elif is_sign(tokens, at, "&") or any(
            is_word(tokens, at, word) for word in ("và", "hoặc", "hay", "cùng", "với")
        ):
            strength, at = max(strength, _AND), at + 1
        elif strength and is_sign(tokens, at, "/"):
            at += 1
        else:
            break
    return strength, at
