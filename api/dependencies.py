"""Build the objects that answering stands on; the only place where settings become objects."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, cast

from fastapi import Depends, Request

from api.settings import Settings
from bot.pipeline import Parts
from bot.records import Records
from corpus.digest import read_digest, shipped_digests
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


def open_library(settings: Settings) -> Library:
    """Open the library and put the shipped digests in step with the package."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    library = Library.open(settings.database_url)
    library.sync_digests(read_digest(path.read_text("utf-8"), path.name) for path in shipped_digests())
    return library


def open_services(settings: Settings, progress: Callable[[int, int], None] = lambda done, total: None) -> Services:
    """Open everything and bring the index up to date; `progress` hears (passages done, passages to do)."""
    # Neither the tracing of LangChain nor the telemetry of Chroma or the model hub may call home.
    for name, value in (("LANGSMITH_TRACING", "false"), ("HF_HUB_DISABLE_TELEMETRY", "1"), ("DO_NOT_TRACK", "1")):
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


def today() -> date:
    """Return the day whose law counts when the caller names none."""
    return date.today()  # noqa: DTZ011 - the law changes at midnight where the server stands


ServicesDep = Annotated[Services, Depends(services)]
