"""Clean text to the tree of provisions; every character of the text belongs to exactly one of them."""

import re
from collections.abc import Sequence

from corpus.document import Locator, Provision, Step, Unit
from corpus.reading.structure.markers import Style, read_mark
from corpus.reading.structure.nesting import Entry, TreeBuilder
from corpus.reading.structure.parts import Part, part_slug, split_parts

_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_QUOTE_AT_START = re.compile(r"[ \t*#]*[“\"]")
_QUOTE_ANNOUNCED = re.compile(r"như sau\s*:|sau đây\s*:|(?:sửa đổi|bổ sung|thay thế)[^“\"]{0,200}[“\"]", re.IGNORECASE)
_QUOTE_AT_END = re.compile(r"[”\"]\s*[.;,]?\s*\**\s*$")
# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds): an amendment quotes a few articles at a time.
LONGEST_QUOTE = 400  # lines; a quotation that is longer has lost its end mark


def read_structure(text: str) -> tuple[tuple[Provision, ...], tuple[str, ...]]:
    """Return the top provisions of a clean text, and warnings in Vietnamese about their numbering.

    The bodies of the provisions, joined, are `text` again. Opening and close of the document are provisions of their own (`mo-dau`,
    `ket-thuc`), and so is everything attached (`kem-theo-1`, `phu-luc-i`, `mau-01`).
    """
    lines = _LINES.findall(text)
    quoted, warnings = _lines_in_quotations(lines)
    marks = [None if inside else read_mark(line) for line, inside in zip(lines, quoted, strict=True)]
    provisions: list[Provision] = []
    seen: dict[Step, int] = {}
    annex: Locator | None = None
    for part in split_parts(lines, marks):
        entries = [
            Entry(line, mark)
            for line, mark in zip(lines[part.start : part.end], marks[part.start : part.end], strict=True)
        ]
        if part.unit is None:
            opening, body = _tree(entries, Locator(), "", warnings)
            if opening:
                provisions.append(_undivided(Unit.PREAMBLE, opening, seen))
            provisions += body
        elif part.unit in (Unit.PREAMBLE, Unit.CLOSING):
            provisions.append(_undivided(part.unit, "".join(entry.line for entry in entries), seen))
        elif part.unit is Unit.FORM and annex is not None and provisions[-1].unit is Unit.ANNEX:
            owner = provisions[-1]
            form = _attached(
                part, part.unit, entries, annex, {child.locator.steps[-1]: 1 for child in owner.children}, warnings
            )
            provisions[-1] = _with_child(owner, form)
        else:
            provisions.append(_attached(part, part.unit, entries, Locator(), seen, warnings))
            annex = provisions[-1].locator if part.unit is Unit.ANNEX else None
    return tuple(provisions), tuple(dict.fromkeys(warnings))


def _undivided(unit: Unit, text: str, seen: dict[Step, int]) -> Provision:
    """Return a part without provisions of its own as one provision."""
    step = _numbered_step(Step(unit), seen)
    return Provision(Locator((step,)), unit, text=text)


def _tree(
    entries: Sequence[Entry], root: Locator, owner: str, warnings: list[str]
) -> tuple[str, tuple[Provision, ...]]:
    builder = TreeBuilder(entries, root, owner)
    opening, provisions = builder.build()
    warnings += builder.warnings
    return opening, provisions


def _attached(
    part: Part, unit: Unit, entries: Sequence[Entry], parent: Locator, seen: dict[Step, int], warnings: list[str]
) -> Provision:
    step = _numbered_step(Step(unit, part_slug(part)), seen)
    locator = parent.child(step)
    title_lines = part.title_end - part.start
    marker = entries[0].line if unit is not Unit.ATTACHMENT else ""
    titles = [entry.line for entry in entries[1 if marker else 0 : title_lines]]
    heading = "".join(titles)
    body = heading.rstrip("\n\r \t")
    rest = entries[max(title_lines, 1 if marker else 0) :]
    opening, children = _tree(rest, locator, f"{step}: ", warnings)
    return Provision(
        locator,
        unit,
        label=part.label,
        marker=marker,
        heading=body,
        text=heading[len(body) :] + opening,
        children=children,
    )


def _with_child(owner: Provision, child: Provision) -> Provision:
    return Provision(
        owner.locator, owner.unit, owner.label, owner.marker, owner.heading, owner.text, (*owner.children, child)
    )


def _numbered_step(step: Step, seen: dict[Step, int]) -> Step:
    """Return a step with its occurrence: 2 for a label that comes the second time."""
    seen[step] = seen.get(step, 0) + 1
    return Step(step.unit, step.label, seen[step])


def _lines_in_quotations(lines: Sequence[str]) -> tuple[list[bool], list[str]]:
    """Tell for each line whether it lies in a quotation, whose markers are those of the amended document; and return warnings."""
    closes = [len(lines)] * (len(lines) + 1)
    for index in range(len(lines) - 1, -1, -1):
        closes[index] = index if _closes_quotation(lines[index]) else closes[index + 1]
    inside = [False] * len(lines)
    index = 0
    warnings: list[str] = []
    while index < len(lines):
        line = lines[index]
        opens = _opens_quotation(line)
        index += 1
        if not opens:
            continue
        end = closes[index]
        if end - index > LONGEST_QUOTE or end == len(lines):
            if (
                _QUOTE_AT_START.match(line)
                and (mark := read_mark(line.lstrip(' \t*#“"')))
                and mark.style is Style.ARTICLE
            ):
                warnings.append(f"Ngoặc kép mở tại “{line.strip()[:40]}” không được đóng.")
            continue
        for quoted in range(index, end + 1):
            inside[quoted] = True
        index = end + 1
    return inside, warnings


def _opens_quotation(line: str) -> bool:
    """Tell whether a quotation begins in a line, at its start or announced in it, and does not end there."""
    unclosed = line.count("“") > line.count("”") if "“" in line else line.count('"') % 2 == 1
    return unclosed and bool(_QUOTE_AT_START.match(line) or _QUOTE_ANNOUNCED.search(line))


def _closes_quotation(line: str) -> bool:
    """Tell whether a line ends with the end of a quotation that began in another line."""
    if not _QUOTE_AT_END.search(line[-40:]):
        return False
    return line.count("”") > line.count("“") or line.count('"') % 2 == 1
