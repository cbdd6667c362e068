"""An answer as messages: major warnings, sentences, tables as lists, sources, minor warnings; buttons under the last one."""

from collections.abc import Iterable, Sequence

from api.exports.markdown import MINOR_WARNINGS, major_warnings
from api.zalo.messages.commands import rate
from api.zalo.messages.message import LIMIT, MAX_BUTTONS, MAX_PAYLOAD, MAX_TITLE, Button, ButtonKind, Message
from api.zalo.messages.splitting import length, split
from api.zalo.messages.texts import BASIS, DOWN, MORE, MORE_HERE, NOTE, READ, READ_HERE, UP
from bot.answer import Answer, AnswerStatus, Citation, Statement, Table
from bot.history.feedback import Rating
from corpus.document import ValidityStatus

MAX_MESSAGES = 4  # of one answer: half of the eight replies that Zalo delivers free of charge
MAX_READER_BUTTONS = 2  # of MAX_BUTTONS; the others are thumbs up, thumbs down and a suggestion
_RATED = (AnswerStatus.ANSWERED, AnswerStatus.ANSWERED_PARTLY, AnswerStatus.NOT_FOUND)


def answer_messages(answer: Answer, public_url: str, *, with_buttons: bool) -> tuple[Message, ...]:
    """Return the messages of an answer; without buttons, URLs and suggestions stand in the text."""
    blocks = [
        "\n".join(f"⚠️ {caution.message}" for caution in major_warnings(answer)),
        _prose(answer),
        *(_table_as_list(table) for table in answer.tables),
        _nearest(answer.nearest, public_url),
        _sources(answer.citations, "" if with_buttons else public_url),
        "\n".join(f"{NOTE} {caution.message}" for caution in answer.warnings if caution.code in MINOR_WARNINGS),
    ]
    if not with_buttons and answer.suggestions:
        blocks.append("\n".join(f"• {suggestion}" for suggestion in answer.suggestions))
    pieces = split("\n\n".join(block for block in blocks if block), LIMIT)
    if len(pieces) > MAX_MESSAGES:
        pieces = [*pieces[: MAX_MESSAGES - 1], _truncate(pieces[MAX_MESSAGES - 1], answer, public_url)]
    buttons = _buttons(answer, public_url) if with_buttons else ()
    return tuple(Message(piece, buttons if at == len(pieces) else ()) for at, piece in enumerate(pieces, 1))


def reader_url(public_url: str, citation: Citation) -> str:
    """Return the URL of a citation in the reader."""
    anchor = f"#{citation.locator_path}" if citation.locator_path else ""
    return f"{public_url}/van-ban/{citation.document.slug}{anchor}"


def _prose(answer: Answer) -> str:
    statements = [one for one in answer.statements if not (answer.tables and one.tabled)]
    if not answer.statements:
        return answer.text
    lines: list[str] = []
    for statement in statements:
        lines += ["", _sentence(statement)] if statement.lead and lines else [_sentence(statement)]
    return "\n".join(lines)


def _sentence(statement: Statement) -> str:
    sign = "⚠️ " if statement.notice else "" if statement.lead else "• "
    return f"{sign}{_with_markers(statement.text, statement.markers)}"


def _with_markers(text: str, markers: Iterable[int]) -> str:
    return f"{text} {''.join(f'[{marker}]' for marker in markers)}".strip()


def _table_as_list(table: Table) -> str:
    """Return a table as a list with an item for each row, since columns do not fit on a phone."""
    lines = [table.caption] if table.caption else []
    for row in table.rows:
        cells = [
            # The column name is left out where the cell contains it.
            _with_markers(cell.text if name in cell.text else f"{name}: {cell.text}", cell.markers)
            for name, cell in zip(table.columns, row.cells, strict=True)
            if cell.text
        ]
        lines += [f"{'   – ' if at else '• '}{cell}" for at, cell in enumerate(cells)]
    return "\n".join(lines)


def _sources(citations: Sequence[Citation], public_url: str) -> str:
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


def _nearest(nearest: Sequence[Citation], public_url: str) -> str:
    """Return the passages nearest to a question that was refused, each with its place and a link."""
    lines: list[str] = []
    for citation in nearest:
        lines.append(f"• {citation.formal}: “{citation.quote}”")
        if public_url:
            lines.append(READ_HERE.format(url=reader_url(public_url, citation)))
    return "\n".join(lines)


def _is_placed(citation: Citation) -> bool:
    """Return whether a provision is cited, and not the whole document or our record of its particulars."""
    return bool(citation.locator_text) and citation.locator_text in citation.formal


def _truncate(piece: str, answer: Answer, public_url: str) -> str:
    """Shorten a piece and add a sentence that says there is more."""
    url = reader_url(public_url, answer.citations[0]) if public_url and answer.citations else ""
    more = MORE.format(or_here=MORE_HERE.format(url=url) if url else "")
    return f"{split(piece, LIMIT - length(more) - 1)[0]}\n{more}"


def _buttons(answer: Answer, public_url: str) -> tuple[Button, ...]:
    """Return at most MAX_BUTTONS: links to the reader, thumbs up and down, suggestions."""
    rated = answer.status in _RATED and bool(answer.record_id)
    thumbs = [rate(UP, answer.record_id, Rating.UP), rate(DOWN, answer.record_id, Rating.DOWN)] if rated else []
    room = MAX_BUTTONS - len(thumbs)
    suggestions = [
        Button(ButtonKind.SAY, _title(suggestion), suggestion)
        for suggestion in answer.suggestions
        if len(suggestion) <= MAX_PAYLOAD
    ]
    links = _reader_buttons(answer.citations or answer.nearest, public_url)[:MAX_READER_BUTTONS]
    return (*links, *thumbs, *suggestions[: room - len(links)])


def _reader_buttons(citations: Sequence[Citation], public_url: str) -> list[Button]:
    found: dict[str, Button] = {}
    for citation in citations if public_url else ():
        url = reader_url(public_url, citation)
        name = citation.document.number or citation.document.title
        where = f"{citation.locator_text}, {name}" if citation.locator_confirmed and _is_placed(citation) else name
        found.setdefault(url, Button(ButtonKind.OPEN, _title(READ.format(locator=f"[{citation.marker}] {where}")), url))
    return list(found.values())


def _title(text: str) -> str:
    return text if length(text) <= MAX_TITLE else f"{split(text, MAX_TITLE - 1)[0]}…"
