"""What the tools for assistants give back, as data; see api/mcp/tools.py."""

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

MAX_TEXT = 20_000  # characters of one provision
MAX_CONTENTS = 200
_OPENING = 120  # characters that tell what stands in a provision


class Cited(CitationOut):
    """A citation with the page on which people read it."""

    reader_url: str

    @classmethod
    def at(cls, citation: Citation, base_url: str) -> Self:
        """Convert a citation."""
        told = CitationOut.of(citation).model_dump()
        return cls.model_validate({**told, "reader_url": citation_url(citation, base_url)})


class Answered(BaseModel):
    """An answer."""

    status: AnswerStatus
    answer: str = Field(description="Markdown có số trích dẫn [1]")
    citations: list[Cited]
    warnings: list[WarningOut]
    tables: list[TableOut]
    suggestions: list[str]
    as_of: date
    record_id: str

    @classmethod
    def at(cls, answer: Answer, base_url: str) -> Self:
        """Convert an answer."""
        told = AnswerOut.of(answer).model_dump(exclude={"citations"})
        return cls.model_validate({**told, "citations": [Cited.at(c, base_url) for c in answer.citations]})


class Found(BaseModel):
    """A passage found by search."""

    document: DocumentOut
    provision_id: str
    formal: str
    text: str
    score: float
    reader_url: str


class FoundList(BaseModel):
    """Passages for a query, best first."""

    query: str
    as_of: date
    hits: list[Found]

    @classmethod
    def at(cls, query: str, hits: list[Hit], library: Library, day: date, base_url: str) -> Self:
        """Convert hits; those whose document left the library meanwhile are left out."""
        found = []
        for hit in hits:
            told, at = HitOut.of(library, hit, day), library.provision(hit.passage.provision_ids[0])
            if told and at:
                place = reader_url(told.document.slug, told.locator.path)
                found.append(
                    Found(
                        document=told.document,
                        provision_id=told.provision_ids[0],
                        formal=formal_citation(*at),
                        text=told.text[:MAX_TEXT],
                        score=told.score,
                        reader_url=f"{base_url}{place}",
                    )
                )
        return cls(query=query, as_of=day, hits=found)


class Content(BaseModel):
    """What stands directly below a document or a provision."""

    locator: str = Field(description="Đường dẫn dùng cho tham số locator")
    position: str
    opening: str


class Read(BaseModel):
    """A provision, or a document without one: its words, how it stands, what is below it."""

    citation: Cited
    text: str
    truncated: bool = Field(description="Văn bản dài hơn phần được trả về")
    contents: list[Content]

    @classmethod
    def at(cls, library: Library, document: LegalDocument, provision: Provision | None, day: date, base: str) -> Self:
        """Convert a provision; of a document as a whole only the contents are told, its words are too many."""
        below = provision.children if provision else document.provisions
        contents = [
            Content(
                locator=child.locator.path,
                position=locator_text(document, child),
                opening=fold_spaces(child.heading or provision_text(child))[:_OPENING],
            )
            for child in below[:MAX_CONTENTS]
        ]
        if provision is None:
            return cls(
                citation=Cited.at(cite_document(library, document, 1, day), base),
                text="",
                truncated=False,
                contents=contents,
            )
        text = provision_text(provision)
        cited = cite(library, document.provision_id(provision.locator), "", 1, day)
        return cls(
            citation=Cited.at(cited, base), text=text[:MAX_TEXT], truncated=len(text) > MAX_TEXT, contents=contents
        )


class Resolved(BaseModel):
    """What a typed citation stands for."""

    query: str
    status: LookupStatus
    message: str
    citations: list[Cited]
    candidates: list[DocumentSummary]

    @classmethod
    def at(cls, lookup: Lookup, library: Library, day: date, base_url: str) -> Self:
        """Convert a look-up."""
        told = LookupOut.of(lookup, library, day).model_dump(exclude={"citations"})
        return cls.model_validate({**told, "citations": [Cited.at(c, base_url) for c in lookup.citations]})


class Standing(DocumentSummary):
    """How a document stands on a day."""

    formal: str
    as_of: date
    reader_url: str

    @classmethod
    def at(cls, library: Library, document: LegalDocument, day: date, base_url: str) -> Self:
        """Convert a document."""
        return cls.model_validate(
            {
                **summary(library, document, day),
                "formal": cite_document(library, document, 1, day).formal,
                "as_of": day,
                "reader_url": f"{base_url}{reader_url(document.slug)}",
            }
        )
