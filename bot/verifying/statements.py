"""Many sentences verified at once, and what is kept of that."""

import logging
from collections.abc import Sequence

from bot.answer import Checked, DraftStatement
from bot.presenting.citations import formal_citation
from bot.verifying.verification import Verdict, Writer, verify
from corpus.library import Library

log = logging.getLogger("hoidap.bot")


def verify_statements(
    statements: Sequence[DraftStatement], library: Library, writer: Writer | None = None
) -> list[Verdict]:
    """Hold each sentence against the provisions it rests on; `writer` is given for what a chat model wrote."""

    def formal(provision_id: str) -> str:
        found = library.provision(provision_id)
        return formal_citation(*found) if found else ""

    verdicts = [verify(statement, library.provision, formal, writer) for statement in statements]
    for verdict in verdicts:
        if verdict.failed:
            log.warning("sentence dropped: %s", verdict.failed)
    return verdicts


def checked(verdicts: Sequence[Verdict], *, by_model: bool = False) -> tuple[Checked, ...]:
    """Return what the record of an answer keeps of verification."""
    return tuple(
        Checked(
            verdict.statement.text,
            tuple(dict.fromkeys(support.provision_id for support in verdict.statement.supports)),
            verdict.failed,
            verdict.detail,
            by_model,
        )
        for verdict in verdicts
    )
