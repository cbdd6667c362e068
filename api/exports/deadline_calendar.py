"""The deadlines of an answer as an iCalendar file (RFC 5545): an all-day event for each task that names a last day."""

import uuid
from datetime import UTC, datetime, timedelta

from api.exports.wording import citations_of, printable
from bot.answer import Answer, Row, TableKind

MEDIA_TYPE = "text/calendar; charset=utf-8"
_MAX_LINE = 75  # octets, RFC 5545 section 3.1
_NAMESPACE = uuid.UUID("5f3b0f5e-6a0c-4a55-9d0e-0c1d7c2f3b9a")  # of the ids of our events; must never change


def deadline_calendar(answer: Answer, asked_at: datetime) -> str:
    """Return the content of the file; "" when no deadline of the answer names a last day."""
    events = [
        line
        for table in answer.tables
        if table.kind is TableKind.DEADLINES
        for row in table.rows
        if row.due
        for line in _event(answer, row, asked_at)
    ]
    if not events:
        return ""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hoi Dap//Thoi han//VI", "CALSCALE:GREGORIAN"]
    return "".join(f"{_folded(line)}\r\n" for line in (*head, *events, "END:VCALENDAR"))


def _event(answer: Answer, row: Row, asked_at: datetime) -> list[str]:
    assert row.due  # noqa: S101 - narrows; the caller chose such rows
    who, what, when = (cell.text for cell in row.cells[:3])
    found = citations_of(answer, [marker for cell in row.cells for marker in cell.markers])
    description = [
        f"Ai thực hiện: {who}" if who else "",
        f"Thời hạn: {when}" if when else "",
        *(f"Căn cứ: {one.formal}" for one in found),
    ]
    # An id from the content: the same task of the same provision stays one event, in whichever answer it comes again.
    places = ",".join(one.provision_id for one in found)
    summary = what or when
    uid = uuid.uuid5(_NAMESPACE, f"{places}\n{who}\n{what}\n{row.due}")
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}@hoidap",
        f"DTSTAMP:{asked_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{row.due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{row.due + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(summary[:1].upper() + summary[1:])}",
        f"DESCRIPTION:{_escaped(chr(10).join(line for line in description if line))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    text = printable(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """Break a line after at most 75 octets, never inside a character; a continued line begins with a space."""
    pieces, piece, room = [], "", _MAX_LINE
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append(piece)
            piece, room = " ", _MAX_LINE - 1
        piece += character
        room -= size
    return "\r\n".join([*pieces, piece])
