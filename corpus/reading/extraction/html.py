"""HTML of portals and of Word to Markdown, so that one reader handles every format; navigation and hidden parts are left out."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpus.reading.extraction.chrome import PROPERTY_NAMES
from corpus.reading.extraction.markup import escaped
from corpus.reading.extraction.tables import markdown_rows
from corpus.vietnamese.text import fold

HTML_START = re.compile(
    rb"""
    \s* (?: <\?xml[^>]*> \s* )?                             # <?xml version="1.0" encoding="utf-8"?>
    <
    (?:
        !doctype\s+html                                     # <!DOCTYPE html>
        | html | head | body                                # <html xmlns:o="urn:schemas-microsoft-com:office:office">
        | div | table | p | span | meta | font | center     # <p class=MsoNormal>: a page cut out of its frame
    )
    \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Where portals keep the text itself; the first that holds enough words of a document counts.
CONTENT_SELECTORS = (
    "#toanvancontent",
    ".toanvancontent",
    "#divContentDoc .content1",
    ".content1",
    "#divContentDoc",
    ".the-document-body",
    ".fulltext",
    ".detail-content",
    ".vbContent",
    ".noidungvanban",
    "article",
    "main",
)
REMOVED_SELECTORS = "script, style, noscript, template, iframe, object, svg, select, button, input, textarea, nav, footer, header nav, aside, head"
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "ul",
        "body",
        "html",
        "summary",
        "caption",
        "o:p",
    ]
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds).
CONTENT_LENGTH = 400  # characters that an element with the text of a document holds at least
DEEPEST = 400  # nested elements; Python's own limit is 1000 calls
FRAME_LENGTH = 4000  # characters; a longer cell belongs to a table that frames the page
NAME_LENGTH, VALUE_LENGTH = 60, 300  # characters of a property's name, and of its value that are kept
MOST_COLUMNS = 40  # that a cell may span


def read_html(page: str) -> str:
    """Return the Markdown of an HTML page, its properties first; "" when it has no words."""
    tree = LexborHTMLParser(page)
    properties = _properties(tree)
    for node in tree.css(REMOVED_SELECTORS):
        node.decompose()
    content = _content(tree)
    if content is None:
        return ""
    lines = "".join(_markdown(content)).split("\n")
    return "\n".join([*properties, "", *(_single_blanks(line) for line in lines)])


def _content(tree: LexborHTMLParser) -> LexborNode | None:
    whole = len(tree.body.text()) if tree.body else 0
    for selector in CONTENT_SELECTORS:
        for node in tree.css(selector):
            text = node.text()
            if len(text) >= min(CONTENT_LENGTH, whole) and ("Điều" in text or "CỘNG" in text or "ĐẢNG" in text):
                return node
    return tree.body


def _properties(tree: LexborHTMLParser) -> list[str]:
    """Return lines such as "Số hiệu: 61/2018/NĐ-CP" from the table of properties that portals show."""
    found: dict[str, str] = {}
    for cell in tree.css("td, th, dt, .label"):
        text = cell.text()
        if len(text) > NAME_LENGTH:
            continue
        name = PROPERTY_NAMES.get(fold(_SPACE.sub(" ", text)).strip(" :\u00a0"))
        following = cell.next
        while following is not None and following.tag == "-text":
            following = following.next
        if name and following is not None and name not in found:
            found[name] = _SPACE.sub(" ", following.text()).strip()[:VALUE_LENGTH]
    return [f"{name}: {value}" for name, value in found.items() if value]


def _markdown(node: LexborNode, depth: int = 0) -> Iterator[str]:
    number = _first_number(node)
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "-text":
            yield escaped(_SPACE.sub(" ", child.text_content or ""))
        elif tag == "br":
            yield "\n"
        elif tag.startswith("-") or depth > DEEPEST or _HIDDEN.search(child.attributes.get("style") or ""):
            continue
        elif tag == "table":
            yield "\n\n"
            yield from _table(child, depth + 1)
            yield "\n\n"
        elif tag in _BLOCKS:
            yield "\n\n"
            if tag == "li":
                yield f"{number}. " if node.tag == "ol" else "- "
                number += 1
            yield from _markdown(child, depth + 1)
            yield "\n\n"
        else:
            yield from _markdown(child, depth + 1)


def _first_number(node: LexborNode) -> int:
    start = node.attributes.get("start") or "" if node.tag == "ol" else ""
    return int(start) if start.isdecimal() and len(start) < 4 else 1


def _table(table: LexborNode, depth: int) -> Iterator[str]:
    rows: list[list[str]] = []
    for row in _children_of_table(table, "tr"):
        cells: list[str] = []
        for cell in row.iter():
            if cell.tag in ("td", "th"):
                text = "\n".join(
                    line for line in map(_single_blanks, "".join(_markdown(cell, depth + 1)).split("\n")) if line
                )
                cells += [text, *[""] * (_columns(cell) - 1)]
        rows.append(cells)
    widest = max((sum(1 for cell in row if cell) for row in rows), default=0)
    if widest <= 1 or any(len(cell) > FRAME_LENGTH for row in rows for cell in row):
        yield "\n\n".join(cell.replace("\n", "\n\n") for row in rows for cell in row if cell)
    else:
        yield "\n".join(markdown_rows(rows))


def _children_of_table(table: LexborNode, tag: str) -> Iterator[LexborNode]:
    for child in table.iter():
        if child.tag == tag:
            yield child
        elif child.tag in ("tbody", "thead", "tfoot"):
            yield from _children_of_table(child, tag)


def _columns(cell: LexborNode) -> int:
    span = cell.attributes.get("colspan") or "1"
    return min(MOST_COLUMNS, int(span)) if span.isdecimal() and len(span) < 4 and int(span) > 0 else 1


def _single_blanks(line: str) -> str:
    return _SPACE.sub(" ", line).strip()
