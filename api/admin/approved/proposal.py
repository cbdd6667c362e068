"""An answer that was given, as sentences with what each rests on, to be approved."""

from bot.answer import Answer, DraftStatement, Support
from bot.verifying.entailment import best_sources


def proposed(answer: Answer) -> tuple[DraftStatement, ...]:
    """Return the sentences of an answer; what it says of ended law is left out, since every answer gets that anew."""
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
            for quote in _carrying(statement.text, lines)
        )
        found.append(DraftStatement(statement.text, supports, statement.lead))
    return tuple(one for one in found if one.supports)


def _carrying(text: str, lines: list[str]) -> list[str]:
    """Return the lines of a citation's quote that a sentence says, else the one nearest to it."""
    said = [line for line in lines if line.strip() and line in text]
    return said or best_sources(text, lines, 1) or lines[:1]
