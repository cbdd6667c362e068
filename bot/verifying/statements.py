"""Verify several statements, and keep what came of it for the record."""

import logging
from collections.abc import Sequence

from bot.answer import Checked, DraftStatement
from bot.verifying.verification import Verdict, Writer, verify
from corpus.library import Library

log = logging.getLogger("hoidap.bot")


def verify_statements(
    statements: Sequence[DraftStatement], library: Library, writer: Writer | None = None
) -> list[Verdict]:
    """Verify each statement; `writer` is given for what a chat model wrote."""
    verdicts = [verify(statement, library, writer) for statement in statements]
    for verdict in verdicts:
        if verdict.failed:
            log.warning("sentence dropped: %s", verdict.failed)
    return verdicts


def checked(verdicts: Sequence[Verdict], *, by_model: bool = False) -> tuple[Checked, ...]:
    """Return the verdicts as the record of an answer keeps them."""
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
