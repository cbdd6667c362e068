"""JSON of questions, answers and errors; docs/api.md describes it."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from api.schemas.days import Day
from api.schemas.examples import ANSWER, CITATION, QUESTION
from bot.answer import Answer, AnswerStatus, Citation, CitedDocument, Table, TableKind
from bot.question import MAX_CHARACTERS
from bot.understanding.plain_text import plain
from corpus.document import TextKind, ValidityStatus


def _require_visible(text: str) -> str:
    """Refuse a text of invisible characters only."""
    if not plain(text).strip():
        raise ValueError("nothing to see")
    return text


QuestionText = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_CHARACTERS),
    AfterValidator(_require_visible),
]
Number = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]


class AskRequest(BaseModel):
    """A question, for the law of a day and limited to some documents if need be."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"question": QUESTION, "as_of": "2026-11-24"}]})

    question: QuestionText
    conversation_id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,64}$")] | None = None
    as_of: Day | None = None
    documents: Annotated[list[Number], Field(max_length=20)] | None = None
    standalone: bool = False


class EndingOut(BaseModel):
    """The provision of another document that ends this one."""

    model_config = ConfigDict(from_attributes=True)

    number: str
    provision_id: str
    formal: str


class DocumentOut(BaseModel):
    """A document with its validity on the day asked about."""

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
    replaced_by: list[str]
    ended_by: list[EndingOut]
    confirmation: str = ""

    @classmethod
    def of(cls, document: CitedDocument) -> Self:
        """Convert a cited document."""
        return cls.model_validate(document, from_attributes=True)


class LocatorOut(BaseModel):
    """The position of a provision: path for programs, text in Vietnamese."""

    path: str
    text: str


class CitationOut(BaseModel):
    """A citation; everything in it was read from the library."""

    model_config = ConfigDict(json_schema_extra={"examples": [CITATION]})

    marker: int
    document: DocumentOut
    provision_id: str
    locator: LocatorOut
    locator_confirmed: bool
    formal: str
    quote: str
    text_kind: TextKind
    url: str
    source_url: str

    @classmethod
    def of(cls, citation: Citation) -> Self:
        """Convert a citation."""
        return cls(
            marker=citation.marker,
            document=DocumentOut.of(citation.document),
            provision_id=citation.provision_id,
            locator=LocatorOut(path=citation.locator_path, text=citation.locator_text),
            locator_confirmed=citation.locator_confirmed,
            formal=citation.formal,
            quote=citation.quote,
            text_kind=citation.text_kind,
            url=citation.url,
            source_url=citation.source_url,
        )


class StatementOut(BaseModel):
    """A sentence of the answer with the markers of its citations.

    `lead` opens a paragraph, a `tabled` sentence is repeated in a table, a `notice` says that the law has expired.
    """

    text: str
    citations: list[int]
    lead: bool = True
    tabled: bool = False
    notice: bool = False


class CellOut(BaseModel):
    """The text of a table cell with the markers of its citations."""

    text: str
    citations: list[int]


class RowOut(BaseModel):
    """A row of a table; `due` is the last day of its deadline, where it names one."""

    cells: list[CellOut]
    due: date | None


class TableOut(BaseModel):
    """A table of the answer, every cell with its citations."""

    kind: TableKind
    caption: str
    columns: list[str]
    rows: list[RowOut]

    @classmethod
    def of(cls, table: Table) -> Self:
        """Convert a table."""
        rows = [
            RowOut(cells=[CellOut(text=c.text, citations=list(c.markers)) for c in row.cells], due=row.due)
            for row in table.rows
        ]
        return cls(kind=table.kind, caption=table.caption, columns=list(table.columns), rows=rows)


class WarningOut(BaseModel):
    """What a reader has to know about an answer; `code` is stable."""

    code: str
    message: str


class CarriedOut(BaseModel):
    """What an answer took over from the turns before it; `standalone` asks without it."""

    model_config = ConfigDict(from_attributes=True)

    documents: list[str] = []
    topic: str = ""


class AnswerOut(BaseModel):
    """An answer; `answer` is Markdown with citation markers, `timings` are milliseconds by step.

    `nearest` are passages that come near to a question that was refused: they do not answer it.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [ANSWER]})

    record_id: str
    conversation_id: str
    status: AnswerStatus
    answer: str
    statements: list[StatementOut]
    tables: list[TableOut]
    citations: list[CitationOut]
    nearest: list[CitationOut] = []
    warnings: list[WarningOut]
    suggestions: list[str]
    as_of: date
    timings: dict[str, float]
    carried: CarriedOut = CarriedOut()

    @classmethod
    def of(cls, answer: Answer) -> Self:
        """Convert an answer."""
        return cls(
            record_id=answer.record_id,
            conversation_id=answer.conversation_id,
            status=answer.status,
            answer=answer.text,
            statements=[
                StatementOut(text=s.text, citations=list(s.markers), lead=s.lead, tabled=s.tabled, notice=s.notice)
                for s in answer.statements
            ],
            tables=[TableOut.of(table) for table in answer.tables],
            citations=[CitationOut.of(citation) for citation in answer.citations],
            nearest=[CitationOut.of(citation) for citation in answer.nearest],
            warnings=[WarningOut(code=w.code, message=w.message) for w in answer.warnings],
            suggestions=list(answer.suggestions),
            as_of=answer.as_of,
            timings=answer.timings,
            carried=CarriedOut.model_validate(answer.carried),
        )


class ErrorDetail(BaseModel):
    """A failure: stable code, Vietnamese message, an id to quote."""

    code: str
    message: str
    error_id: str


class ErrorOut(BaseModel):
    """The body of every error reply."""

    error: ErrorDetail


class Health(BaseModel):
    """The state of the service."""

    status: Literal["ok", "degraded", "starting", "failing"]
    documents: int = 0
    passages: int = 0
    checks: dict[str, str] = {}
