"""Turn an answer that was given into the draft of an approved answer."""

from bot.answer import Answer, DraftStatement, Support
from bot.verifying.entailment import best_sources


def proposed(answer: Answer) -> tuple[DraftStatement, ...]:
    """Return the sentences of an answer, each with the provisions and words that support it.

    Notices on expired law are left out: every answer gets them anew, for the day it is given. So are sentences without
    a supporting provision.
    """
    quotes = {one.marker: (one.provision_id, one.quote.split("\n")) for one in answer.citations}
    found: list[DraftStatement] = []
    for statement in answer.statements:
        if statement.notice:
            continue
        supports = tuple(
            Support(provision_id, quote)
            for marker in statement.markers
            if marker in quotes
            for provision_id, lines in [quotes[marker]]
            for quote in _supporting(statement.text, lines)
        )
        found.append(DraftStatement(statement.text, supports, statement.lead))
    return tuple(one for one in found if one.supports)


def _supporting(text: str, lines: list[str]) -> list[str]:
    """Return the lines of a quote that the sentence repeats, else the line that is most like it."""
    repeated = [line for line in lines if line.strip() and line in text]
    return repeated or best_sources(text, lines, 1) or lines[:1]
