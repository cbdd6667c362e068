"""JSON of suggestions while typing."""

from typing import Self

from pydantic import BaseModel

from api.schemas.library import reader_url
from bot.suggesting.suggestions import Suggestion, SuggestionKind
from corpus.document import ValidityStatus


class SuggestionOut(BaseModel):
    """A document or provision that matches what is being typed; `url` is its reader page."""

    kind: SuggestionKind
    title: str
    detail: str
    formal: str
    slug: str
    locator_path: str
    locator_text: str
    url: str
    status: ValidityStatus
    status_label: str
    quote: str

    @classmethod
    def of(cls, suggestion: Suggestion) -> Self:
        """Convert a suggestion."""
        document, path = suggestion.document, suggestion.locator_path
        return cls(
            kind=suggestion.kind,
            title=suggestion.title,
            detail=suggestion.detail,
            formal=suggestion.formal,
            slug=document.slug,
            locator_path=path,
            locator_text=suggestion.locator_text,
            url=reader_url(document.slug, path),
            status=document.status,
            status_label=document.status_label,
            quote=suggestion.quote,
        )


class SuggestionList(BaseModel):
    """Suggestions: provisions first, then documents, then passages."""

    query: str
    items: list[SuggestionOut]
