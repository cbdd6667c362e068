"""Quote the provisions that a question cites, or introduce the documents."""

from bot.answer import AnswerStatus, Caution, Draft, DraftStatement
from bot.plans.particulars import overview
from bot.plans.whole_list import list_cut
from bot.presenting.citations import place_name
from bot.presenting.wording import no_provision
from bot.reading.sentences import provision_sentences, to_statements
from bot.replies import NOT_FOUND
from bot.understanding.understanding import Understanding
from corpus.citation.finding import find_provision
from corpus.library import Library

MAX_SENTENCES = 16  # of a provision; chosen by hand


def quote_provisions(understanding: Understanding, library: Library) -> Draft:
    """Quote the cited provisions of each document; a document without any is introduced."""
    statements: list[DraftStatement] = []
    problems: list[str] = []
    cut: list[Caution] = []
    for document, locators in understanding.named.targets:
        if not locators:
            statements += overview(document, library, understanding.day).statements
        for locator in locators:
            provision = find_provision(document, locator)
            if provision is None:
                problems.append(no_provision(document, locator))
            else:
                said = provision_sentences(document, provision)
                statements += to_statements(said[:MAX_SENTENCES])
                if len(said) > MAX_SENTENCES:
                    cut.append(list_cut(MAX_SENTENCES, len(said), place_name(document, provision)))
    if not statements:
        return Draft(AnswerStatus.NOT_FOUND, message=" ".join(problems) or NOT_FOUND)
    status = AnswerStatus.ANSWERED_PARTLY if problems else AnswerStatus.ANSWERED
    notes = tuple(Caution("provision_missing", problem) for problem in problems)
    return Draft(status, tuple(statements), warnings=(*notes, *cut))
