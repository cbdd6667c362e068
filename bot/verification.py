"""Nothing is shown that was not verified: the checks every drafted sentence must pass."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.answer import DraftStatement
from bot.figures import figures
from corpus.document import LegalDocument, Provision
from corpus.language import clean, fold_spaces

Lookup = Callable[[str], tuple[LegalDocument, Provision] | None]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one sentence; `failed` names the check that dropped it, "" when it may be shown."""

    statement: DraftStatement
    failed: str = ""
    detail: str = ""


def verify(statement: DraftStatement, lookup: Lookup, formal: Callable[[str], str]) -> Verdict:
    """Check one sentence against the provisions it cites.

    `lookup` reads a provision from the library, `formal` gives its citation, whose numbers a sentence may repeat
    ("Theo khoản 2 Điều 5 …").
    """
    if not statement.supports:
        return Verdict(statement, "no_citation")
    allowed: set[str] = set()
    for support in statement.supports:
        found = lookup(support.provision_id)
        if found is None:
            return Verdict(statement, "unknown_provision", support.provision_id)
        _, provision = found
        body = fold_spaces(clean(provision.body))
        if fold_spaces(clean(support.quote)) not in body:
            return Verdict(statement, "quote_not_literal", support.quote)
        allowed |= figures(body) | figures(formal(support.provision_id))
    surplus = figures(statement.text) - allowed
    if surplus:
        return Verdict(statement, "figure_not_in_source", ", ".join(sorted(surplus)))
    return Verdict(statement)
