"""JSON of API keys, sites and the audit log, for administration and the command line."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

from api.access.keys import KeyScope


class KeyOut(BaseModel):
    """An API key; `secret` only in the reply that creates it."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    name: str
    scopes: list[KeyScope]
    per_minute: int
    per_day: int
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used_at: datetime | None
    secret: str | None = None


class KeyList(BaseModel):
    """All API keys, the oldest first."""

    keys: list[KeyOut]


class SiteOut(BaseModel):
    """A site with the widget."""

    model_config = ConfigDict(from_attributes=True)

    key: str
    name: str
    hosts: list[str]
    per_minute: int
    per_day: int
    documents: list[str]


class SiteList(BaseModel):
    """All sites, the oldest first."""

    sites: list[SiteOut]


class ActOut(BaseModel):
    """An entry of the audit log: what was done, when, by whom, to what."""

    model_config = ConfigDict(from_attributes=True)

    at: datetime
    actor: str
    act: str
    target: str
    details: dict[str, Any]


class ActList(BaseModel):
    """Entries of the audit log, the newest first."""

    acts: list[ActOut]
