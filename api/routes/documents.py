"""GET /api/v1/documents: the library, a document as a tree, one provision; and search over all of them."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import ServicesDep
from api.errors import ApiError
from api.library_schemas import DocumentList, DocumentSummary, DocumentTree, HitOut, ProvisionOut, SearchOut
from api.opening import today
from api.schemas import ErrorOut
from bot.question import MAX_CHARACTERS
from corpus.document import LegalDocument, Locator
from corpus.finding import find_provision
from corpus.library import Library

router = APIRouter(responses={404: {"model": ErrorOut}, 422: {"model": ErrorOut}})

AsOf = Annotated[date | None, Query(description="Ngày xét hiệu lực (YYYY-MM-DD); mặc định hôm nay")]


@router.get("/documents", summary="Danh sách văn bản")
def list_documents(services: ServicesDep, as_of: AsOf = None) -> DocumentList:
    """List every document with its standing on a day."""
    library = services.library
    library.refresh()
    day = as_of or today()
    return DocumentList(documents=[DocumentSummary.summarize(library, d, day) for d in library.documents()])


@router.get("/documents/{slug}", summary="Một văn bản với toàn bộ cây điều khoản")
def get_document(slug: str, services: ServicesDep, as_of: AsOf = None) -> DocumentTree:
    """Return a document as a tree."""
    return DocumentTree.tree(services.library, _document(services.library, slug), as_of or today())


@router.get("/documents/{slug}/provisions/{locator}", summary="Một điều khoản")
def get_provision(slug: str, locator: str, services: ServicesDep) -> ProvisionOut:
    """Return one provision by its locator path, `dieu-5.khoan-2`."""
    document = _document(services.library, slug)
    try:
        wanted = Locator.parse(locator)
    except ValueError:
        wanted = None
    provision = find_provision(document, wanted) if wanted and wanted.steps else None
    if provision is None:
        raise ApiError(404, "provision_not_found", "Văn bản này không có điều khoản được yêu cầu.")
    return ProvisionOut.of(document, provision)


@router.get("/search", summary="Tìm đoạn văn bản")
def search(
    services: ServicesDep,
    q: Annotated[str, Query(min_length=1, max_length=MAX_CHARACTERS)],
    limit: Annotated[int, Query(ge=1, le=50)] = 10,
    as_of: AsOf = None,
) -> SearchOut:
    """Return the passages nearest to a query, best first."""
    services.library.refresh()
    services.retriever.refresh()
    day = as_of or today()
    hits = services.retriever.search(services.retriever.query(q), limit, as_of=day)
    converted = [HitOut.of(services.library, hit, day) for hit in hits]
    return SearchOut(query=q, hits=[hit for hit in converted if hit])


def _document(library: Library, slug: str) -> LegalDocument:
    library.refresh()
    document = library.document(slug)
    if document is None:
        raise ApiError(404, "document_not_found", "Thư viện không có văn bản được yêu cầu.")
    return document
