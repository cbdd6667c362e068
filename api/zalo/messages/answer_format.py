"""An answer as messages: what must be known first, the answer, what it rests on as a short list, buttons under the last one."""

from collections.abc import Iterable, Sequence

from api.exports.markdown import MINOR_WARNINGS, major_warnings
from api.zalo.messages.bubble import LIMIT, MAX_BUTTONS, MAX_PAYLOAD, MAX_TITLE, Bubble, Button, ButtonKind
from api.zalo.messages.commands import rate
from api.zalo.messages.splitting import length, split
from api.zalo.messages.texts import BASIS, DOWN, MORE, MORE_HERE, NOTE, READ, READ_HERE, UP
from bot.answer import Answer, AnswerStatus, Citation, Statement, Table
from bot.history.feedback import Rating
from corpus.document import ValidityStatus

MAX_BUBBLES = 4  # of the eight replies that Zalo lets through for nothing
MAX_READ = 2  # buttons to the reader
_RATED = (AnswerStatus.ANSWERED, AnswerStatus.ANSWERED_PARTLY, AnswerStatus.NOT_FOUND)


def bubbles(answer: Answer, public_url: str, *, with_buttons: bool) -> tuple[Bubble, ...]:
    """Set an answer; without buttons, addresses stand in the text."""
    blocks = [
        "\n".join(f"⚠️ {caution.message}" for caution in major_warnings(answer)),
        _prose(answer),
        *(_listed(table) for table in answer.tables),
        _basis(answer.citations, "" if with_buttons else public_url),
        "\n".join(f"{NOTE} {caution.message}" for caution in answer.warnings if caution.code in MINOR_WARNINGS),
    ]
    if not with_buttons and answer.suggestions:
        blocks.append("\n".join(f"• {suggestion}" for suggestion in answer.suggestions))
    pieces = split("\n\n".join(block for block in blocks if block), LIMIT)
    if len(pieces) > MAX_BUBBLES:
        pieces = [*pieces[: MAX_BUBBLES - 1], _cut(pieces[MAX_BUBBLES - 1], answer, public_url)]
    buttons = _buttons(answer, public_url) if with_buttons else ()
    return tuple(Bubble(piece, buttons if at == len(pieces) else ()) for at, piece in enumerate(pieces, 1))


def reader_url(public_url: str, citation: Citation) -> str:
    """Return where the reader shows a citation."""
    anchor = f"#{citation.locator_path}" if citation.locator_path else ""
    return f"{public_url}/van-ban/{citation.document.slug}{anchor}"


def _prose(answer: Answer) -> str:
    statements = [said for said in answer.statements if not (answer.tables and said.tabled)]
    if not answer.statements:
        return answer.text
    lines: list[str] = []
    for said in statements:
        lines += ["", _sentence(said)] if said.lead and lines else [_sentence(said)]
    return "\n".join(lines)


def _sentence(said: Statement) -> str:
    mark = "⚠️ " if said.notice else "" if said.lead else "• "
    return f"{mark}{_marked(said.text, said.markers)}"


def _marked(text: str, markers: Iterable[int]) -> str:
    return f"{text} {''.join(f'[{marker}]' for marker in markers)}".strip()


def _listed(table: Table) -> str:
    """Set a table as a list, for a screen that is too narrow for columns: a row is an item."""
    lines = [table.caption] if table.caption else []
    for row in table.rows:
        cells = [
            # A cell that names its column needs no name in front.
            _marked(cell.text if name in cell.text else f"{name}: {cell.text}", cell.markers)
            for name, cell in zip(table.columns, row.cells, strict=True)
            if cell.text
        ]
        lines += [f"{'   – ' if at else '• '}{cell}" for at, cell in enumerate(cells)]
    return "\n".join(lines)


def _basis(citations: Sequence[Citation], public_url: str) -> str:
    if not citations:
        return ""
    lines, named = [BASIS], set[str]()
    for citation in citations:
        document = citation.document
        ended = document.status in (ValidityStatus.EXPIRED, ValidityStatus.NOT_YET)
        if document.slug in named and document.number:
            where = f"{citation.locator_text}, " if _is_placed(citation) else ""
            lines.append(f"[{citation.marker}] {where}{document.kind} số {document.number}")
        else:
            lines.append(f"[{citation.marker}] {citation.formal}{f' – {document.status_label}' if ended else ''}")
        named.add(document.slug)
        if public_url:
            lines.append(READ_HERE.format(url=reader_url(public_url, citation)))
    return "\n".join(lines)


def _is_placed(citation: Citation) -> bool:
    """Tell whether a provision is cited, not the document as a whole or our record of it."""
    return bool(citation.locator_text) and citation.locator_text in citation.formal


def _cut(piece: str, answer: Answer, public_url: str) -> str:
    """End the last message that is sent by saying that there is more."""
    url = reader_url(public_url, answer.citations[0]) if public_url and answer.citations else ""
    more = MORE.format(or_here=MORE_HERE.format(url=url) if url else "")
    return f"{split(piece, LIMIT - length(more) - 1)[0]}\n{more}"


def _buttons(answer: Answer, public_url: str) -> tuple[Button, ...]:
    """Return at most five: where to read on, thumbs, what may be asked next."""
    rated = answer.status in _RATED and bool(answer.record_id)
    thumbs = [rate(UP, answer.record_id, Rating.UP), rate(DOWN, answer.record_id, Rating.DOWN)] if rated else []
    room = MAX_BUTTONS - len(thumbs)
    said = [
        Button(ButtonKind.SAY, _title(suggestion), suggestion)
        for suggestion in answer.suggestions
        if len(suggestion) <= MAX_PAYLOAD
    ]
    opened = _reading(answer.citations, public_url)[: MAX_READ if len(said) <= room - MAX_READ else 1]
    return (*opened, *thumbs, *said[: room - len(opened)])


def _reading(citations: Sequence[Citation], public_url: str) -> list[Button]:
    found: dict[str, Button] = {}
    for citation in citations if public_url else ():
        url = reader_url(public_url, citation)
        name = citation.document.number or citation.document.title
        where = f"{citation.locator_text}, {name}" if citation.locator_confirmed and _is_placed(citation) else name
        found.setdefault(url, Button(ButtonKind.OPEN, _title(READ.format(locator=f"[{citation.marker}] {where}")), url))
    return list(found.values())


def _title(text: str) -> str:
    return text if length(text) <= MAX_TITLE else f"{split(text, MAX_TITLE - 1)[0]}…"
