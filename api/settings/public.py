"""Settings of a server that strangers can reach: who may ask, how much, how long, and what is told of it."""

import ipaddress
import json
from typing import Annotated, Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode

Names = Annotated[list[str], NoDecode]  # "a, b" or a JSON list


def listed(value: object) -> object:
    """Return the names of a setting as a list."""
    if not isinstance(value, str):
        return value
    if value.strip().startswith("["):
        return json.loads(value)
    return [part.strip() for part in value.split(",") if part.strip()]


class PublicSettings(BaseSettings):
    """What Settings has of them; 0 means without limit where a number limits something."""

    public: bool = True  # False: the interface answers only who has a key; pages show nothing without it
    require_key: bool = False  # True: programs need a key; our own pages and sites with a key of theirs do not
    allowed_hosts: Names = []  # names under which the server is called; empty: any
    trusted_proxies: Names = []  # addresses or networks whose X-Forwarded-For is believed
    asks_per_minute: int = Field(default=60, ge=0)  # of one visitor; an office may share one address
    asks_per_day: int = Field(default=5000, ge=0)
    max_concurrent_answers: int = Field(default=4, ge=1)  # of one worker process
    queue_length: int = Field(default=64, ge=0)  # questions that wait for their turn
    queue_seconds: float = Field(default=20, gt=0)
    body_seconds: float = Field(default=10, gt=0)  # to send a body; to send the headers too
    request_seconds: float = Field(default=180, gt=0)  # from its turn until an answer has left
    conversation_turns: int = Field(default=200, ge=0)
    workers: int = Field(default=1, ge=1, le=64)
    metrics_from: Names = ["127.0.0.0/8", "::1/128"]  # who may read /metrics without a key
    log_format: Literal["text", "json"] = "text"
    min_free_mb: int = Field(default=200, ge=0)  # of disk, below which the server says it is not ready
    retention_days: int = Field(default=0, ge=0)  # after which questions and answers are deleted; 0: never

    @field_validator("allowed_hosts", "trusted_proxies", "metrics_from", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        return listed(value)

    @field_validator("trusted_proxies", "metrics_from")
    @classmethod
    def _networks(cls, value: list[str]) -> list[str]:
        for one in value:
            ipaddress.ip_network(one, strict=False)
        return value
