"""The URL under which people reach our pages, for links in answers that are read elsewhere."""

import re

from fastapi import Request

from api.settings.settings import Settings

# A Host header such as "hoidap.tinh.gov.vn", "127.0.0.1:8000" or "[::1]:8000".
_HOST = re.compile(r"[A-Za-z0-9.-]+(?::\d+)?|\[[0-9A-Fa-f:.]+\](?::\d+)?")


def base_url(request: Request, settings: Settings) -> str:
    """Return HOIDAP_PUBLIC_URL, else the URL by which the client reached us; without a slash at its end."""
    if settings.public_url:
        return settings.public_url.rstrip("/")
    host = request.headers.get("host", "")
    if not _HOST.fullmatch(host):
        return ""  # links are then paths without a host
    scheme = "https" if getattr(request.state, "secure", False) else request.url.scheme
    return f"{scheme}://{host}{request.scope.get('root_path', '').rstrip('/')}"


def own_url(settings: Settings) -> str:
    """Return HOIDAP_PUBLIC_URL, else the URL at which `hoidap serve` listens; without a slash at its end."""
    return settings.public_url.rstrip("/") or f"http://{settings.host}:{settings.port}"
