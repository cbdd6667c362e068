"""The JSON edge for documents, provisions, search and look-up."""

from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Self

from pydantic import BaseModel

from api.schemas import CitationOut, DocumentOut, LocatorOut
from bot.citing import cited_document, is_digest, locator_text
from bot.lookup import Lookup, LookupStatus
from corpus.document import LegalDocument, Provision, Relation, TextKind
from corpus.library import Library

if TYPE_CHECKING:  # search pulls in the index's libraries, which look-ups do without
    from index.retrieval import Hit


class DocumentSummary(DocumentOut):
    """A document in a list."""

    text_kind: TextKind
    signer: str | None
    checked_on: date | None
    source_url: str
    url: str

    @classmethod
    def summarize(cls, library: Library, document: LegalDocument, day: date) -> Self:
        """Convert a document with its standing on a day."""
        return cls.model_validate(_summary(library, document, day))


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
        return cls(
            provision_id=document.provision_id(provision.locator),
            locator=LocatorOut(path=provision.locator.path, text=locator_text(document, provision)),
            locator_confirmed=provision.locator_confirmed,
            unit=provision.unit.value,
            label=provision.label,
            marker=provision.marker.strip(),
            heading=provision.heading.strip(),
            text=provision.text.strip(),
            text_kind=TextKind.DIGEST if is_digest(document, provision) else TextKind.VERBATIM,
            children=[cls.of(document, child) for child in provision.children],
        )


class RelationOut(BaseModel):
    """What a document does to another."""

    kind: str
    target: str
    target_locator: str | None
    from_date: date | None
    stated_in: str | None
    reported: bool

    @classmethod
    def of(cls, relation: Relation) -> Self:
        """Convert a relation."""
        return cls(
            kind=relation.kind.value,
            target=relation.target,
            target_locator=relation.target_locator.path if relation.target_locator else None,
            from_date=relation.from_date,
            stated_in=relation.stated_in.path if relation.stated_in else None,
            reported=relation.reported,
        )


class VersionOut(BaseModel):
    """One text that the document has or had here."""

    sha256: str
    origin: str
    text_kind: TextKind
    added_at: datetime
    retired_at: datetime | None


class DocumentTree(DocumentSummary):
    """A document with its provisions."""

    aliases: list[str]
    validity_note: str
    relations: list[RelationOut]
    versions: list[VersionOut]
    references: list[str]
    warnings: list[str]
    record: ProvisionOut | None
    provisions: list[ProvisionOut]

    @classmethod
    def tree(cls, library: Library, document: LegalDocument, day: date) -> Self:
        """Convert a document with all its provisions."""
        return cls.model_validate(
            {
                **_summary(library, document, day),
                "aliases": list(document.aliases),
                "validity_note": document.validity_note,
                "relations": [RelationOut.of(relation) for relation in document.relations],
                "versions": [VersionOut(**asdict(version)) for version in library.history(document.slug)],
                "references": list(document.source.references),
                "warnings": list(document.warnings),
                "record": ProvisionOut.of(document, document.record) if document.record else None,
                "provisions": [ProvisionOut.of(document, provision) for provision in document.provisions],
            }
        )


class DocumentList(BaseModel):
    """All documents of the library."""

    documents: list[DocumentSummary]


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
        """Convert a hit; None when its document left the library meanwhile."""
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

    query: str
    hits: list[HitOut]


class LookupOut(BaseModel):
    """What a typed citation stands for."""

    query: str
    status: LookupStatus
    message: str
    citations: list[CitationOut]
    candidates: list[DocumentSummary]

    @classmethod
    def of(cls, lookup: Lookup, library: Library, day: date) -> Self:
        """Convert a look-up."""
        return cls(
            query=lookup.typed,
            status=lookup.status,
            message=lookup.message,
            citations=[CitationOut.of(citation) for citation in lookup.citations],
            candidates=[DocumentSummary.summarize(library, document, day) for document in lookup.candidates],
        )


def reader_url(slug: str, locator_path: str = "") -> str:
    """Return the address of a document, or a provision of it, in the reader."""
    return f"/van-ban/{slug}#{locator_path}" if locator_path else f"/van-ban/{slug}"


def _summary(library: Library, document: LegalDocument, day: date) -> dict[str, object]:
    return {
        **DocumentOut.of(cited_document(library, document, None, day)).model_dump(),
        "text_kind": document.text_kind,
        "signer": document.signer.name if document.signer else None,
        "checked_on": document.source.checked_on,
        "source_url": document.source.url,
        "url": f"/api/v1/documents/{document.slug}",
    }
