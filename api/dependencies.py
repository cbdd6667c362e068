"""Build the objects that answering stands on; the only place where settings become objects."""

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends, Request
from langchain_core.language_models import BaseChatModel

from api.access.audit import Audit
from api.access.keys import Keys
from api.access.service_switch import Doors
from api.access.sites import Site, Sites
from api.cli.console import fail
from api.library.opening import open_library, today
from api.library.reader import Reader
from api.settings.settings import Settings
from bot.approved.service import ApprovedAnswerService
from bot.approved.store import ApprovedAnswerStore
from bot.history.feedback import Feedback
from bot.history.records import Records
from bot.pipeline import Parts
from bot.suggesting.catalogue import Catalogue
from bot.writing.chat_model import ChatModelError, open_chat_model
from corpus.library import Library
from index.builder import Paths
from index.embedding import open_embedding
from index.reranking import open_reranker
from index.retrieval import Retriever
from index.source import LibraryPassages


@dataclass(frozen=True, slots=True)
class Services:
    """Library, retriever, records and what stands beside them, opened."""

    settings: Settings
    library: Library
    parts: Parts
    feedback: Feedback
    catalogue: Catalogue
    reader: Reader
    sites: Sites
    keys: Keys
    doors: Doors
    audit: Audit

    @property
    def retriever(self) -> Retriever:
        """Search over the index."""
        return self.parts.retriever


def open_services(
    settings: Settings, progress: Callable[[int, int], None] = lambda done, total: None, *, meanwhile: bool = False
) -> Services:
    """Open everything and bring the index up to date; `progress` hears (passages done, passages to do).

    With `meanwhile`, an index of another embedding model that is complete serves while that of the new one is built in
    a thread of its own; `Retriever.refresh` takes it over.
    """
    # Neither the tracing of LangChain nor the telemetry of Chroma or the model hub may call home.
    for name, value in (
        ("LANGSMITH_TRACING", "false"),
        ("HF_HUB_DISABLE_TELEMETRY", "1"),
        ("DO_NOT_TRACK", "1"),
    ):
        os.environ.setdefault(name, value)
    chat_model = _chat_model(settings)
    library = open_library(settings)
    wanted, serving = settings.embedding_model, Paths(settings.index_dir).active_model()
    changing = meanwhile and serving is not None and serving != wanted
    retriever = open_retriever(library, settings, serving if changing and serving else wanted)
    if changing:
        build = open_retriever(library, settings, wanted).builder
        threading.Thread(target=build.update, name="index", daemon=True).start()
    elif retriever.builder.pending():
        retriever.builder.update(progress)
        retriever.refresh()
    answers = ApprovedAnswerStore(library.engine)
    approved = ApprovedAnswerService(library, retriever, answers, today, names_approver=settings.names_approver)
    parts = Parts(library, retriever, Records(library.engine), chat_model, settings.chat_timeout_s, approved)
    return Services(
        settings,
        library,
        parts,
        Feedback(library.engine),
        Catalogue(library),
        Reader(library),
        Sites(library.engine),
        Keys(library.engine),
        Doors(library.engine),
        Audit(library.engine),
    )


def _chat_model(settings: Settings) -> BaseChatModel | None:
    """Open the model that words answers; ends the program with one sentence when it is set and cannot be opened."""
    key = settings.chat_api_key.get_secret_value()
    try:
        return open_chat_model(
            settings.chat_model, base_url=settings.chat_base_url, api_key=key, timeout_s=settings.chat_timeout_s
        )
    except ChatModelError as error:
        fail(str(error))


def open_retriever(library: Library, settings: Settings, model: str) -> Retriever:
    """Open the search over a library with an embedding model, without bringing its index up to date."""
    reranker = open_reranker(settings.reranker)
    source = LibraryPassages(library)
    embedding = open_embedding(model)
    return Retriever(source, library.engine, settings.index_dir, embedding, reranker, settings.chroma_url)


def services(request: Request) -> Services:
    """Return the services of the running application."""
    return cast(Services, request.app.state.services)


ServicesDep = Annotated[Services, Depends(services)]


def site(request: Request) -> Site | None:
    """Return the other site whose page asks; None for our own pages and for programs."""
    return getattr(request.state, "site", None)


SiteDep = Annotated[Site | None, Depends(site)]
