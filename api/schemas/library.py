"""JSON of documents, provisions, search and look-up."""

from datetime import date
from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, ConfigDict

from api.schemas.answers import CitationOut, DocumentOut, LocatorOut
from api.schemas.examples import HIT, LOOKUP, WORDS
from bot.presenting.citations import cited_document, is_digest, locator_text
from bot.suggesting.citation_lookup import Lookup, LookupStatus
from corpus.document import LegalDocument, Provision, TextKind
from corpus.library import Library

if TYPE_CHECKING:  # importing it loads the libraries of the index, which look-ups do not need
    from index.retrieval import Hit


class DocumentSummary(DocumentOut):
    """A document in a list, with its validity on a day."""

    text_kind: TextKind
    signer: str | None
    checked_on: date | None
    source_url: str
    url: str

    @classmethod
    def summarize(cls, library: Library, document: LegalDocument, day: date) -> Self:
        """Convert a document with its validity on a day."""
        return cls.model_validate(summary(library, document, day))


class ProvisionOut(BaseModel):
    """A provision with everything below it."""

    provision_id: str
    locator: LocatorOut
    locator_confirmed: bool
    unit: str
    label: str
    marker: str
    heading: str
    text: str
    text_kind: TextKind
    children: list["ProvisionOut"]

    @classmethod
    def of(cls, document: LegalDocument, provision: Provision) -> Self:
        """Convert a provision and its children."""
        children = [cls.of(document, child) for child in provision.children]
        return cls.model_validate({**cls.fields(document, provision), "children": children})

    @staticmethod
    def fields(document: LegalDocument, provision: Provision) -> dict[str, Any]:
        """Return the fields of a provision except `children`."""
        return {
            "provision_id": document.provision_id(provision.locator),
            "locator": LocatorOut(path=provision.locator.path, text=locator_text(document, provision)),
            "locator_confirmed": provision.locator_confirmed,
            "unit": provision.unit.value,
            "label": provision.label,
            "marker": provision.marker.strip(),
            "heading": provision.heading.strip(),
            "text": provision.text.strip(),
            "text_kind": TextKind.DIGEST if is_digest(document, provision) else TextKind.VERBATIM,
        }


class DocumentList(BaseModel):
    """Documents of the library; `total` counts all that match the filters."""

    documents: list[DocumentSummary]
    total: int


class HitOut(BaseModel):
    """A passage found by search."""

    score: float
    document: DocumentOut
    provision_ids: list[str]
    locator: LocatorOut
    text: str
    url: str

    @classmethod
    def of(cls, library: Library, hit: "Hit", day: date) -> "HitOut | None":
        """Convert a hit; None when its document has just been removed."""
        found = library.provision(hit.passage.provision_ids[0])
        if found is None:
            return None
        document, provision = found
        return cls(
            score=round(hit.score, 4),
            document=DocumentOut.of(cited_document(library, document, provision, day)),
            provision_ids=list(hit.passage.provision_ids),
            locator=LocatorOut(path=provision.locator.path, text=locator_text(document, provision)),
            text=hit.passage.text,
            url=f"/api/v1/documents/{document.slug}/provisions/{provision.locator.path}",
        )


class SearchOut(BaseModel):
    """Passages for a query, best first."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"query": WORDS, "hits": [HIT]}]})

    query: str
    hits: list[HitOut]


class LookupOut(BaseModel):
    """The provisions or documents that a typed citation means; `message` says why there are none."""

    model_config = ConfigDict(json_schema_extra={"examples": [LOOKUP]})

    query: str
    status: LookupStatus
    message: str
    citations: list[CitationOut]
    candidates: list[DocumentSummary]

    @classmethod
    def of(cls, lookup: Lookup, library: Library, day: date) -> Self:
        """Convert the result of a look-up."""
        return cls(
            query=lookup.typed,
            status=lookup.status,
            message=lookup.message,
            citations=[CitationOut.of(citation) for citation in lookup.citations],
            candidates=[DocumentSummary.summarize(library, document, day) for document in lookup.candidates],
        )


def reader_url(slug: str, locator_path: str = "") -> str:
    """Return the path of the reader page of a document, or of a provision in it."""
    return f"/van-ban/{slug}#{locator_path}" if locator_path else f"/van-ban/{slug}"


def summary(library: Library, document: LegalDocument, day: date) -> dict[str, object]:
    """Return the fields of a DocumentSummary."""
    return {
        **DocumentOut.of(cited_document(library, document, None, day)).model_dump(),
        "text_kind": document.text_kind,
        "signer": document.signer.name if document.signer else None,
        "checked_on": document.source.checked_on,
        "source_url": document.source.url,
        "url": f"/api/v1/documents/{document.slug}",
    }
