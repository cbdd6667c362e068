"""JSON of the results of the MCP tools (api/mcp/tools.py)."""

from datetime import date
from typing import Self

from pydantic import BaseModel, Field

from api.exports.markdown import citation_url
from api.schemas.answers import AnswerOut, CitationOut, DocumentOut, TableOut, WarningOut
from api.schemas.library import DocumentSummary, HitOut, LookupOut, reader_url, summary
from bot.answer import Answer, AnswerStatus, Citation
from bot.presenting.citations import cite, cite_document, formal_citation, locator_text, provision_text
from bot.suggesting.citation_lookup import Lookup, LookupStatus
from corpus.document import LegalDocument, Provision
from corpus.library import Library
from corpus.vietnamese.text import fold_spaces
from index.retrieval import Hit

MAX_TEXT = 20_000  # characters of one provision: some 7,000 tokens of an assistant's context
MAX_CONTENTS = 200  # entries: all but a few laws have fewer chapters or articles
_OPENING = 120  # characters of an entry: enough to choose where to read on


class CitationWithUrl(CitationOut):
    """A citation with the URL of the reader page."""

    reader_url: str

    @classmethod
    def convert(cls, citation: Citation, base_url: str) -> Self:
        """Convert a citation."""
        fields = CitationOut.of(citation).model_dump()
        return cls.model_validate({**fields, "reader_url": citation_url(citation, base_url)})


class AnswerResult(BaseModel):
    """An answer."""

    status: AnswerStatus
    answer: str = Field(description="Markdown có số trích dẫn [1]")
    citations: list[CitationWithUrl]
    nearest: list[CitationWithUrl] = Field(
        description="Các đoạn gần nhất khi không trả lời được; không phải câu trả lời"
    )
    warnings: list[WarningOut]
    tables: list[TableOut]
    suggestions: list[str]
    as_of: date
    record_id: str

    @classmethod
    def convert(cls, answer: Answer, base_url: str) -> Self:
        """Convert an answer."""
        fields = AnswerOut.of(answer).model_dump(exclude={"citations", "nearest"})
        converted = {
            name: [CitationWithUrl.convert(citation, base_url) for citation in citations]
            for name, citations in (("citations", answer.citations), ("nearest", answer.nearest))
        }
        return cls.model_validate({**fields, **converted})


class SearchHit(BaseModel):
    """A passage found by search."""

    document: DocumentOut
    provision_id: str
    formal: str
    text: str
    score: float
    reader_url: str


class SearchResult(BaseModel):
    """Passages for a query, best first."""

    query: str
    as_of: date
    hits: list[SearchHit]

    @classmethod
    def convert(cls, query: str, hits: list[Hit], library: Library, day: date, base_url: str) -> Self:
        """Convert hits; one whose document has just been removed is left out."""
        found = []
        for hit in hits:
            converted, place = HitOut.of(library, hit, day), library.provision(hit.passage.provision_ids[0])
            if converted and place:
                path = reader_url(converted.document.slug, converted.locator.path)
                found.append(
                    SearchHit(
                        document=converted.document,
                        provision_id=converted.provision_ids[0],
                        formal=formal_citation(*place),
                        text=converted.text[:MAX_TEXT],
                        score=converted.score,
                        reader_url=f"{base_url}{path}",
                    )
                )
        return cls(query=query, as_of=day, hits=found)


class TableOfContentsEntry(BaseModel):
    """An entry of the table of contents: a provision directly below a document or provision."""

    locator: str = Field(description="Đường dẫn dùng cho tham số locator")
    position: str
    opening: str


class ProvisionResult(BaseModel):
    """A provision with its text and contents; for a whole document only the contents, its text is too long."""

    citation: CitationWithUrl
    text: str
    truncated: bool = Field(description="Văn bản dài hơn phần được trả về")
    contents: list[TableOfContentsEntry]

    @classmethod
    def convert(
        cls, library: Library, document: LegalDocument, provision: Provision | None, day: date, base: str
    ) -> Self:
        """Convert a provision, or a whole document when it is None; `base` is the URL of the web application."""
        below = provision.children if provision else document.provisions
        contents = [
            TableOfContentsEntry(
                locator=child.locator.path,
                position=locator_text(document, child),
                opening=fold_spaces(child.heading or provision_text(child))[:_OPENING],
            )
            for child in below[:MAX_CONTENTS]
        ]
        if provision is None:
            return cls(
                citation=CitationWithUrl.convert(cite_document(library, document, 1, day), base),
                text="",
                truncated=False,
                contents=contents,
            )
        text = provision_text(provision)
        cited = cite(library, document.provision_id(provision.locator), "", 1, day)
        return cls(
            citation=CitationWithUrl.convert(cited, base),
            text=text[:MAX_TEXT],
            truncated=len(text) > MAX_TEXT,
            contents=contents,
        )


class LookupResult(BaseModel):
    """The provisions or documents that a typed citation means."""

    query: str
    status: LookupStatus
    message: str
    citations: list[CitationWithUrl]
    candidates: list[DocumentSummary]

    @classmethod
    def convert(cls, lookup: Lookup, library: Library, day: date, base_url: str) -> Self:
        """Convert the result of a look-up."""
        fields = LookupOut.of(lookup, library, day).model_dump(exclude={"citations"})
        return cls.model_validate(
            {**fields, "citations": [CitationWithUrl.convert(c, base_url) for c in lookup.citations]}
        )


class DocumentStatus(DocumentSummary):
    """The validity of a document on a day."""

    formal: str
    as_of: date
    reader_url: str

    @classmethod
    def convert(cls, library: Library, document: LegalDocument, day: date, base_url: str) -> Self:
        """Convert a document."""
        return cls.model_validate(
            {
                **summary(library, document, day),
                "formal": cite_document(library, document, 1, day).formal,
                "as_of": day,
                "reader_url": f"{base_url}{reader_url(document.slug)}",
            }
        )
