"""The JSON edge: what goes in and out over HTTP and with `--json`; see docs/api.md."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from api.schemas.days import Day
from api.schemas.examples import ANSWER, CITATION, QUESTION
from bot.answer import Answer, AnswerStatus, Citation, CitedDocument, Table, TableKind
from bot.question import MAX_CHARACTERS
from bot.understanding.plain_text import plain
from corpus.document import TextKind, ValidityStatus


def _seen(text: str) -> str:
    """Refuse what shows nothing to anybody."""
    if not plain(text).strip():
        raise ValueError("nothing to see")
    return text


QuestionText = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_CHARACTERS),
    AfterValidator(_seen),
]
Number = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]


class AskRequest(BaseModel):
    """A question."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"question": QUESTION, "as_of": "2026-11-24"}]})

    question: QuestionText
    conversation_id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,64}$")] | None = None
    as_of: Day | None = None
    documents: Annotated[list[Number], Field(max_length=20)] | None = None


class EndingOut(BaseModel):
    """The provision by which another document ends this one."""

    model_config = ConfigDict(from_attributes=True)

    number: str
    provision_id: str
    formal: str


class DocumentOut(BaseModel):
    """A document with its standing on the day asked about."""

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
    """Position of a provision: machine path and Vietnamese words."""

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
    """One sentence of the answer and the markers of its citations; a `tabled` one stands in a table too, a `notice`
    says that the law has ended.
    """

    text: str
    citations: list[int]
    lead: bool = True
    tabled: bool = False
    notice: bool = False


class CellOut(BaseModel):
    """Words of a table and the markers of their citations."""

    text: str
    citations: list[int]


class RowOut(BaseModel):
    """A row of a table; `due` is the last day of a deadline that names one."""

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
    """Something to know before reading the answer."""

    code: str
    message: str


class AnswerOut(BaseModel):
    """An answer."""

    model_config = ConfigDict(json_schema_extra={"examples": [ANSWER]})

    record_id: str
    conversation_id: str
    status: AnswerStatus
    answer: str
    statements: list[StatementOut]
    tables: list[TableOut]
    citations: list[CitationOut]
    warnings: list[WarningOut]
    suggestions: list[str]
    as_of: date
    timings: dict[str, float]

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
            warnings=[WarningOut(code=w.code, message=w.message) for w in answer.warnings],
            suggestions=list(answer.suggestions),
            as_of=answer.as_of,
            timings=answer.timings,
        )


class ErrorDetail(BaseModel):
    """A failure."""

    code: str
    message: str
    error_id: str


class ErrorOut(BaseModel):
    """Body of every failed request."""

    error: ErrorDetail


class Health(BaseModel):
    """State of the service."""

    status: Literal["ok", "degraded", "starting", "failing"]
    documents: int = 0
    passages: int = 0
    checks: dict[str, str] = {}
