"""The JSON edge of keys, sites and the audit log: what the command line prints and administrators' pages get."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

from api.access.keys import KeyScope


class KeyOut(BaseModel):
    """A key; its secret only when it was just made."""

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
    """All keys, the oldest first."""

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
    """What was done, when, by whom, to what."""

    model_config = ConfigDict(from_attributes=True)

    at: datetime
    actor: str
    act: str
    target: str
    details: dict[str, Any]


class ActList(BaseModel):
    """Acts, the newest first."""

    acts: list[ActOut]
