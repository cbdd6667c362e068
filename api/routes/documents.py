"""GET /api/v1/documents: the list, one document, one provision; and /api/v1/search over all passages."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.dependencies import ServicesDep
from api.errors import ApiError
from api.library.opening import today
from api.schemas.answers import ErrorOut
from api.schemas.days import Day
from api.schemas.examples import WORDS
from api.schemas.library import DocumentList, DocumentSummary, HitOut, ProvisionOut, SearchOut
from api.schemas.reader import DocumentTree
from bot.question import MAX_CHARACTERS
from corpus.citation.finding import find_provision
from corpus.document import LegalDocument, Locator, ValidityStatus
from corpus.library import Library
from corpus.vietnamese.text import fold

router = APIRouter(responses={404: {"model": ErrorOut}, 422: {"model": ErrorOut}})

AsOf = Annotated[Day | None, Query(description="Ngày xét hiệu lực (YYYY-MM-DD); mặc định hôm nay")]


@router.get("/documents", summary="Danh sách văn bản")
def list_documents(
    services: ServicesDep,
    as_of: AsOf = None,
    kind: Annotated[str, Query(max_length=100, description="Loại văn bản, ví dụ “Nghị định”")] = "",
    issuer: Annotated[str, Query(max_length=200, description="Cơ quan ban hành")] = "",
    year: Annotated[int | None, Query(ge=1900, le=2200, description="Năm ban hành")] = None,
    status: Annotated[ValidityStatus | None, Query(description="Hiệu lực vào ngày xét")] = None,
    q: Annotated[str, Query(max_length=300, description="Số hiệu hoặc từ trong tên, có dấu hay không dấu")] = "",
    limit: Annotated[int, Query(ge=1, le=1000)] = 1000,
    offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
) -> DocumentList:
    """List documents with their validity on a day, in the order of their slugs; with `q` the best match first."""
    library = services.library
    library.refresh()
    day = as_of or today()
    found = services.catalogue.find(q) if q.strip() else library.documents()
    kept = [
        document
        for document in found
        if (not kind or fold(document.kind) == fold(kind))
        and (not issuer or fold(document.issuer) == fold(issuer))
        and (year is None or (document.issued_on is not None and document.issued_on.year == year))
        and (status is None or library.standing(document, day).status is status)
    ]
    shown = kept[offset : offset + limit]
    return DocumentList(documents=[DocumentSummary.summarize(library, d, day) for d in shown], total=len(kept))


@router.get("/documents/{slug}", response_model=DocumentTree, summary="Một văn bản với toàn bộ cây điều khoản")
def get_document(slug: str, services: ServicesDep, as_of: AsOf = None) -> Response:
    """Return a document as a tree of provisions, with validity, references and relations."""
    tree = services.reader.tree(_document(services.library, slug), as_of or today())
    # Serialised here: FastAPI would validate the tree again, which takes longer than building it.
    return Response(tree.model_dump_json(), media_type="application/json")


@router.get("/documents/{slug}/provisions/{locator}", summary="Một điều khoản")
def get_provision(slug: str, locator: str, services: ServicesDep) -> ProvisionOut:
    """Return a provision by its locator path, `dieu-5.khoan-2`."""
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
    q: Annotated[str, Query(min_length=1, max_length=MAX_CHARACTERS, examples=[WORDS])],
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
