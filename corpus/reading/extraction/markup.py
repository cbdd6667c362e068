"""Lines without their Markdown mark-up, with flags that say how they were set.

Portals wrap lines inside emphasis, break emphasis inside words ("m**ột s**ố") and leave empty emphasis behind. So stars are read one
by one, not paired by a regular expression.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_LINK = re.compile(r"!?\[([^\[\]\n]{0,400})\]\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+\"[^\"\n]*\")?\)")
_TAG = re.compile(r"</?(?:a|b|i|u|p|br|em|div|sub|sup|span|strong|center|font|hr|img)\b[^<>\n]{0,400}>", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!&|~<>$=:\"'])")
_NEEDS_ESCAPE = re.compile(r"[*<\\\\]|\]\(")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})(?:\s+|$)")
_BULLET = re.compile(r"\s*\*\s")
_STARS = re.compile(r"\*+")
_ORNAMENT = re.compile(r"[\s\-_=*—–~·•.]*")
_RULE_GLUED = re.compile(r"(?<=\w)\s*(?:-{4,}|_{4,}|—{2,})|(?:-{5,}|_{5,}|—{2,})\s*(?=\w)")
_ENTITIES = {"&nbsp;": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&apos;": "'"}
_ENTITY = re.compile("|".join(_ENTITIES))


@dataclass(frozen=True, slots=True)
class Line:
    """One line without mark-up."""

    text: str
    heading: int = 0  # Markdown heading level, 0 for none
    opens_bold: bool = False  # its first word is bold
    closes_bold: bool = False  # its last word is bold and the bold ends with the line
    runs_on: bool = False  # an emphasis stays open at the end of the line
    emphasised: bool = False  # all of it is bold or italic
    ornament: bool = False  # it consisted of marks ("** **", "-----"): without words, but not an empty line

    @property
    def blank(self) -> bool:
        """Tell whether nothing is left but white space."""
        return not self.text.strip()


def escaped(text: str) -> str:
    """Return a plain text escaped for Markdown: a star, "<", backslash or leading "#" in it is no mark-up."""
    text = _NEEDS_ESCAPE.sub(r"\\\g<0>", text) if _NEEDS_ESCAPE.search(text) else text
    return f"\\{text}" if text.startswith("#") else text


def is_ornament(text: str) -> bool:
    """Tell whether a line has rules and marks only ("-------", "_____"); a row of dots is a field to fill in, no ornament."""
    return bool(text.strip()) and bool(_ORNAMENT.fullmatch(text)) and "..." not in text


def read_lines(lines: Iterable[str]) -> Iterator[Line]:
    """Yield the lines without mark-up; emphasis may go on over the end of a line, but not over an empty line."""
    bold = italic = False
    source_lines = list(lines)
    for index, raw in enumerate(source_lines):
        if not raw.strip() or raw.strip() == "|":
            bold = italic = False
            yield Line(raw.strip())
            continue
        heading = _HEADING.match(raw)
        source = raw[heading.end() :] if heading else raw
        starts_bold = bold or source.lstrip().startswith("**")
        bullet = bool(_BULLET.match(source)) and not italic and not _star_closes_later(source_lines, index)
        text, bold, italic = _without_stars(source, bold, italic, bullet)
        if heading:
            text = text.rstrip("# ")
        plain = _without_markup(text)
        ornament = is_ornament(source)
        if ornament:
            plain = ""
        yield Line(
            plain,
            heading=len(heading[1]) if heading else 0,
            opens_bold=starts_bold,
            closes_bold=source.rstrip().endswith("**") and not bold,
            runs_on=bold or italic,
            emphasised=source.strip().startswith("*") and source.strip().endswith("*"),
            ornament=ornament,
        )
        if heading:
            bold = italic = False


def _star_closes_later(lines: Sequence[str], index: int) -> bool:
    """Tell whether the star that opens a line is closed by another one before the paragraph ends."""
    single = 0
    for place in range(index, min(index + 9, len(lines))):
        line = lines[place]
        if not line.strip() or line.strip() == "|":
            break
        body = line.lstrip()[1:] if _BULLET.match(line) else line
        single += sum(len(stars[0]) % 2 for stars in _STARS.finditer(body))
    return single % 2 == 1


def _without_stars(source: str, bold: bool, italic: bool, bullet: bool) -> tuple[str, bool, bool]:
    """Return a line without the stars of emphasis, and whether bold and italic are open at its end.

    `bold` and `italic` say what is open at its beginning, `bullet` whether its first star is a bullet. Stars of the text itself stay:
    "(*)", "* Ghi chú", "5 * 3".
    """
    kept: list[str] = []
    end = 0
    for stars in _STARS.finditer(source):
        before = source[stars.start() - 1] if stars.start() else ""
        after = source[stars.end()] if stars.end() < len(source) else ""
        kept.append(source[end : stars.start()])
        end = stars.end()
        count = len(stars[0])
        starts_line = not source[: stars.start()].strip()
        if (
            before == "\\"
            or (before == "(" and after == ")")
            or (count == 1 and (bullet if starts_line else before.isspace() and after.isspace()))
        ):
            kept.append(stars[0])
        else:
            # "****" is an emphasis that closes and opens again, "***" bold and italic at once.
            if count % 4 in (2, 3):
                bold = not bold
            if count % 2:
                italic = not italic
    kept.append(source[end:])
    return "".join(kept), bold, italic


def _without_markup(text: str) -> str:
    text = _LINK.sub(r"\1", text) if "](" in text else text
    text = _TAG.sub(lambda tag: "\n" if tag[0].lower().startswith("<br") else "", text) if "<" in text else text
    text = _ENTITY.sub(lambda entity: _ENTITIES[entity[0]], text) if "&" in text else text
    text = _ESCAPE.sub(r"\1", text) if "\\" in text else text
    text = _RULE_GLUED.sub("\n", text)
    return "\n".join(" ".join(part.split()) for part in text.split("\n")).strip("\n")
