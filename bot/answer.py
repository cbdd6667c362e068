"""What is answered: frozen, and built only from verified statements."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from corpus.document import TextKind, ValidityStatus


class AnswerStatus(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    ANSWERED_PARTLY = "answered_partly"
    NOT_FOUND = "not_found"
    OUT_OF_SCOPE = "out_of_scope"
    NEEDS_CLARIFICATION = "needs_clarification"
    UNVERIFIED = "unverified"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """The document of a citation with its standing on the day asked about."""

    number: str
    slug: str
    kind: str
    issuer: str
    title: str
    issued_on: date | None
    status: ValidityStatus
    status_label: str
    effective_from: date | None
    effective_to: date | None
    replaced_by: tuple[str, ...]
    ended_by: tuple["Ending", ...] = ()
    confirmation: str = ""  # by whom and why the standing is confirmed, when it is not what the texts tell


@dataclass(frozen=True, slots=True)
class Ending:
    """The provision by which another document ends the cited one; `formal` is "Điều 2 Quyết định số 2629/QĐ-TTg …"."""

    number: str
    provision_id: str
    formal: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Our answer pointing to law; everything in it comes from the library."""

    marker: int
    document: CitedDocument
    provision_id: str
    locator_path: str
    locator_text: str
    locator_confirmed: bool
    formal: str
    quote: str
    text_kind: TextKind
    url: str
    source_url: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an answer with the markers of its citations; `lead` sentences open a paragraph.

    What a `tabled` sentence says stands in a table of the answer too: who draws the table leaves the sentence out. A
    `notice` says that the law of the answer has ended, as the warning "expired" does.
    """

    text: str
    markers: tuple[int, ...]
    lead: bool = True
    tabled: bool = False
    notice: bool = False


class TableKind(StrEnum):
    """What a table sets side by side."""

    COMPARISON = "comparison"  # documents or years in columns
    DEADLINES = "deadlines"  # who does what by when


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a table with the markers of their citations; an empty cell has neither."""

    text: str
    markers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; `due` is the last day of a deadline that names one."""

    cells: tuple[Cell, ...]
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an answer; every row has as many cells as there are columns."""

    kind: TableKind
    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Caution:
    """Something the reader must know before the answer."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Support:
    """What a drafted sentence rests on: a provision and the words of it that carry the sentence."""

    provision_id: str
    quote: str


@dataclass(frozen=True, slots=True)
class DraftStatement:
    """A sentence before verification."""

    text: str
    supports: tuple[Support, ...]
    lead: bool = True
    tabled: bool = False
    notice: bool = False


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A row before verification; a cell is any number of sentences or pieces of sentences."""

    cells: tuple[tuple[DraftStatement, ...], ...]
    due: date | None = None


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A table before verification."""

    kind: TableKind
    caption: str
    columns: tuple[str, ...]
    rows: tuple[DraftRow, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What composing proposes; `message` is the reply when there is nothing to state."""

    status: AnswerStatus
    statements: tuple[DraftStatement, ...] = ()
    tables: tuple[DraftTable, ...] = ()
    message: str = ""
    warnings: tuple[Caution, ...] = ()
    suggestions: tuple[str, ...] = ()
    retrieved: tuple[str, ...] = ()  # ids of the provisions found, best first
    nearest: tuple[Support, ...] = ()  # of a refusal: what comes nearest to the question and does not answer it


@dataclass(frozen=True, slots=True)
class Checked:
    """What verification said of one drafted sentence; `failed` names the check that dropped it, "" when it was kept."""

    text: str
    provision_ids: tuple[str, ...]
    failed: str = ""
    detail: str = ""
    by_model: bool = False  # written by the chat model, else taken from the provisions


@dataclass(frozen=True, slots=True)
class Trace:
    """How an answer came about; kept in its record, to be replayed and explained."""

    model: str = ""  # the chat model that wrote; "" when the answer is extractive
    # Why the chat model's draft was not used, or not beyond what stands in the answer: timeout, malformed, refusal, error,
    # stopped, nothing_verified.
    fallback: str = ""
    passages: tuple[str, ...] = ()  # ids of what was retrieved, best first
    checked: tuple[Checked, ...] = ()


@dataclass(frozen=True, slots=True)
class Carried:
    """What an answer took over from the turns before it; empty for a question that stands alone."""

    documents: tuple[str, ...] = ()  # numbers of those that the conversation is about
    topic: str = ""  # the question that this one goes on with


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished answer."""

    record_id: str
    conversation_id: str
    status: AnswerStatus
    text: str  # Markdown with [1] markers
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    warnings: tuple[Caution, ...]
    suggestions: tuple[str, ...]
    as_of: date
    tables: tuple[Table, ...] = ()
    nearest: tuple[Citation, ...] = ()  # of a refusal: passages that come nearest to the question; no answer to it
    timings: dict[str, float] = field(default_factory=dict)  # milliseconds by step
    carried: Carried = Carried()
