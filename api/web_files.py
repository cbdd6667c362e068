"""The built web files, and the 404 page."""

import base64
import hashlib
import os
import re
from functools import cache
from pathlib import Path

from fastapi import Request, Response
from fastapi.responses import FileResponse, HTMLResponse
from fastapi.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).parent / "static"
_NOT_FOUND = Path(__file__).parent / "templates" / "not_found.html"
# Vite puts eight characters of a hash of the content into these names: "/assets/chat-B2x9_kQp.js" never changes.
_HASHED = re.compile(r"/assets/.+-[\w-]{8}\.\w+$")
_FOREVER = "public, max-age=31536000, immutable"
_REVALIDATE = "no-cache"  # the browser keeps the file but asks each time, and gets a 304 by its ETag
_INLINE_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


class WebFiles(StaticFiles):
    """Static files with Cache-Control: forever for hashed names, revalidated for others."""

    def __init__(self) -> None:
        super().__init__(directory=STATIC)

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Return the file, or 304 when the browser has this version."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        hashed = _HASHED.search(Path(full_path).as_posix())
        response.headers["Cache-Control"] = _FOREVER if hashed else _REVALIDATE
        return response


def page(request: Request, name: str, status: int = 200) -> Response:
    """Return an HTML page, or 304 when the browser has this version; the 404 page while the web files are not built."""
    path = STATIC / name
    try:
        stat = path.stat()
    except FileNotFoundError:
        return not_found()
    if status == 200:
        return WebFiles().file_response(path, stat, request.scope)
    return FileResponse(path, status, {"Cache-Control": "no-store"}, stat_result=stat)


def wants_page(request: Request) -> bool:
    """Return whether a browser opens a page, and not a program or script that calls the API."""
    return "text/html" in request.headers.get("accept", "") and not request.url.path.startswith("/api/")


def not_found() -> HTMLResponse:
    """Return the 404 page; its inline styles are allowed by their hash in the content policy."""
    html, policy = _not_found_page()
    return HTMLResponse(html, 404, {"Content-Security-Policy": policy, "Cache-Control": "no-store"})


@cache
def _not_found_page() -> tuple[str, str]:
    html = _NOT_FOUND.read_text("utf-8")
    styles = "".join(
        f" 'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"
        for style in _INLINE_STYLE.findall(html)
    )
    return html, f"default-src 'none'; style-src{styles}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
