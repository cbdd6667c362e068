"""Paging of long lists: `?page=2&size=20`."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query


@dataclass(frozen=True, slots=True)
class Page:
    """The part of a list that is asked for; pages count from 1."""

    page: int
    size: int

    @property
    def offset(self) -> int:
        """How many entries come before it."""
        return (self.page - 1) * self.size


def _page(page: Annotated[int, Query(ge=1, le=1_000_000)] = 1, size: Annotated[int, Query(ge=1, le=100)] = 20) -> Page:
    return Page(page, size)


PageDep = Annotated[Page, Depends(_page)]
