"""What is asked."""

from dataclasses import dataclass
from datetime import date

MAX_CHARACTERS = 2000


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
    history: tuple[Turn, ...] = ()  # oldest first
