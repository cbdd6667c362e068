"""The HTML pages: chat, library, reader, look-up, administration, an example portal; and the script of the widget."""

from fastapi import APIRouter, Request, Response

from api.dependencies import ServicesDep
from api.middleware.outage import suppress_outage
from api.web_files import page

router = APIRouter(include_in_schema=False)
_METHODS = ["GET", "HEAD"]


@router.api_route("/", methods=_METHODS)
def chat(request: Request) -> Response:
    """Return the chat page."""
    return page(request, "index.html")


@router.api_route("/van-ban", methods=_METHODS)
def library(request: Request) -> Response:
    """Return the page with the list of documents."""
    return page(request, "library.html")


@router.api_route("/van-ban/{slug}", methods=_METHODS)
def reader(slug: str, request: Request, services: ServicesDep) -> Response:
    """Return the reader page, under status 404 for an unknown document; its script shows the message."""
    # During an outage the page is sent too, and its script shows the message of the API.
    with suppress_outage():
        services.library.refresh()
    known = any(document.slug == slug for document in services.library.documents())
    return page(request, "reader.html", 200 if known else 404)


@router.api_route("/tra-cuu", methods=_METHODS)
def lookup(request: Request) -> Response:
    """Return the look-up page."""
    return page(request, "lookup.html")


@router.api_route("/quan-tri", methods=_METHODS)
def administration(request: Request) -> Response:
    """Return the administration page; the API behind it requires a session."""
    return page(request, "admin.html")


@router.api_route("/vi-du/cong-dich-vu-cong", methods=_METHODS)
def example(request: Request) -> Response:
    """Return the example of a portal that embeds the widget."""
    return page(request, "example.html")


@router.api_route("/widget.js", methods=_METHODS)
def widget(request: Request) -> Response:
    """Return the script of the widget, which other sites load."""
    response = page(request, "widget.js")
    if response.status_code != 404:
        response.headers["Cache-Control"] = "public, max-age=300"  # a new version reaches all portals in five minutes
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        response.headers["Access-Control-Allow-Origin"] = "*"  # needed by pages with Subresource Integrity
    return response
