"""What is asked."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MAX_CHARACTERS = 2000


class Door(StrEnum):
    """Where a question came in."""

    WEB = "web"  # our own pages
    WIDGET = "widget"  # on pages of other sites
    API = "api"
    ZALO = "zalo"
    OPENAI = "openai"
    MCP = "mcp"
    CLI = "cli"


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier exchange of a conversation."""

    question: str
    slugs: tuple[str, ...]  # documents its answer cited, first cited first


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was typed, the day whose law counts, and the documents it is limited to."""

    text: str
    as_of: date
    documents: tuple[str, ...] = ()  # numbers as typed by the caller; empty: all
    conversation_id: str = ""
    history: tuple[Turn, ...] = ()  # oldest first; given only by callers whose conversations are not kept here
    door: Door = Door.API
    standalone: bool = False  # nothing of the conversation before counts
