"""Build the objects that answering needs. This is the only place where settings become objects."""

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends, Request
from langchain_core.language_models import BaseChatModel

from api.access.audit import Audit
from api.access.keys import Keys
from api.access.service_switch import ServiceSwitch
from api.access.sites import Site, Sites
from api.library.opening import open_library, today
from api.library.reader import Reader
from api.settings.errors import ConfigurationError
from api.settings.settings import Settings
from bot.approved.service import ApprovedAnswerService
from bot.approved.store import ApprovedAnswerStore
from bot.history.feedback import Feedback
from bot.history.records import Records
from bot.pipeline import Parts
from bot.reading.judging import open_judge
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
    """What routes, commands and channels work with, opened."""

    settings: Settings
    library: Library
    parts: Parts
    feedback: Feedback
    catalogue: Catalogue
    reader: Reader
    sites: Sites
    keys: Keys
    service_switch: ServiceSwitch
    audit: Audit

    @property
    def retriever(self) -> Retriever:
        """The search over the index."""
        return self.parts.retriever


def open_services(
    settings: Settings,
    progress: Callable[[int, int], None] = lambda done, total: None,
    *,
    build_in_background: bool = False,
) -> Services:
    """Open everything and bring the index up to date; `progress` is called with (passages done, passages to do).

    When the embedding model was changed and `build_in_background` is set, the old index serves while a thread builds the
    new one; `Retriever.refresh` switches to it. Raises ConfigurationError.
    """
    # No tracing of LangChain, and no telemetry of the model hub and other libraries.
    for name, value in (
        ("LANGSMITH_TRACING", "false"),
        ("HF_HUB_DISABLE_TELEMETRY", "1"),
        ("DO_NOT_TRACK", "1"),
    ):
        os.environ.setdefault(name, value)
    chat_model = _chat_model(settings)
    library = open_library(settings)
    wanted, serving = settings.embedding_model, Paths(settings.index_dir).active_model()
    changing = build_in_background and serving is not None and serving != wanted
    retriever = open_retriever(library, settings, serving if changing and serving else wanted)
    if changing:
        build = open_retriever(library, settings, wanted).builder
        threading.Thread(target=build.update, name="index", daemon=True).start()
    elif retriever.builder.pending():
        retriever.builder.update(progress)
        retriever.refresh()
    answers = ApprovedAnswerStore(library.engine)
    approved = ApprovedAnswerService(library, retriever, answers, today, names_approver=settings.names_approver)
    parts = Parts(
        library, retriever, open_judge(), Records(library.engine), chat_model, settings.chat_timeout_s, approved
    )
    return Services(
        settings,
        library,
        parts,
        Feedback(library.engine),
        Catalogue(library),
        Reader(library),
        Sites(library.engine),
        Keys(library.engine),
        ServiceSwitch(library.engine),
        Audit(library.engine),
    )


def _chat_model(settings: Settings) -> BaseChatModel | None:
    """Open the chat model; None when none is set. Raises ConfigurationError when it cannot be opened."""
    key = settings.chat_api_key.get_secret_value()
    try:
        return open_chat_model(
            settings.chat_model, base_url=settings.chat_base_url, api_key=key, timeout_s=settings.chat_timeout_s
        )
    except ChatModelError as error:
        raise ConfigurationError(str(error)) from error


def open_retriever(library: Library, settings: Settings, model: str) -> Retriever:
    """Open the search over a library with an embedding model; the index is not brought up to date."""
    reranker = open_reranker(settings.reranker)
    source = LibraryPassages(library)
    embedding = open_embedding(model)
    return Retriever(source, library.engine, settings.index_dir, embedding, reranker, settings.chroma_url)


def services(request: Request) -> Services:
    """Return the services of the running application."""
    return cast(Services, request.app.state.services)


ServicesDep = Annotated[Services, Depends(services)]


def site(request: Request) -> Site | None:
    """Return the site whose page sends the request; None for our own pages and for programs."""
    return getattr(request.state, "site", None)


SiteDep = Annotated[Site | None, Depends(site)]
