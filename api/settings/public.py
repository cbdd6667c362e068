"""Settings of a server in public: who may ask, how often, how long it may take, what is kept and logged."""

import ipaddress
import json
from typing import Annotated, Literal

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode

Names = Annotated[list[str], NoDecode]  # "a, b" or a JSON list


def listed(value: object) -> object:
    """Return a setting of comma-separated names, or a JSON list, as a list."""
    if not isinstance(value, str):
        return value
    if value.strip().startswith("["):
        return json.loads(value)
    return [part.strip() for part in value.split(",") if part.strip()]


class PublicSettings(BaseSettings):
    """The part of Settings for a public server; a limit of 0 is none."""

    public: bool = True  # False: the API answers only requests with a key, so our own pages show nothing
    require_key: bool = False  # True: programs need a key; our own pages and sites with a site key do not
    allowed_hosts: Names = []  # host names that the server answers to; empty: any
    trusted_proxies: Names = []  # addresses or networks whose X-Forwarded-For is believed
    asks_per_minute: int = Field(default=60, ge=0)  # of one visitor; a whole office may share one address
    asks_per_day: int = Field(default=5000, ge=0)  # of one visitor
    max_concurrent_answers: int = Field(default=4, ge=1)  # in one worker process
    queue_length: int = Field(default=64, ge=0)  # questions that may wait in one worker process
    queue_seconds: float = Field(
        default=20, gt=0
    )  # that a question may wait; after that a refusal is better than a page that seems to hang
    body_seconds: float = Field(default=10, gt=0)  # for a client to send the headers, and to send the body
    request_seconds: float = Field(default=180, gt=0)  # from a question's turn until its answer is sent
    conversation_turns: int = Field(default=200, ge=0)  # questions in one conversation
    workers: int = Field(default=1, ge=1, le=64)  # processes
    metrics_from: Names = ["127.0.0.0/8", "::1/128"]  # addresses that may read /metrics without a key
    log_format: Literal["text", "json"] = "text"
    min_free_mb: int = Field(default=200, ge=0)  # free disk space, below which the server is not ready
    retention_days: int = Field(default=0, ge=0)  # age at which questions and answers are deleted; 0: never

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
