"""Under which address people reach us, for links in texts that leave the house."""

import re

from fastapi import Request

from api.settings.settings import Settings

_HOST = re.compile(r"[A-Za-z0-9.-]+(?::\d+)?|\[[0-9A-Fa-f:.]+\](?::\d+)?")


def base_url(request: Request, settings: Settings) -> str:
    """Return the address that is set, else the one by which the caller reached us; without a slash at its end."""
    if settings.public_url:
        return settings.public_url.rstrip("/")
    host = request.headers.get("host", "")
    if not _HOST.fullmatch(host):
        return ""  # links then hold without a host
    scheme = "https" if getattr(request.state, "secure", False) else request.url.scheme
    return f"{scheme}://{host}{request.scope.get('root_path', '').rstrip('/')}"


def own_url(settings: Settings) -> str:
    """Return the address that is set, else the one at which `hoidap serve` listens; without a slash at its end."""
    return settings.public_url.rstrip("/") or f"http://{settings.host}:{settings.port}"
