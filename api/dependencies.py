"""Build the objects that answering stands on; the only place where settings become objects."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends, Request

from api.opening import open_library
from api.settings import Settings
from bot.pipeline import Parts
from bot.records import Records
from corpus.library import Library
from index.embedding import open_embedding
from index.retrieval import Retriever


@dataclass(frozen=True, slots=True)
class Services:
    """Library, retriever and records, opened."""

    settings: Settings
    library: Library
    parts: Parts

    @property
    def retriever(self) -> Retriever:
        """Search over the index."""
        return self.parts.retriever


def open_services(settings: Settings, progress: Callable[[int, int], None] = lambda done, total: None) -> Services:
    """Open everything and bring the index up to date; `progress` hears (passages done, passages to do)."""
    # Neither the tracing of LangChain nor the telemetry of Chroma or the model hub may call home.
    for name, value in (
        ("LANGSMITH_TRACING", "false"),
        ("HF_HUB_DISABLE_TELEMETRY", "1"),
        ("DO_NOT_TRACK", "1"),
    ):
        os.environ.setdefault(name, value)
    library = open_library(settings)
    retriever = Retriever(library, settings.index_dir, open_embedding(settings.embedding_model))
    if retriever.builder.pending():
        retriever.builder.update(progress)
        retriever.refresh()
    return Services(settings, library, Parts(library, retriever, Records(library.engine)))


def services(request: Request) -> Services:
    """Return the services of the running application."""
    return cast(Services, request.app.state.services)


ServicesDep = Annotated[Services, Depends(services)]
